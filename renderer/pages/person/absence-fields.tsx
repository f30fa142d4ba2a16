import type { ReactElement } from 'react'
import { type Control, useFieldArray } from 'react-hook-form'
import type { AbsenceKind } from '../../../shared/domain/working-calendar'
import { Button } from '../../components/button'
import { DateInput } from '../../components/form/date-input'
import { FormRow } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import styles from './absence-fields.module.css'
import type { RhythmForm } from './rhythm-dialog'

/** How an absence is called. */
export const absenceWords: Readonly<Record<AbsenceKind, string>> = {
  holiday: 'Holiday',
  sick: 'Sick',
  leave: 'Leave',
  other: 'Other',
}

const kinds = Object.entries(absenceWords).map(([value, label]) => ({ value, label }))

/** When a person is away: a row for each time. */
export function AbsenceFields<Out>({
  control,
}: {
  control: Control<RhythmForm, unknown, Out>
}): ReactElement {
  const { fields, append, remove } = useFieldArray({ control, name: 'absences' })
  const { today } = useReader()
  return (
    <fieldset className={styles.absences}>
      <legend className="label">Away</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.absence}>
          <FormRow>
            <DateInput control={control} name={`absences.${index}.from`} label="From" />
            <DateInput control={control} name={`absences.${index}.to`} label="To" />
            <SelectInput control={control} name={`absences.${index}.kind`} label="Kind" options={kinds} />
          </FormRow>
          <div className={styles.note}>
            <TextInput
              control={control}
              name={`absences.${index}.reason`}
              label="Note, for you alone"
              limit={500}
            />
            <Button
              small
              look="quiet"
              aria-label={`Remove absence ${index + 1}`}
              onPress={() => remove(index)}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      <Button onPress={() => append({ from: today, to: today, kind: 'holiday', reason: '' })}>
        Add an absence
      </Button>
    </fieldset>
  )
}
