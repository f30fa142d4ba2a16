import { type ReactElement, type Ref, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import {
  decimalMarkOf,
  readTypedNumber,
  readTypedSeconds,
  typedNumberText,
  typedSecondsText,
} from '../../../shared/domain/typed-number'
import { useReader } from '../reader'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/**
 * A number as people write it; what is no number is NaN, which the schema refuses in its words, and so is an empty field.
 * With `mayBeEmpty` both are null: the number need not be given. With `isTime` it is seconds, typed like 3:30.
 */
export function NumberInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  mayBeEmpty = false,
  isTime = false,
}: Bound<Values, Out> & { mayBeEmpty?: boolean; isTime?: boolean }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <ChooseNumber
      name={name}
      label={label}
      help={help}
      error={fieldState.error?.message}
      isTime={isTime}
      value={field.value ?? Number.NaN}
      onChange={(typed) => field.onChange(mayBeEmpty && Number.isNaN(typed) ? null : typed)}
      onBlur={field.onBlur}
      fieldRef={field.ref}
    />
  )
}

/**
 * The same without a form. `grouping` sets thousands apart; a year has none. On leaving the field the number stands
 * there as it was understood.
 */
export function ChooseNumber({
  name,
  label,
  help,
  error,
  grouping = true,
  isTime = false,
  value,
  onChange,
  onBlur,
  fieldRef,
}: {
  name?: string
  label: string
  help?: string | undefined
  error?: string | undefined
  grouping?: boolean
  isTime?: boolean
  value: number
  onChange: (value: number) => void
  onBlur?: () => void
  fieldRef?: Ref<HTMLInputElement>
}): ReactElement {
  const { locale } = useReader()
  const mark = decimalMarkOf(locale)
  const read = (text: string): number | null =>
    isTime ? readTypedSeconds(text, mark) : readTypedNumber(text, mark)
  const write = isTime ? typedSecondsText : typedNumberText
  /** What is being typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string): void => {
    setTyped(text)
    onChange(read(text) ?? Number.NaN)
  }
  const leave = (): void => {
    // what is no number stays, for its sentence to be about something
    if (typed?.trim() === '' || (typed !== null && read(typed) !== null)) setTyped(null)
    onBlur?.()
  }
  return (
    <TextField
      className={styles.field}
      {...(name === undefined ? {} : { name })}
      value={typed ?? write(value, { locale, grouping })}
      onChange={type}
      onBlur={leave}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <Input ref={fieldRef} className={styles.input} inputMode="decimal" autoComplete="off" />
      <FieldNotes help={help} error={error} />
    </TextField>
  )
}
