import type { IsoInstant } from '../../../../shared/domain/calendar'
import { formatLongDay } from '../../../../shared/domain/calendar-format'
import { type DocumentLanguage, usualLanguage } from '../../../../shared/domain/document-language'
import { fixedWords } from '../../../../shared/domain/fixed-words'

/** The language of every paper but those that are signed, as BCP 47 names it: for words, dates and numbers. */
export const paperLanguage = usualLanguage

/** A moment as the clock of the laptop showed it: `23 November 2026, 14:51`. */
export function clockWords(at: IsoInstant, utcOffsetMinutes: number): string {
  const { day, time } = clockParts(at, utcOffsetMinutes, paperLanguage)
  return `${day}, ${time}`
}

/** The same in a language, with whose clock it was: `23 November 2026, 14:51 by this laptop’s clock`. */
export function signedClockWords(
  at: IsoInstant,
  utcOffsetMinutes: number,
  language: DocumentLanguage,
): string {
  const { day, time } = clockParts(at, utcOffsetMinutes, language)
  return fixedWords(language).signing.clock(day, time)
}

function clockParts(
  at: IsoInstant,
  utcOffsetMinutes: number,
  language: DocumentLanguage,
): { day: string; time: string } {
  const shown = new Date(Date.parse(at) + utcOffsetMinutes * 60_000).toISOString()
  return { day: formatLongDay(shown.slice(0, 10), language), time: shown.slice(11, 16) }
}

/** The same to the second, as lists of what happened have it: `2026-11-23 14:51:07`. */
export function clockSeconds(at: IsoInstant, utcOffsetMinutes: number): string {
  const shown = new Date(Date.parse(at) + utcOffsetMinutes * 60_000).toISOString()
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)}`
}

/** How far a clock is ahead of UTC: `zoneWords(60)` → `UTC+1`, `zoneWords(-210)` → `UTC−3:30`. */
export function zoneWords(utcOffsetMinutes: number): string {
  if (utcOffsetMinutes === 0) return 'UTC'
  const [hours, minutes] = [Math.floor(Math.abs(utcOffsetMinutes) / 60), Math.abs(utcOffsetMinutes) % 60]
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `UTC${utcOffsetMinutes < 0 ? '−' : '+'}${hours}${past}`
}
