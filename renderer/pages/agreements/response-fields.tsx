import type { ReactElement } from 'react'
import type { Control } from 'react-hook-form'
import type { AskedResponse } from '../../../shared/domain/document-kind'
import type { DocumentLanguage } from '../../../shared/domain/document-language'
import { responseSentence } from '../../../shared/domain/employee-response'
import { ChoiceInput } from '../../components/form/choice-input'
import { TextBox } from '../../components/form/text-input'
import type { SignedForm, SigningForm } from './signing-form'
import styles from './signs.module.css'

/** What the person says to the document: agreement or not, or words of their own to what they received. */
export function ResponseFields({
  control,
  asked,
  response,
  language,
}: {
  control: Control<SigningForm, unknown, SignedForm>
  asked: Exclude<AskedResponse, 'none'>
  response: string
  /** That of the document: what is chosen stands in it in these words. */
  language: DocumentLanguage
}): ReactElement {
  return (
    <div className={styles.answer}>
      {asked === 'receipt' ? null : (
        <ChoiceInput
          control={control}
          name="response"
          label="What do you say to it?"
          options={[
            { value: 'agree', label: choiceOf('agree', language) },
            { value: 'disagree', label: choiceOf('disagree', language) },
          ]}
        />
      )}
      {response === '' ? null : (
        <div className={styles.words}>
          <TextBox
            control={control}
            name="words"
            label={response === 'disagree' ? 'In your own words' : 'Anything you want to add'}
            help="Your words go into the document, as you write them."
            rows={3}
          />
        </div>
      )}
    </div>
  )
}

/** The sentence of the document without its full stop, as it is chosen. */
function choiceOf(kind: 'agree' | 'disagree', language: DocumentLanguage): string {
  return responseSentence({ kind }, language).replace(/\.$/u, '')
}
