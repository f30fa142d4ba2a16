import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar'
import type { DateOrder } from '../../shared/domain/import-file'
import { dayInOrder, readDay } from '../../shared/domain/read-day'

function dayOf(text: string, order: DateOrder = 'dayFirst'): string | null {
  const reading = readDay(text)
  return reading === null ? null : dayInOrder(reading, order)
}

describe('a day in a cell', () => {
  test.each([
    '2024-03-12',
    '2024/03/12',
    '2024.03.12',
    '2024-3-12',
    '2024-03-12 10:22:33',
    '2024-03-12T23:10:00.000+02:00',
    '2024-03-12 14:05 CET',
    '2024-03-12 14:05 Uhr',
    '2024-03-12T14:05:33.000-0500',
    '12/Mar/2024',
    '12 Mar 2024',
    '12-Mar-24',
    '12. März 2024',
    '12 mars 2024',
    '12 de marzo de 2024',
    '12. marts 2024',
    'Mar 12, 2024',
    'March 12th, 2024',
    'Mar 12, 2024 02:05 PM',
    'Tue, 12 Mar 2024',
    'Tue Mar 12 2024 14:05:33 GMT+0100 (Central European Standard Time)',
    '2024年3月12日',
    '2024年3月12日火曜日',
    '2024년 3월 12일 화요일',
    '２０２４年３月１２日',
    '令和6年3月12日(火)',
    '民國113/3/12',
    '2024/03/12(火)',
    '2024/03/12（火） 10:30',
    '2024年3月12日 周二',
    '2024. 3. 12. (화) 10:30',
    'Mar 12, 2024 @ 14:05:00.000',
    '12-MAR-24 02.05.00.000000 PM',
    '2024-03-12 14:05:00 +0000 UTC',
    '2024-03-12T14:05:00+01:00[Europe/Berlin]',
    '12 mars 2024 kl. 14:05',
    '12 марта 2024 г., 14:05',
    'terça-feira, 12 de março de 2024',
    '2024-W11-2',
    '\u200e2024-03-12',
    '  2024-03-12  ',
  ])('%s is the same in every order', (text) => {
    for (const order of ['dayFirst', 'monthFirst', 'yearFirst'] as const)
      expect(dayOf(text, order)).toBe('2024-03-12')
  })

  test.each([
    ['12/03/2024', '2024-03-12', '2024-12-03'],
    ['12.03.2024', '2024-03-12', '2024-12-03'],
    ['12. 3. 2024', '2024-03-12', '2024-12-03'],
    ['12-3-2024 9:05', '2024-03-12', '2024-12-03'],
    ['3/12/2024, 2:05 PM', '2024-12-03', '2024-03-12'],
    ['12/03/24', '2024-03-12', '2024-12-03'],
    ['25/03/2024', '2024-03-25', null],
    ['03/25/2024', null, '2024-03-25'],
    ['29/02/2024', '2024-02-29', null],
  ])('%s depends on the order', (text, dayFirst, monthFirst) => {
    expect(dayOf(text, 'dayFirst')).toBe(dayFirst)
    expect(dayOf(text, 'monthFirst')).toBe(monthFirst)
  })

  test('may have a time from 0:00 to 23:59 beside it, and no other', () => {
    for (const time of ['0:00', '00:00', '9:05', '19:59', '20:00', '23:59', '23:59:59']) {
      expect(dayOf(`2024-03-12 ${time}`)).toBe('2024-03-12')
      expect(dayOf(`12/03/2024 ${time}`)).toBe('2024-03-12')
    }
    for (const time of ['24:00', '24:00:00', '24:01', '29:59', '23:60']) {
      expect(readDay(`2024-03-12 ${time}`)).toBeNull()
      expect(readDay(`12/03/2024T${time}`)).toBeNull()
      expect(readDay(`12 Mar 2024 ${time}`)).toBeNull()
    }
  })

  test.each([
    'Tue 01/13/2026',
    'Di., 13.01.2026',
    'mardi 13/01/2026',
    'Вт 13.01.2026',
    'Tue 01/13/2026 9:05 AM',
  ])('may have a day of the week before its numbers: %s', (text) => {
    const reading = readDay(text)
    const days = (['dayFirst', 'monthFirst'] as const).map((order) => reading && dayInOrder(reading, order))
    expect(days).toContain('2026-01-13')
  })

  test('with a short year may have the year first too', () => {
    expect(dayOf('24-03-12', 'yearFirst')).toBe('2024-03-12')
    expect(dayOf('24-03-2012', 'yearFirst')).toBeNull()
  })

  test('with a short year lies from 1970 to 2049', () => {
    expect(dayOf('01/01/70')).toBe('1970-01-01')
    expect(dayOf('01/01/49')).toBe('2049-01-01')
    for (const text of ['01/01/50', '01/01/69', '1 Jan 69']) expect(readDay(text)?.kind).toBe('impossible')
  })

  test.each([
    '31/02/2024',
    '2024-02-30',
    '29/02/2023',
    '2024-13-01',
    '32/01/2024',
    '00/01/2024',
    '31 Apr 2024',
    '1969-12-31',
    '2200-01-01',
  ])('%s is written like one, but is none', (text) => {
    expect(readDay(text)?.kind).toBe('impossible')
    expect(dayOf(text)).toBeNull()
  })

  test.each([
    ['2024-03', '2024-03-01'],
    ['03/2024', '2024-03-01'],
    ['Mar 2024', '2024-03-01'],
    ['März 2024', '2024-03-01'],
    ['Mar-24', '2024-03-01'],
    ["Mar '24", '2024-03-01'],
  ])('%s is a month and counts for its first day', (text, day) => {
    expect(readDay(text)?.shape).toBe('month')
    expect(dayOf(text)).toBe(day)
  })

  test.each([
    '',
    '2024',
    '12',
    '12/03',
    'Mar 24',
    '24-Mar',
    'March',
    '10:30',
    '12:30:00',
    '1.5',
    'today',
    '12/03/024',
    '12/3-2024',
    '2024-03-12x',
    'x 2024-03-12',
    '5 of 7',
    '20240312',
  ])('%j is none', (text) => {
    expect(readDay(text)).toBeNull()
  })

  test.each([
    ['2024-03-12T23:10:00Z', 'Z'],
    ['2024-03-12 23:10 UTC', 'UTC'],
    ['2024-03-12T23:10:00-05:00', '-05:00'],
    ['12/03/2024 11:10 PM PST', 'PST'],
    ['2024-03-12 23:10 GMT+1', 'GMT+1'],
    ['2024-03-12T23:10:00', null],
    ['2024-03-12', null],
  ])('tells the zone of its time, where its day may be another one here: %s', (text, zone) => {
    expect(readDay(text)?.zone).toBe(zone)
  })

  test('is told fast from a text of five megabytes', () => {
    expect(readDay('1/'.repeat(2_500_000))).toBeNull()
  })

  const days = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('1970-01-01', n))

  test('in numbers is read back in the order it was written', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (day, mark, short) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const shown = short ? String(Number(month)) : month
        expect(dayOf([date, shown, year].join(mark), 'dayFirst')).toBe(day)
        expect(dayOf([shown, date, year].join(mark), 'monthFirst')).toBe(day)
        expect(dayOf([year, shown, date].join(mark), 'yearFirst')).toBe(day)
      }),
    )
  })

  test.each([
    'en-GB',
    'en-US',
    'de-DE',
    'fr-FR',
    'es-ES',
    'it-IT',
    'nl-NL',
    'pt-BR',
    'sv-SE',
    'da-DK',
    'nb-NO',
    'pl-PL',
  ])('with the name of its month, written by %s, is read back', (locale) => {
    fc.assert(
      fc.property(days, fc.constantFrom('long' as const, 'short' as const), (day, month) => {
        const text = new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month,
          year: 'numeric',
          timeZone: 'UTC',
        }).format(new Date(`${day}T00:00:00Z`))
        expect([text, dayOf(text)]).toEqual([text, day])
      }),
    )
  })
})

describe('a week of ISO 8601', () => {
  test.each([
    ['2026-W01', '2025-12-29'],
    ['2026W05', '2026-01-26'],
    ['2026-W53', '2026-12-28'],
    ['2021-W01', '2021-01-04'],
    ['2020-W53-7', '2021-01-03'],
  ])('%s begins on %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  test('that its year does not have is none', () => {
    for (const text of ['2025-W53', '2026-W00', '2026-W54']) expect(readDay(text)?.kind).toBe('impossible')
  })
})
