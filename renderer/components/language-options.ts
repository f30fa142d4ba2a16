import { documentLanguageSchema, languageNames } from '../../shared/domain/document-language'

/** Every language that a document can have, by what it calls itself. */
export const languageOptions = documentLanguageSchema.options.map((value) => ({
  value,
  label: languageNames[value],
}))
