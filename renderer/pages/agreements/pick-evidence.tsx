import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { EvidenceEntry } from '../../../shared/domain/evidence'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { TicksInput } from '../../components/form/ticks-input'
import { useReader } from '../../components/reader'

/** Picks what goes from the evidence log into a document. Nothing of the log is in one unless it is picked here. */
export function PickEvidence({
  person,
  onPick,
  onClose,
}: {
  person: Person
  onPick: (picked: readonly EvidenceEntry[]) => void
  onClose: () => void
}): ReactElement | null {
  const reader = useReader()
  const evidence = useQuery(api.evidence.list.queryOptions({ input: { personId: person.id } }))
  const { control, handleSubmit, watch } = useForm<{ ids: string[] }>({ defaultValues: { ids: [] } })
  if (evidence.data === undefined) return null
  const entries = evidence.data
    .filter(({ state }) => state.kind !== 'setAside')
    .toSorted((a, b) => b.on.localeCompare(a.on))
  return (
    <Dialog title="From the evidence log" isOpen onClose={onClose} wide>
      <Form
        failure={null}
        onSubmit={handleSubmit(({ ids }) => onPick(entries.filter(({ id }) => ids.includes(id))))}
      >
        {entries.length === 0 ? (
          <p className="muted">{`Nothing is in the log about ${isolated(person.name)}.`}</p>
        ) : (
          <TicksInput
            control={control}
            name="ids"
            label="What happened"
            help="What you tick stands in the clause of facts, with its day, for both of you to read."
            options={entries.map(({ id, on, what }) => ({
              value: id,
              label: `${formatShortDay(on, reader)}: ${what}`,
            }))}
          />
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={watch('ids').length === 0}>
            Put it in
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
