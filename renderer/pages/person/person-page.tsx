import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import type { ErasureDone } from '../../../shared/contract/people'
import { cadenceLabel } from '../../../shared/domain/cadence-words'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import type { DueSession } from '../../../shared/domain/due-session'
import type { PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { type Person, roleOn } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { archivePerson } from '../../api/archive-person'
import { useRevisePerson } from '../../api/save-person'
import { tableActs } from '../../api/save-tables'
import { ActMenu } from '../../components/act-menu'
import { Button, LinkButton } from '../../components/button'
import { dueWords } from '../../components/due-words'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { PersonDialog } from '../../components/person-dialog'
import { type Reader, useReader } from '../../components/reader'
import { ArchiveQuestion } from './archive-question'
import { EraseDialog } from './erase-dialog'
import { ErasedReport } from './erased-report'
import { Meetings } from './meetings'
import { PersonAside } from './person-aside'
import styles from './person-page.module.css'
import { PersonProgress } from './person-progress'
import { PersonScore } from './person-score'
import { StartSession } from './start-session'
import { Timeline } from './timeline'
import { WriteDocument } from './write-document'

/** A person: progress at the top, then everything that happened, the latest first. */
export function PersonPage({ id }: { id: PersonId }): ReactElement | null {
  const people = useQuery(api.people.list.queryOptions())
  const progress = useQuery(api.metrics.progress.queryOptions({ input: { personId: id } }))
  const sessions = useQuery(api.sessions.list.queryOptions({ input: { personId: id } }))
  const due = useQuery(api.schedule.due.queryOptions({ input: { personId: id } }))
  const [erased, setErased] = useState<ErasureDone | null>(null)
  const person = people.data?.find((each) => each.id === id)
  if (erased !== null) return <ErasedReport done={erased} />
  if (people.data !== undefined && person === undefined) {
    return (
      <EmptyRoom
        isWholePage
        sentence="This person is not here."
        detail="They may have been removed in another window."
      >
        <LinkButton to="/team">Go to the team</LinkButton>
      </EmptyRoom>
    )
  }
  if (person === undefined || !progress.data || !sessions.data || !due.data) return null
  const [next] = due.data
  return (
    <>
      <PersonHead person={person} next={next} sessions={sessions.data} onErased={setErased} />
      <PersonScore person={person} />
      <PersonProgress person={person} progress={progress.data} />
      <div className={styles.lower}>
        <Timeline person={person} sessions={sessions.data} />
        <PersonAside person={person} progress={progress.data}>
          {next === undefined || person.archivedAt !== null ? null : (
            <Meetings person={person} next={next} sessions={sessions.data} />
          )}
        </PersonAside>
      </div>
    </>
  )
}

function PersonHead({
  person,
  next,
  sessions,
  onErased,
}: {
  person: Person
  next: DueSession | undefined
  sessions: readonly CoachingSession[]
  onErased: (done: ErasureDone) => void
}): ReactElement {
  const reader = useReader()
  const search = useSearch()
  const isStarting = search === 'start'
  const [path, go] = useLocation()
  const [open, setOpen] = useState<'nothing' | 'change' | 'write' | 'archive' | 'erase'>(
    search === 'erase' ? 'erase' : 'nothing',
  )
  const people = useQuery(api.people.list.queryOptions())
  const close = (): void => setOpen('nothing')
  const revise = useRevisePerson(person, { onDone: close })
  const archive = async (): Promise<void> => {
    if (await archivePerson(person)) go('/team')
  }
  const isArchived = person.archivedAt !== null
  return (
    <>
      <PageHead title={isolated(person.name)} lead={leadOf(person, next, reader)}>
        <Button changes look="quiet" onPress={() => setOpen('change')}>
          Change
        </Button>
        <ActMenu
          label="Save as CSV"
          about={`Save what is known of ${isolated(person.name)} as CSV`}
          acts={tableActs({ ...reader, person })}
        />
        <LinkButton to={`/people/${person.id}/sheet`}>Person sheet</LinkButton>
        {isArchived ? (
          <Button changes look="danger" onPress={() => setOpen('erase')}>
            Erase
          </Button>
        ) : (
          <>
            <Button changes onPress={() => setOpen('write')}>
              Write a document
            </Button>
            {next === undefined ? null : next.openSessionId === null ? (
              <Button
                changes
                look="primary"
                onPress={() => go(`${path}?start`)}
              >{`Start session ${next.number}`}</Button>
            ) : (
              <LinkButton look="primary" to={`/sessions/${next.openSessionId}`}>
                {`Go on with session ${next.number}`}
              </LinkButton>
            )}
          </>
        )}
      </PageHead>
      {open === 'change' ? (
        <PersonDialog
          person={person}
          people={people.data ?? []}
          roles={person.roles.map(({ role }) => role)}
          failure={revise.failure}
          onSubmit={revise.submit}
          onArchive={isArchived ? undefined : () => setOpen('archive')}
          onClose={close}
        />
      ) : null}
      {open === 'write' && !isArchived ? <WriteDocument person={person} onClose={close} /> : null}
      {open === 'erase' && isArchived ? (
        <EraseDialog person={person} onErased={onErased} onClose={close} />
      ) : null}
      {open === 'archive' ? (
        <ArchiveQuestion
          person={person}
          sessions={sessions}
          onClose={close}
          onConfirm={() => void archive()}
        />
      ) : null}
      {isStarting && !isArchived && next !== undefined ? (
        next.openSessionId === null ? (
          <StartSession
            person={person}
            number={next.number}
            sessions={sessions}
            onClose={() => go(path, { replace: true })}
          />
        ) : (
          <Redirect to={`/sessions/${next.openSessionId}`} replace />
        )
      ) : null}
    </>
  )
}

/** Who they are here, how often you meet, and when next. */
function leadOf(person: Person, next: DueSession | undefined, reader: Reader): ReactElement {
  const since = formatMonth(monthOf(person.startedOn), reader.locale)
  return (
    <>
      {`${roleOn(person, reader.today)} since ${since}. `}
      {person.employment === 'contractor' ? 'Contractor. ' : ''}
      {person.archivedAt === null ? cadenceLabel(person.cadence) : 'Archived'}
      {next === undefined || next.dueOn === null || person.archivedAt !== null ? null : (
        <>
          {'; '}
          <b>{next.openSessionId === null ? nextWords(next, reader) : `session ${next.number} is open`}</b>
        </>
      )}
      .
    </>
  )
}

function nextWords(next: DueSession, reader: Reader): string {
  const words = dueWords(next, reader)
  if (next.rhythm.kind === 'away') return words
  const isLate = next.dueOn !== null && next.dueOn < reader.today
  const planned = next.scheduled === null ? 'due' : 'planned for'
  return `session ${next.number} is ${isLate ? words : `${planned} ${words}`}`
}
