import { awayWords } from './cadence-words'
import type { IsoDate } from './calendar'
import { formatShortDay } from './calendar-format'
import type { DueSession } from './due-session'

type Reader = { readonly locale: string; readonly today: IsoDate }

/** The session that comes next, where it stands alone: `Next 4 Dec`, `Was due 20 Nov`, `Session 5 is open`, `No rhythm`. */
export function nextSessionWords(next: DueSession, reader: Reader): string {
  if (next.openSessionId !== null) return `Session ${next.number} is open`
  if (next.dueOn === null) return 'No rhythm'
  const away = awayWords(next.rhythm, reader)
  if (away !== null) return away.replace(/^a/, 'A')
  return `${next.dueOn < reader.today ? 'Was due' : 'Next'} ${formatShortDay(next.dueOn, reader)}`
}

/** The last one that was held: `last 6 Nov, no. 4`, or `not met yet`. */
export function lastSessionWords({ lastHeldOn, number }: DueSession, reader: Reader): string {
  return lastHeldOn === null ? 'not met yet' : `last ${formatShortDay(lastHeldOn, reader)}, no. ${number - 1}`
}
