import type { ReactElement } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import { WithWording } from '../wording/with-wording'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'
import { roomIn } from './room-in'

/** One line of text. With a limit, the field says when it is near and when there is too much. */
export function TextInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  placeholder,
  autoFocus = false,
  limit,
  wording = false,
}: Bound<Values, Out> & {
  placeholder?: string
  autoFocus?: boolean
  limit?: number
  /** Whether hints are given on the wording, where the manager wants them. */
  wording?: boolean
}): ReactElement {
  const { field, fieldState } = useController({ control, name })
  const room = roomIn(field.value, limit)
  const error = fieldState.error?.message ?? room.error
  const input = (
    <Input ref={field.ref} className={styles.input} placeholder={placeholder} autoComplete="off" />
  )
  return (
    <TextField
      className={styles.field}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={styles.name}>{label}</Label>
      {wording ? (
        <WithWording text={field.value} name={field.name}>
          {input}
        </WithWording>
      ) : (
        input
      )}
      <FieldNotes help={room.help ?? help} error={error} />
    </TextField>
  )
}

/** Text of any number of lines, with a limit as above. */
export function TextBox<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  placeholder,
  rows = 4,
  autoFocus = false,
  limit,
  wording = false,
}: Bound<Values, Out> & {
  placeholder?: string
  rows?: number
  autoFocus?: boolean
  limit?: number
  /** Whether hints are given on the wording, where the manager wants them. */
  wording?: boolean
}): ReactElement {
  const { field, fieldState } = useController({ control, name })
  const room = roomIn(field.value, limit)
  const error = fieldState.error?.message ?? room.error
  const area = (
    <TextArea
      ref={field.ref}
      className={styles.area}
      placeholder={placeholder}
      rows={rows}
      style={{ minHeight: rows * 22 + 22 }}
    />
  )
  return (
    <TextField
      className={styles.field}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={styles.name}>{label}</Label>
      {wording ? (
        <WithWording text={field.value} name={field.name}>
          {area}
        </WithWording>
      ) : (
        area
      )}
      <FieldNotes help={room.help ?? help} error={error} />
    </TextField>
  )
}
