import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import type { Measurement } from '../../shared/domain/measurement'
import type { Person } from '../../shared/domain/person'
import { type Progress, progressOf } from '../../shared/domain/progress'
import { type Reporting, usualReporting } from '../../shared/domain/reporting'
import type { Target } from '../../shared/domain/target'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'

const metricId = metricIdSchema.parse('m')
const calls = aMetric({ id: metricId, preset: 'callsMade' })
const jonas = aPerson()

// November 2026 has 21 working days, the quarter from October to December 66
function told(given: {
  target?: Partial<Target>
  targets?: readonly Target[]
  person?: Partial<Person>
  sums?: readonly (readonly [on: string, sum: number, of?: number])[]
  metric?: typeof calls
  asOf?: string
  reporting?: Partial<Reporting>
}): Progress {
  const person = { ...jonas, ...given.person }
  return progressOf({
    metric: given.metric ?? calls,
    person,
    measurements: (given.sums ?? []).map(
      ([on, numerator, denominator = 1]): Measurement =>
        aMeasurement({ metricId, personId: person.id, on, numerator, denominator }),
    ),
    targets: given.targets ?? [aTarget({ metricId, value: 63, ...given.target })],
    asOf: given.asOf ?? '2026-11-30',
    reporting: { ...usualReporting, ...given.reporting },
  })
}

const away = (from: string, to: string): Partial<Person> => ({
  absences: [{ from, to, kind: 'holiday', reason: '' }],
})

describe('the target of a month', () => {
  test('of earlier versions is asked for whole, whatever happened', () => {
    const { current } = told({ person: away('2026-11-02', '2026-11-30') })
    expect(current.target).toBe(63)
    expect(current.adjustment).toBeUndefined()
  })

  test('is scaled by the days worked where it says so', () => {
    const { current } = told({ target: { forDaysWorked: true }, person: away('2026-11-16', '2026-11-20') })
    expect(current.target).toBe(48)
    expect(current.adjustment).toEqual({ set: 63, per: 'month', days: { worked: 16, of: 21, isPart: true } })
  })

  test('stays exactly as it was set when every day was worked', () => {
    const { current } = told({ target: { forDaysWorked: true, value: 33.3 } })
    expect(current.target).toBe(33.3)
    expect(current.adjustment).toBeUndefined()
  })

  test.each([
    [47, 'atRisk'],
    [48, 'onTarget'],
    [49, 'onTarget'],
  ] as const)('asks 48 of somebody away for a week: %i is %s', (sum, state) => {
    const person = away('2026-11-16', '2026-11-20')
    expect(told({ target: { forDaysWorked: true }, person, sums: [['2026-11-30', sum]] }).state).toBe(state)
  })

  test('asks nothing of somebody who is away all month, and nobody reaches or misses that', () => {
    const person = away('2026-11-01', '2026-11-30')
    const sums = [['2026-11-03', 0]] as const
    for (const direction of ['more', 'less'] as const) {
      const { current, state } = told({
        metric: { ...calls, direction },
        target: { forDaysWorked: true },
        person,
        sums,
      })
      expect(current).toMatchObject({ target: 0, attainment: null, adjustment: { days: { worked: 0 } } })
      expect(state).toBe('noData')
    }
  })

  test('begins with the first day and ends with the last', () => {
    const forDaysWorked = true
    const started = told({ target: { forDaysWorked }, person: { startedOn: '2026-11-17' } })
    expect(started.current).toMatchObject({ target: 30, adjustment: { days: { worked: 10 } } })
    expect(started.months.at(-2)).toMatchObject({ month: '2026-10', target: 0, attainment: null })
    const left = told({ target: { forDaysWorked }, person: { leavesOn: '2026-11-06' } })
    expect(left.current).toMatchObject({ target: 15, adjustment: { days: { worked: 5 } } })
  })

  test('keeps holidays of the firm out of the days it is spread over', () => {
    const calendar = {
      weekdays: [1, 2, 3, 4, 5],
      holidays: [{ from: '2026-11-26', to: '2026-11-27', name: 'Thanksgiving' }],
    }
    const { current } = told({ target: { forDaysWorked: true }, reporting: { calendar } })
    expect(current.target).toBe(63)
    const half = told({ reporting: { calendar }, asOf: '2026-11-25', sums: [['2026-11-25', 54]] })
    // 18 of 19 working days have passed
    expect(half.current.pace).toBeCloseTo((63 * 18) / 19, 9)
  })

  test('of a rate is the same however many days were worked', () => {
    const rate = aMetric({ id: metricId, preset: 'conversionRate' })
    const { current } = told({
      metric: rate,
      target: { value: 20, forDaysWorked: true },
      person: away('2026-11-02', '2026-11-27'),
      sums: [['2026-11-30', 1, 5]],
    })
    expect(current).toMatchObject({ value: 20, target: 20, attainment: 100 })
    expect(current.adjustment).toBeUndefined()
  })

  test('runs in February of a leap year over its 21 working days', () => {
    const { current } = told({
      target: { fromMonth: '2024-01', forDaysWorked: true },
      person: { startedOn: '2024-02-29' },
      asOf: '2024-02-29',
    })
    expect(current.target).toBe(3)
  })
})

