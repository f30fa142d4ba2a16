import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AttainmentState,
  attainment,
  attainmentState,
  paceTarget,
  wholePercent,
} from '../../../shared/domain/attainment'
import { metricIdSchema } from '../../../shared/domain/id'
import { type Progress, progressOf } from '../../../shared/domain/progress'
import { aMeasurement } from '../../builders/measurement'
import { aMetric } from '../../builders/metric'
import { aPerson } from '../../builders/person'
import { aTarget } from '../../builders/target'
import { compared, type Fraction, fraction, over, plus, times, toNumber } from './fraction'
import { dayFrom, daysOfMonths, placeOfDay, plainDays, quarterMonths, weekOf } from './plain-days'
import { asksFor, counts, isWorkedByPerson, type Situation } from './reckoned-target'

type Figure = { readonly on: string; readonly top: number; readonly bottom: number }
type Case = { readonly situation: Situation; readonly asOf: string; readonly figures: readonly Figure[] }

const metricId = metricIdSchema.parse('m')

function told({ situation, asOf, figures }: Case): Progress {
  const { isRate, direction, weekdays, weekStartsOn, yearBeginsIn } = situation
  const person = aPerson({
    startedOn: situation.startedOn,
    leavesOn: situation.leavesOn,
    roles: [{ role: 'Account executive', from: situation.startedOn }],
    absences: situation.absences.map((span) => ({ ...span, kind: 'leave' as const, reason: '' })),
  })
  const { value, per, forDaysWorked, ramp } = situation
  return progressOf({
    metric: aMetric({ id: metricId, preset: isRate ? 'conversionRate' : 'callsMade', direction }),
    person,
    measurements: figures.map(({ on, top, bottom }) =>
      aMeasurement({ metricId, personId: person.id, on, numerator: top, denominator: bottom }),
    ),
    targets: [
      aTarget({
        metricId,
        fromMonth: '2022-01',
        value,
        per,
        forDaysWorked,
        ...(ramp === null ? {} : { ramp: [...ramp] }),
      }),
    ],
    asOf,
    reporting: {
      weekStartsOn,
      yearBeginsIn,
      calendar: {
        weekdays: [...weekdays],
        holidays: situation.holidays.map((span) => ({ ...span, name: 'closed' })),
      },
    },
  })
}

/** Null without a figure, or where nothing divides. */
function reachedBy(figures: readonly Figure[], { isRate }: Situation): Fraction | null {
  if (figures.length === 0) return null
  const [top, bottom] = [figures.map((each) => each.top), figures.map((each) => each.bottom)].map((sides) =>
    sides.reduce((sum, side) => sum + side, 0),
  )
  if (!isRate) return fraction(top ?? 0)
  return bottom === 0 ? null : times(fraction(100), over(fraction(top ?? 0), fraction(bottom ?? 0)))
}

function reached(value: Fraction | null, target: Fraction | null, { direction }: Situation): Fraction | null {
  if (value === null || target === null) return null
  const [part, whole] = direction === 'more' ? [value, target] : [target, value]
  if (direction === 'less' && value.top === 0n) return fraction(100)
  return whole.top === 0n ? null : times(fraction(100), over(part, whole))
}

function stateOf(percent: Fraction | null): AttainmentState {
  if (percent === null) return 'noData'
  if (compared(percent, fraction(100)) >= 0) return 'onTarget'
  return compared(percent, fraction(90)) >= 0 ? 'atRisk' : 'behind'
}

