import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { personIdSchema, type TemplateId } from '../../../shared/domain/id'
import { isActive } from '../../../shared/domain/person'
import { nameToChoose } from '../../../shared/domain/person-choice'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'

/** Asks with whom, and starts a session from one template today. */
export function StartWith({
  templateId,
  name,
  onClose,
}: {
  templateId: TemplateId
  name: string
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const [, go] = useLocation()
  const everybody = useQuery(api.people.list.queryOptions())
  const team = (everybody.data ?? []).filter(isActive)
  const [personId, setPersonId] = useState<string | null>(null)
  const start = useMutation(
    api.sessions.start.mutationOptions({ onSuccess: ({ id }) => go(`/sessions/${id}`) }),
  )
  const submit = (): void => {
    const person = personIdSchema.safeParse(personId)
    if (person.success) start.mutate({ personId: person.data, templateId, heldOn: today })
  }
  return (
    <Dialog title={`Start “${name}”`} isOpen onClose={onClose}>
      <Form
        failure={start.isError ? sentenceOf(start.error) : null}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {everybody.data !== undefined && team.length === 0 ? (
          <p className="muted">There is nobody on the team yet.</p>
        ) : (
          <Choose
            label="With"
            options={team.map((person) => ({ value: person.id, label: nameToChoose(person, team, today) }))}
            value={personId}
            onChange={setPersonId}
          />
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={personId === null || start.isPending}>
            Start the session
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
