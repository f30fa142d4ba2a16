import { describe, expect, test } from 'vitest'
import {
  headerSaysDay,
  headerSaysDivided,
  headerSaysScaled,
  headerWords,
} from '../../shared/domain/header-words'
import { monthNamed } from '../../shared/domain/month-name'
import { isPlaceholder } from '../../shared/domain/placeholder'
import { isTotalLabel } from '../../shared/domain/table-words'

describe('the words of a header', () => {
  test.each([
    ['closeDate', ['close', 'date']],
    ['Close_Date', ['close', 'date']],
    ['Durée (s)', ['duree', 's']],
    ['Win rate %', ['win', 'rate', '%']],
    ['', []],
  ])('of %j are %j', (header, words) => {
    expect(headerWords(header)).toEqual(words)
  })

  test('say that days stand under it', () => {
    for (const header of ['Close Date', 'created_at date', 'Abschlussdatum Datum', 'Fecha', 'Month'])
      expect(headerSaysDay(header)).toBe(true)
    for (const header of ['Order number', 'Amount', 'Update', 'Employee'])
      expect(headerSaysDay(header)).toBe(false)
  })

  test.each([
    'Avg talk time',
    'Average handle time',
    'Win rate',
    'Close Rate (%)',
    'gross margin percentage',
    'Ø Dauer',
    'Conversion %',
    'Durchschnitt',
    'Ratio',
  ])('say that %s is divided already', (header) => {
    expect(headerSaysDivided(header)).toBe(true)
  })

  test.each([
    'Amount',
    'Rate card revenue',
    'Corporate sales',
    'Tax 5%',
    'Quote amount',
    'Total talk time',
    'Ratings',
  ])('do not say that %s is', (header) => {
    expect(headerSaysDivided(header)).toBe(false)
  })
})

describe('a header', () => {
  test.each([
    'Revenue (k€)',
    'Amount (in thousands)',
    "Sales ('000)",
    'Umsatz in Tsd.',
    'Umsatz TEUR',
    'Sales in millions',
    'Revenue €k',
    'Amount in k',
  ])('%s says that its cells are thousands of what they seem', (header) => {
    expect(headerSaysScaled(header)).toBe(true)
  })

  test.each(['Revenue', 'Amount (€)', 'KPI', 'Kunde', 'M. Kunde', 'Total', 'Deals > 1000'])(
    '%s does not',
    (header) => {
      expect(headerSaysScaled(header)).toBe(false)
    },
  )
})

describe('the name of a month', () => {
  test.each([
    ['may', 5],
    ['Aug.', 8],
    ['Août', 8],
    ['MÄRZ', 3],
    ['grudzień', 12],
    ['październik', 10],
    ['Fri', null],
    ['', null],
    ['5', null],
    ['constructor', null],
  ])('%j is %j', (text, month) => {
    expect(monthNamed(text)).toBe(month)
  })
})

describe('a word for a total', () => {
  test.each([
    'Total',
    'TOTAL:',
    'Grand Total',
    'Grand Totals (25 records)',
    'Total (25 records)',
    'Sum',
    'Gesamt:',
    'Summe',
    'Total général',
    'Sous-total',
    'Average',
    '合計',
    ' Subtotal ',
  ])('is %s', (text) => {
    expect(isTotalLabel(text)).toBe(true)
  })

  test.each([
    'Total Energies',
    'Totally',
    'Summer',
    'Allison',
    'Anna Total-Smith',
    'Account',
    '',
    '12',
    'Countess',
  ])('is not %j', (text) => {
    expect(isTotalLabel(text)).toBe(false)
  })
})

describe('a cell that says there is no value', () => {
  test('is a dash or a word for nothing, never a 0', () => {
    for (const text of ['-', '–', 'N/A', 'null', '#N/A', '(blank)']) expect(isPlaceholder(text)).toBe(true)
    for (const text of ['0', '', 'no', '-1', 'nullify']) expect(isPlaceholder(text)).toBe(false)
  })
})
