import type { ReactElement } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { type Control, useController } from 'react-hook-form'
import type { SessionNotes } from '../../../shared/domain/session'
import { longestText } from '../../../shared/domain/text'
import { FieldNotes } from '../../components/form/field-notes'
import { roomIn } from '../../components/form/room-in'
import { WithWording } from '../../components/wording/with-wording'
import styles from './private-note.module.css'

/** The manager's own note. It tears off: on the turned screen it is not in the page at all. */
export function PrivateNote({ control }: { control: Control<SessionNotes> }): ReactElement {
  const { field } = useController({ control, name: 'privateNote' })
  const { help, error } = roomIn(field.value, longestText)
  return (
    <TextField
      className={styles.note}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles.name}>
        <svg aria-hidden="true" viewBox="0 0 12 12">
          <rect x="2" y="5.2" width="8" height="5.6" rx="1" fill="currentColor" />
          <path d="M3.9 5V3.6a2.1 2.1 0 0 1 4.2 0V5" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
        Private note
      </Label>
      <WithWording text={field.value} name={field.name}>
        <TextArea ref={field.ref} className={styles.text} rows={4} />
      </WithWording>
      <FieldNotes help={help} error={error} />
      <p className={styles.promise}>Only you. Never on paper, gone when the screen is turned.</p>
    </TextField>
  )
}
