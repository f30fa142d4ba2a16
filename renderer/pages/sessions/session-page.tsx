import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Redirect } from 'wouter'
import type { SessionId } from '../../../shared/domain/id'
import { spokenName } from '../../../shared/domain/isolated-name'
import { differencesIn } from '../../../shared/domain/note-differences'
import { isFinalised, isRunning, type SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { LinkButton } from '../../components/button'
import { GivenUpDialog } from '../../components/conflict-dialog'
import { EmptyRoom } from '../../components/empty-room'
import { useReader } from '../../components/reader'
import { useTurnedScreen } from '../../components/turned-screen'
import { nextTime } from './next-time'
import styles from './session-page.module.css'
import { SessionRecord } from './session-record'
import { SessionRoom } from './session-room'

/** What was typed in a room that another window ended, and the template it was typed for. */
type LeftOver = { readonly notes: SessionNotes; readonly version: TemplateVersion }

/** A session: the room while it runs, its record once it is final. */
export function SessionPage({ id }: { id: SessionId }): ReactElement | null {
  const { isTurned, turn } = useTurnedScreen()
  const [leftOver, setLeftOver] = useState<LeftOver | null>(null)
  const session = useQuery(api.sessions.get.queryOptions({ input: { sessionId: id } }))
  const calendar = useQuery(api.schedule.calendar.queryOptions())
  const { today } = useReader()
  const people = useQuery(api.people.list.queryOptions())
  if (session.isError) {
    return (
      <main className={styles.lost}>
        <EmptyRoom isWholePage sentence="This session is not there." detail={sentenceOf(session.error)}>
          <LinkButton to="/">Go to today</LinkButton>
        </EmptyRoom>
      </main>
    )
  }
  const person = people.data?.find((each) => each.id === session.data?.session.personId)
  if (session.data === undefined || person === undefined || calendar.data === undefined) return null
  if (!isFinalised(session.data.session) && !isRunning(session.data.session)) {
    // planned or not held: what there is to see stands in the timeline
    return <Redirect to={`/people/${person.id}`} replace />
  }
  const { version } = session.data
  return isFinalised(session.data.session) ? (
    <SessionRecord
      session={session.data.session}
      version={session.data.version}
      person={person}
      isFaceToFace={isTurned}
      onTurn={turn}
      leftOver={leftOver?.notes ?? null}
      onLeftOverDone={() => setLeftOver(null)}
    />
  ) : (
    <>
      <SessionRoom
        // another template is another room: what was typed for its questions has no place in the new one
        key={session.data.version.id}
        session={session.data.session}
        version={session.data.version}
        person={person}
        isFaceToFace={isTurned}
        onTurn={turn}
        nextOn={nextTime(session.data.session.heldOn, { person, calendar: calendar.data, today })}
        onLeftOver={(notes) => setLeftOver({ notes, version })}
      />
      {leftOver === null || isTurned ? null : (
        <GivenUpDialog
          differences={differencesIn({
            mine: leftOver.notes,
            theirs: session.data.session.notes,
            version: leftOver.version,
            givenName: spokenName(person),
          }).filter(({ mine }) => mine !== '')}
          onClose={() => setLeftOver(null)}
        />
      )}
    </>
  )
}
