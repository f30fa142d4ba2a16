import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText, decimalToNumber } from '../../shared/domain/decimal'
import { readDuration } from '../../shared/domain/read-duration'

function secondsOf(text: string): number | null {
  const reading = readDuration(text)
  return reading?.kind === 'exact' ? decimalToNumber(reading.seconds) : null
}

describe('a duration in a cell', () => {
  test.each([
    ['0:04:17', 257],
    ['00:00:00', 0],
    ['23:59:59', 86_399],
    ['103:04:17', 371_057],
    ['0:00:01.25', 1.25],
    ['0:00:01,25', 1.25],
    ['4m 17s', 257],
    ['4 min 17 sec', 257],
    ['1h 4m 17s', 3857],
    ['1h', 3600],
    ['257s', 257],
    ['257 seconds', 257],
    ['90 min', 5400],
    ['PT4M17S', 257],
    ['PT1H', 3600],
    ['P0DT0H2M23S', 143],
    ['P1DT2H', 93_600],
    ['1.5h', 5400],
    ['1,5 Std.', 5400],
    ['2,38 min', 142.8],
    ['2 minutes and 23 seconds', 143],
    ['2 Min. 23 Sek.', 143],
    ['1 heure 2 minutes', 3720],
    ['2 godz. 3 min', 7380],
    ['2h23', 8580],
    ['2\u203223\u2033', 143],
    ['0 days 00:02:23', 143],
    ['1 day, 02:03:04', 93_784],
    ['1.02:03:04', 93_784],
    ['143000 ms', 143],
    ['2m 1.234s', 121.234],
    ['０:０２:２３', 143],
    ['2:23 min', 143],
    ['2:23 Min.', 143],
    ['1:05 h', 3900],
    ['0:02:23 Std.', 143],
    ['2分23秒', 143],
    ['1時間2分', 3720],
    ['2분 23초', 143],
    ['1시간 2분', 3720],
    ['2 мин. 23 сек.', 143],
    ['2 dk 23 sn', 143],
    ['٢ دقيقة ٢٣ ثانية', 143],
  ])('%s is %d seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  test.each([
    ['12:02:23 AM', 143],
    ['12:00:00 am', 0],
    ['1:02:23 AM', 3743],
    ['12:02:23 PM', 43_343],
    ['11:59:59 p.m.', 86_399],
  ])('%s, as a spreadsheet shows it, is the time since midnight', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  test.each([
    '1900-01-01 00:02:23',
    '1899-12-30 00:02:23',
    '1900-01-00T00:02:23',
    '1/0/1900 0:02:23',
    '12/30/1899 12:02:23 AM',
  ])('%s has a day before it that stands for none', (text) => {
    expect(secondsOf(text)).toBe(143)
    const reading = readDuration(text)
    expect(reading?.kind === 'exact' && reading.zeroDay).toBe(text.split(/[T ]/)[0])
  })

  test('with three digits after its one mark can be read in two ways', () => {
    const reading = readDuration('1,234 s')
    if (reading?.kind !== 'eitherMark') throw new Error('1,234 s was read as something else')
    expect(reading.number).toBe('1,234')
    expect(decimalToNumber(reading.asPoint)).toBe(1234)
    expect(decimalToNumber(reading.asComma)).toBe(1.234)
  })

  test.each([
    '5M',
    '2:23 s',
    '0:02:23 min',
    '5 S',
    '2s 3m',
    '3m 2m',
    '1.5h 3m',
    'about 5 min',
    '5 min ago',
    '-0:02:23',
    '2 months',
    'P',
    'PT',
    '5 apples',
  ])('%s is none', (text) => {
    expect(readDuration(text)).toBeNull()
  })

  test('of two parts says not which they are', () => {
    const reading = readDuration('4:17')
    if (reading?.kind !== 'twoParts') throw new Error('4:17 was read as something else')
    expect(decimalText(reading.asMinutes)).toBe('257')
    expect(reading.asHours === null ? null : decimalText(reading.asHours)).toBe('15420')
  })

  test('of two parts with a fraction cannot be hours and minutes', () => {
    const reading = readDuration('4:17.5')
    expect(reading?.kind === 'twoParts' && reading.asHours).toBeNull()
  })

  test.each([
    '',
    '257',
    '4:60',
    '0:60:00',
    '0:00:60',
    '13:00:00 PM',
    '0:02:23 AM',
    '12:02 AM',
    '-0:04:17',
    '1900-01-02 00:02:23',
    '2024-03-12 00:02:23',
    '4M',
    'm',
    '1:2:3',
    '4 17',
    'PT',
    '1d 2h',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toBeNull()
  })

  test('is told fast from a text of five megabytes', () => {
    expect(readDuration('1:'.repeat(2_500_000))).toBeNull()
  })

  test('is read back however it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (seconds) => {
        const two = (n: number): string => String(n).padStart(2, '0')
        const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
        expect(secondsOf(`${h}:${two(m)}:${two(s)}`)).toBe(seconds)
        expect(secondsOf(`${h}h ${m}m ${s}s`)).toBe(seconds)
        expect(secondsOf(`PT${h}H${m}M${s}S`)).toBe(seconds)
        if (h >= 24) return
        const noon = h < 12 ? 'AM' : 'PM'
        expect(secondsOf(`${h % 12 === 0 ? 12 : h % 12}:${two(m)}:${two(s)} ${noon}`)).toBe(seconds)
      }),
    )
  })

  test.each([
    ['English', 'hours', 'minutes', 'seconds'],
    ['German', 'Std.', 'Min.', 'Sek.'],
    ['French', 'heures', 'minutes', 'secondes'],
    ['Spanish', 'horas', 'minutos', 'segundos'],
    ['Italian', 'ore', 'minuti', 'secondi'],
    ['Dutch', 'uur', 'minuten', 'seconden'],
    ['Swedish', 'tim', 'min', 'sek'],
    ['Polish', 'godz.', 'min', 'sek.'],
    ['Turkish', 'saat', 'dk', 'sn'],
    ['Russian', 'ч', 'мин', 'сек'],
    ['Indonesian', 'jam', 'menit', 'detik'],
    ['Japanese', '時間', '分', '秒'],
    ['Chinese', '小时', '分钟', '秒'],
    ['Korean', '시간', '분', '초'],
    ['Arabic', 'ساعة', 'دقيقة', 'ثانية'],
  ])('written in %s comes back to the second, whatever parts it has', (_, hour, minute, second) => {
    const part = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), part, part, fc.constantFrom('', ' '), (h, m, s, gap) => {
        const parts = (
          [
            [h, hour],
            [m, minute],
            [s, second],
          ] as const
        ).filter(([size]) => size > 0)
        if (parts.length === 0) return
        const text = parts.map(([size, unit]) => `${size}${gap}${unit}`).join(' ')
        expect([text, secondsOf(text)]).toEqual([text, h * 3600 + m * 60 + s])
      }),
      { numRuns: 40 },
    )
  })

  test('of two parts with any unit behind is what that unit says, or none', () => {
    const parts = fc.record({
      first: fc.integer({ min: 0, max: 500 }),
      second: fc.integer({ min: 0, max: 59 }),
    })
    fc.assert(
      fc.property(parts, fc.constantFrom('min', 'h', 's', 'ms', 'Std.', '분'), ({ first, second }, unit) => {
        const text = `${first}:${String(second).padStart(2, '0')} ${unit}`
        const seconds = { min: 1, 분: 1, h: 60, 'Std.': 60, s: null, ms: null }[unit] ?? null
        expect([text, secondsOf(text)]).toEqual([
          text,
          seconds === null ? null : (first * 60 + second) * seconds,
        ])
      }),
    )
  })
})
