import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useSearch } from 'wouter'
import type { SmartGoal } from '../../../shared/domain/goal'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Objective } from '../../../shared/domain/objective'
import { isActive, type Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { goalActs } from '../../api/goal-acts'
import { Button, LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { GoalDialog } from '../../components/goals/goal-dialog'
import { GoalItem } from '../../components/goals/goal-item'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { AlignmentTree } from './alignment-tree'
import { GoalsFields } from './goals-fields'
import { everyGoal, type GoalsFilter, shownGoals } from './goals-filter'
import styles from './goals-page.module.css'
import { ObjectiveDialog } from './objective-dialog'

/** Everybody's goals: a list, or with `?tree` the tree of the objectives. */
export function GoalsPage(): ReactElement {
  const search = useSearch()
  return <Goals key={search} view={search === 'tree' ? 'tree' : 'list'} />
}

/** Whose they are, how they stand and what they serve. */
function Goals({ view }: Pick<GoalsFilter, 'view'>): ReactElement | null {
  const reader = useReader()
  const [filter, setFilter] = useState<GoalsFilter>({ ...everyGoal, view })
  const [objective, setObjective] = useState<Objective | 'new' | null>(null)
  const [revising, setRevising] = useState<SmartGoal | null>(null)
  const everybody = { input: { personId: null } }
  const people = useQuery(api.people.list.queryOptions())
  const goals = useQuery(api.goals.list.queryOptions(everybody))
  const ways = useQuery(api.goals.progress.queryOptions(everybody))
  const objectives = useQuery(api.objectives.list.queryOptions())
  const metrics = useQuery(api.metrics.list.queryOptions())
  if (!people.data || !goals.data || !ways.data || !objectives.data || !metrics.data) return null
  const team = people.data.filter(isActive)
  const ofTeam = goals.data.filter(({ personId }) => team.some(({ id }) => id === personId))
  const shown = shownGoals(ofTeam, filter, reader.today)
  const nameOf = (goal: SmartGoal): string => nameIn(team, goal)
  const wayOf = (goal: SmartGoal) => ways.data.find(({ goalId }) => goalId === goal.id)
  const person = revising === null ? undefined : team.find(({ id }) => id === revising.personId)
  return (
    <>
      <PageHead
        title="Goals"
        lead="What everybody works towards, how far it has come, and which objective it serves."
      >
        <LinkButton to={filter.person === null ? '/goals/paper' : `/people/${filter.person}/goals`}>
          On paper
        </LinkButton>
        <Button changes onPress={() => setObjective('new')}>
          Add an objective
        </Button>
      </PageHead>
      <GoalsFields
        filter={filter}
        people={team}
        objectives={objectives.data}
        onChange={(part) => setFilter({ ...filter, ...part })}
      />
      {filter.view === 'tree' ? (
        <AlignmentTree
          objectives={objectives.data}
          goals={shown}
          nameOf={nameOf}
          wayOf={wayOf}
          onOpen={setObjective}
        />
      ) : shown.length === 0 ? (
        <EmptyRoom
          sentence={ofTeam.length === 0 ? 'No goal yet.' : 'No goal is like that.'}
          detail={
            ofTeam.length === 0
              ? 'Goals are set with a person, on the page of that person.'
              : 'Choose fewer filters above.'
          }
        />
      ) : (
        <ul className={styles.list}>
          {shown.map((goal) => (
            <li key={goal.id}>
              <h2 className={styles.who}>{nameOf(goal)}</h2>
              <GoalItem
                goal={goal}
                progress={wayOf(goal)}
                kind={metrics.data.find(({ id }) => id === goal.fields.measure.metricId)?.kind ?? null}
                acts={goalActs}
                onRevise={() => setRevising(goal)}
              />
            </li>
          ))}
        </ul>
      )}
      {objective === null ? null : (
        <ObjectiveDialog
          objective={objective === 'new' ? null : objective}
          objectives={objectives.data}
          onClose={() => setObjective(null)}
        />
      )}
      {revising === null || person === undefined ? null : (
        <GoalDialog
          person={person}
          goal={revising}
          metrics={metrics.data}
          objectives={objectives.data}
          acts={goalActs}
          onClose={() => setRevising(null)}
        />
      )}
    </>
  )
}

function nameIn(people: readonly Person[], goal: SmartGoal): string {
  return isolated(people.find(({ id }) => id === goal.personId)?.name ?? '')
}
