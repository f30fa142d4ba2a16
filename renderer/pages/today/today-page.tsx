import { useQuery } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { formatDue, formatShortDay, formatWeekday } from '../../../shared/domain/calendar-format'
import type { DueSession } from '../../../shared/domain/due-session'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Today } from '../../../shared/domain/today'
import { api } from '../../api/api'
import { LinkButton } from '../../components/button'
import { DueMark } from '../../components/due-words'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { ListRow, RowGroup, RowLink } from '../../components/rows'
import { LateMark } from '../../components/state-mark'
import { CommitmentRow } from './commitment-row'
import { FirstSteps, NextSteps } from './first-steps'
import { MyScorecard } from './my-scorecard'
import { RetentionGroup } from './retention-group'
import { Rhythm } from './rhythm'
import { TermGroup } from './term-group'
import styles from './today-page.module.css'
import { WatchedGroup } from './watched-group'

/** What is due and overdue, in order: my own promises first. One click starts each. */
export function TodayPage(): ReactElement | null {
  const reader = useReader()
  const today = useQuery(api.today.get.queryOptions())
  const people = useQuery(api.people.list.queryOptions())
  if (today.data === undefined || people.data === undefined) return null
  const { data } = today
  if (people.data.length === 0) return <FirstSteps title={formatWeekday(reader.today, reader.locale)} />
  return (
    <>
      <PageHead title={formatWeekday(data.on, reader.locale)} lead={leadOf(data)} />
      <div className={styles.columns}>
        <div>
          {data.hasHeld ? null : <NextSteps />}
          <PromiseGroup title="My promises" mine commitments={data.promises} />
          <SessionGroup sessions={data.sessions} />
          <PromiseGroup title="Commitments" mine={false} commitments={data.commitments} />
          <WatchedGroup />
          <CheckInGroup checkIns={data.checkIns} />
          <UnsignedGroup unsigned={data.unsigned} />
          <TermGroup terms={data.terms} />
          <RetentionGroup ended={data.retention} />
          {isQuiet(data) ? (
            <EmptyRoom
              sentence="Nothing is due this week."
              detail="Promises, sessions and documents show up here when their day comes near."
            >
              <LinkButton to="/team">Look at the team</LinkButton>
            </EmptyRoom>
          ) : null}
        </div>
        <aside className={styles.aside} aria-label="At a glance">
          <MyScorecard me={data.me} />
          <Rhythm sessions={data.sessions} />
        </aside>
      </div>
    </>
  )
}

function PromiseGroup({
  title,
  mine,
  commitments,
}: {
  title: string
  mine: boolean
  commitments: Today['promises']
}): ReactElement | null {
  if (commitments.length === 0) return null
  return (
    <RowGroup title={title} first={mine}>
      {commitments.map(({ commitment, ...names }) => (
        <CommitmentRow key={commitment.id} commitment={commitment} {...names} mine={mine} />
      ))}
    </RowGroup>
  )
}

function SessionGroup({ sessions }: { sessions: readonly DueSession[] }): ReactElement | null {
  const reader = useReader()
  if (sessions.length === 0) return null
  return (
    <RowGroup title="Sessions">
      {sessions.map((session) => (
        <ListRow
          key={session.personId}
          thing={isolated(session.personName)}
          to={`/people/${session.personId}`}
          context={contextOf(session, reader)}
          due={<DueMark session={session} />}
          act={
            <RowLink
              changes={session.openSessionId === null}
              to={
                session.openSessionId === null
                  ? `/people/${session.personId}?start`
                  : `/sessions/${session.openSessionId}`
              }
              about={`session ${session.number} with ${isolated(session.personName)}`}
            >
              {session.openSessionId === null ? 'Start' : 'Go on'}
            </RowLink>
          }
        />
      ))}
    </RowGroup>
  )
}

function CheckInGroup({ checkIns }: { checkIns: Today['checkIns'] }): ReactElement | null {
  const reader = useReader()
  if (checkIns.length === 0) return null
  return (
    <RowGroup title="Goals">
      {checkIns.map(({ goalId, personId, statement, dueOn, personName }) => (
        <ListRow
          key={goalId}
          thing={`${statement}, ${isolated(personName)}`}
          context="check-in"
          due={
            dueOn < reader.today ? (
              <LateMark>{formatDue(dueOn, reader)}</LateMark>
            ) : (
              <span>{formatDue(dueOn, reader)}</span>
            )
          }
          act={
            <RowLink to={`/people/${personId}`} about={isolated(personName)}>
              Open
            </RowLink>
          }
        />
      ))}
    </RowGroup>
  )
}

function UnsignedGroup({ unsigned }: { unsigned: Today['unsigned'] }): ReactElement | null {
  const reader = useReader()
  if (unsigned.length === 0) return null
  return (
    <RowGroup title="To sign">
      {unsigned.map(({ agreementId, title, personName, calledName, signed, draftedOn }) => (
        <ListRow
          key={agreementId}
          lead={signed === 0 ? 'Not signed' : `${signed} signed`}
          thing={`${title}, ${isolated(personName)}`}
          context={signed === 0 ? 'not signed yet' : `${isolated(calledName)} signed, somebody has not`}
          due={<span>{`since ${formatShortDay(draftedOn, reader)}`}</span>}
          act={
            <RowLink
              changes={signed > 0}
              to={`/agreements/${agreementId}${signed === 0 ? '' : '/sign'}`}
              about={title}
            >
              {signed === 0 ? 'Open' : 'Sign'}
            </RowLink>
          }
        />
      ))}
    </RowGroup>
  )
}

function contextOf(session: DueSession, reader: { locale: string; today: string }): string {
  if (session.openSessionId !== null) return `session ${session.number} is open`
  const planned = session.scheduled === null ? '' : ', planned'
  if (session.lastHeldOn === null) return `the first session${planned}`
  return `session ${session.number}${planned}, last ${formatShortDay(session.lastHeldOn, reader)}`
}

function isQuiet({ promises, sessions, commitments, checkIns, unsigned, terms, retention }: Today): boolean {
  const groups = [promises, sessions, commitments, checkIns, unsigned, terms, retention]
  return groups.every(({ length }) => length === 0)
}

/** One sentence about the day: the own promises, then who is to be met. */
function leadOf({ on, promises, sessions }: Today): ReactNode {
  const late = promises.filter(({ commitment }) => commitment.dueOn <= on).length
  const due = sessions
    .filter(({ dueOn, rhythm }) => dueOn !== null && dueOn <= on && rhythm.kind !== 'away')
    .map(({ calledName }) => isolated(calledName))
  const first =
    late === 0
      ? ''
      : late === 1
        ? 'A promise of yours comes first. '
        : `${late} promises of yours come first. `
  if (due.length === 0) return first === '' ? 'No session is due today.' : first
  const names = due.length <= 3 ? listOf(due) : `${due.slice(0, 2).join(', ')} and ${due.length - 2} others`
  return (
    <>
      {first}
      {first === '' ? 'Due for a session: ' : 'Then sessions with '}
      <b>{names}</b>.
    </>
  )
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
