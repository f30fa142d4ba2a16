import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { directionOf } from '../../../shared/domain/goal'
import type { GoalId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { api } from '../../api/api'
import { goalActs } from '../../api/goal-acts'
import { BurnUpChart } from '../../charts/burn-up-chart'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { GoalDialog } from '../../components/goals/goal-dialog'
import { GoalItem } from '../../components/goals/goal-item'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'

/** One goal by itself: its way as a chart, and everything that was said of it and changed. */
export function GoalPage({ id }: { id: GoalId }): ReactElement | null {
  const reader = useReader()
  const [isRevising, setRevising] = useState(false)
  const everybody = { input: { personId: null } }
  const people = useQuery(api.people.list.queryOptions())
  const goals = useQuery(api.goals.list.queryOptions(everybody))
  const ways = useQuery(api.goals.progress.queryOptions(everybody))
  const objectives = useQuery(api.objectives.list.queryOptions())
  const metrics = useQuery(api.metrics.list.queryOptions())
  if (!people.data || !goals.data || !ways.data || !objectives.data || !metrics.data) return null
  const goal = goals.data.find((each) => each.id === id)
  const person = people.data.find((each) => each.id === goal?.personId)
  if (goal === undefined || person === undefined) {
    return (
      <EmptyRoom
        isWholePage
        sentence="This goal is no longer there."
        detail="The others are in the Goals room."
      >
        <LinkButton to="/goals">See the goals</LinkButton>
      </EmptyRoom>
    )
  }
  const progress = ways.data.find(({ goalId }) => goalId === id)
  const kind = metrics.data.find((metric) => metric.id === goal.fields.measure.metricId)?.kind ?? null
  // what is done or not done has no way to draw
  const hasWay = directionOf(goal.fields) !== 'binary'
  return (
    <>
      <PageHead title="Goal" lead={`A goal of ${isolated(person.name)}, serving: ${goal.fields.objective}`}>
        <LinkButton to="/goals">All goals</LinkButton>
        <LinkButton to={`/people/${person.id}/goals?goal=${goal.id}`}>On paper</LinkButton>
        <LinkButton to={`/people/${person.id}`}>{`To ${isolated(person.name)}`}</LinkButton>
      </PageHead>
      {progress === undefined || !hasWay ? null : (
        <BurnUpChart goal={progress} title={goal.fields.statement} kind={kind} reading={reader} />
      )}
      <GoalItem
        goal={goal}
        progress={progress}
        kind={kind}
        acts={goalActs}
        isAlone
        onRevise={() => setRevising(true)}
      />
      {isRevising ? (
        <GoalDialog
          person={person}
          goal={goal}
          metrics={metrics.data}
          objectives={objectives.data}
          acts={goalActs}
          onClose={() => setRevising(false)}
        />
      ) : null}
    </>
  )
}
