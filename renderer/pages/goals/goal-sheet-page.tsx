import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useSearch } from 'wouter'
import { goalIdSchema, type PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { recordGoalCharts } from '../../charts/record-goal-charts'
import { Choose } from '../../components/form/select-input'
import { PaperRoom } from '../../components/paper-room'
import { useReader } from '../../components/reader'

/** The goals of a person, or one of them with `?goal=`: looked at here, printed by the system's dialog, or saved as a PDF. */
export function GoalSheetPage({ id }: { id: PersonId }): ReactElement {
  const reader = useReader()
  const goalId = goalIdSchema.safeParse(new URLSearchParams(useSearch()).get('goal')).data ?? null
  const [withEnded, setEnded] = useState(false)
  const [withHistory, setHistory] = useState(true)
  const people = useQuery(api.people.list.queryOptions())
  const sheet = useQuery({
    queryKey: [...api.sheets.key(), 'goals', id, goalId, withEnded, withHistory],
    queryFn: async () => {
      const [goals, ways, metrics] = await Promise.all([
        client.goals.list({ personId: id }),
        client.goals.progress({ personId: id }),
        client.metrics.list(),
      ])
      const charts = await recordGoalCharts(goals, { ways, metrics, reading: reader })
      return client.sheets.goals({ personId: id, goalId, withEnded, withHistory, charts })
    },
  })
  const name = people.data?.find((person) => person.id === id)?.name ?? ''
  return (
    <PaperRoom
      back={goalId === null ? { to: `/people/${id}`, name } : { to: `/goals/${goalId}`, name: 'Goal' }}
      title="Goal sheet"
      lead={
        goalId === null
          ? `The goals of ${isolated(name)}: how far each has come, and what was said and changed.`
          : `A goal of ${isolated(name)}: how far it has come, and what was said and changed.`
      }
      label={`Goal sheet of ${isolated(name)}`}
      failure={sheet.isError ? sentenceOf(sheet.error) : null}
      pages={sheet.data?.pages}
      onSave={() => sheet.data && void savePaper(sheet.data)}
      onPrint={printPages}
    >
      {goalId === null ? (
        <Choose
          label="Which goals"
          options={[
            { value: 'open', label: 'Those that are not over' },
            { value: 'all', label: 'Those that have ended too' },
          ]}
          value={withEnded ? 'all' : 'open'}
          onChange={(value) => setEnded(value === 'all')}
        />
      ) : null}
      <Choose
        label="How much of each"
        options={[
          { value: 'all', label: 'Everything that was said and changed' },
          { value: 'short', label: 'How it stands' },
        ]}
        value={withHistory ? 'all' : 'short'}
        onChange={(value) => setHistory(value === 'all')}
      />
    </PaperRoom>
  )
}
