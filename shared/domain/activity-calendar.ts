import { addDays, type IsoDate } from './calendar'
import type { DailyFigures } from './daily-figures'

/** How large a figure is among those shown: 0 for none at all, 1 to 4 from small to large. */
export type ActivityStep = 0 | 1 | 2 | 3 | 4

export type ActivityDay = {
  readonly on: IsoDate
  /** Null for a day without figures. */
  readonly value: number | null
  readonly step: ActivityStep | null
}

/** A step of the scale in figures: the smallest and the largest that it holds. */
export type ActivityRange = { readonly step: ActivityStep; readonly from: number; readonly to: number }

export type ActivityCalendar = {
  /** Whole weeks, oldest first, of seven days each; days to come are null. */
  readonly weeks: readonly (readonly (ActivityDay | null)[])[]
  /** The steps that occur, smallest first. */
  readonly ranges: readonly ActivityRange[]
}

/**
 * Days as a calendar of weeks, every figure on a scale of four steps that hold about as many days each (quartiles by
 * nearest rank), so that one large day does not make all others look alike. Equal figures are always on the same step,
 * so there may be fewer. Amounts below 0 are measured by their size.
 */
export function activityCalendar({ days, from, to }: DailyFigures): ActivityCalendar {
  const known = new Map(days.map(({ on, value }) => [on, value]))
  const ends = stepEnds(days.map(({ value }) => Math.abs(value)).filter((size) => size > 0))
  const stepOf = (value: number): ActivityStep => {
    if (value === 0) return 0
    const place = ends.findIndex((end) => Math.abs(value) <= end)
    return steps[place] ?? 4
  }
  const dayAt = (on: IsoDate): ActivityDay | null => {
    if (on > to) return null
    const value = known.get(on) ?? null
    return { on, value, step: value === null ? null : stepOf(value) }
  }
  const weeks: (ActivityDay | null)[][] = []
  for (let week = from; week <= to; week = addDays(week, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAt(addDays(week, index))))
  }
  return { weeks, ranges: rangesOf(weeks.flat()) }
}

const steps = [1, 2, 3, 4] as const

/** The largest size on each of the four steps; equal ends fall together. */
function stepEnds(sizes: readonly number[]): number[] {
  const sorted = [...sizes].sort((a, b) => a - b)
  const ends = steps.map((step) => sorted[Math.ceil((sorted.length * step) / 4) - 1])
  return [...new Set(ends.filter((end) => end !== undefined))]
}

function rangesOf(days: readonly (ActivityDay | null)[]): ActivityRange[] {
  const found = new Map<ActivityStep, number[]>()
  for (const day of days) {
    if (day === null || day.step === null || day.value === null) continue
    found.set(day.step, [...(found.get(day.step) ?? []), Math.abs(day.value)])
  }
  return [...found]
    .map(([step, sizes]) => ({ step, from: Math.min(...sizes), to: Math.max(...sizes) }))
    .sort((a, b) => a.step - b.step)
}
