import { type ReactElement, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { formatTime } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { ShownSaveState } from '../../../shared/domain/save-state'
import type { CoachingSession } from '../../../shared/domain/session'
import { minutesUsed, secondsTogether, type TimeSpent } from '../../../shared/domain/session-time'
import { plannedMinutes, type TemplateVersion } from '../../../shared/domain/template'
import { useReader } from '../../components/reader'
import { SaveMark } from '../../components/save-mark'
import { TurnButton } from '../../components/turn-button'
import styles from './room-head.module.css'

/** The head of the room: who, the time, when it was last saved, and the key that turns the screen. */
export function RoomHead({
  session,
  person,
  version,
  spent,
  saveState,
  isFaceToFace,
  onTurn,
  onCompare,
}: {
  session: CoachingSession
  person: Person
  version: TemplateVersion
  spent: TimeSpent
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
      <SessionTime used={minutesUsed(secondsTogether(spent))} planned={plannedMinutes(version)} />
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

/** How much of the planned time is used, and the time of day. It informs; nothing happens when it is over. */
function SessionTime({ used, planned }: { used: number; planned: number }): ReactElement {
  const { locale } = useReader()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className={styles.time}>
      <b>{used === 0 ? `${planned} min planned` : `${used} of ${planned} min`}</b>
      {`it is ${formatTime(now.toISOString(), { locale, seconds: false })}`}
    </p>
  )
}
