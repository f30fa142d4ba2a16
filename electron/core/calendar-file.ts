import type { IsoDate, IsoInstant } from '../../shared/domain/calendar'
import { addDays } from '../../shared/domain/calendar'

/** One event of a calendar file. */
export type CalendarEvent = {
  /** The same at every export, so that importing again moves the event and does not double it. */
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly isCertain: boolean
  readonly when:
    | { readonly kind: 'day'; readonly on: IsoDate }
    | { readonly kind: 'time'; readonly from: IsoInstant; readonly minutes: number }
}

/** Sequences count minutes from here: later exports have higher ones, and they fit 32 bits for 4,000 years. */
const sequenceEpoch = Date.parse('2026-01-01T00:00:00Z')

/**
 * An iCalendar file (RFC 5545) in UTF-8. Events with a time stand in UTC (section 3.3.5, form 2): every event is one
 * of its own, without a rule of recurrence, so that no zone has to be told and summer time moves none. Events
 * without a time are whole days (form DATE), which float with the reader. An event that is not certain is tentative.
 *
 * A reader takes an event over a known one of its UID where SEQUENCE is not lower (RFC 5546, section 2.1.4), so it
 * rises with the time of the export.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  given: { name: string; at: IsoInstant },
): Uint8Array {
  const sequence = Math.max(0, Math.floor((Date.parse(given.at) - sequenceEpoch) / 60_000))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumbline//Plumbline//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(given.name)}`,
    ...events.flatMap((event) => linesOf(event, { stamp: utc(given.at), sequence })),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function linesOf(event: CalendarEvent, { stamp, sequence }: { stamp: string; sequence: number }): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timesOf(event.when),
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `STATUS:${event.isCertain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    // a quarter of an hour before; of a whole day at nine in the morning
    `TRIGGER:${event.when.kind === 'time' ? '-PT15M' : 'PT9H'}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

function timesOf(when: CalendarEvent['when']): string[] {
  if (when.kind === 'day') {
    return [
      `DTSTART;VALUE=DATE:${compact(when.on)}`,
      // the end is not part of the event (section 3.6.1)
      `DTEND;VALUE=DATE:${compact(addDays(when.on, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  return [`DTSTART:${utc(when.from)}`, `DURATION:PT${when.minutes}M`, 'TRANSP:OPAQUE']
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '')
}

/** `2026-11-23T14:00:00.000Z` → `20261123T140000Z`. */
function utc(at: IsoInstant): string {
  return new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
}

/** A text value (section 3.3.11). Control characters but for the line break have no place in one. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Lines of 75 octets at most; what goes on begins with a space (section 3.1). No character is cut in two. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
