import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  decimalToNumber,
  isWhole,
  multiplyDecimal,
  zero,
} from '../../shared/domain/decimal'

const decimals = fc.record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.nat(6) })

function of(text: string): Decimal {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return decimalOf({ whole, fraction, negative: text.startsWith('-') })
}

describe('a decimal', () => {
  test.each(['0', '12.50', '-12.50', '0.05', '-0.05', '12345678901234567890.123'])(
    '%s keeps its digits',
    (text) => {
      expect(decimalText(of(text))).toBe(text)
    },
  )

  test('adds what floating point numbers cannot', () => {
    expect(decimalText(addDecimals(of('0.1'), of('0.2')))).toBe('0.3')
    expect(decimalToNumber(addDecimals(of('0.1'), of('0.2')))).toBe(0.3)
  })

  test('adds a million cents without losing one', () => {
    let total = zero
    for (let n = 0; n < 1_000_000; n++) total = addDecimals(total, of('0.01'))
    expect(decimalText(total)).toBe('10000.00')
  })

  test('becomes cents, and says whether a part of a cent is left', () => {
    expect(decimalToNumber(multiplyDecimal(of('12.34'), 100))).toBe(1234)
    expect(isWhole(multiplyDecimal(of('12.34'), 100))).toBe(true)
    expect(isWhole(multiplyDecimal(of('12.340'), 100))).toBe(true)
    expect(isWhole(multiplyDecimal(of('12.345'), 100))).toBe(false)
    expect(decimalToNumber(multiplyDecimal(of('12.345'), 100))).toBe(1234.5)
  })

  test('adds in any order to the same', () => {
    fc.assert(
      fc.property(fc.array(decimals), (list) => {
        const forth = list.reduce(addDecimals, zero)
        const back = list.toReversed().reduce(addDecimals, zero)
        expect(decimalText(addDecimals(forth, { units: -back.units, scale: back.scale }))).toMatch(
          /^0(?:\.0+)?$/,
        )
      }),
    )
  })
})
