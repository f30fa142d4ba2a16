import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { Link } from 'wouter'
import { type Agreement, isClosed as isSigningClosed } from '../../../shared/domain/agreement'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { goalStatusWords } from '../../../shared/domain/goal-status'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { isClosed } from '../../../shared/domain/schedule'
import type { CoachingSession } from '../../../shared/domain/session'
import { saysSomething } from '../../../shared/domain/text'
import { type TimelineEntry, timelineOf } from '../../../shared/domain/timeline'
import { api } from '../../api/api'
import { askToCapture } from '../../api/capture'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { numbered } from '../../components/numbered'
import { useReader } from '../../components/reader'
import { EvidenceItem } from './evidence-item'
import styles from './timeline.module.css'

/** Everything that happened with this person on one cord, the latest first. */
export function Timeline({
  person,
  sessions,
}: {
  person: Person
  sessions: readonly CoachingSession[]
}): ReactElement | null {
  const agreements = useQuery(api.agreements.list.queryOptions({ input: { personId: person.id } }))
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: person.id } }))
  const evidence = useQuery(api.evidence.list.queryOptions({ input: { personId: person.id } }))
  const [isEvidenceOnly, setEvidenceOnly] = useState(false)
  if (!agreements.data || !goals.data || !evidence.data) return null
  const everything = timelineOf({
    sessions,
    agreements: agreements.data,
    goals: goals.data,
    evidence: evidence.data,
  })
  // the last entry may go while only the evidence is shown
  const isFiltered = isEvidenceOnly && evidence.data.length > 0
  const entries = isFiltered ? everything.filter(({ kind }) => kind === 'evidence') : everything
  return (
    <section>
      <div className={styles.head}>
        <h2>{isFiltered ? 'What was seen, latest first' : 'Everything, latest first'}</h2>
        <span className={styles.acts}>
          {person.archivedAt === null ? (
            <Button changes small look="quiet" onPress={askToCapture}>
              Note what happened
            </Button>
          ) : null}
          {evidence.data.length === 0 ? null : (
            <ToggleButton className={styles.filter} isSelected={isFiltered} onChange={setEvidenceOnly}>
              Evidence only
            </ToggleButton>
          )}
        </span>
      </div>
      {sessions.length === 0 ? null : (
        <p className={styles.ways}>
          {sessions.length < 2 ? null : (
            <Link href={`/people/${person.id}/compare`} className="link">
              Compare two sessions
            </Link>
          )}
          <Link href={`/people/${person.id}/ratings`} className="link">
            Ratings over time
          </Link>
        </p>
      )}
      {entries.length === 0 ? (
        <EmptyRoom
          sentence="Nothing has happened yet."
          detail="Sessions, goals, documents and what you note will hang here, the latest first."
        />
      ) : (
        <ol className={styles.timeline}>
          {numbered(entries).map(({ place, thing }) => (
            // what is typed in an entry's dialog must stay with it when another comes before it
            <Entry key={thing.kind === 'evidence' ? thing.entry.id : place} entry={thing} person={person} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Entry({ entry, person }: { entry: TimelineEntry; person: Person }): ReactElement {
  const reader = useReader()
  const isOpen =
    (entry.kind === 'session' && !isClosed(entry.session)) ||
    (entry.kind === 'agreement' && !isSigningClosed(entry.agreement))
  const isUnheld = entry.kind === 'session' && /excused|missed/.test(entry.session.state.kind)
  const isMinor = isUnheld || entry.kind.startsWith('goal') || entry.kind === 'evidence'
  const weight = isMinor ? styles.minor : isOpen ? styles.open : styles.solid
  return (
    <li className={weight}>
      <span className={styles.date}>{formatShortDay(entry.on, reader)}</span>
      <EntryWords entry={entry} person={person} />
    </li>
  )
}

function EntryWords({ entry, person }: { entry: TimelineEntry; person: Person }): ReactElement {
  switch (entry.kind) {
    case 'session':
      return (
        <>
          <h3>
            <SessionName session={entry.session} />
          </h3>
          <p className="small muted">{sessionWords(entry.session, spokenName(person))}</p>
        </>
      )
    case 'agreement':
      return (
        <>
          <h3>
            <Link href={`/agreements/${entry.agreementId}`}>{entry.agreement.title}</Link>
          </h3>
          <p className="small muted">{agreementWords(entry.agreement, spokenName(person))}</p>
        </>
      )
    case 'evidence':
      return <EvidenceItem entry={entry.entry} />
    case 'goalSet':
      return <p className="small">Goal set: {entry.statement}</p>
    case 'goalRevised':
      return (
        <p className="small">
          Goal revised: {entry.statement} <span className="muted">{entry.reason}</span>
        </p>
      )
    case 'goalClosed':
      return (
        <p className="small">
          Goal {goalStatusWords[entry.status]}: {entry.statement}
        </p>
      )
  }
}

/** Its number, as a link where there is something to open. One that was not held has no number. */
function SessionName({ session }: { session: CoachingSession }): ReactElement {
  const { kind } = session.state
  const name = `Session ${session.number}`
  if (kind === 'inProgress' || kind === 'finalised') {
    return <Link href={`/sessions/${session.id}`}>{name}</Link>
  }
  return <span>{kind === 'scheduled' ? name : `Session ${kind}`}</span>
}

function sessionWords({ state, notes }: CoachingSession, given: string): string {
  switch (state.kind) {
    case 'scheduled':
      return state.time === null ? 'Planned.' : `Planned for ${state.time}.`
    case 'inProgress':
      return 'Open. What was noted is saved.'
    case 'excused':
      return `${state.excusedBy === 'manager' ? 'I' : given} called it off: ${state.reason}`
    case 'missed':
      return `Not held: ${state.reason}`
    case 'finalised':
      return heldWords(notes)
  }
}

function heldWords(notes: CoachingSession['notes']): string {
  const made = notes.commitments.filter(({ what }) => saysSomething(what)).length
  const looked = notes.carryOver.length
  const done = notes.carryOver.filter(({ outcome }) => outcome === 'done').length
  const parts = [
    looked === 0 ? '' : `${done} of ${looked} commitments done.`,
    made === 0 ? 'No new commitment.' : `${made} new ${made === 1 ? 'commitment' : 'commitments'}.`,
  ]
  return parts.filter(Boolean).join(' ')
}

function agreementWords({ state, number }: Agreement, given: string): string {
  switch (state.kind) {
    case 'draft':
      return `${number}. A draft.`
    case 'signing':
      return `${number}. ${given} signed. Somebody has not yet.`
    case 'sealed':
      return `${number}. ${state.signatures.length === 2 ? 'Signed by both' : 'Signed'}.`
    case 'refused':
      return `${number}. Presented, signature refused.`
  }
}
