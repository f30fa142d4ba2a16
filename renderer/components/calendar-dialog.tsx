import { type ReactElement, useState } from 'react'
import type { PersonId } from '../../shared/domain/id'
import { Button } from './button'
import { Dialog } from './dialog'
import { FormActions } from './form/form'
import styles from './form/form.module.css'
import { Choose } from './form/select-input'

const horizons = [
  { value: '0', label: 'The next session only' },
  { value: '3', label: 'The next 3 months' },
  { value: '6', label: 'The next 6 months' },
  { value: '12', label: 'The next 12 months' },
]

type Asked = { personId: PersonId | null; months: number; reader: 'manager' | 'person' }

/** Asks what goes into a calendar file, and for whose calendar it is. */
export function CalendarDialog({
  person,
  onSave,
  onClose,
}: {
  /** Null for everybody: then it is for the manager. */
  person: { readonly id: PersonId; readonly givenName: string } | null
  onSave: (asked: Asked) => void
  onClose: () => void
}): ReactElement {
  const [months, setMonths] = useState('6')
  const [reader, setReader] = useState<'manager' | 'person'>(person === null ? 'manager' : 'person')
  return (
    <Dialog
      title={person === null ? 'A calendar file of all sessions' : `A calendar file for ${person.givenName}`}
      isOpen
      onClose={onClose}
    >
      <div className={styles.form}>
        <p className="muted">
          Every calendar program can open it. Holidays and absences are left out. Open a newer file later, and
          the same sessions move to their new days. One that the newer file no longer has stays until you
          delete it.
        </p>
        <Choose label="Which sessions" options={horizons} value={months} onChange={setMonths} />
        {person === null ? null : (
          <Choose
            label="For whose calendar"
            help={
              reader === 'person'
                ? 'Titled with your name. Nothing private is in it.'
                : `Titled with the name of ${person.givenName}.`
            }
            options={[
              { value: 'person', label: `For ${person.givenName}` },
              { value: 'manager', label: 'For mine' },
            ]}
            value={reader}
            onChange={(value) => setReader(value === 'person' ? 'person' : 'manager')}
          />
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              onClose()
              onSave({ personId: person?.id ?? null, months: Number(months), reader })
            }}
          >
            Save the file
          </Button>
        </FormActions>
      </div>
    </Dialog>
  )
}