function same(found: number | null | undefined, wanted: Fraction | null, what: string): void {
  if (wanted === null) {
    expect(found ?? null, what).toBeNull()
    return
  }
  const number = toNumber(wanted)
  const gap = Math.abs((found ?? Number.NaN) - number)
  expect(gap, `${what}: ${found} and not ${number}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(number)))
}

const within = (figures: readonly Figure[], from: string, to: string): Figure[] =>
  figures.filter(({ on }) => from <= on && on <= to)

const spans = fc
  .array(fc.tuple(fc.integer({ min: -200, max: 40 }), fc.integer({ min: 0, max: 25 })), { maxLength: 3 })
  .map(
    (all) => (near: string) =>
      all.map(([start, days]) => ({ from: dayFrom(near, start), to: dayFrom(near, start + days) })),
  )

const days = fc.oneof(
  fc.constantFrom('2024-02-29', '2024-03-01', '2025-02-28', '2028-02-29', '2026-03-29', '2026-10-25'),
  fc
    .integer({ min: placeOfDay('2024-06-01'), max: placeOfDay('2028-12-31') })
    .map((place) => plainDays[place]?.on ?? ''),
)

const cases: fc.Arbitrary<Case> = fc
  .record({
    asOf: days,
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
    weekStartsOn: fc.constantFrom(0, 1, 6),
    yearBeginsIn: fc.integer({ min: 1, max: 12 }),
    holidays: spans,
    absences: spans,
    startedAgo: fc.integer({ min: 0, max: 300 }),
    leavesIn: fc.option(fc.integer({ min: 0, max: 40 })),
    value: fc.integer({ min: 0, max: 300 }),
    per: fc.constantFrom('day', 'week', 'month', 'quarter'),
    forDaysWorked: fc.boolean(),
    ramp: fc.option(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })),
    isRate: fc.boolean(),
    direction: fc.constantFrom('more', 'less'),
    figures: fc.array(fc.tuple(fc.integer({ min: -395, max: 5 }), fc.nat({ max: 90 }), fc.nat({ max: 90 })), {
      maxLength: 40,
    }),
  })
  .map(({ asOf, figures, startedAgo, leavesIn, holidays, absences, ramp, ...rest }) => ({
    asOf,
    figures: figures.map(([ago, top, bottom]) => ({ on: dayFrom(asOf, ago), top, bottom })),
    situation: {
      ...rest,
      holidays: holidays(asOf),
      absences: absences(asOf),
      startedOn: dayFrom(asOf, -startedAgo),
      leavesOn: leavesIn === null ? '' : dayFrom(asOf, leavesIn),
      ramp: rest.direction === 'more' ? ramp : null,
    },
  }))

/** What every test of this file reckons from a case. */
function reckoned({ situation, asOf, figures }: Case) {
  const known = figures.filter(({ on }) => on <= asOf)
  const countedTo = known.some(({ on }) => on === asOf) ? asOf : dayFrom(asOf, -1)
  const month = asOf.slice(0, 7)
  const asked = (each: string) => asksFor(daysOfMonths([each]), { ...situation, month: each })
  return { known, countedTo, month, asked }
}

test('months: what was asked for and how much of it was reached', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { known, asked } = reckoned(given)
      for (const { month, value, target, attainment } of told(given).months) {
        const wanted = asked(month)
        const done = reachedBy(within(known, `${month}-01`, `${month}-31`), given.situation)
        same(target, wanted.target, `the target of ${month}`)
        same(value, done, `the value of ${month}`)
        same(
          attainment,
          wanted.isOff ? null : reached(done, wanted.target, given.situation),
          `the attainment of ${month}`,
        )
      }
    }),
    { numRuns: 150 },
  )
})

test('the running month: its pace over working days, its attainment, its state and what each day left has to bring', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { situation } = given
      const { known, countedTo, month, asked } = reckoned(given)
      const { current, state, outlook } = told(given)
      const wanted = asked(month)
      const all = daysOfMonths([month])
      const counting = all.filter((day) => counts(day, situation))
      const passed = counting.filter(({ on }) => on <= countedTo).length
      const pace = situation.isRate
        ? wanted.target
        : passed === 0
          ? null
          : times(wanted.target, fraction(passed, counting.length))
      const value = reachedBy(within(known, `${month}-01`, given.asOf), situation)
      const attained = wanted.isOff ? null : reached(value, pace, situation)
      same(current.pace, pace, 'the pace')
      same(current.attainment, attained, 'the attainment')
      expect(state).toBe(stateOf(attained))
      const left = all.filter((day) => day.on > countedTo && isWorkedByPerson(day, situation)).length
      expect(outlook.daysLeft).toBe(left)
      const missing = plus(wanted.target, times(fraction(-1), value ?? fraction(0)))
      const asks = !situation.isRate && situation.direction === 'more' && left > 0
      const needed = compared(missing, fraction(0)) > 0 ? missing : fraction(0)
      same(
        outlook.neededPerDay,
        asks ? times(needed, fraction(1, left || 1)) : null,
        'what a day has to bring',
      )
    }),
    { numRuns: 300 },
  )
})

test('the running quarter, in a year that begins with any month', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { situation } = given
      const { known, countedTo, month, asked } = reckoned(given)
      const { quarter } = told(given)
      if (situation.isRate) {
        expect(quarter).toBeNull()
        return
      }
      const months = quarterMonths(month, situation.yearBeginsIn)
      expect(quarter?.months).toEqual(months)
      const total = months.map((each) => asked(each).target).reduce(plus)
      const counting = daysOfMonths(months).filter((day) => counts(day, situation))
      const passed = counting.filter(({ on }) => on <= countedTo).length
      same(quarter?.target, total, 'the target')
      same(
        quarter?.pace,
        counting.length === 0 ? fraction(0) : times(total, fraction(passed, counting.length)),
        'the pace',
      )
      const inQuarter = within(known, `${months[0]}-01`, given.asOf)
      same(quarter?.soFar, reachedBy(inQuarter, situation) ?? fraction(0), 'what there is so far')
      expect(quarter?.steps.map(({ on }) => on)).toEqual([...new Set(inQuarter.map(({ on }) => on))].sort())
    }),
    { numRuns: 200 },
  )
})

test('the running day, week or quarter of a target that is set for one', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { situation, asOf } = given
      const { known, month } = reckoned(given)
      const { own } = told(given)
      if (situation.per === 'month') {
        expect(own).toBeNull()
        return
      }
      const span = {
        day: plainDays.filter(({ on }) => on === asOf),
        week: weekOf(asOf, situation.weekStartsOn),
        quarter: daysOfMonths(quarterMonths(month, situation.yearBeginsIn)),
      }[situation.per]
      const [from, to] = [span[0]?.on ?? '', span.at(-1)?.on ?? '']
      expect([own?.from, own?.to]).toEqual([from, to])
      const wanted = asksFor(span, { ...situation, month })
      const isOff = !span.some((day) => counts(day, situation))
      const value = reachedBy(within(known, from, asOf), situation)
      same(own?.value, value, 'the value')
      same(own?.target, wanted.target, 'the target')
      same(own?.attainment, isOff ? null : reached(value, wanted.target, situation), 'the attainment')
    }),
    { numRuns: 200 },
  )
})

test('twelve weeks, whatever day they begin on', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { situation, asOf } = given
      const { known } = reckoned(given)
      const { weeks } = told({ ...given, situation: { ...situation, isRate: false } })
      const starts = Array.from(
        { length: 12 },
        (_, index) => weekOf(dayFrom(asOf, -7 * (11 - index)), situation.weekStartsOn)[0]?.on ?? '',
      )
      expect(weeks.map(({ weekStart }) => weekStart)).toEqual(starts)
      for (const { weekStart, value } of weeks) {
        const figures = within(known, weekStart, dayFrom(weekStart, 6))
        same(value, reachedBy(figures, { ...situation, isRate: false }), `the week of ${weekStart}`)
      }
    }),
    { numRuns: 100 },
  )
})

test('somebody who is exactly on pace is on target, whatever the target and the day of the month', () => {
  for (const month of ['2026-02', '2026-05', '2026-06', '2026-07', '2026-08']) {
    const working = daysOfMonths([month]).filter(({ weekday }) => weekday > 0 && weekday < 6)
    working.forEach(({ on }, index) => {
      for (let target = 1; target <= 400; target++) {
        if ((target * (index + 1)) % working.length !== 0) continue
        const pace = paceTarget({ kind: 'count', target, month, asOf: on })
        const actual = (target * (index + 1)) / working.length
        const percent = attainment({ actual, target: pace, direction: 'more' }) ?? 0
        expect([attainmentState(percent), wholePercent(percent)]).toEqual(['onTarget', 100])
      }
    })
  }
})
