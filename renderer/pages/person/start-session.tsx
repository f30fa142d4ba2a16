import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { oddDayWords } from '../../../shared/domain/calendar-format'
import { templateIdSchema } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { useReader } from '../../components/reader'
import { TemplateInput } from '../../components/template-input'
import { usualTemplate } from './usual-template'

const startFormSchema = z.object({
  templateId: z.string().min(1, 'Choose a template').pipe(templateIdSchema),
  heldOn: isoDateSchema,
})

/**
 * Which template, and on which day; then the room opens. The template of last time is chosen already, for a
 * first session the weekly one-on-one, so that Enter starts.
 */
export function StartSession(given: {
  person: Person
  number: number
  /** The sessions of this person, latest first. */
  sessions: readonly CoachingSession[]
  onClose: () => void
}): ReactElement | null {
  const templates = useQuery(api.templates.list.queryOptions())
  if (templates.data === undefined) return null
  return (
    <Dialog
      title={`Session ${given.number} with ${isolated(given.person.name)}`}
      isOpen
      onClose={given.onClose}
    >
      <StartForm {...given} templates={templates.data} />
    </Dialog>
  )
}

function StartForm({
  person,
  number,
  sessions,
  templates,
  onClose,
}: {
  person: Person
  number: number
  sessions: readonly CoachingSession[]
  templates: readonly TemplateVersion[]
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const [, go] = useLocation()
  const { control, handleSubmit } = useForm<
    z.input<typeof startFormSchema>,
    unknown,
    z.output<typeof startFormSchema>
  >({
    resolver: zodResolver(startFormSchema),
    defaultValues: { templateId: usualTemplate(templates, sessions)?.templateId ?? '', heldOn: today },
  })
  const start = useMutation(
    api.sessions.start.mutationOptions({
      // in the place of the dialog's own address, so that Back does not open it again
      onSuccess: ({ id }) => go(`/sessions/${id}`, { replace: true }),
    }),
  )
  return (
    <Form
      failure={start.isError ? sentenceOf(start.error) : null}
      onSubmit={handleSubmit((form) => start.mutate({ personId: person.id, ...form }))}
    >
      <TemplateInput control={control} name="templateId" templates={templates} />
      <DateInput
        control={control}
        name="heldOn"
        label="Held on"
        hintOn={(day) => oddDayWords(day, { today, past: 31, ahead: 31 })}
      />
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" autoFocus isDisabled={start.isPending}>
          {`Start session ${number}`}
        </Button>
      </FormActions>
    </Form>
  )
}
