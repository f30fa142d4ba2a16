import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../../shared/domain/decimal'
import type { DecimalMark } from '../../shared/domain/import-file'
import { numberShape, readNumber, whyNoNumber } from '../../shared/domain/read-number'

/** A reading as one text: the digits, `%` or the currency after them; null for no number. */
function read(text: string, mark: DecimalMark): string | null {
  const reading = readNumber(text, mark)
  if (reading === null) return null
  return `${decimalText(reading.value)}${reading.isPercent ? '%' : ''}${reading.currency ?? ''}`
}

describe('a number in a cell', () => {
  test.each([
    ['1234', 'plain', '1234', '1234'],
    ['007', 'plain', '7', '7'],
    ['0', 'plain', '0', '0'],
    ['1 234', 'plain', '1234', '1234'],
    ["1'234'567", 'plain', '1234567', '1234567'],
    ['1,5', 'comma', null, '1.5'],
    ['1.5', 'point', '1.5', null],
    ['.5', 'point', '0.5', null],
    ['1.234,56', 'comma', null, '1234.56'],
    ['1,234.56', 'point', '1234.56', null],
    ['1 234,56', 'comma', null, '1234.56'],
    ['1\u00a0234,56', 'comma', null, '1234.56'],
    ['1\u202f234,56', 'comma', null, '1234.56'],
    ["1'234.56", 'point', '1234.56', null],
    ['1’234.56', 'point', '1234.56', null],
    ['12,34,567.5', 'point', '1234567.5', null],
    ['1.234.567', 'comma', null, '1234567'],
    ['1,234,567', 'point', '1234567', null],
    ['0,123', 'comma', null, '0.123'],
    ['1234,567', 'comma', null, '1234.567'],
    ['1234.567', 'point', '1234.567', null],
  ] as const)('%s is %s', (text, shape, asPoint, asComma) => {
    expect(numberShape(text)).toBe(shape)
    expect(read(text, 'point')).toBe(asPoint)
    expect(read(text, 'comma')).toBe(asComma)
  })

  test('with one mark and three digits after it can be read in two ways', () => {
    for (const text of ['1,234', '12.345', '999,000']) expect(numberShape(text)).toBe('either')
    expect(read('1,234', 'point')).toBe('1234')
    expect(read('1,234', 'comma')).toBe('1.234')
  })

  test.each([
    ['(12.50)', '-12.50'],
    ['-12.50', '-12.50'],
    ['12.50-', '-12.50'],
    ['\u221212.50', '-12.50'],
    ['- 12.50', '-12.50'],
    ['+12.50', '12.50'],
    ['$-12.50', '-12.50$'],
    ['-$12.50', '-12.50$'],
    ['($12.50)', '-12.50$'],
    ['$(12.50)', '-12.50$'],
    ['$ (12.50)', '-12.50$'],
    ['(12.50) €', '-12.50EUR'],
    ['\u200e-12.50', '-12.50'],
  ])('%s has its sign', (text, expected) => {
    expect(read(text, 'point')).toBe(expected)
  })

  test.each([
    ['€ 12.50', '12.50EUR'],
    ['12.50 €', '12.50EUR'],
    ['12.50\u00a0€', '12.50EUR'],
    ['EUR 12.50', '12.50EUR'],
    ['12.50 USD', '12.50USD'],
    ['US$12.50', '12.50USD'],
    ['$12.50', '12.50$'],
    ['£12.50', '12.50GBP'],
    ['CHF 12.50', '12.50CHF'],
    ['12.50 zł', '12.50PLN'],
    ['12.50 kr', '12.50kr'],
    ['R$ 12.50', '12.50BRL'],
    ['kr. 12.50', '12.50kr'],
    ['Rs. 12.50', '12.50Rs'],
    ['R 12.50', '12.50R'],
    ['1250円', '1250JPY'],
    ['$US 12.50', '12.50USD'],
    ['$12.50 USD', '12.50USD'],
    ['$12.50 CAD', '12.50CAD'],
    ['$ -', '0$'],
    ['-   €', '0EUR'],
    ['5.-', '5.00'],
    ['CHF 1’234.–', '1234.00CHF'],
    ['45 %', '45%'],
    ['%45', '45%'],
    ['45%', '45%'],
  ])('%s keeps what it is counted in', (text, expected) => {
    expect(read(text, 'point')).toBe(expected)
  })

  test.each([
    ['１２３', '123'],
    ['１，２３４．５', '1234.5'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['۱۲۳', '123'],
    ['१२,३४,५६७.८', '1234567.8'],
    ['￥１２３', '123¥'],
    ['٤٥٪', '45%'],
  ])('%s is read in its own digits', (text, expected) => {
    expect(read(text, 'point')).toBe(expected)
  })

  test.each([
    ['#REF!', /error of the spreadsheet/],
    ['#DIV/0!', /error of the spreadsheet/],
    ['1.2E+05', /shortened by a spreadsheet/],
    ['1.5K', /rounded to thousands or millions/],
    ['$2M', /rounded to thousands or millions/],
    ['1,5 Mio. €', /rounded to thousands or millions/],
  ])('%s is none, and says why', (text, why) => {
    expect(read(text, 'point')).toBeNull()
    expect(whyNoNumber(text)).toMatch(why)
  })

  test.each([
    ['1.2345678E7', '12345678'],
    ['1.0E7', '10000000'],
    ['-1.23456789012E9', '-1234567890.12'],
    ['1.5E-4', '0.00015'],
  ])('%s, as Java writes it, has all its digits', (text, expected) => {
    expect(read(text, 'point')).toBe(expected)
  })

  test.each(['1.5E5', '1.23E+07', '1.23e7', '1E7', '12.5E7', '1.5E99', '1.23E-3'])(
    '%s may have lost digits, and is none',
    (text) => {
      expect(read(text, 'point')).toBeNull()
      expect(numberShape(text)).toBeNull()
    },
  )

  test('says nothing more of a text that is simply none', () => {
    for (const text of ['abc', '', '-', '12/5', '5 km', 'Acme']) expect(whyNoNumber(text)).toBeNull()
  })

  test.each([
    '',
    ' ',
    '-',
    '12.',
    'abc',
    '1e5',
    '1.2E+05',
    '--12',
    '-(12)',
    '(12',
    '12)',
    '1,23,4',
    '12,34',
    '5(3)',
    '$12.50 EUR',
    '%5%',
    '(-5)',
    '$-(5)',
    '12.34.567',
    '1 23',
    '1  234',
    '1,234 567',
    "1'234 567",
    '1.5K',
    '12 XYZ',
    '€12€',
    '5 %%',
    '#REF!',
    'NaN',
    'Infinity',
    '0x10',
    '12\u0000',
    '1,234,56',
    '12/5',
    '10:30',
    '9'.repeat(19),
    '12+',
    '=1+1',
    '+1+1',
    '12,345.678,9',
  ])('%j is none', (text) => {
    expect(read(text, 'point')).toBeNull()
  })

  test('is told fast from a text of five megabytes', () => {
    expect(readNumber('1'.repeat(5_000_000), 'point')).toBeNull()
    expect(numberShape(' '.repeat(5_000_000))).toBeNull()
  })

  const locales: readonly (readonly [string, DecimalMark])[] = [
    ['en-US', 'point'],
    ['de-DE', 'comma'],
    ['fr-FR', 'comma'],
    ['de-CH', 'point'],
    ['es-ES', 'comma'],
    ['pt-BR', 'comma'],
    ['sv-SE', 'comma'],
    ['pl-PL', 'comma'],
    ['en-IN', 'point'],
    ['it-IT', 'comma'],
  ]

  test.each(locales)('written by %s is read back to the cent', (locale, mark) => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })
    const styles = fc.constantFrom({}, { style: 'currency', currency: 'EUR' } as const)
    fc.assert(
      fc.property(cents, styles, (amount, style) => {
        const text = new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          ...style,
        }).format(amount / 100)
        const reading = readNumber(text, mark)
        expect(reading === null ? text : decimalText(reading.value)).toBe(
          (amount / 100).toFixed(2).replace('-0.00', '0.00'),
        )
        // two digits after the mark prove it
        expect(numberShape(text)).toBe(mark)
      }),
    )
  })

  /** Languages with their own digits, marks and signs; the platform writes, and what comes back is exact or nothing. */
  const more = (
    'ar-EG ar-SA-u-nu-arab ar-AE fa-IR ur-PK ps-AF hi-IN hi-IN-u-nu-deva mr-IN bn-BD bn-IN as-IN ne-NP gu-IN pa-IN ta-IN te-IN ' +
    'kn-IN ml-IN si-LK my-MM km-KH lo-LA th-TH th-TH-u-nu-thai ja-JP zh-CN zh-TW ko-KR he-IL ru-RU uk-UA be-BY bg-BG mk-MK ' +
    'sr-RS hr-HR bs-BA sl-SI sk-SK cs-CZ hu-HU ro-RO tr-TR az-AZ kk-KZ uz-UZ ka-GE hy-AM el-GR sq-AL lt-LT lv-LV et-EE fi-FI ' +
    'is-IS da-DK nb-NO nl-NL nl-BE fr-CH fr-CA fr-BE it-CH de-AT de-LI en-CA en-ZA en-NG es-MX es-AR es-CL pt-PT ca-ES eu-ES ' +
    'gl-ES cy-GB ga-IE af-ZA sw-KE id-ID ms-MY fil-PH vi-VN mn-MN dz-BT'
  ).split(' ')

  test.each(more)('written by %s comes back to the cent', (locale) => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })
    fc.assert(
      fc.property(cents, (amount) => {
        const writer = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
        const text = writer.format(amount / 100)
        const shape = numberShape(text)
        expect([text, shape]).toEqual([text, expect.stringMatching(/^(?:point|comma)$/)])
        const reading = readNumber(text, shape === 'comma' ? 'comma' : 'point')
        expect([text, reading && decimalText(reading.value)]).toEqual([
          text,
          (amount / 100).toFixed(2).replace('-0.00', '0.00'),
        ])
      }),
      { numRuns: 40 },
    )
  })

  test('written in any digits and currency of the platform comes back exact, or not at all', () => {
    const styles = fc.record({
      locale: fc.constantFrom(...more, ...locales.map(([locale]) => locale)),
      numberingSystem: fc.constantFrom(...Intl.supportedValuesOf('numberingSystem')),
      currency: fc.constantFrom(...Intl.supportedValuesOf('currency')),
      currencyDisplay: fc.constantFrom('symbol', 'narrowSymbol', 'code', 'name'),
      currencySign: fc.constantFrom('standard', 'accounting'),
      isMoney: fc.boolean(),
    })
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })
    fc.assert(
      fc.property(cents, styles, (amount, { locale, isMoney, numberingSystem, ...money }) => {
        const digits = { numberingSystem, minimumFractionDigits: 2, maximumFractionDigits: 2 }
        const writer = new Intl.NumberFormat(
          locale,
          isMoney ? { ...digits, ...money, style: 'currency' } : digits,
        )
        const text = writer.format(amount / 100)
        const shape = numberShape(text)
        if (shape === null) return
        const reading = readNumber(text, shape === 'comma' ? 'comma' : 'point')
        expect([text, shape, reading && decimalText(reading.value)]).toEqual([
          text,
          expect.stringMatching(/^(?:point|comma)$/),
          (amount / 100).toFixed(2).replace('-0.00', '0.00'),
        ])
      }),
      { numRuns: 3000 },
    )
  })

  test('shortened by any language is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999_999 }), fc.constantFrom(...more), (amount, locale) => {
        const text = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(
          amount,
        )
        // some languages do not shorten thousands
        if (/^[\p{Nd}\s.,\u066b\u066c'’\u00a0\u202f\u200f\u200e]+$/u.test(text)) return
        expect([text, numberShape(text)]).toEqual([text, null])
      }),
      { numRuns: 2000 },
    )
  })

  test('never has two values under one mark, and says when the marks differ', () => {
    const texts = fc.stringMatching(/^[-(]?[0-9]{1,3}([.,' ][0-9]{1,3}){0,3}\)?$/)
    fc.assert(
      fc.property(texts, (text) => {
        const [point, comma] = [read(text, 'point'), read(text, 'comma')]
        const shape = numberShape(text)
        if (shape === null) expect([point, comma]).toEqual([null, null])
        if (shape === 'plain') expect(point).toBe(comma)
        if (shape === 'point') expect([point === null, comma]).toEqual([false, null])
        if (shape === 'comma') expect([point, comma === null]).toEqual([null, false])
        if (shape === 'either') expect(point).not.toBe(comma)
      }),
    )
  })
})

test('the groups of two of the Indian system have commas only', () => {
  expect(numberShape('12,34,567')).toBe('point')
  expect(numberShape('12.34.567')).toBeNull()
  expect(readNumber('12.34.567', 'comma')).toBeNull()
})
