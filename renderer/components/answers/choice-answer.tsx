import type { ReactElement, ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import { type ChoiceOption, otherOption } from '../../../shared/domain/choice-question'
import { partIdSchema } from '../../../shared/domain/id'
import { TickBox } from '../form/tick-input'
import type { AnswerProps } from './answer-props'
import styles from './choice-answer.module.css'
import { Remark } from './figure-answer'
import { placeOfDigit, useDigitKeys } from './use-digit-keys'
import { WordsField } from './words-field'

/** Yes or no, and words where they are asked for. 1 is yes, 2 is no. */
export function YesNoAnswer({ question, answer, onChange }: AnswerProps<'yesNo'>): ReactElement {
  const choose = (value: string): void => onChange({ ...answer, choice: value === 'yes' ? 'yes' : 'no' })
  const field = useDigitKeys((key) => {
    if (key === '1' || key === '2') choose(key === '1' ? 'yes' : 'no')
  })
  return (
    <>
      <RadioGroup ref={field} className={styles.group} value={answer.choice} onChange={choose}>
        <Label className={styles.hidden}>Answer</Label>
        <OneRadio value="yes">Yes</OneRadio>
        <OneRadio value="no">No</OneRadio>
      </RadioGroup>
      <Remark
        prompt={promptOf(
          question.remarkPrompt,
          answer.choice !== null && answer.choice === question.remarkNeededFor,
        )}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

/** One of several, or something else in words. Digits choose in the order of the list. */
export function OneOfAnswer({ question, answer, onChange }: AnswerProps<'oneOf'>): ReactElement {
  const chosen = answer.chosen === null ? [] : [answer.chosen]
  const ids = [...question.options.map(({ id }) => id), ...(question.allowsOther ? [otherOption] : [])]
  const field = useDigitKeys((key) => {
    const picked = ids[placeOfDigit(key)]
    if (picked !== undefined) onChange({ ...answer, chosen: partIdSchema.parse(picked) })
  })
  return (
    <>
      <RadioGroup
        ref={field}
        className={styles.group}
        value={answer.chosen}
        onChange={(value) => onChange({ ...answer, chosen: partIdSchema.parse(value) })}
      >
        <Label className={styles.hidden}>Choose one</Label>
        {question.options.map((option) => (
          <OneRadio key={option.id} value={option.id}>
            <OptionWords option={option} />
          </OneRadio>
        ))}
        {question.allowsOther ? <OneRadio value={otherOption}>Other</OneRadio> : null}
      </RadioGroup>
      <OtherWords
        isChosen={chosen.includes(otherOption)}
        value={answer.other}
        onChange={(other) => onChange({ ...answer, other })}
      />
      <Remark
        prompt={promptOf(question.remarkPrompt, needsRemark(question.options, chosen))}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

/** Several of many, with how many it may be. */
export function ManyOfAnswer({ question, answer, onChange }: AnswerProps<'manyOf'>): ReactElement {
  const { options, allowsOther, minChoices, maxChoices } = question
  const isFull = maxChoices !== null && answer.chosen.length >= maxChoices
  const isClosed = (id: string): boolean => isFull && !answer.chosen.some((each) => each === id)
  const count = countInWords(minChoices, maxChoices)
  return (
    <>
      <CheckboxGroup
        className={styles.group}
        value={answer.chosen}
        onChange={(values) =>
          onChange({ ...answer, chosen: values.map((value) => partIdSchema.parse(value)) })
        }
      >
        <Label className={count === null ? styles.hidden : styles.count}>{count ?? 'Choose any'}</Label>
        {options.map((option) => (
          <OneBox key={option.id} value={option.id} isDisabled={isClosed(option.id)}>
            <OptionWords option={option} />
          </OneBox>
        ))}
        {allowsOther ? (
          <OneBox value={otherOption} isDisabled={isClosed(otherOption)}>
            Other
          </OneBox>
        ) : null}
      </CheckboxGroup>
      <OtherWords
        isChosen={answer.chosen.includes(otherOption)}
        value={answer.other}
        onChange={(other) => onChange({ ...answer, other })}
      />
      <Remark
        prompt={promptOf(question.remarkPrompt, needsRemark(options, answer.chosen))}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

function OneRadio({ value, children }: { value: string; children: ReactNode }): ReactElement {
  return (
    <Radio value={value} className={styles.choice}>
      <span className={styles.dot} />
      <span>{children}</span>
    </Radio>
  )
}

function OneBox({
  value,
  isDisabled,
  children,
}: {
  value: string
  isDisabled: boolean
  children: ReactNode
}): ReactElement {
  return (
    <Checkbox value={value} isDisabled={isDisabled} className={styles.choice}>
      <TickBox />
      <span>{children}</span>
    </Checkbox>
  )
}

function OptionWords({ option: { label, description } }: { option: ChoiceOption }): ReactElement {
  return (
    <>
      {label}
      {description === '' ? null : <span className={styles.description}>{description}</span>}
    </>
  )
}

function OtherWords({
  isChosen,
  value,
  onChange,
}: {
  isChosen: boolean
  value: string
  onChange: (value: string) => void
}): ReactElement | null {
  return isChosen ? <WordsField label="Other, in words" rows={1} value={value} onChange={onChange} /> : null
}

function needsRemark(options: readonly ChoiceOption[], chosen: readonly string[]): boolean {
  return options.some((option) => option.needsRemark && chosen.includes(option.id))
}

function promptOf(prompt: string | null, isNeeded: boolean): string | null {
  return prompt !== null && isNeeded ? `${prompt} (needed with this answer)` : prompt
}

/** `countInWords(1, 3)` → “1 to 3 of them”; null where any number will do. */
function countInWords(min: number, max: number | null): string | null {
  if (max === null) return min > 1 ? `${min} or more of them` : null
  return min === max ? `${max} of them` : `${Math.max(min, 1)} to ${max} of them`
}
