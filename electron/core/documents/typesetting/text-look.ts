import type { PaperFont } from '../../../../shared/domain/page'

/** How text looks: typeface, size and distance of baselines, colour. */
export type TextLook = {
  readonly font: PaperFont
  readonly sizePt: number
  readonly leadingPt: number
  readonly colour: string
  /** True small capitals for all letters, a little apart: for labels. */
  readonly smallCaps: boolean
}

/** A stretch of text in one look. */
type Span = {
  readonly text: string
  readonly look: TextLook
  /** How it is emphasised, for readers who listen; left out for most. */
  readonly emphasis?: 'Strong' | 'Em'
}

/** Text as a paper says it, look by look. A line end (`\n`) starts a new line. */
export type Prose = readonly Span[]

/** Space after each letter of small capitals, in thousandths of an em. */
export const smallCapsTracking = 45

/**
 * Where the baseline lies in a line of text, from its top: the letters stand in the middle of the leading, as the
 * ascents of both typefaces put them.
 */
export function baselinePt(look: TextLook): number {
  return look.leadingPt / 2 + look.sizePt * 0.33
}

/** The leading of a text whose looks differ: the largest. */
export function leadingOf(prose: Prose): number {
  return prose.reduce((largest, { look }) => Math.max(largest, look.leadingPt), 0)
}
