import type { ReactElement } from 'react'
import { awayWords, lateWords } from '../../shared/domain/cadence-words'
import { formatDue } from '../../shared/domain/calendar-format'
import type { DueSession } from '../../shared/domain/due-session'
import { type Reader, useReader } from './reader'
import { LateMark } from './state-mark'

/** When a session is due: late with its mark, else the day with its time. */
export function DueMark({ session }: { session: DueSession }): ReactElement {
  const reader = useReader()
  const late = lateWords(session.rhythm)
  return late === null ? <span>{dueWords(session, reader)}</span> : <LateMark>{late}</LateMark>
}

/** `today, 14:00`, `3 working days late`, `away until 4 Dec`; empty where nothing is due by itself. */
export function dueWords({ dueOn, scheduled, rhythm }: DueSession, reader: Reader): string {
  const special = lateWords(rhythm) ?? awayWords(rhythm, reader)
  if (special !== null) return special
  if (dueOn === null) return ''
  const day = dueOn < reader.today ? 'due' : formatDue(dueOn, reader)
  return scheduled === null || scheduled.time === null ? day : `${day}, ${scheduled.time}`
}
