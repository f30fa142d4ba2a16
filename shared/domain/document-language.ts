import * as z from 'zod'

/** The languages in which a document can carry its fixed words, as BCP 47 names them; dates and numbers follow them. */
export const documentLanguageSchema = z.enum(['en-GB', 'de-DE'])
export type DocumentLanguage = z.infer<typeof documentLanguageSchema>

/** The language of a document that names none. */
export const usualLanguage: DocumentLanguage = 'en-GB'

/** What each language calls itself. */
export const languageNames: Readonly<Record<DocumentLanguage, string>> = {
  'en-GB': 'English',
  'de-DE': 'Deutsch',
}

/** The language of a document, or of its record. */
export function languageOf({
  language,
}: {
  readonly language?: DocumentLanguage | undefined
}): DocumentLanguage {
  return language ?? usualLanguage
}
