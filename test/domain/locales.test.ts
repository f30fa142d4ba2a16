import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/domain/calendar'
import { decimalToNumber } from '../../shared/domain/decimal'
import { monthNamed } from '../../shared/domain/month-name'
import { dayInOrder, readDay } from '../../shared/domain/read-day'
import { numberShape, readNumber } from '../../shared/domain/read-number'

/** Languages and countries whose programs write exports, some with other digits and calendars. */
const locales =
  'en-US en-GB en-IN en-CA en-ZA de-DE de-AT de-CH fr-FR fr-CH fr-CA es-ES es-MX it-IT it-CH nl-NL pt-BR pt-PT sv-SE nb-NO da-DK fi-FI pl-PL cs-CZ sk-SK hu-HU ro-RO bg-BG el-GR tr-TR ru-RU uk-UA et-EE lt-LT lv-LV sl-SI ja-JP zh-CN zh-TW ko-KR he-IL ar-EG fa-IR hi-IN th-TH vi-VN id-ID'.split(
    ' ',
  )

/** Whole cents and shares, written as an export writes them. */
const styles: readonly Intl.NumberFormatOptions[] = [
  { minimumFractionDigits: 2 },
  { useGrouping: false },
  { style: 'currency', currency: 'EUR' },
  { style: 'currency', currency: 'EUR', currencySign: 'accounting' },
  { style: 'currency', currency: 'SEK', currencyDisplay: 'code' },
  { style: 'percent', minimumFractionDigits: 2 },
]

/** What a cell is read as: null where it is refused, both readings where its mark is asked for. */
function readings(text: string): number[] {
  const shape = numberShape(text)
  const marks =
    shape === 'either' ? (['point', 'comma'] as const) : ([shape === 'comma' ? 'comma' : 'point'] as const)
  return marks.flatMap((mark) => {
    const reading = readNumber(text, mark)
    return reading === null ? [] : [decimalToNumber(reading.value) / (reading.isPercent ? 100 : 1)]
  })
}

describe.each(locales)('a program in %s', (locale) => {
  test('writes numbers that are read back exactly, or asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(...styles),
        (cents, style) => {
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...style }).format(
            cents / 100,
          )
          expect(
            readings(text).map((each) => Math.round(each * 100)),
            text,
          ).toContain(cents + 0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('writes days that are read as the same day, asked for or refused, never as another', () => {
    const forms = ['short', 'medium', 'long', 'full'] as const
    const days = fc.integer({ min: 0, max: 6200 }).map((n) => addDays('2010-01-01', n))
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), fc.boolean(), (day, dateStyle, hasTime) => {
        const text = new Intl.DateTimeFormat(locale, {
          dateStyle,
          ...(hasTime ? { timeStyle: 'medium' as const } : {}),
          timeZone: 'UTC',
        }).format(new Date(`${day}T14:05:09Z`))
        const reading = readDay(text)
        if (reading === null || reading.kind === 'impossible') return
        const read = (['dayFirst', 'monthFirst', 'yearFirst'] as const).map((order) =>
          dayInOrder(reading, order),
        )
        expect(read, text).toContain(day)
      }),
      { numRuns: 80 },
    )
  })
})

test.each('en de fr es it nl pt sv da nb fi pl cs sk sl hu ro bg el tr ru uk et lv ca is id'.split(' '))(
  'the months of %s are known by their long names',
  (locale) => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 5)),
    )
    expect(months.map(monthNamed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  },
)
