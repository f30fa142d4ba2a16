import { type ReactElement, startTransition, useOptimistic } from 'react'
import { Checkbox, Input, Label, TextArea, TextField } from 'react-aria-components'
import styles from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { ChooseNumber } from '../../components/form/number-input'
import { TickBox } from '../../components/form/tick-input'
import { useFieldFault } from './field-faults'

/**
 * Words of a part of a question. `name` is its place in the question, so that a fault can lead to it. A letter stands
 * there at once; all that is shown of it elsewhere follows.
 */
export function Words({
  name,
  label,
  help,
  rows = 1,
  value,
  onChange,
}: {
  name: string
  label: string
  help?: string
  rows?: number
  value: string
  onChange: (value: string) => void
}): ReactElement {
  const { error, onBlur } = useFieldFault(name)
  const [typed, setTyped] = useOptimistic(value)
  const type = (text: string): void =>
    startTransition(() => {
      setTyped(text)
      onChange(text)
    })
  return (
    <TextField
      className={styles.field ?? ''}
      name={name}
      value={typed}
      onChange={type}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles.name ?? ''}>{label}</Label>
      {rows === 1 ? (
        <Input className={styles.input ?? ''} autoComplete="off" />
      ) : (
        <TextArea className={styles.area ?? ''} rows={rows} style={{ minHeight: rows * 22 + 22 }} />
      )}
      <FieldNotes help={help} error={error} />
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

/** A number of a part of a question, with its place as words have it. What is no number is NaN. */
export function Figure({
  name,
  label,
  value,
  onChange,
}: {
  name: string
  label: string
  value: number
  onChange: (value: number) => void
}): ReactElement {
  const { error, onBlur } = useFieldFault(name)
  return (
    <ChooseNumber
      name={name}
      label={label}
      error={error}
      value={value}
      onChange={(typed) => startTransition(() => onChange(typed))}
      onBlur={onBlur}
    />
  )
}

/** A number that need not be given. */
export function MaybeFigure({
  value,
  onChange,
  ...rest
}: {
  name: string
  label: string
  value: number | null
  onChange: (value: number | null) => void
}): ReactElement {
  return (
    <Figure
      {...rest}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
    />
  )
}

/** A statement to tick. */
export function Tick({
  name,
  label,
  value,
  onChange,
}: {
  /** Where a fault leads to it. */
  name?: string
  label: string
  value: boolean
  onChange: (value: boolean) => void
}): ReactElement {
  return (
    <Checkbox
      className={styles.choice ?? ''}
      {...(name === undefined ? {} : { name })}
      isSelected={value}
      onChange={onChange}
    >
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  )
}
