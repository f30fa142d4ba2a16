import type { ReactElement } from 'react'
import type { Control } from 'react-hook-form'
import type { AskedResponse } from '../../../shared/domain/document-kind'
import type { DocumentLanguage } from '../../../shared/domain/document-language'
import { type EmployeeResponse, responseSentence } from '../../../shared/domain/employee-response'
import { Button } from '../../components/button'
import { ChoiceInput } from '../../components/form/choice-input'
import { TextBox } from '../../components/form/text-input'
import { mostWords, type SignedForm, type SigningForm } from './signing-form'
import styles from './signs.module.css'

/**
 * What the person says to the document: that they agree, do not, or only received it, and words of their own. Where nobody
 * asks whether they agree, the page says what their signature will say.
 */
export function ResponseFields({
  control,
  asked,
  response,
  words,
  language,
  onShow,
}: {
  control: Control<SigningForm, unknown, SignedForm>
  asked: Exclude<AskedResponse, 'none'>
  response: string
  /** What is written so far. */
  words: string
  /** That of the document: what is chosen stands in it in these words. */
  language: DocumentLanguage
  /** Shows in the document what is said; null as long as it is not in it. */
  onShow: (() => void) | null
}): ReactElement {
  return (
    <div className={styles.answer}>
      {asked === 'receipt' ? (
        <p>
          {'The document will say for you: '}
          <q>{responseSentence({ kind: 'received' }, language)}</q>{' '}
          <span className="muted">Whether you agree is not asked.</span>
        </p>
      ) : (
        <ChoiceInput
          control={control}
          name="response"
          label="What do you say to it?"
          options={[
            { value: 'agree', label: choiceOf('agree', language) },
            { value: 'disagree', label: choiceOf('disagree', language) },
            { value: 'received', label: choiceOf('received', language) },
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
            rows={2}
            limit={mostWords}
          />
          {words.trim() === '' ? null : (
            <div className={styles.show}>
              <Button small look="quiet" isDisabled={onShow === null} onPress={() => onShow?.()}>
                See it in the document
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

/** The sentence of the document without its full stop, as it is chosen. */
function choiceOf(kind: EmployeeResponse['kind'], language: DocumentLanguage): string {
  return responseSentence({ kind }, language).replace(/\.$/u, '')
}
