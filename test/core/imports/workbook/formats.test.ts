import { describe, expect, test } from 'vitest'
import { numberText } from '../../../../electron/core/imports/workbook/cell-text'
import { numberFormat } from '../../../../electron/core/imports/workbook/number-format'
import { dayText, timeText } from '../../../../electron/core/imports/workbook/serial'
import { numberShape } from '../../../../shared/domain/read-number'

describe('the format of a number says what it is', () => {
  test.each([
    ['General', 'plain'],
    ['0.00E+00', 'plain'],
    ['#,##0 "days"', 'plain'],
    ['0 \\h', 'plain'],
    ['[Red]#,##0;[Blue]-#,##0', 'plain'],
    ['_-* #,##0.00_-;-* #,##0.00_-', 'plain'],
    ['0.0%', 'percent'],
    ['dd/mm/yyyy', 'day'],
    ['mmm-yy', 'day'],
    ['[$-809]dddd, d mmmm yyyy', 'day'],
    ['m/d/yy h:mm', 'dayAndTime'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'time'],
    ['[mm]:ss', 'time'],
  ])('%s is %s', (code, kind) => {
    expect(numberFormat(code)).toEqual({ kind })
  })

  test.each([
    ['[$€-407] #,##0.00', '€'],
    ['#,##0.00 [$USD]', 'USD'],
    ['"$"#,##0.00_);[Red]("$"#,##0.00)', '$'],
    ['_-* #,##0.00 "€"_-', '€'],
    ['£#,##0', '£'],
    ['#,##0.00 "kr"', 'kr'],
  ])('%s is money in %s', (code, sign) => {
    expect(numberFormat(code)).toEqual({ kind: 'money', sign })
  })

  test('a sign that only makes a space says nothing', () => {
    expect(numberFormat('#,##0.00_€')).toEqual({ kind: 'plain' })
  })
})

describe('days as spreadsheets count them', () => {
  test.each([
    [0, '1900-01-00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [45_363, '2024-03-12'],
    [45_363.5, '2024-03-12 12:00:00'],
    [0.001655092592593, '1900-01-00 00:02:23'],
  ])('%d is %s', (serial, text) => {
    expect(dayText(serial, 1900)).toBe(text)
  })

  test('from 1904 on', () => {
    expect(dayText(0, 1904)).toBe('1904-01-01')
    expect(dayText(43_901, 1904)).toBe('2024-03-12')
  })

  test('a moment before midnight is not the next day, and one that rounds up is', () => {
    expect(dayText(45_363.99999, 1900)).toBe('2024-03-12 23:59:59.136')
    expect(dayText(45_363.99999999999, 1900)).toBe('2024-03-13')
  })

  test('there is none before the first and after the last', () => {
    for (const serial of [-1, Number.NaN, 2_958_466, 1e300]) expect(dayText(serial, 1900)).toBeNull()
  })
})

describe('times', () => {
  test.each([
    [0.00297453703703704, '0:04:17'],
    [1.5, '36:00:00'],
    [0, '0:00:00'],
    [-0.5, '-12:00:00'],
    [0.5000000116, '12:00:00.001'],
    [45_363.5, '2024-03-12 12:00:00'],
  ])('%d is %s', (serial, text) => {
    expect(timeText(serial, 1900)).toBe(text)
  })
})

describe('numbers', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1.234, '1.2340'],
    [-999.125, '-999.1250'],
    [1234.567, '1234.567'],
    [0.5, '0.5'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123_456_789_012_345, '123456789012345'],
  ])('%d is %s', (value, text) => {
    expect(numberText(value)).toBe(text)
  })

  test('never leave open which sign is the decimal mark', () => {
    for (let n = 0; n < 2000; n++) {
      const value = ((n * 7919) % 1_000_000) / 1000
      expect(numberShape(numberText(value))).not.toBe('either')
      expect(numberShape(numberText(value))).not.toBe('comma')
    }
  })
})
