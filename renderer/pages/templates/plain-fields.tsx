import type { ReactElement } from 'react'
import { Checkbox, Input, Label, TextArea, TextField } from 'react-aria-components'
import styles from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { ChooseNumber } from '../../components/form/number-input'
import { TickBox } from '../../components/form/tick-input'

/** Words of a part of a question. `name` is its place in the question, so that a fault can lead to it. */
export function Words({
  name,
  label,
  help,
  rows = 1,
  isLabelHidden = false,
  value,
  onChange,
}: {
  name: string
  label: string
  help?: string
  rows?: number
  isLabelHidden?: boolean
  value: string
  onChange: (value: string) => void
}): ReactElement {
  return (
    <TextField className={styles.field ?? ''} name={name} value={value} onChange={onChange}>
      <Label className={(isLabelHidden ? styles.hidden : styles.name) ?? ''}>{label}</Label>
      {rows === 1 ? (
        <Input className={styles.input ?? ''} autoComplete="off" />
      ) : (
        <TextArea className={styles.area ?? ''} rows={rows} style={{ minHeight: rows * 22 + 22 }} />
      )}
      <FieldNotes help={help} />
    </TextField>
  )
}

/** A prompt that is there once something is written. */
export function Prompt({
  value,
  onChange,
  ...rest
}: {
  name: string
  label: string
  help?: string
  value: string | null
  onChange: (value: string | null) => void
}): ReactElement {
  return <Words {...rest} value={value ?? ''} onChange={(words) => onChange(words === '' ? null : words)} />
}

/** What is asked for in words beside an answer. */
export function RemarkPrompt<Q extends { readonly remarkPrompt: string | null }>({
  question,
  onChange,
}: {
  question: Q
  onChange: (question: Q) => void
}): ReactElement {
  return (
    <Prompt
      name="remarkPrompt"
      label="Asked under it"
      help="Empty where the answer is enough."
      value={question.remarkPrompt}
      onChange={(remarkPrompt) => onChange({ ...question, remarkPrompt })}
    />
  )
}

/** A number that need not be given. */
export function MaybeNumber({
  label,
  help,
  value,
  onChange,
}: {
  label: string
  help?: string
  value: number | null
  onChange: (value: number | null) => void
}): ReactElement {
  return (
    <ChooseNumber
      label={label}
      help={help}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
    />
  )
}

/** A statement to tick. */
export function Tick({
  label,
  value,
  onChange,
}: {
  label: string
  value: boolean
  onChange: (value: boolean) => void
}): ReactElement {
  return (
    <Checkbox className={styles.choice ?? ''} isSelected={value} onChange={onChange}>
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  )
}
