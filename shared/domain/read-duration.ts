import { addDecimals, type Decimal, decimalOf, multiplyDecimal } from './decimal'
import { plainDigits } from './plain-digits'

/** A cell that holds a stretch of time. */
export type DurationReading =
  | {
      readonly kind: 'exact'
      readonly seconds: Decimal
      /** The day that a spreadsheet put before the time, which stands for no day at all; null where there is none. */
      readonly zeroDay: string | null
    }
  /** `4:17` is minutes and seconds or hours and minutes; which of them, the text does not say. */
  | { readonly kind: 'twoParts'; readonly asMinutes: Decimal; readonly asHours: Decimal | null }
  /** `1,234 s` is a second and a bit or many of them; `number` is what stands before the unit. */
  | {
      readonly kind: 'eitherMark'
      readonly number: string
      readonly asPoint: Decimal
      readonly asComma: Decimal
    }

const longestDuration = 60

const clock = /^(\d{1,6}):([0-5]\d):([0-5]\d)(?:[.,](\d{1,9}))?$/
const twoParts = /^(\d{1,6}):([0-5]\d)(?:[.,](\d{1,9}))?$/
const halfDayClock = /^(1[0-2]|0?[1-9]):([0-5]\d):([0-5]\d)(?:[.,](\d{1,9}))?\s*([AaPp])\.?\s?[Mm]\.?$/
/** `1 day 02:03:04` and `0 days 00:02:23` of programs, `1.02:03:04` of Windows. */
const daysBeforeClock = /^(\d{1,4})(?:\s*days?,?\s+|\.)((?:[01]?\d|2[0-3]):.+)$/i
/** `2:23 min` and `1:05 h`: the unit says what the first part is. `0:02:23 h` says it twice. */
const partsWithUnit = /^(\d{1,6}:[0-5]\d(?::[0-5]\d)?)\s*(\p{L}+)\.?$/u
/** Day 0 or 1 of 1900, and the days before it, as spreadsheets and their readers write a time without a day. */
const zeroDay =
  /^(1900-01-0[01]|1899-12-3[01]|0?1\/0?[01]\/1900|0?0\/0?1\/1900|3[01]\/12\/1899|12\/3[01]\/1899|0?[01]\.0?1\.1900|3[01]\.12\.1899)[T ]\s*/
const iso = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:[.,](\d{1,9}))?S)?)?$/
/** `2h23` and `2 h 23`: minutes follow without saying so. */
const hoursThenMinutes = /^(\d{1,6})\s*h\s*([0-5]\d)$/

/**
 * Words for units of time with their milliseconds, in the languages of common exports. `1d` is none: some systems mean
 * a working day by it.
 */
const units: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        3_600_000,
        'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren tim timme timmar time timer ' +
          'godz godzina godziny godzin hod saat jam ч час часа часов 時間 小时 小時 시간 ساعة ساعات ساعت',
      ],
      [
        60_000,
        'm min mins minute minutes minuten minuto minutos minuti minuut minuter minut minuty minutter mn dk dakika menit ' +
          "perc мин минута минуты минут 分 分钟 分鐘 분 دقيقة دقائق دقیقه \u2032 '",
      ],
      [
        1000,
        's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden seg ' +
          'sekund sekunder sekundy sn saniye detik с сек секунда секунды секунд 秒 秒钟 秒鐘 초 ثانية ثواني ثوان ثانیه \u2033 "',
      ],
      [1, 'ms msec millis millisecond milliseconds millisekunden millisecondes milisegundos'],
    ] as const
  ).flatMap(([milliseconds, words]) => words.split(' ').map((word) => [word, milliseconds] as const)),
)

