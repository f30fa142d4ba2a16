import { type ReactElement, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { formatTime } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { ShownSaveState } from '../../../shared/domain/save-state'
import type { CoachingSession } from '../../../shared/domain/session'
import { plannedMinutes, type TemplateVersion } from '../../../shared/domain/template'
import { useReader } from '../../components/reader'
import { SaveMark } from '../../components/save-mark'
import { TurnButton } from '../../components/turn-button'
import styles from './room-head.module.css'
import { minutesIn } from './steps'

/** The head of the room: who, the time, when it was last saved, and the key that turns the screen. */
export function RoomHead({
  session,
  person,
  version,
  saveState,
  isFaceToFace,
  onTurn,
  onCompare,
}: {
  session: CoachingSession
  person: Person
  version: TemplateVersion
  saveState: ShownSaveState
  isFaceToFace: boolean
  onTurn: () => void
  /** Looks at what another window saved. */
  onCompare: () => void
}): ReactElement {
  const title = `Session ${session.number}, ${isolated(person.name)}`
  useEffect(() => {
    document.title = `${title} · Plumbline`
  }, [title])
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <Leave person={person} isFaceToFace={isFaceToFace} onTurn={onTurn} />
        <h1>{title}</h1>
        {isFaceToFace ? <span className={styles.both}>for both of us</span> : null}
      </div>
      <SessionTime session={session} planned={plannedMinutes(version)} />
      <div className={styles.acts}>
        <SaveMark
          state={saveState}
          conflictActs={
            isFaceToFace ? (
              <>Turn back to choose.</>
            ) : (
              <button type="button" onClick={onCompare}>
                Compare
              </button>
            )
          }
        />
        <TurnButton isTurned={isFaceToFace} onTurn={onTurn} />
      </div>
    </header>
  )
}

/** The way out. The other rooms are for one reader, so that a turned screen is turned back first. */
function Leave({
  person,
  isFaceToFace,
  onTurn,
}: {
  person: Person
  isFaceToFace: boolean
  onTurn: () => void
}): ReactElement {
  return isFaceToFace ? (
    <button type="button" className={styles.leave} onClick={onTurn}>
      To leave, turn back
    </button>
  ) : (
    <Link href={`/people/${person.id}`} className={styles.leave}>
      ‹ Leave
    </Link>
  )
}

/** The time of day, and how much of the planned time is used. It informs; nothing happens when it is over. */
function SessionTime({ session, planned }: { session: CoachingSession; planned: number }): ReactElement {
  const { locale } = useReader()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = minutesIn(session, now)
  return (
    <p className={styles.time}>
      <b>{formatTime(now.toISOString(), { locale, seconds: false })}</b>
      {minutes === null ? `${planned} min planned` : `${minutes} of ${planned} min`}
    </p>
  )
}
