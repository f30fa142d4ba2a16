import { describe, expect, test } from 'vitest'
import { canMean, currencyInHeader, currencyOf, isCurrencyCode } from '../../shared/domain/currency'

describe('a currency beside a number', () => {
  test.each([
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['USD', 'USD'],
    ['US$', 'USD'],
    ['zł', 'PLN'],
    ['$', '$'],
    ['¥', '¥'],
    ['kr', 'kr'],
    ['XYZ', null],
    ['usd', null],
    ['', null],
  ])('%j is %j', (written, currency) => {
    expect(currencyOf(written)).toBe(currency)
  })

  test('that several share can mean each of them, and no other', () => {
    for (const code of ['USD', 'CAD', 'AUD']) expect(canMean('$', code)).toBe(true)
    expect(canMean('$', 'EUR')).toBe(false)
    for (const code of ['SEK', 'NOK', 'DKK']) expect(canMean('kr', code)).toBe(true)
    expect(canMean('¥', 'JPY')).toBe(true)
    expect(canMean('USD', 'CAD')).toBe(false)
    expect(canMean('USD', 'USD')).toBe(true)
  })
})

describe('a currency in a header', () => {
  test.each([
    ['Amount (USD)', 'USD'],
    ['Amount [€]', 'EUR'],
    ['Umsatz in EUR', 'EUR'],
    ['Total €', 'EUR'],
    ['amount_EUR', 'EUR'],
    ['Amount', null],
    ['ALL DEALS', null],
    ['Deals closed by TOP', null],
    ['Amount (net)', null],
    ['Calls (ALL)', null],
  ])('%s names %j', (header, currency) => {
    expect(currencyInHeader(header)).toBe(currency)
  })
})

test('a code is one of ISO 4217, in capitals', () => {
  expect(['EUR', 'eur', 'BTC', 'Paris'].map(isCurrencyCode)).toEqual([true, false, false, false])
})
