import type { ReactElement, Ref } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** A number as the locale writes it; an empty field is NaN, which the schema refuses in its own words. */
export function NumberInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
}: Bound<Values, Out>): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <ChooseNumber
      label={label}
      help={help}
      error={fieldState.error?.message}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      fieldRef={field.ref}
    />
  )
}

/** The same without a form. `grouping` sets thousands apart; a year has none. */
export function ChooseNumber({
  label,
  help,
  error,
  grouping = true,
  value,
  onChange,
  onBlur,
  fieldRef,
}: {
  label: string
  help?: string | undefined
  error?: string | undefined
  grouping?: boolean
  value: number
  onChange: (value: number) => void
  onBlur?: () => void
  fieldRef?: Ref<HTMLInputElement>
}): ReactElement {
  return (
    <NumberField
      className={styles.field}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      formatOptions={{ maximumFractionDigits: 6, useGrouping: grouping }}
    >
      <Label className={styles.name}>{label}</Label>
      <Input ref={fieldRef} className={styles.input} autoComplete="off" />
      <FieldNotes help={help} error={error} />
    </NumberField>
  )
}
