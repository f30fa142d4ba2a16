import * as z from 'zod'
import type { AskedResponse } from './document-kind'
import { type DocumentLanguage, usualLanguage } from './document-language'
import { fixedWords } from './fixed-words'
import { lineOf, proseOf } from './text'

/**
 * What the person says of the document in the document: agreement, or not, in their own words; or that they received it,
 * where nobody asks whether they agree, and where they would rather not say.
 */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agree'), words: proseOf({ what: 'Your words', max: 20_000 }) }),
  z.object({
    kind: z.literal('disagree'),
    words: lineOf({ what: 'What you do not agree with', max: 20_000 }),
  }),
  z.object({ kind: z.literal('received'), words: proseOf({ what: 'Your words', max: 20_000 }) }),
])
export type EmployeeResponse = z.infer<typeof responseSchema>

/** Whether a response says what a document asks for; `null` where the person says nothing. */
export function answersTo(asked: AskedResponse, response: EmployeeResponse | null): boolean {
  switch (asked) {
    case 'none':
      return response === null
    case 'receipt':
      return response?.kind === 'received'
    case 'agreement':
      return response !== null
  }
}

/** Where a document on the screen shows what the person says to it. */
export const responseAnchor = 'response'

/** What the document says the person answered, in the first person and in its language. */
export function responseSentence(
  { kind }: Pick<EmployeeResponse, 'kind'>,
  language: DocumentLanguage = usualLanguage,
): string {
  return fixedWords(language).response.sentence[kind]
}
