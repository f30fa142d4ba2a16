import type { IsoDate } from './calendar'
import { directionOf, type SmartFields } from './goal'
import type { GoalProgress } from './goal-progress'

/** How figures in the unit of a goal and days are written. */
export type GoalReading = {
  readonly figure: (value: number) => string
  readonly day: (on: IsoDate) => string
}

/** The way of a goal in words: `from 15.8 % to 20 %`, `stay at or above 22 %`, `done`. */
export function wayWords(fields: Pick<SmartFields, 'measure'>, figure: GoalReading['figure']): string {
  const { baseline, target } = fields.measure
  switch (directionOf(fields)) {
    case 'binary':
      return 'done'
    case 'keepAtLeast':
      return `stay at or above ${figure(target)}`
    case 'keepAtMost':
      return `stay at or below ${figure(target)}`
    default:
      return `from ${figure(baseline)} to ${figure(target)}`
  }
}

/**
 * Where a goal stood on the day of its last value: `17 % on 9 Nov`, `not done on 9 Nov`. Without one, what was counted
 * of a month that is not over, said as such: `12 since 1 Nov, month not over`. Null where nothing is known.
 */
export function standingWords(
  fields: Pick<SmartFields, 'measure'>,
  { now, soFar }: Pick<GoalProgress, 'now' | 'soFar'>,
  { figure, day }: GoalReading,
): string | null {
  if (now === null) {
    return soFar === null ? null : `${figure(soFar.value)} since ${day(soFar.from)}, month not over`
  }
  const stands =
    directionOf(fields) !== 'binary'
      ? figure(now.value)
      : now.value >= fields.measure.target
        ? 'done'
        : 'not done'
  return `${stands} on ${day(now.on)}`
}

/** What the plan has for the day of the last value: `planned 18.5 %`. Null without one, and for done or not done. */
export function plannedWords(
  fields: Pick<SmartFields, 'measure'>,
  { now }: Pick<GoalProgress, 'now'>,
  figure: GoalReading['figure'],
): string | null {
  return now === null || directionOf(fields) === 'binary' ? null : `planned ${figure(now.expected)}`
}
