import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalLimits, type Signal, signalsIn } from '../../../shared/domain/natural-limits'
import { processBehaviourOf } from '../../../shared/domain/process-behaviour'
import { aMeasurement } from '../../builders/measurement'
import { aMetric } from '../../builders/metric'
import { compared, type Fraction, fraction, plus, times, toNumber } from './fraction'
import { dayFrom, weekOf } from './plain-days'

// The limits and the rules as the books word them, value by value and in whole fractions.

type Values = readonly (number | null)[]
type Limits = {
  readonly mean: Fraction
  readonly meanRange: Fraction
  readonly upper: Fraction
  readonly lower: Fraction
}

const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(fraction(-1), b))
const meanOf = (values: readonly number[]): Fraction =>
  times(fraction(values.reduce((sum, value) => sum + value, 0)), fraction(1, values.length))

/** The distances between values that follow each other at once. */
function ranges(values: Values): number[] {
  const found: number[] = []
  for (let index = 1; index < values.length; index++) {
    const [before, value] = [values[index - 1], values[index]]
    if (typeof before === 'number' && typeof value === 'number') found.push(Math.abs(before - value))
  }
  return found
}

/** Mean ± 2.66 × mean range, and never below 0 where no value is; null with fewer than five ranges. */
function limitsOf(values: Values): Limits | null {
  const known = values.filter((value) => value !== null)
  const distances = ranges(values)
  if (distances.length < 5) return null
  const [mean, meanRange] = [meanOf(known), meanOf(distances)]
  const reach = times(fraction(266, 100), meanRange)
  const lower = minus(mean, reach)
  const isHeld = compared(lower, fraction(0)) < 0 && known.every((value) => value >= 0)
  return { mean, meanRange, upper: plus(mean, reach), lower: isHeld ? fraction(0) : lower }
}

type Told = `${Signal['kind']} ${Signal['side']}`

/** What is more than chance at the value in one place, each rule looked for on its own in every window that holds it. */
function toldAt(place: number, values: Values, { mean, meanRange, upper, lower }: Limits): Set<Told> {
  const told = new Set<Told>()
  const value = values[place] ?? null
  if (value === null) return told
  const at = fraction(value)
  if (compared(at, upper) > 0) told.add('beyondLimit above')
  if (compared(at, lower) < 0) told.add('beyondLimit below')
  const before = values[place - 1] ?? null
  if (before !== null) {
    const distance = fraction(Math.abs(value - before))
    if (compared(distance, times(fraction(3267, 1000), meanRange)) > 0) {
      told.add(value > before ? 'jump above' : 'jump below')
    }
  }
  // gaps are stepped over: the windows go over known values alone
  const known = values.flatMap((each, index) => (each === null ? [] : [{ index, at: fraction(each) }]))
  const own = known.findIndex(({ index }) => index === place)
  const half = times(fraction(133, 100), meanRange)
  for (const side of ['above', 'below'] as const) {
    const way = side === 'above' ? 1 : -1
    const isBeyond = (each: Fraction, from: Fraction): boolean => way * compared(each, from) > 0
    const halfway = plus(mean, times(fraction(way), half))
    const windows = (length: number) =>
      Array.from({ length: known.length }, (_, first) => known.slice(first, first + length)).filter(
        (window) => window.length === length && window.some(({ index }) => index === known[own]?.index),
      )
    if (windows(8).some((window) => window.every((each) => isBeyond(each.at, mean)))) told.add(`run ${side}`)
    if (
      isBeyond(at, halfway) &&
      windows(4).some((window) => window.filter((each) => isBeyond(each.at, halfway)).length >= 3)
    ) {
      told.add(`nearLimit ${side}`)
    }
  }
  return told
}

/** Weeks as they come: calm ones, steps up and down, gaps, and the same value again and again. */
const weeks = fc
  .array(
    fc.record({
      level: fc.integer({ min: 0, max: 60 }),
      steps: fc.array(fc.option(fc.integer({ min: -4, max: 4 }), { freq: 8 }), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((stretches) =>
    stretches.flatMap(({ level, steps }) =>
      steps.map((step) => (step === null ? null : Math.max(0, level + step))),
    ),
  )

test('the limits are those of the mean and the mean moving range', () => {
  fc.assert(
    fc.property(weeks, (values) => {
      const wanted = limitsOf(values)
      const found = naturalLimits({ kind: 'count' }, values)
      if (wanted === null) {
        expect(found).toBeNull()
        return
      }
      for (const side of ['mean', 'meanRange', 'upper', 'lower'] as const) {
        expect(found?.[side], side).toBeCloseTo(toNumber(wanted[side]), 9)
      }
      expect(found?.upperRange).toBeCloseTo(3.267 * toNumber(wanted.meanRange), 9)
    }),
    { numRuns: 400 },
  )
})

test('each rule tells of the values of its windows and of no others', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(weeks, (values) => {
      const wanted = limitsOf(values)
      const limits = naturalLimits({ kind: 'count' }, values)
      if (wanted === null || limits === null) return
      signalsIn(values, limits).forEach((signals, place) => {
        const found = signals.map(({ kind, side }): Told => `${kind} ${side}`)
        for (const each of found) seen.add(each)
        expect(found.sort(), `of ${values[place]} at ${place}`).toEqual(
          [...toldAt(place, values, wanted)].sort(),
        )
      })
    }),
    { numRuns: 600, seed: 20261129 },
  )
  // or the rules would agree because nothing ever happened
  expect([...seen].sort()).toEqual(
    ['beyondLimit', 'jump', 'nearLimit', 'run'].flatMap((kind) => [`${kind} above`, `${kind} below`]),
  )
})

test.each([
  [0, 'Sunday'],
  [1, 'Monday'],
  [6, 'Saturday'],
])('weeks from day %i on, %s, hold the days of those weeks and end before the running one', (startsOn) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 9 })), { maxLength: 60 }),
      (ago, figures) => {
        // the nights on which clocks are changed and a leap day lie within
        const asOf = dayFrom('2028-04-10', ago)
        const days = figures.map(([back, numerator]) => ({ on: dayFrom(asOf, -back), numerator }))
        const { weeks: told } = processBehaviourOf({
          metric: aMetric(),
          measurements: days.map((day) => aMeasurement(day)),
          recalculations: [],
          asOf,
          reporting: { weekStartsOn: startsOn, yearBeginsIn: 1, calendar: { weekdays: [1], holidays: [] } },
        })
        const running = weekOf(asOf, startsOn)[0]?.on ?? ''
        const past = days.filter(({ on }) => on < running).sort((a, b) => a.on.localeCompare(b.on))
        const wanted: [string, number | null][] = []
        const first = past[0] === undefined ? running : (weekOf(past[0].on, startsOn)[0]?.on ?? '')
        for (let week = first; week < running; week = dayFrom(week, 7)) {
          const own = past.filter(({ on }) => on >= week && on < dayFrom(week, 7))
          wanted.push([
            week,
            own.length === 0 ? null : own.reduce((sum, { numerator }) => sum + numerator, 0),
          ])
        }
        expect(told.map(({ weekStart, value }) => [weekStart, value])).toEqual(wanted)
      },
    ),
    { numRuns: 100 },
  )
})
