import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInOrder, readDay } from '../../shared/domain/read-day'

describe('a day written by any language', () => {
  const locales = (
    'ar-EG ar-SA fa-IR ur-PK hi-IN hi-IN-u-nu-deva mr-IN-u-nu-deva bn-BD ne-NP gu-IN ta-IN te-IN my-MM km-KH th-TH th-TH-u-nu-thai ' +
    'ja-JP ja-JP-u-ca-japanese zh-CN zh-TW zh-TW-u-ca-roc ko-KR he-IL he-IL-u-ca-hebrew ru-RU uk-UA be-BY bg-BG mk-MK sr-RS ' +
    'sr-Latn-RS hr-HR bs-BA sl-SI sk-SK cs-CZ pl-PL hu-HU ro-RO tr-TR az-AZ kk-KZ uz-UZ ka-GE hy-AM el-GR sq-AL lt-LT lv-LV et-EE ' +
    'fi-FI is-IS da-DK nb-NO sv-SE nl-NL nl-BE de-DE de-AT de-CH fr-FR fr-CH fr-CA it-IT es-ES es-MX es-AR pt-PT pt-BR ca-ES eu-ES ' +
    'gl-ES cy-GB ga-IE en-US en-GB en-CA en-AU en-ZA en-IN af-ZA sw-KE id-ID ms-MY fil-PH vi-VN mn-MN am-ET am-ET-u-ca-ethiopic ' +
    'en-US-u-ca-buddhist en-US-u-ca-persian en-US-u-ca-islamic en-US-u-ca-coptic en-US-u-ca-indian'
  ).split(' ')
  const dayStyle = fc.constantFrom('short', 'medium', 'long', 'full')
  const timeStyle = fc.constantFrom(undefined, 'short', 'medium', 'long')
  // in Thailand, the short years from 2007 to 2026 are 50 to 69, which are no years here
  const instant = fc.integer({ min: Date.UTC(2007, 0, 1), max: Date.UTC(2026, 11, 31) })

  test('is that day, or one of two that the order decides, or none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        dayStyle,
        timeStyle,
        instant,
        (locale, dateStyle, time, at) => {
          const text = new Intl.DateTimeFormat(locale, {
            dateStyle,
            ...(time === undefined ? {} : { timeStyle: time }),
            timeZone: 'UTC',
          }).format(at)
          const on = new Date(at).toISOString().slice(0, 10)
          const reading = readDay(text)
          if (reading === null || reading.kind === 'impossible') return
          const days = (['dayFirst', 'monthFirst', 'yearFirst'] as const).map((order) =>
            dayInOrder(reading, order),
          )
          if (reading.kind === 'day') {
            expect([locale, text, [reading.on, reading.inCroatian]]).toEqual([
              locale,
              text,
              expect.arrayContaining([on]),
            ])
          } else expect([locale, text, days]).toEqual([locale, text, expect.arrayContaining([on])])
        },
      ),
      { numRuns: 8000 },
    )
  })

  test('is one of two days where its month is another one in Croatian', () => {
    expect(readDay('3. listopada 2026.')).toMatchObject({ on: '2026-11-03', inCroatian: '2026-10-03' })
    expect(readDay('3 lip 2026')).toMatchObject({ on: '2026-07-03', inCroatian: '2026-06-03' })
    expect(readDay('3. rujna 2026.')).toMatchObject({ on: '2026-09-03', tongue: 'croatian' })
    expect(readDay('3 września 2026')).toMatchObject({ on: '2026-09-03', tongue: 'other' })
  })
})
