import type { ReactElement } from 'react'
import type { Control } from 'react-hook-form'
import type { AskedResponse } from '../../../shared/domain/document-kind'
import { ChoiceInput } from '../../components/form/choice-input'
import { TextBox } from '../../components/form/text-input'
import type { SignedForm, SigningForm } from './signing-form'
import styles from './signs.module.css'

/** What the person says to the document: agreement or not, or words of their own to what they received. */
export function ResponseFields({
  control,
  asked,
  response,
}: {
  control: Control<SigningForm, unknown, SignedForm>
  asked: Exclude<AskedResponse, 'none'>
  response: string
}): ReactElement {
  return (
    <div className={styles.answer}>
      {asked === 'receipt' ? null : (
        <ChoiceInput
          control={control}
          name="response"
          label="What do you say to it?"
          options={[
            { value: 'agree', label: 'I agree' },
            { value: 'disagree', label: 'I do not agree, or not with everything' },
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
