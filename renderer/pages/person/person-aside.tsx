import { useQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Agreement } from '../../../shared/domain/agreement'
import { formatDue } from '../../../shared/domain/calendar-format'
import { type Commitment, daysLate } from '../../../shared/domain/commitment'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { GoalDraft } from '../../../shared/domain/goal-draft'
import { hasEnded } from '../../../shared/domain/goal-status'
import type { Person } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import { api } from '../../api/api'
import { goalActs } from '../../api/goal-acts'
import { tickOff } from '../../api/tick-off'
import { Button, LinkButton } from '../../components/button'
import { DraftItem } from '../../components/goals/draft-item'
import { GoalDialog } from '../../components/goals/goal-dialog'
import { GoalItem } from '../../components/goals/goal-item'
import { useReader } from '../../components/reader'
import { RingButton } from '../../components/ring-button'
import { LateMark } from '../../components/state-mark'
import styles from './person-aside.module.css'

/** Beside the timeline: goals, what is promised and open, and the documents. */
export function PersonAside({
  person,
  progress,
  children,
}: {
  person: Person
  progress: readonly Progress[]
  /** What comes first. */
  children: ReactNode
}): ReactElement | null {
  const [editing, setEditing] = useState<SmartGoal | 'new' | null>(null)
  const [draft, setDraft] = useState<GoalDraft | null>(null)
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: person.id } }))
  const objectives = useQuery(api.objectives.list.queryOptions())
  const drafts = useQuery(api.goals.drafts.queryOptions({ input: { personId: person.id } }))
  const ways = useQuery(api.goals.progress.queryOptions({ input: { personId: person.id } }))
  const commitments = useQuery(api.commitments.list.queryOptions({ input: { personId: person.id } }))
  const agreements = useQuery(api.agreements.list.queryOptions({ input: { personId: person.id } }))
  if (!goals.data || !commitments.data || !agreements.data) return null
  const active = goals.data.filter(({ status }) => !hasEnded(status))
  const ended = goals.data.filter(({ status }) => hasEnded(status))
  const item = (goal: SmartGoal): ReactElement => (
    <GoalItem
      key={goal.id}
      goal={goal}
      progress={ways.data?.find(({ goalId }) => goalId === goal.id)}
      acts={goalActs}
      kind={progress.find(({ metric }) => metric.id === goal.fields.measure.metricId)?.metric.kind ?? null}
      onRevise={() => setEditing(goal)}
    />
  )
  return (
    <aside className={styles.aside} aria-label="Goals, commitments and documents">
      {children}
      <section>
        <div className={styles.head}>
          <h2>Goals</h2>
          <div>
            {active.length + ended.length === 0 ? null : (
              <LinkButton small look="quiet" to={`/people/${person.id}/goals`} about="the goals">
                On paper
              </LinkButton>
            )}
            <Button
              changes
              small
              look="quiet"
              onPress={() => {
                setDraft(null)
                setEditing('new')
              }}
            >
              Set a goal
            </Button>
          </div>
        </div>
        {active.length === 0 ? <p className="small muted">No goal yet.</p> : null}
        {active.map(item)}
        {(drafts.data ?? []).map((each) => (
          <DraftItem
            key={each.id}
            draft={each}
            acts={goalActs}
            onOpen={() => {
              setDraft(each)
              setEditing('new')
            }}
          />
        ))}
        {ended.length === 0 ? null : (
          <details className="small">
            <summary>
              {ended.length === 1 ? '1 goal that has ended' : `${ended.length} goals that have ended`}
            </summary>
            {ended.map(item)}
          </details>
        )}
      </section>
      <OpenCommitments commitments={commitments.data.filter(({ state }) => state === 'open')} />
      <Documents agreements={agreements.data} />
      {editing === null ? null : (
        <GoalDialog
          person={person}
          goal={editing === 'new' ? null : editing}
          draft={draft}
          metrics={progress.map(({ metric }) => metric)}
          objectives={objectives.data ?? []}
          acts={goalActs}
          onClose={() => setEditing(null)}
        />
      )}
    </aside>
  )
}

function OpenCommitments({ commitments }: { commitments: readonly Commitment[] }): ReactElement {
  const reader = useReader()
  return (
    <section>
      <h2>Open commitments</h2>
      {commitments.length === 0 ? <p className="small muted">Nothing is open.</p> : null}
      <ul className={styles.list}>
        {commitments.map((commitment) => {
          const due = formatDue(commitment.dueOn, reader)
          return (
            <li key={commitment.id}>
              <RingButton name={`Done: ${commitment.what}`} onPress={() => void tickOff(commitment)} />
              <span className={styles.what}>
                {commitment.madeBy === 'manager' ? `Mine: ${commitment.what}` : commitment.what}
              </span>
              {daysLate(commitment, reader.today) > 0 ? (
                <LateMark>{due}</LateMark>
              ) : (
                <span className="small muted">{due}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const documentStates: Readonly<Record<Agreement['state']['kind'], string>> = {
  draft: 'draft',
  signing: 'being signed',
  sealed: 'signed',
  refused: 'refused',
}

function Documents({ agreements }: { agreements: readonly Agreement[] }): ReactElement {
  return (
    <section>
      <h2>Documents</h2>
      {agreements.length === 0 ? <p className="small muted">None yet.</p> : null}
      <ul className={styles.list}>
        {agreements.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={`/agreements/${id}`} className={styles.what}>
              {title}
            </Link>
            <span className={state.kind === 'signing' ? styles.waiting : styles.state}>
              {documentStates[state.kind]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
