import { monthOf } from '../../../../shared/domain/calendar'
import { formatLongDay, formatMonth } from '../../../../shared/domain/calendar-format'
import type { Frame, Furniture } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import type { PackSources } from './pack-sources'
import { frameOf } from './paper-frame'
import { runningFurniture } from './running-furniture'

/** The frame and the furniture of the pages of a pack that are read like a document. */
export function packPages({ firm, pack }: PackSources): { frame: Frame; furniture: Furniture } {
  const frame = frameOf(firm.paper, { sidePt: 62, topPt: 62, bottomPt: 78 })
  const name = `${pack.title} · ${formatLongDay(pack.heldOn, paperLanguage)}`
  return { frame, furniture: runningFurniture(frame, name) }
}

/** Which numbers the pack shows: `Numbers of November 2026, as they stand on 28 November 2026`. */
export function numbersOf({ asOf, today }: Pick<PackSources, 'asOf' | 'today'>): string {
  const month = formatMonth(monthOf(asOf), paperLanguage)
  return monthOf(asOf) === monthOf(today)
    ? `Numbers of ${month} as they stand on ${formatLongDay(today, paperLanguage)}`
    : `Numbers of ${month}, as known on ${formatLongDay(today, paperLanguage)}`
}
