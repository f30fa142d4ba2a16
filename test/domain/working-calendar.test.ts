import { describe, expect, test } from 'vitest'
import { readHolidays } from '../../shared/domain/read-holidays'
import {
  absenceSchema,
  awayUntil,
  nextPresentDay,
  presentDaysAfter,
  usualCalendar,
  workingCalendarSchema,
} from '../../shared/domain/working-calendar'
import { anAbsence } from '../builders/absence'

const presence = {
  calendar: { ...usualCalendar, holidays: [{ from: '2026-12-24', to: '2026-12-25', name: 'Christmas' }] },
  absences: [anAbsence('2026-12-28', '2026-12-31')],
}

describe('days on which a person can be met', () => {
  test.each([
    ['2026-12-23', '2026-12-23'],
    ['2026-12-24', '2027-01-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-01-02', '2027-01-04'],
  ])('from %s on begin with %s', (from, next) => {
    expect(nextPresentDay(from, presence)).toBe(next)
  })

  test.each([
    ['2026-12-22', '2026-12-22', 0],
    ['2026-12-22', '2026-12-23', 1],
    ['2026-12-23', '2026-12-31', 0],
    ['2026-12-23', '2027-01-01', 1],
    ['2026-12-23', '2026-12-01', 0],
  ])('after %s up to %s are %i', (from, to, days) => {
    expect(presentDaysAfter(from, to, presence)).toBe(days)
  })

  test('are found after an absence of a hundred years', () => {
    expect(
      nextPresentDay('2026-01-05', { ...presence, absences: [anAbsence('2026-01-01', '2125-12-31')] }),
    ).toBe('2126-01-01')
  })

  test('an absence that another follows at once ends with that one', () => {
    const absences = [anAbsence('2026-12-01', '2026-12-04'), anAbsence('2026-12-05', '2026-12-06')]
    expect(awayUntil('2026-12-02', absences)).toBe('2026-12-06')
    expect(awayUntil('2026-12-07', absences)).toBeNull()
  })
})

describe('what is refused', () => {
  test('is an absence that ends before it begins, and a week without a working day', () => {
    expect(
      absenceSchema.safeParse({ from: '2026-12-02', to: '2026-12-01', kind: 'sick', reason: '' }).success,
    ).toBe(false)
    expect(workingCalendarSchema.safeParse({ weekdays: [], holidays: [] }).success).toBe(false)
    expect(workingCalendarSchema.safeParse({ weekdays: [1, 1], holidays: [] }).success).toBe(false)
  })
})

describe('holidays that are pasted', () => {
  test.each([
    ['2026-12-25 Christmas Day', '2026-12-25', '2026-12-25', 'Christmas Day'],
    ['25.12.2026;Christmas Day', '2026-12-25', '2026-12-25', 'Christmas Day'],
    ['2026-12-27 to 2026-12-31 Closed', '2026-12-27', '2026-12-31', 'Closed'],
    ['1.1.2027 – 3.1.2027\tNew year', '2027-01-01', '2027-01-03', 'New year'],
    ['2026-12-25', '2026-12-25', '2026-12-25', 'Holiday'],
  ])('%s', (text, from, to, name) => {
    expect(readHolidays(text)).toEqual({ kind: 'read', holidays: [{ from, to, name }] })
  })

  test.each([
    '12/10/2026 Unclear',
    '2026-02-30 No such day',
    'Christmas',
    '2026-12-31 to 2026-12-27 Backwards',
  ])('are not guessed: %s', (text) => {
    expect(readHolidays(`2026-12-25 Christmas\n\n${text}`)).toMatchObject({ kind: 'unreadable', line: 3 })
  })
})
