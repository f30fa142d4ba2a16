import type { IsoInstant } from '../../../../shared/domain/calendar'
import { formatLongDay } from '../../../../shared/domain/calendar-format'

/** The one language of paper so far, as BCP 47 names it: for words, dates and numbers. */
export const paperLanguage = 'en-GB'

/** A moment as the clock of the laptop showed it: `23 November 2026, 14:51`. */
export function clockWords(at: IsoInstant, utcOffsetMinutes: number): string {
  const shown = new Date(Date.parse(at) + utcOffsetMinutes * 60_000).toISOString()
  return `${formatLongDay(shown.slice(0, 10), paperLanguage)}, ${shown.slice(11, 16)}`
}
