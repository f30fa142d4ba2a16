import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayHere,
  daysBetween,
  isoDateSchema,
  isoInstantSchema,
  isoMonthSchema,
  isWorkingDay,
  lastDayOf,
  monthOf,
  monthsFrom,
  quarterOf,
  shiftMonth,
  weekStartOf,
} from '../../shared/domain/calendar'

/** Any day that the workspace accepts. */
const anyDay = fc.integer({ min: 0, max: 109_571 }).map((days) => addDays('1900-01-01', days))

describe('a day', () => {
  test.each(['1900-01-01', '2024-02-29', '2000-02-29', '2199-12-31'])('%s is one', (day) => {
    expect(isoDateSchema.safeParse(day).success).toBe(true)
  })

  test.each(['2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-11-00'])(
    '%s is on no calendar',
    (day) => {
      expect(isoDateSchema.safeParse(day).success).toBe(false)
    },
  )

  test.each(['1899-12-31', '2200-01-01', '0026-11-23', '9999-12-31'])(
    '%s lies in a year that nobody meant',
    (day) => {
      expect(isoDateSchema.safeParse(day).success).toBe(false)
    },
  )

  test.each(['23.11.2026', '2026-1-3', '2026-11-23T00:00:00Z', ' 2026-11-23', ''])(
    '“%s” is not how a day is written',
    (day) => {
      expect(isoDateSchema.safeParse(day).success).toBe(false)
    },
  )
})

describe('a month', () => {
  test.each([
    ['2026-01', true],
    ['2026-12', true],
    ['2026-13', false],
    ['2026-00', false],
    ['1899-12', false],
    ['1900-01', true],
    ['2199-12', true],
    ['2200-01', false],
  ])('%s is one: %s', (month, isOne) => {
    expect(isoMonthSchema.safeParse(month).success).toBe(isOne)
  })
})

test('a moment is written with its offset, so that it is the same moment everywhere', () => {
  expect(isoInstantSchema.safeParse('2026-11-23T08:41:00.000Z').success).toBe(true)
  expect(isoInstantSchema.safeParse('2026-11-23T09:41:00+01:00').success).toBe(true)
  expect(isoInstantSchema.safeParse('2026-11-23T08:41:00').success).toBe(false)
})

describe('adding days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
  })

  test('is not disturbed by the nights on which clocks are changed', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  })

  test('and counting the days between are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
      }),
    )
  })
})

describe('adding months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
})

describe('months', () => {
  test.each([
    ['2026-11', 1, '2026-12'],
    ['2026-11', 2, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', -18, '2024-12'],
    ['2026-06', 0, '2026-06'],
  ])('%s shifted by %i is %s', (month, by, shifted) => {
    expect(shiftMonth(month, by)).toBe(shifted)
  })

  test.each([
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2100-02', '2100-02-28'],
    ['2000-02', '2000-02-29'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, last) => {
    expect(lastDayOf(month)).toBe(last)
  })

  test('run over the end of a year, both ends included', () => {
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsFrom('2026-02', '2026-02')).toEqual(['2026-02'])
    expect(monthsFrom('2026-03', '2026-02')).toEqual([])
  })

  test.each([
    ['2026-01-01', ['2026-01', '2026-02', '2026-03']],
    ['2026-03-31', ['2026-01', '2026-02', '2026-03']],
    ['2026-04-01', ['2026-04', '2026-05', '2026-06']],
    ['2026-11-23', ['2026-10', '2026-11', '2026-12']],
    ['2026-12-31', ['2026-10', '2026-11', '2026-12']],
  ])('%s lies in the quarter %j', (day, months) => {
    expect(quarterOf(day)).toEqual(months)
  })
})

describe('the week of a day', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['2026-01-01', '2025-12-29'],
    ['2024-03-01', '2024-02-26'],
  ])('of %s begins on Monday %s', (day, monday) => {
    expect(weekStartOf(day)).toBe(monday)
  })

  test('begins at most six days before, on a working day after a day of rest', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = weekStartOf(day)
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(monday, day)).toBeLessThanOrEqual(6)
        expect(isWorkingDay(monday)).toBe(true)
        expect(isWorkingDay(addDays(monday, -1))).toBe(false)
      }),
    )
  })
})

describe('a firm with its own year and week', () => {
  test.each([
    ['2026-01-10', 1, ['2026-01', '2026-02', '2026-03']],
    ['2026-01-10', 2, ['2025-11', '2025-12', '2026-01']],
    ['2026-03-31', 4, ['2026-01', '2026-02', '2026-03']],
    ['2026-04-01', 4, ['2026-04', '2026-05', '2026-06']],
    ['2024-02-29', 12, ['2023-12', '2024-01', '2024-02']],
    ['2026-12-31', 10, ['2026-10', '2026-11', '2026-12']],
  ])('on %s, in a year from month %i on, is in the quarter %j', (day, from, months) => {
    expect(quarterOf(day, from)).toEqual(months)
  })

  test.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-21', 0, '2026-11-15'],
    ['2026-11-21', 6, '2026-11-21'],
    ['2026-11-20', 6, '2026-11-14'],
    // clocks change on 29 March and 25 October 2026: a week stays seven days
    ['2026-03-30', 0, '2026-03-29'],
    ['2026-10-26', 0, '2026-10-25'],
    ['2024-02-29', 6, '2024-02-24'],
  ])('on %s, with weeks from weekday %i on, is in the week of %s', (day, startsOn, first) => {
    expect(weekStartOf(day, startsOn)).toBe(first)
  })
})

test('the month of a day is its first seven characters', () => {
  expect(monthOf('2026-11-23')).toBe('2026-11')
})

describe('the day of a moment here', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each([
    ['America/New_York', '2026-11-24T02:30:00.000Z', '2026-11-23'],
    ['Asia/Tokyo', '2026-11-23T16:00:00.000Z', '2026-11-24'],
    ['Europe/Berlin', '2026-03-28T23:30:00.000Z', '2026-03-29'],
    ['UTC', '2026-11-23T23:59:59.999Z', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '2027-01-01'],
  ])('goes by the zone of this laptop: %s', (timeZone, at, day) => {
    process.env.TZ = timeZone
    expect(dayHere(at)).toBe(day)
  })
})
