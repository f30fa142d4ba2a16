import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { formatWeekday, oddDayWords } from '../../../shared/domain/calendar-format'
import type { DueSession } from '../../../shared/domain/due-session'
import { templateIdSchema } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { isPresentOn, nextPresentDay, type WorkingCalendar } from '../../../shared/domain/working-calendar'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { TimeInput } from '../../components/form/time-input'
import { timeTypedSchema } from '../../components/form/time-typed'
import { useReader } from '../../components/reader'
import { TemplateInput } from '../../components/template-input'
import { tell } from '../../components/toasts'
import { usualTemplate } from './usual-template'

const planFormSchema = z.object({
  templateId: z.string().min(1, 'Choose a template').pipe(templateIdSchema),
  on: isoDateSchema,
  time: timeTypedSchema,
})

type Given = {
  readonly person: Person
  readonly next: DueSession
  /** The sessions of this person, latest first. */
  readonly sessions: readonly CoachingSession[]
  readonly onClose: () => void
}

/** Plans the next session, or moves the one that is planned. */
export function ScheduleDialog(given: Given): ReactElement | null {
  const templates = useQuery(api.templates.list.queryOptions())
  const calendar = useQuery(api.schedule.calendar.queryOptions())
  if (templates.data === undefined || calendar.data === undefined) return null
  const { person, next, onClose } = given
  const title = `${next.scheduled === null ? 'Schedule' : 'Move'} session ${next.number} with ${isolated(person.name)}`
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <ScheduleForm {...given} templates={templates.data} calendar={calendar.data} />
    </Dialog>
  )
}

function ScheduleForm({
  person,
  next,
  sessions,
  templates,
  calendar,
  onClose,
}: Given & { templates: readonly TemplateVersion[]; calendar: WorkingCalendar }): ReactElement {
  const reader = useReader()
  const { scheduled } = next
  const presence = { calendar, absences: person.absences ?? [] }
  const { control, handleSubmit } = useForm<
    z.input<typeof planFormSchema>,
    unknown,
    z.output<typeof planFormSchema>
  >({
    resolver: zodResolver(planFormSchema),
    defaultValues: {
      templateId: usualTemplate(templates, sessions)?.templateId ?? '',
      on:
        next.dueOn === null || next.dueOn < reader.today
          ? nextPresentDay(reader.today, presence)
          : next.dueOn,
      time: (scheduled === null ? person.meetingTime?.time : scheduled.time) ?? '',
    },
  })
  const done = {
    onSuccess: ({ heldOn }: CoachingSession) => {
      onClose()
      tell(`Session ${next.number} is planned for ${formatWeekday(heldOn, reader.locale)}.`)
    },
  }
  const schedule = useMutation(api.sessions.schedule.mutationOptions(done))
  const move = useMutation(api.sessions.reschedule.mutationOptions(done))
  const error = schedule.error ?? move.error
  return (
    <Form
      failure={error === null ? null : sentenceOf(error)}
      onSubmit={handleSubmit((plan) =>
        scheduled === null
          ? schedule.mutate({ personId: person.id, ...plan })
          : move.mutate({ sessionId: scheduled.sessionId, revision: scheduled.revision, ...plan }),
      )}
    >
      <FormRow>
        <DateInput
          control={control}
          name="on"
          label="Day"
          hintOn={(day) =>
            oddDayWords(day, { today: reader.today, past: 0, ahead: 200 }) ??
            (isPresentOn(day, presence) ? null : 'A holiday, a day off or an absence lies on this day.')
          }
        />
        <TimeInput control={control} name="time" label="Time" />
      </FormRow>
      <TemplateInput control={control} name="templateId" templates={templates} />
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" isDisabled={schedule.isPending || move.isPending}>
          {scheduled === null ? 'Schedule' : 'Move the session'}
        </Button>
      </FormActions>
    </Form>
  )
}