const measured =
  /^(\d{1,9})(?:([.,])(\d{1,9}))?\s*(\p{L}+|[\u2032\u2033'"])\.?(?:[\s,]+(?:(?:and|und|et|y|e|en|och|og|i)\s+)?)?/u

/**
 * Reads a cell as a stretch of time: `0:04:17`, `103:04:17`, `4m 17s`, `2,5 Std.`, `PT4M17S`, and what spreadsheets make
 * of it: a time of day is the time since midnight (`12:02:23 AM` is 2:23 minutes), a day 0 of 1900 before it is dropped
 * (`1900-01-01 00:02:23`). Null for anything else, also for a bare number, whose unit the column must tell, and for
 * less than no time.
 */
export function readDuration(text: string): DurationReading | null {
  const whole = plainDigits(text.trim())
  if (whole.length > longestDuration || !/^[P\d]/.test(whole)) return null
  const zero = zeroDay.exec(whole)
  const rest = zero === null ? whole : whole.slice(zero[0].length)
  const seconds = clockSeconds(rest) ?? (zero === null ? (dayClockSeconds(rest) ?? isoSeconds(rest)) : null)
  if (seconds !== null) return { kind: 'exact', seconds, zeroDay: zero?.[1] ?? null }
  if (zero !== null) return null
  const pair = twoParts.exec(rest)
  if (pair === null) return partsInUnit(rest) ?? inUnits(rest)
  const [, first, second, fraction] = pair
  return {
    kind: 'twoParts',
    asMinutes: secondsOf({ minutes: first, seconds: second, fraction }),
    asHours: fraction === undefined ? secondsOf({ hours: first, minutes: second }) : null,
  }
}

function partsInUnit(text: string): DurationReading | null {
  const found = partsWithUnit.exec(text)
  if (found === null) return null
  const [, parts = '', word = ''] = found
  const unit = unitNamed(word)
  const seconds = clockSeconds(parts) ?? pairSeconds(parts, unit)
  const isSaidTwice = clock.test(parts) && unit !== 3_600_000
  return seconds === null || isSaidTwice ? null : { kind: 'exact', seconds, zeroDay: null }
}

/** Two parts in seconds, of which the first is in the unit; null for units that have no second part. */
function pairSeconds(text: string, unit: number | null): Decimal | null {
  const [, first, second] = twoParts.exec(text) ?? []
  if (unit === 60_000) return secondsOf({ minutes: first, seconds: second })
  return unit === 3_600_000 ? secondsOf({ hours: first, minutes: second }) : null
}

function clockSeconds(text: string): Decimal | null {
  const plain = clock.exec(text)
  if (plain !== null) {
    const [, hours, minutes, seconds, fraction] = plain
    return secondsOf({ hours, minutes, seconds, fraction })
  }
  const half = halfDayClock.exec(text)
  if (half === null) return null
  const [, hours, minutes, seconds, fraction, noon = ''] = half
  const sinceMidnight = (Number(hours) % 12) + (noon.toLowerCase() === 'p' ? 12 : 0)
  return secondsOf({ hours: String(sinceMidnight), minutes, seconds, fraction })
}

function dayClockSeconds(text: string): Decimal | null {
  const found = daysBeforeClock.exec(text)
  const [, hours, minutes, seconds, fraction] = clock.exec(found?.[2] ?? '') ?? []
  if (found === null || hours === undefined) return null
  return secondsOf({ days: found[1], hours, minutes, seconds, fraction })
}

function isoSeconds(text: string): Decimal | null {
  const [, days, hours, minutes, seconds, fraction] = iso.exec(text) ?? []
  const isNone = [days, hours, minutes, seconds].every((each) => each === undefined)
  return isNone ? null : secondsOf({ days, hours, minutes, seconds, fraction })
}

/** Parts with their units, the larger first and none twice; only the last may have a fraction. */
function inUnits(text: string): DurationReading | null {
  const bare = hoursThenMinutes.exec(text)
  if (bare !== null)
    return { kind: 'exact', seconds: secondsOf({ hours: bare[1], minutes: bare[2] }), zeroDay: null }
  let milliseconds: Decimal = { units: 0n, scale: 0 }
  let last = Number.POSITIVE_INFINITY
  for (let rest = text; rest !== ''; ) {
    const found = measured.exec(rest)
    if (found === null) return null
    const [part, whole = '', mark, fraction = '', word = ''] = found
    const unit = unitNamed(word)
    const isLast = part.length === rest.length
    if (unit === null || unit >= last || (mark !== undefined && !isLast)) return null
    const isOnly = rest === text
    if (isOnly && isLast && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
      const [divided, full] = [decimalOf({ whole, fraction, negative: false }), whole + fraction]
      const undivided = decimalOf({ whole: full, fraction: '', negative: false })
      const [small, large] = [divided, undivided].map((each) => inSeconds(multiplyDecimal(each, unit)))
      if (small === undefined || large === undefined) return null
      return mark === '.'
        ? { kind: 'eitherMark', number: `${whole}.${fraction}`, asPoint: small, asComma: large }
        : { kind: 'eitherMark', number: `${whole},${fraction}`, asPoint: large, asComma: small }
    }
    milliseconds = addDecimals(
      milliseconds,
      multiplyDecimal(decimalOf({ whole, fraction, negative: false }), unit),
    )
    last = unit
    rest = rest.slice(part.length)
  }
  return { kind: 'exact', seconds: inSeconds(milliseconds), zeroDay: null }
}

/** A word of one letter is small, because `5M` is more likely five millions. */
function unitNamed(word: string): number | null {
  const plain =
    word.length === 1
      ? word
      : word
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .normalize('NFC')
  return units.get(plain) ?? null
}

function inSeconds({ units: milliseconds, scale }: Decimal): Decimal {
  return milliseconds % 1000n === 0n
    ? { units: milliseconds / 1000n, scale }
    : { units: milliseconds, scale: scale + 3 }
}

type Parts = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds' | 'fraction', string | undefined>>

function secondsOf({ days = '0', hours = '0', minutes = '0', seconds = '0', fraction = '' }: Parts): Decimal {
  const whole = BigInt(days) * 86_400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n
  return addDecimals({ units: whole, scale: 0 }, decimalOf({ whole: seconds, fraction, negative: false }))
}
