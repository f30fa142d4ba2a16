import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalMarkOf,
  readTypedNumber,
  readTypedSeconds,
  typedNumberText,
  typedSecondsText,
} from '../../shared/domain/typed-number'

test('a locale has a decimal mark', () => {
  expect(['en-US', 'en-GB', 'de-CH', 'ja'].map(decimalMarkOf)).toEqual(['point', 'point', 'point', 'point'])
  expect(['de', 'fr', 'pt-BR', 'sv'].map(decimalMarkOf)).toEqual(['comma', 'comma', 'comma', 'comma'])
})

describe('a typed number', () => {
  test.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12,50', 12.5],
    [' 12.5 ', 12.5],
    ['0,125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ["1'234", 1234],
    ['-3', -3],
    ['−3', -3],
  ])('%s is the same in every locale', (text, value) => {
    expect(readTypedNumber(text, 'point')).toBe(value)
    expect(readTypedNumber(text, 'comma')).toBe(value)
  })

  test.each([
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['12.345', 12.345, 12_345],
  ])('%s is read by the mark of the locale', (text, point, comma) => {
    expect(readTypedNumber(text, 'point')).toBe(point)
    expect(readTypedNumber(text, 'comma')).toBe(comma)
  })

  test.each(['', ' ', 'abc', '12,34,5', '1e5', '12 %', '€ 5', '1.5k', '12:30', 'Infinity'])(
    '%j is none',
    (text) => {
      expect(readTypedNumber(text, 'point')).toBeNull()
      expect(readTypedNumber(text, 'comma')).toBeNull()
    },
  )

  test('that is shown is read back in every locale', () => {
    const locales = ['en-US', 'en-IN', 'de', 'de-CH', 'fr', 'es', 'pt-PT', 'sv', 'ar-EG', 'hi']
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(0, 1, 2, 3, 6),
        fc.boolean(),
        (locale, units, scale, grouping) => {
          const value = Number(`${units}e-${scale}`)
          const shown = typedNumberText(value, { locale, grouping })
          expect(readTypedNumber(shown, decimalMarkOf(locale))).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })

  test('that is missing shows nothing', () => {
    expect(typedNumberText(Number.NaN, { locale: 'en', grouping: true })).toBe('')
  })
})

test.each([
  ['3:30', 210],
  ['210', 210],
  ['0:45', 45],
  ['1:02:03', 3723],
  ['3m 30s', 210],
  ['90.5', 90.5],
  ['3:75', null],
  ['soon', null],
])('%s is read as a stretch of time', (text, seconds) => {
  expect(readTypedSeconds(text, 'point')).toBe(seconds)
})

test.each([
  [210, '3:30'],
  [90.5, '90.5'],
  [Number.NaN, ''],
])('%d seconds stand in a field as they are read back', (seconds, text) => {
  expect(typedSecondsText(seconds, { locale: 'en', grouping: true })).toBe(text)
})
