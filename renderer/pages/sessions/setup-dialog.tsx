import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { formatLongDay, oddDayWords } from '../../../shared/domain/calendar-format'
import { templateIdSchema } from '../../../shared/domain/id'
import { lastHeld } from '../../../shared/domain/session'
import { hasAnswers, isBeforeLast } from '../../../shared/domain/session-setup'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api, client } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { useReader } from '../../components/reader'
import { TemplateInput } from '../../components/template-input'
import { tell } from '../../components/toasts'
import type { RoomProps } from './step-view'

type Given = Pick<RoomProps, 'session' | 'version' | 'person' | 'notes' | 'autosaver'> & {
  readonly onClose: () => void
}

/** The day that a running session is held on, and, as long as nothing is answered, its template. */
export function SetupDialog(given: Given): ReactElement | null {
  const { session, person, onClose } = given
  const templates = useQuery(api.templates.list.queryOptions())
  const sessions = useQuery(api.sessions.list.queryOptions({ input: { personId: person.id } }))
  if (templates.data === undefined || sessions.data === undefined) return null
  return (
    <Dialog title={`Day and template of session ${session.number}`} isOpen onClose={onClose}>
      <SetupForm {...given} templates={templates.data} last={lastHeld(sessions.data, person.id)} />
    </Dialog>
  )
}

function SetupForm({
  session,
  version,
  notes,
  autosaver,
  templates,
  last,
  onClose,
}: Given & {
  templates: readonly TemplateVersion[]
  last: ReturnType<typeof lastHeld>
}): ReactElement {
  const { today, locale } = useReader()
  const isFixed = hasAnswers({ notes }, version)
  const schema = z.object({
    templateId: templateIdSchema,
    heldOn: isoDateSchema.refine((day) => !isBeforeLast(day, last), {
      error: `Session ${last?.number} was held on ${formatLongDay(last?.heldOn ?? today, locale)}, and this one comes after it. Choose that day or a later one; what was said earlier can be added to that record.`,
    }),
  })
  const { control, handleSubmit } = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { templateId: version.templateId, heldOn: session.heldOn },
  })
  const revise = useMutation({
    mutationFn: async (setup: z.output<typeof schema>) => {
      const saved = await autosaver.flush()
      if (!saved) throw new Error('The notes are not saved yet')
      const revised = await client.sessions.revise({
        sessionId: session.id,
        revision: autosaver.revision,
        ...setup,
      })
      autosaver.takeOther(revised)
      return revised
    },
    onSuccess: async (revised) => {
      await queryClient.invalidateQueries({ queryKey: api.sessions.key() })
      onClose()
      tell(`This session is held on ${formatLongDay(revised.heldOn, locale)}.`)
    },
  })
  return (
    <Form
      failure={revise.isError ? sentenceOf(revise.error) : null}
      onSubmit={handleSubmit((setup) => revise.mutate(setup))}
    >
      <DateInput
        control={control}
        name="heldOn"
        label="Held on"
        hintOn={(day) => oddDayWords(day, { today, past: 31, ahead: 31 })}
      />
      {isFixed ? (
        <p className="small muted">
          {`The template is ${version.name}. It cannot be changed any more, because something is answered.`}
        </p>
      ) : (
        <TemplateInput
          control={control}
          name="templateId"
          templates={[
            ...(templates.some(({ templateId }) => templateId === version.templateId) ? [] : [version]),
            ...templates,
          ]}
        />
      )}
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" isDisabled={revise.isPending}>
          Change
        </Button>
      </FormActions>
    </Form>
  )
}
