import { describe, expect, test } from 'vitest'
import { readCompactDay, readEpochDay, readPointMonth, readSerialDay } from '../../shared/domain/read-day'

describe('a number that is a day', () => {
  test('is counted from 1900, as spreadsheets count', () => {
    // what a spreadsheet shows for these numbers
    expect(readSerialDay('45363')).toBe('2024-03-12')
    expect(readSerialDay('45363.75')).toBe('2024-03-12')
    expect(readSerialDay('36526')).toBe('2000-01-01')
  })

  test('lies from 1980 to 2079', () => {
    expect(readSerialDay('29221')).toBe('1980-01-01')
    expect(readSerialDay('29220')).toBeNull()
    expect(readSerialDay('65745')).toBe('2079-12-31')
    expect(readSerialDay('65746')).toBeNull()
    expect(readSerialDay('4536')).toBeNull()
  })

  test('of six digits is year and month, from 2013 on', () => {
    expect(readCompactDay('202602')).toBe('2026-02-01')
    expect(['201212', '202613', '202600', '210001'].map(readCompactDay)).toEqual([null, null, null, null])
  })

  test('of two digits, a point and four is a month', () => {
    expect(['01.2026', '2026.10', '12.2026'].map(readPointMonth)).toEqual([
      '2026-01-01',
      '2026-10-01',
      '2026-12-01',
    ])
    expect(['1.2026', '13.2026', '2026.1', '00.2026', '01.0026'].map(readPointMonth)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  test('of eight digits is year, month and day', () => {
    expect(readCompactDay('20240312')).toBe('2024-03-12')
    expect(readCompactDay('20240312235959')).toBe('2024-03-12')
    expect(readCompactDay('20240312246000')).toBeNull()
    expect(readCompactDay('20240231')).toBeNull()
    expect(readCompactDay('12345678')).toBeNull()
  })
})

describe('a time counted from 1970', () => {
  test.each([
    ['1710244800', '2024-03-12'],
    ['1710244800000', '2024-03-12'],
    ['1710287999', '2024-03-12'],
    ['1710288000', '2024-03-13'],
    ['1710244800.5', '2024-03-12'],
  ])('%s is on %s in UTC', (text, day) => {
    expect(readEpochDay(text)).toBe(day)
  })

  test('is none outside 2001 to 2099, or with other digits', () => {
    for (const text of ['999999999', '4102444800', '12345678901', '0']) expect(readEpochDay(text)).toBeNull()
  })
})
