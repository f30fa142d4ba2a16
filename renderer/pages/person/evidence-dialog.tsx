import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import type { EvidenceEntry } from '../../../shared/domain/evidence'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { Metric } from '../../../shared/domain/metric'
import { isActive, type Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { EvidenceFields } from '../../components/evidence-fields'
import {
  type EvidenceForm,
  type EvidenceValues,
  evidenceFormSchema,
  keyOfAbout,
} from '../../components/evidence-form-values'
import { useReader } from '../../components/reader'
import { Unsaved } from '../../components/unsaved'

/** Changes an entry that was not used in a session yet. */
export function EvidenceDialog({
  entry,
  onClose,
}: {
  entry: EvidenceEntry
  onClose: () => void
}): ReactElement | null {
  const people = useQuery(api.people.list.queryOptions())
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: null } }))
  const metrics = useQuery(api.metrics.list.queryOptions())
  if (!people.data || !goals.data || !metrics.data) return null
  return (
    <Dialog title="Change what you noted" isOpen wide onClose={onClose}>
      <ChangeForm
        entry={entry}
        people={people.data.filter((person) => isActive(person) || person.id === entry.personId)}
        goals={goals.data}
        metrics={metrics.data}
        onClose={onClose}
      />
    </Dialog>
  )
}

function ChangeForm({
  entry,
  people,
  goals,
  metrics,
  onClose,
}: {
  entry: EvidenceEntry
  people: readonly Person[]
  goals: readonly SmartGoal[]
  metrics: readonly Metric[]
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { personId, what, on, about } = entry
  const form = useForm<EvidenceForm, unknown, EvidenceValues>({
    resolver: zodResolver(evidenceFormSchema(today)),
    defaultValues: { personId, what, on, about: keyOfAbout(about) },
  })
  const revise = useMutation(api.evidence.revise.mutationOptions({ onSuccess: onClose }))
  const seen = { evidenceId: entry.id, revision: entry.revision }
  return (
    <>
      <Unsaved control={form.control} />
      <EvidenceFields
        form={form}
        people={people}
        goals={goals}
        metrics={metrics}
        failure={revise.isError ? sentenceOf(revise.error) : null}
        onSave={(kind) =>
          void form.handleSubmit((values) => revise.mutate({ ...seen, draft: { ...values, kind } }))()
        }
      >
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      </EvidenceFields>
    </>
  )
}
