import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isWorkingDay } from '../../shared/domain/calendar'
import {
  countWorkDays,
  listWorkDays,
  usualWorkDays,
  workDaysOf,
  workDaysOfPerson,
} from '../../shared/domain/work-days'
import { aPerson } from '../builders/person'

describe('the days that count', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 1],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 2],
    ['2026-11-01', '2026-11-30', 21],
    ['2024-02-01', '2024-02-29', 21],
    ['2026-03-23', '2026-04-03', 10],
    ['2026-11-23', '2026-11-22', 0],
    ['2026-11-23', '2026-11-01', 0],
  ])('from %s to %s are %i from Monday to Friday', (from, to, days) => {
    expect(countWorkDays(from, to, usualWorkDays)).toBe(days)
  })

  test('are those counted one by one, and without holidays that lie over each other', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.array(span, { maxLength: 5 }), (length, spans) => {
        const from = '2026-03-25'
        const holidays = spans.map(([start, days]) => ({
          name: 'closed',
          from: addDays(from, start),
          to: addDays(from, start + days),
        }))
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index)).filter(
          (day) => isWorkingDay(day) && !holidays.some((each) => each.from <= day && day <= each.to),
        )
        const workDays = workDaysOf({ weekdays: [1, 2, 3, 4, 5], holidays })
        expect(listWorkDays(from, addDays(from, length), workDays)).toEqual(days)
        expect(countWorkDays(from, addDays(from, length), workDays)).toBe(days.length)
      }),
    )
  })

  test('of a person run from their first day to their last, without absences', () => {
    const person = aPerson({
      startedOn: '2026-11-09',
      leavesOn: '2026-11-27',
      absences: [{ from: '2026-11-16', to: '2026-11-17', kind: 'sick', reason: '' }],
    })
    const calendar = {
      weekdays: [1, 2, 3, 4, 5],
      holidays: [{ from: '2026-11-11', to: '2026-11-11', name: 'Armistice Day' }],
    }
    const days = workDaysOfPerson(person, calendar)
    expect(countWorkDays('2026-11-01', '2026-11-30', days)).toBe(12)
    expect(countWorkDays('2026-11-01', '2026-11-09', days)).toBe(1)
    expect(countWorkDays('2026-11-27', '2026-12-31', days)).toBe(1)
    expect(countWorkDays('2026-11-28', '2026-12-31', days)).toBe(0)
  })
})
