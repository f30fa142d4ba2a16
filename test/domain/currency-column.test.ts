import { describe, expect, test } from 'vitest'
import {
  agreeOnCurrency,
  currencyInCell,
  headerSaysCurrency,
  isClearlyCurrency,
} from '../../shared/domain/currency-column'

describe('a cell of a currency column', () => {
  test.each([
    ['EUR', 'EUR'],
    ['usd', 'USD'],
    [' Usd ', 'USD'],
    ['€', 'EUR'],
    ['US$', 'USD'],
    ['$', '$'],
    ['Euro', 'EUR'],
    ['euros', 'EUR'],
    ['US Dollar', 'USD'],
    ['U.S. Dollar', 'USD'],
    ['US-Dollar', 'USD'],
    ['Dollar', '$'],
    ['British Pound', 'GBP'],
    ['Pound Sterling', 'GBP'],
    ['Schweizer Franken', 'CHF'],
    ['Swiss Franc', 'CHF'],
    ['USD - U.S. Dollar', 'USD'],
    ['Euro (EUR)', 'EUR'],
    ['EUR (USD)', null],
    ['BTC', null],
    ['Paris', null],
    ['-', null],
    ['', null],
  ])('%j says %j', (text, currency) => {
    expect(currencyInCell(text)).toBe(currency)
  })
})

test('a word that is also a code is no currency unless a header says so', () => {
  expect(['EUR', 'usd', 'Euro', 'SEK', 'LAK'].map(isClearlyCurrency)).toEqual([true, true, true, true, true])
  expect(['ALL', 'TOP', 'pen', 'Cup', 'Paris', ''].map(isClearlyCurrency)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('headers promise currencies in several languages', () => {
  expect(['Currency', 'dealCurrency', 'Currency Code', 'Währung', 'devise'].map(headerSaysCurrency)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['Amount', 'Country', 'Current stage'].map(headerSaysCurrency)).toEqual([false, false, false])
})

test('two statements agree on the more exact one, or contradict each other', () => {
  expect(agreeOnCurrency('EUR', 'EUR')).toBe('EUR')
  expect(agreeOnCurrency('$', 'CAD')).toBe('CAD')
  expect(agreeOnCurrency('USD', '$')).toBe('USD')
  expect(agreeOnCurrency('EUR', 'USD')).toBeNull()
  expect(agreeOnCurrency('£', '$')).toBeNull()
})
