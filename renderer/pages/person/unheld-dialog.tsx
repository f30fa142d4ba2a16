import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'
import { type IsoDate, isoDateSchema } from '../../../shared/domain/calendar'
import { promiserSchema } from '../../../shared/domain/commitment'
import type { DueSession } from '../../../shared/domain/due-session'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { unheldReasonLimit, unheldSchema } from '../../../shared/domain/session-state'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ChoiceInput } from '../../components/form/choice-input'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'

const [excused, missed] = unheldSchema.options

/** The form on a day. Calling off ahead is fine; what was missed lies behind. */
const unheldFormOn = (today: IsoDate) =>
  z
    .object({
      on: isoDateSchema,
      kind: z.enum(['excused', 'missed']),
      excusedBy: promiserSchema,
      reason: excused.shape.reason,
    })
    .refine(({ kind, on }) => kind === 'excused' || on <= today, {
      path: ['on'],
      error: 'This day is still to come: nothing was missed yet',
    })

/** Records for good that a session was not held, and why. */
export function UnheldDialog({
  person,
  next,
  onClose,
}: {
  person: Person
  next: DueSession
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const given = spokenName(person)
  const { control, handleSubmit } = useForm<z.infer<ReturnType<typeof unheldFormOn>>>({
    resolver: zodResolver(unheldFormOn(today)),
    defaultValues: { on: next.dueOn ?? today, kind: 'excused', excusedBy: 'person', reason: '' },
  })
  const kind = useWatch({ control, name: 'kind' })
  const record = useMutation(
    api.sessions.recordUnheld.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('Recorded.')
      },
    }),
  )
  return (
    <Dialog title={`A session with ${given} was not held`} isOpen onClose={onClose}>
      <Form
        failure={record.isError ? sentenceOf(record.error) : null}
        onSubmit={handleSubmit((form) =>
          record.mutate({
            personId: person.id,
            on: form.on,
            unheld: form.kind === 'excused' ? excused.parse(form) : missed.parse(form),
          }),
        )}
      >
        <ChoiceInput
          control={control}
          name="kind"
          label="What happened"
          options={[
            { value: 'excused', label: 'Excused: called off for a good reason' },
            { value: 'missed', label: 'Missed: it did not take place' },
          ]}
          help={
            kind === 'excused'
              ? 'The next session is due a cadence later.'
              : 'The session stays due until you hold one.'
          }
        />
        {kind === 'excused' ? (
          <ChoiceInput
            control={control}
            name="excusedBy"
            label="Who called it off"
            options={[
              { value: 'person', label: given },
              { value: 'manager', label: 'I did' },
            ]}
          />
        ) : null}
        <DateInput control={control} name="on" label="It was to be on" />
        <TextInput
          control={control}
          name="reason"
          label="Reason"
          limit={unheldReasonLimit}
          help="One line that both of you may read. It stays on the record, and takes no number."
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={record.isPending}>
            Record for good
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
