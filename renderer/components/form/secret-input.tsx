import { type ReactElement, useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** A passphrase: hidden until it is asked to be shown. `isNew` tells password keepers that it is being chosen. */
export function SecretInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  isNew = false,
  autoFocus = false,
}: Bound<Values, Out> & { isNew?: boolean; autoFocus?: boolean }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      className={styles.field}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoFocus={autoFocus}
    >
      <Label className={styles.name}>{label}</Label>
      <span className={styles.secret}>
        <Input ref={field.ref} className={styles.input} spellCheck="false" />
        <Button
          className={styles.reveal}
          onPress={() => setShown(!isShown)}
          aria-label={`${isShown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </span>
      <FieldNotes help={help} error={fieldState.error?.message} />
    </TextField>
  )
}
