import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { templateIdSchema } from '../../../shared/domain/id'
import type { Person } from '../../../shared/domain/person'
import { plannedMinutes } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ChoiceInput } from '../../components/form/choice-input'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { useReader } from '../../components/reader'

const startFormSchema = z.object({
  templateId: z.string().min(1, 'Choose a template').pipe(templateIdSchema),
  heldOn: isoDateSchema,
})

/** Which template, and on which day; then the room opens. */
export function StartSession({
  person,
  number,
  onClose,
}: {
  person: Person
  number: number
  onClose: () => void
}): ReactElement | null {
  const { today } = useReader()
  const [, go] = useLocation()
  const templates = useQuery(api.templates.list.queryOptions())
  const { control, handleSubmit } = useForm<
    z.input<typeof startFormSchema>,
    unknown,
    z.output<typeof startFormSchema>
  >({
    resolver: zodResolver(startFormSchema),
    defaultValues: { templateId: '', heldOn: today },
  })
  const start = useMutation(
    api.sessions.start.mutationOptions({ onSuccess: ({ id }) => go(`/sessions/${id}`) }),
  )
  if (templates.data === undefined) return null
  return (
    <Dialog title={`Session ${number} with ${person.name}`} isOpen onClose={onClose}>
      <Form
        failure={start.isError ? sentenceOf(start.error) : null}
        onSubmit={handleSubmit((form) => start.mutate({ personId: person.id, ...form }))}
      >
        <ChoiceInput
          control={control}
          name="templateId"
          label="Template"
          options={templates.data.map((template) => ({
            value: template.templateId,
            label: `${template.name}, ${plannedMinutes(template)} min`,
          }))}
        />
        <DateInput control={control} name="heldOn" label="Held on" />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={start.isPending}>
            {`Start session ${number}`}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
