import { describe, expect, test } from 'vitest'
import { oddDayWords } from '../../shared/domain/calendar-format'

const today = '2026-11-23'

describe('a day that lies oddly far from today', () => {
  test.each([
    ['2020-01-01', 'This day is 2,518 days ago.'],
    ['2026-11-22', 'This day is 1 day ago.'],
    ['2026-11-23', null],
    ['2027-11-24', null],
    ['2027-11-25', 'This day is 367 days from now.'],
    ['0026-11-23', 'This day is 730,485 days ago.'],
  ])('for a promise, %s: %s', (day, words) => {
    expect(oddDayWords(day, { today, past: 0, ahead: 366 })).toBe(words)
  })

  test.each([
    ['2026-10-22', 'This day is 32 days ago.'],
    ['2026-10-23', null],
  ])('for the day of a session, %s: %s', (day, words) => {
    expect(oddDayWords(day, { today, past: 31, ahead: 31 })).toBe(words)
  })
})
