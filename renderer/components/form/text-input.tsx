import type { ReactElement } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** One line of text. */
export function TextInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  placeholder,
  autoFocus = false,
}: Bound<Values, Out> & { placeholder?: string; autoFocus?: boolean }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <TextField
      className={styles.field}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={styles.name}>{label}</Label>
      <Input ref={field.ref} className={styles.input} placeholder={placeholder} autoComplete="off" />
      <FieldNotes help={help} error={fieldState.error?.message} />
    </TextField>
  )
}

/** Text of any number of lines. */
export function TextBox<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  placeholder,
  rows = 4,
}: Bound<Values, Out> & { placeholder?: string; rows?: number }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <TextField
      className={styles.field}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <TextArea
        ref={field.ref}
        className={styles.area}
        placeholder={placeholder}
        rows={rows}
        style={{ minHeight: rows * 22 + 22 }}
      />
      <FieldNotes help={help} error={fieldState.error?.message} />
    </TextField>
  )
}
