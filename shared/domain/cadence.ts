import * as z from 'zod'
import { addDays, addMonths, daysBetween, type IsoDate, isoDateSchema, weekdayOf } from './calendar'
import {
  awayUntil,
  nextPresentDay,
  type Presence,
  presentDaysAfter,
  type Weekday,
  weekdaySchema,
} from './working-calendar'

/** The cadences that have a name. `none`: as it comes, so that nothing is ever due by itself. */
export const namedCadenceSchema = z.enum([
  'weekly',
  'everyTwoWeeks',
  'everyThreeWeeks',
  'monthly',
  'everyTwoMonths',
  'quarterly',
  'none',
])
export type NamedCadence = z.infer<typeof namedCadenceSchema>

const refusedWeeks = 'Give a whole number of weeks, from 1 to 26'

/** `every5Weeks`: from 4 weeks to 26. One, two and three weeks have names, so that each is written in one way. */
const otherWeeksSchema = z
  .templateLiteral(['every', z.number(), 'Weeks'])
  .refine((cadence) => /^every([4-9]|1\d|2[0-6])Weeks$/.test(cadence), { error: refusedWeeks })

/** How often a manager and a person meet. */
export const cadenceSchema = z.union([namedCadenceSchema, otherWeeksSchema], {
  error: refusedWeeks,
})
export type Cadence = z.infer<typeof cadenceSchema>

/**
 * The cadence of so many weeks: `everyWeeks(2)` → `'everyTwoWeeks'`, `everyWeeks(5)` → `'every5Weeks'`. A number that
 * is none of 1 to 26 gives one that `cadenceSchema` refuses.
 */
export function everyWeeks(weeks: number): Cadence {
  const named = (['weekly', 'everyTwoWeeks', 'everyThreeWeeks'] as const)[weeks - 1]
  return named ?? `every${weeks}Weeks`
}

/** The weeks of a cadence that is counted in them; else null. */
export function weeksOf(cadence: Cadence): number | null {
  switch (cadence) {
    case 'weekly':
      return 1
    case 'everyTwoWeeks':
      return 2
    case 'everyThreeWeeks':
      return 3
    case 'monthly':
    case 'everyTwoMonths':
    case 'quarterly':
    case 'none':
      return null
    default:
      return Number(cadence.slice('every'.length, -'Weeks'.length))
  }
}

/** A time of day by the clock on the wall, `09:30`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written like 09:30')
export type TimeOfDay = z.infer<typeof timeOfDaySchema>

/** When a manager and a person like to meet; null where it does not matter. */
export const meetingTimeSchema = z.object({
  weekday: weekdaySchema.nullable(),
  time: timeOfDaySchema.nullable(),
})

/** `afterOneCadence('2026-01-31', 'monthly')` → `'2026-02-28'`; null for a cadence of none. */
export function afterOneCadence(date: IsoDate, cadence: Cadence): IsoDate | null {
  switch (cadence) {
    case 'monthly':
      return addMonths(date, 1)
    case 'everyTwoMonths':
      return addMonths(date, 2)
    case 'quarterly':
      return addMonths(date, 3)
    case 'none':
      return null
    default:
      return addDays(date, 7 * (weeksOf(cadence) ?? 0))
  }
}

/** What the due days of a person are counted from. */
export type RhythmOfMeeting = {
  readonly cadence: Cadence
  readonly weekday: Weekday | null
  readonly presence: Presence
}

/**
 * The day on which a turn is due that comes one cadence after another: the day one cadence later, put on the
 * preferred weekday that lies nearest (three days earlier or later at most), and from there on to the next day on
 * which the person can be met. So it lies after `from`, and never before the preferred day. Null for none.
 */
export function dueAfterTurn(from: IsoDate, { cadence, weekday, presence }: RhythmOfMeeting): IsoDate | null {
  const after = afterOneCadence(from, cadence)
  return after === null ? null : nextPresentDay(nearest(after, weekday), presence)
}

/**
 * The day of the first session: when a person was added, or on the day they start if that is later; on the first
 * preferred weekday from then on, and moved on as above. Null for a cadence of none.
 */
export function firstDueOn(
  given: { startedOn: IsoDate; addedOn: IsoDate },
  { cadence, weekday, presence }: RhythmOfMeeting,
): IsoDate | null {
  if (cadence === 'none') return null
  const from = given.startedOn > given.addedOn ? given.startedOn : given.addedOn
  return nextPresentDay(weekday === null ? from : addDays(from, daysUntil(from, weekday)), presence)
}

/** Days from a date on to the next such weekday: 0 … 6. */
function daysUntil(date: IsoDate, weekday: Weekday): number {
  return (weekday - weekdayOf(date) + 7) % 7
}

function nearest(date: IsoDate, weekday: Weekday | null): IsoDate {
  if (weekday === null) return date
  const ahead = daysUntil(date, weekday)
  return addDays(date, ahead <= 3 ? ahead : ahead - 7)
}

/** The turns that would be due from `first` on while nothing is held, as far as `until`: the first among them. */
export function turnsUntil(first: IsoDate, until: IsoDate, rhythm: RhythmOfMeeting): IsoDate[] {
  const turns: IsoDate[] = []
  for (let turn: IsoDate | null = first; turn !== null && turn <= until; ) {
    turns.push(turn)
    turn = dueAfterTurn(turn, rhythm)
  }
  return turns
}

/** Where a session stands against its due day. Days late are days on which the person could have been met. */
export const rhythmSchema = z.discriminatedUnion('kind', [
  /** Nothing is due by itself. */
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('ahead'), inDays: z.int().min(1) }),
  /** Due today, or on a day since which nobody could be met. */
  z.object({ kind: z.literal('due') }),
  z.object({ kind: z.literal('overdue'), daysLate: z.int().min(1) }),
  /** One whole cadence or more went by: `notHeld` sessions were due and not held, and the next is due again. */
  z.object({ kind: z.literal('expired'), daysLate: z.int().min(0), notHeld: z.int().min(1) }),
  /** Due, and there was no session yet. */
  z.object({ kind: z.literal('neverMet'), daysLate: z.int().min(0) }),
  /** The person is away, and was to be met before they come back. Not late, whatever the day. */
  z.object({ kind: z.literal('away'), until: isoDateSchema }),
])
export type Rhythm = z.infer<typeof rhythmSchema>

/**
 * Where a session that is due on a day stands today. `dueOn` is null for a cadence of none. Somebody who is away
 * today is not late, as nobody could meet them.
 */
export function rhythmOf(
  given: { dueOn: IsoDate | null; isFirst: boolean; today: IsoDate },
  rhythm: RhythmOfMeeting,
): Rhythm {
  const { dueOn, isFirst, today } = given
  if (dueOn === null) return { kind: 'free' }
  const until = awayUntil(today, rhythm.presence.absences)
  if (until !== null && dueOn <= nextPresentDay(today, rhythm.presence)) return { kind: 'away', until }
  if (dueOn > today) return { kind: 'ahead', inDays: daysBetween(today, dueOn) }
  const daysLate = presentDaysAfter(dueOn, today, rhythm.presence)
  if (isFirst) return { kind: 'neverMet', daysLate }
  const notHeld = turnsUntil(dueOn, today, rhythm).length - 1
  if (notHeld > 0) return { kind: 'expired', daysLate, notHeld }
  return daysLate === 0 ? { kind: 'due' } : { kind: 'overdue', daysLate }
}
