import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft } from '../../../shared/domain/agreement'
import { documentLanguageSchema, languageOf, usualLanguage } from '../../../shared/domain/document-language'
import { Choose } from '../../components/form/select-input'
import { languageOptions } from '../../components/language-options'

/** The language of what Plumbline itself writes on the document. */
export function LanguageField({ control }: { control: Control<AgreementDraft> }): ReactElement {
  const { field } = useController({ control, name: 'language' })
  return (
    <Choose
      label="Language of the fixed words"
      help="Signatures, statements, dates and the audit trail. Clauses stay as you write them."
      options={languageOptions}
      value={languageOf({ language: field.value })}
      onChange={(chosen) => field.onChange(documentLanguageSchema.catch(usualLanguage).parse(chosen))}
    />
  )
}
