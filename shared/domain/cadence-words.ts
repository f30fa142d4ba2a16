import { type Cadence, type NamedCadence, namedCadenceSchema, type Rhythm, weeksOf } from './cadence'
import { formatShortDay } from './calendar-format'
import { inWords } from './in-words'

const namedCadenceWords: Readonly<Record<NamedCadence, string>> = {
  weekly: 'every week',
  everyTwoWeeks: 'every two weeks',
  everyThreeWeeks: 'every three weeks',
  monthly: 'every month',
  everyTwoMonths: 'every two months',
  quarterly: 'every quarter',
  none: 'whenever one of us asks for it',
}

/** How a cadence is said in a sentence: `We meet every two weeks`, `We meet every 5 weeks`. */
export function cadenceWords(cadence: Cadence): string {
  const { success, data } = namedCadenceSchema.safeParse(cadence)
  return success ? namedCadenceWords[data] : `every ${weeksOf(cadence)} weeks`
}

/** How a cadence is said where it stands alone: `Every two weeks`. */
export function cadenceLabel(cadence: Cadence): string {
  if (cadence === 'none') return 'Without a rhythm'
  const words = cadenceWords(cadence)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The weekdays from Monday on, with their numbers and names. */
export const weekdayNames = [
  { weekday: 1, name: 'Monday' },
  { weekday: 2, name: 'Tuesday' },
  { weekday: 3, name: 'Wednesday' },
  { weekday: 4, name: 'Thursday' },
  { weekday: 5, name: 'Friday' },
  { weekday: 6, name: 'Saturday' },
  { weekday: 0, name: 'Sunday' },
] as const

/** What is late, in working days: `3 working days late`; null where nothing is. */
export function lateWords(rhythm: Rhythm): string | null {
  switch (rhythm.kind) {
    case 'free':
    case 'ahead':
    case 'due':
    case 'away':
      return null
    case 'neverMet':
      return rhythm.daysLate === 0 ? null : daysLateWords(rhythm.daysLate)
    case 'overdue':
      return daysLateWords(rhythm.daysLate)
    case 'expired':
      return rhythm.notHeld === 1 ? '1 session not held' : `${inWords(rhythm.notHeld)} sessions not held`
  }
}

function daysLateWords(days: number): string {
  return days === 1 ? '1 working day late' : `${inWords(days)} working days late`
}

/** `away until 4 Dec`; null for somebody who is there. */
export function awayWords(rhythm: Rhythm, reader: { locale: string; today: string }): string | null {
  return rhythm.kind === 'away' ? `away until ${formatShortDay(rhythm.until, reader)}` : null
}
