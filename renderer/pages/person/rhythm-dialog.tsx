import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { cadenceSchema } from '../../../shared/domain/cadence'
import { weekdayNames } from '../../../shared/domain/cadence-words'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { absenceSchema } from '../../../shared/domain/working-calendar'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { CadenceInput } from '../../components/cadence-input'
import { Dialog } from '../../components/dialog'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TimeInput } from '../../components/form/time-input'
import { timeTypedSchema } from '../../components/form/time-typed'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import { AbsenceFields } from './absence-fields'

const rhythmFormSchema = z.object({
  cadence: cadenceSchema,
  weekday: z.string(),
  time: timeTypedSchema,
  absences: z.array(absenceSchema),
})
export type RhythmForm = z.input<typeof rhythmFormSchema>

const weekdayOptions = [
  { value: 'any', label: 'Any day' },
  ...weekdayNames.map(({ weekday, name }) => ({ value: String(weekday), label: name })),
]

/** How often and when both meet, and when the person is away. */
export function RhythmDialog({ person, onClose }: { person: Person; onClose: () => void }): ReactElement {
  const { control, handleSubmit } = useForm<RhythmForm, unknown, z.output<typeof rhythmFormSchema>>({
    resolver: zodResolver(rhythmFormSchema),
    defaultValues: {
      cadence: person.cadence,
      weekday: String(person.meetingTime?.weekday ?? 'any'),
      time: person.meetingTime?.time ?? '',
      absences: person.absences ?? [],
    },
  })
  const settle = useMutation(
    api.people.settleRhythm.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('Saved. The next day follows from it.')
      },
    }),
  )
  return (
    <Dialog title={`Rhythm with ${isolated(person.name)}`} isOpen wide onClose={onClose}>
      <Form
        failure={settle.isError ? sentenceOf(settle.error) : null}
        onSubmit={handleSubmit(({ weekday, time, ...rest }) =>
          settle.mutate({
            personId: person.id,
            revision: person.revision,
            ...rest,
            meetingTime: { weekday: weekday === 'any' ? null : Number(weekday), time },
          }),
        )}
      >
        <Unsaved control={control} />
        <CadenceInput control={control} name="cadence" />
        <FormRow>
          <SelectInput control={control} name="weekday" label="Usually on" options={weekdayOptions} />
          <TimeInput control={control} name="time" label="Usually at" />
        </FormRow>
        <AbsenceFields control={control} />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={settle.isPending}>
            Save
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