describe('an exception', () => {
  const role = aTarget({ metricId, value: 63, forDaysWorked: true, setAt: '2026-10-01T08:00:00.000Z' })
  const exception = aTarget({
    metricId,
    value: 63,
    fromMonth: '2026-11',
    untilMonth: '2026-11',
    scope: { kind: 'person', personId: jonas.id, reason: 'Worked from home on those days' },
    setAt: '2026-11-10T08:00:00.000Z',
  })

  test('counts for its month alone', () => {
    const given = { targets: [role, exception], person: away('2026-11-16', '2026-12-04') }
    expect(told(given).current.target).toBe(63)
    expect(told({ ...given, asOf: '2026-12-31' }).current).toMatchObject({
      adjustment: { days: { worked: 19 } },
    })
  })
})

describe('a ramp', () => {
  const ramp = [25, 50, 75]

  test.each([
    ['2026-08-20', undefined, 63],
    ['2026-09-20', { month: 3, percent: 75 }, 47.25],
    ['2026-10-01', { month: 2, percent: 50 }, 31.5],
    ['2026-11-02', { month: 1, percent: 25 }, 15.75],
  ] as const)('asks of somebody who started on %s for %j', (startedOn, step, target) => {
    const { current } = told({ target: { ramp }, person: { startedOn } })
    expect(current.target).toBe(target)
    expect(current.adjustment?.ramp).toEqual(step)
  })

  test('and the days worked both count', () => {
    const { current } = told({ target: { ramp, forDaysWorked: true }, person: { startedOn: '2026-11-17' } })
    // 63 × 25 % × 10 of 21 days
    expect(current.target).toBe(7.5)
  })

  test('leads up to a rate as well', () => {
    const rate = aMetric({ id: metricId, preset: 'conversionRate' })
    const { current } = told({
      metric: rate,
      target: { value: 20, ramp },
      person: { startedOn: '2026-11-17' },
    })
    expect(current).toMatchObject({ target: 5, adjustment: { ramp: { percent: 25 } } })
  })
})

describe('a target of another time', () => {
  test('of a day asks for it on each working day', () => {
    const { current, own } = told({ target: { value: 40, per: 'day' }, sums: [['2026-11-30', 41]] })
    expect(current).toMatchObject({ target: 840, adjustment: { set: 40, per: 'day', days: { of: 21 } } })
    expect(own).toMatchObject({ per: 'day', from: '2026-11-30', to: '2026-11-30', value: 41, target: 40 })
  })

  test.each([
    ['2026-11-29', 1, '2026-11-23', 3],
    ['2026-11-29', 0, '2026-11-29', 4],
    ['2026-11-28', 6, '2026-11-28', 3],
  ])('of a week, on %s with weeks from weekday %i, runs since %s', (asOf, weekStartsOn, from, value) => {
    const { own } = told({
      target: { value: 10, per: 'week' },
      asOf,
      reporting: { weekStartsOn },
      sums: [
        ['2026-11-28', 3],
        ['2026-11-29', 4],
      ].filter(([on]) => String(on) <= asOf && (weekStartsOn !== 1 || on !== '2026-11-29')) as [
        string,
        number,
      ][],
    })
    expect(own).toMatchObject({ from, value, target: 10 })
  })

  test('of a quarter is that quarter, month by month and together', () => {
    const { current, quarter, own } = told({ target: { value: 300, per: 'quarter' }, asOf: '2026-12-31' })
    expect(current.target).toBeCloseTo((300 * 23) / 66, 9)
    expect(quarter?.target).toBe(300)
    expect(own).toMatchObject({ per: 'quarter', from: '2026-10-01', to: '2026-12-31', target: 300 })
  })

  test('of a quarter follows the financial year', () => {
    const { quarter, own } = told({
      target: { value: 300, per: 'quarter' },
      reporting: { yearBeginsIn: 2 },
    })
    expect(quarter).toMatchObject({ months: ['2026-11', '2026-12', '2027-01'], target: 300 })
    expect(own).toMatchObject({ from: '2026-11-01', to: '2027-01-31' })
  })

  test('of a day off asks for nothing', () => {
    const { own } = told({ target: { value: 40, per: 'day' }, asOf: '2026-11-29' })
    expect(own).toMatchObject({ attainment: null })
  })
})

describe('what is still needed', () => {
  test('is spread over the working days that are left', () => {
    const { outlook } = told({ asOf: '2026-11-20', sums: [['2026-11-20', 45]] })
    expect(outlook).toMatchObject({ daysLeft: 6, neededPerDay: 3 })
  })

  test('is nothing once the target is reached, and unknown without a day left or a target', () => {
    expect(told({ asOf: '2026-11-20', sums: [['2026-11-20', 64]] }).outlook.neededPerDay).toBe(0)
    expect(told({ sums: [['2026-11-30', 45]] }).outlook.neededPerDay).toBeNull()
    expect(told({ targets: [], asOf: '2026-11-20' }).outlook.neededPerDay).toBeNull()
  })

  test('leaves out the days on which the person is away', () => {
    const { outlook } = told({
      asOf: '2026-11-20',
      person: away('2026-11-24', '2026-11-26'),
      sums: [['2026-11-20', 45]],
    })
    expect(outlook).toMatchObject({ daysLeft: 3, neededPerDay: 6 })
  })
})
