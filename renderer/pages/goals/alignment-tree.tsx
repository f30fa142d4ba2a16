import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { type Aligned, alignmentOf } from '../../../shared/domain/alignment'
import { wholePercent } from '../../../shared/domain/attainment'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { GoalProgress } from '../../../shared/domain/goal-progress'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import type { Objective } from '../../../shared/domain/objective'
import { saysSomething } from '../../../shared/domain/text'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import styles from './goals-page.module.css'

type Shown = {
  readonly nameOf: (goal: SmartGoal) => string
  readonly wayOf: (goal: SmartGoal) => GoalProgress | undefined
  readonly onOpen: (objective: Objective) => void
}

/** Who serves what, as nested lists: objectives of the company, of the team, and the goals of people. */
export function AlignmentTree({
  objectives,
  goals,
  ...shown
}: Shown & { objectives: readonly Objective[]; goals: readonly SmartGoal[] }): ReactElement {
  const { company, apart, goalsApart } = alignmentOf(objectives, goals)
  return (
    <div className={styles.tree}>
      {objectives.length === 0 ? (
        <p className="muted">No objective yet. Goals name theirs in words until there is one.</p>
      ) : null}
      <ul>
        {company.map((each) => (
          <Branch key={each.objective.id} aligned={each} {...shown} />
        ))}
      </ul>
      {apart.length === 0 ? null : (
        <section>
          <h2>Team objectives that serve none of the company</h2>
          <ul>
            {apart.map((each) => (
              <Branch key={each.objective.id} aligned={each} {...shown} />
            ))}
          </ul>
        </section>
      )}
      {goalsApart.length === 0 ? null : (
        <section>
          <h2>Goals that serve none of these</h2>
          <ul>
            {goalsApart.map((goal) => (
              <Leaf key={goal.id} goal={goal} inWords={goal.fields.objective} {...shown} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Branch({ aligned, ...shown }: Shown & { aligned: Aligned }): ReactElement {
  const reader = useReader()
  const { objective, served, goals } = aligned
  const { level, statement, from, to, owner } = objective.fields
  const facts = [
    level === 'company' ? 'Company' : 'Team',
    `${formatShortDay(from, reader)} to ${formatShortDay(to, reader)}`,
    ...(saysSomething(owner) ? [owner] : []),
    ...(objective.status === 'active' ? [] : [objective.status]),
  ]
  return (
    <li>
      <p className={styles.objective}>
        <b>{statement}</b>
        <span className="small muted">{facts.join(', ')}</span>
        <Button
          changes
          small
          look="quiet"
          onPress={() => shown.onOpen(objective)}
          aria-label={`Change the objective: ${statement}`}
        >
          Change
        </Button>
      </p>
      {served.length + goals.length === 0 ? <p className="small muted">Nothing serves it yet.</p> : null}
      <ul>
        {served.map((each) => (
          <Branch key={each.objective.id} aligned={each} {...shown} />
        ))}
        {goals.map((goal) => (
          <Leaf key={goal.id} goal={goal} inWords={null} {...shown} />
        ))}
      </ul>
    </li>
  )
}

function Leaf({
  goal,
  inWords,
  nameOf,
  wayOf,
}: Shown & { goal: SmartGoal; inWords: string | null }): ReactElement {
  const way = wayOf(goal)
  return (
    <li className={styles.leaf}>
      <Link href={`/people/${goal.personId}`} className="link">
        {nameOf(goal)}
      </Link>
      <span>{goal.fields.statement}</span>
      {goal.status === 'active' ? (
        <StateMark state={way?.state ?? 'noData'} />
      ) : (
        <span className="small muted">{goalStatusWords[goal.status]}</span>
      )}
      {way === undefined || way.percent === null ? null : (
        <span className="small muted">{`${wholePercent(way.percent)} % of the way`}</span>
      )}
      {inWords === null ? null : <span className="small muted">{`in words: ${inWords}`}</span>}
    </li>
  )
}
