import { describe, expect, test } from 'vitest'
import {
  headerSaysCents,
  headerSaysDay,
  headerSaysDivided,
  headerSaysScaled,
  headerWords,
} from '../../shared/domain/header-words'
import { monthNamed, monthTongue } from '../../shared/domain/month-name'
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
    for (const header of [
      'Close Date',
      'created_at date',
      'Abschlussdatum',
      'closedate',
      'Fecha',
      'Month',
      'Geburtstag',
      '成約日',
      '날짜',
      'Дата закрытия',
    ])
      expect([header, headerSaysDay(header)]).toEqual([header, true])
    for (const header of [
      'Order number',
      'Amount',
      'Update',
      'Employee',
      'Candidate',
      'Betrag',
      '日数',
      'Stage',
    ])
      expect([header, headerSaysDay(header)]).toEqual([header, false])
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
    'Taxa de conversão',
    'Tasso di conversione',
    'Percentuale',
    'Wskaźnik konwersji',
    'Средняя сделка',
    'متوسط المكالمة',
    'Calls per hour',
    'Revenue / FTE',
    'Win per cent',
    'Átlagos hossz (átlag)',
    '平均通話時間',
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
    'Revenue (€m)',
    'Revenue $MM',
    'Umsatz (in 1.000 €)',
    'Sales (000)',
    'Sales, EUR 000',
    'Sales (USD m)',
    'Omsättning (tkr)',
    'Omsetning MNOK',
    'Obrót (tys. zł)',
    'Выручка, тыс. руб.',
    'Amount (₹ Lakh)',
    'Revenue (₹ Cr)',
    'Faturamento (R$ mil)',
    'Ventas (miles de €)',
    '売上(千円)',
    '売上（百万円）',
    '销售额(万元)',
    '매출(천원)',
    'Sales x1000',
  ])('%s says that its cells are thousands of what they seem', (header) => {
    expect(headerSaysScaled(header)).toBe(true)
  })

  test.each([
    'Revenue',
    'Amount (€)',
    'KPI',
    'Kunde',
    'M. Kunde',
    'Total',
    'Deals > 1000',
    'Deals over 10 000',
    'Miles driven',
    'Amount (EUR)',
    'Kurs',
    '金額(円)',
    '销售额(元)',
    'Talk time (mm:ss)',
  ])('%s does not', (header) => {
    expect(headerSaysScaled(header)).toBe(false)
  })

  test('says that its cells are hundredths of money', () => {
    for (const header of ['amount_cents', 'Value in pence', 'Montant (centimes)', 'Amount (minor units)'])
      expect([header, headerSaysCents(header)]).toEqual([header, true])
    for (const header of ['Amount', 'Per cent', 'Center', 'Minor deals', 'Percentage'])
      expect([header, headerSaysCents(header)]).toEqual([header, false])
  })
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

  test.each(
    (
      'de fr es it nl pt sv da nb pl fi hu ro sk sl tr el ru uk bg et lv ca is id ar-EG he cs hr bs sr sr-Latn lt be mk az kk ' +
      'af sq gl eu hy ka hi bn mr gu ta te ur th fa-u-ca-gregory mt lb fo uz ky tg tk'
    ).split(' '),
  )('is never another month than %s means by it, or is known to be shared', (locale) => {
    for (const month of ['long', 'short'] as const) {
      const writer = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' })
      for (let index = 0; index < 12; index++) {
        const parts = writer.formatToParts(Date.UTC(2026, index, 5))
        const name = parts.find(({ type }) => type === 'month')?.value ?? ''
        if (monthTongue(name) === 'shared') continue
        expect([name, monthNamed(name) ?? index + 1]).toEqual([name, index + 1])
      }
    }
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
    for (const text of ['-', '–', 'N/A', 'null', '#N/A', '(blank)', '(Leer)', '\\N', 'NaN'])
      expect(isPlaceholder(text)).toBe(true)
    for (const text of ['0', '', 'no', '-1', 'nullify']) expect(isPlaceholder(text)).toBe(false)
  })
})
