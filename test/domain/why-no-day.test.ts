import { describe, expect, test } from 'vitest'
import { readDay } from '../../shared/domain/read-day'
import { whyImpossible, whyNoDay } from '../../shared/domain/why-no-day'

describe('a text that is no day', () => {
  test.each([
    ['Q1 2026', /is a quarter/],
    ['2026-Q1', /is a quarter/],
    ['KW 5 2026', /is a week/],
    ['Week 5', /is a week/],
    ['Jan 26', /without its year or a month/],
    ['26. Jan', /without its year or a month/],
    ['01.01.2026 - 31.01.2026', /a stretch of several days/],
    ['Jan 1 – Jan 31, 2026', /a stretch of several days/],
    ['2026-01-01 to 2026-01-31', /a stretch of several days/],
    ['1.1. bis 31.1.2026', /a stretch of several days/],
  ])('%s says why', (text, why) => {
    expect(readDay(text)).toBeNull()
    expect(whyNoDay(text)).toMatch(why)
  })

  test('says nothing where nothing more is known', () => {
    for (const text of ['yesterday', '', '13.02', 'Mars Ltd', 'won']) expect(whyNoDay(text)).toBeNull()
  })
})

test('a day of another calendar says so', () => {
  for (const text of ['1404/10/23', '13/1/2569', '۱۴۰۴/۱۰/۲۳']) {
    expect(readDay(text)?.kind).toBe('impossible')
    expect(whyImpossible(text)).toMatch(/another calendar/)
  }
  for (const text of ['2026-02-31', '1900-01-01', '0000-00-00']) {
    expect(whyImpossible(text)).toBe('is no day of the calendar from 1970 to 2199')
  }
})
