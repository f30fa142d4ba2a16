import { type AttainmentState, wholePercent } from '../../shared/domain/attainment'
import type { Drawing } from '../../shared/domain/drawing'
import { bobMark, bobUnits, shapeMark, stateShape, stateWord } from './marks'
import { type Palette, stateColour } from './palette'
import { type Point, polyline, rectanglePath } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'

/** The drawn width of the attainment column. */
export const threadWidthPx = 132
const cordX = threadWidthPx / 2
const cordPx = 2
const markPx = 10
/** The longest thread; beside it there is room for the mark and four digits. */
const longestPx = 36

/** One person's thread on the board's cord, which runs through all rows. */
export type Thread = {
  /** Attainment in percent; 100 is the cord. Null when there is none. */
  readonly percent: number | null
  readonly state: AttainmentState
  /** How many percent lie between the cord and the end of the longest thread; the same in every row. */
  readonly reachPercent: number
}

/**
 * The reach that the rows of a board share: 25 percent to both sides while everybody is within, else 50. Who is
 * farther out still hangs at the end of a broken thread, with the true figure beside.
 */
export function threadReach(percents: readonly (number | null)[]): number {
  return percents.every((percent) => percent === null || Math.abs(percent - 100) <= 25) ? 25 : 50
}

export function threadDrawing(given: Thread & { heightPx: number; palette: Palette }): Drawing {
  const { percent, state, heightPx, palette } = given
  const cord = fill(
    rectanglePath({ left: cordX - cordPx / 2, top: 0, right: cordX + cordPx / 2, bottom: heightPx }),
    palette.accent,
  )
  return {
    width: threadWidthPx,
    height: heightPx,
    alt:
      percent === null
        ? stateWord.noData
        : `${wholePercent(percent)} percent of all targets. ${stateWord[state]}`,
    marks: [cord, ...personMarks({ ...given, y: Math.round(heightPx / 2) - 0.5 })],
  }
}

function personMarks(given: Thread & { y: number; palette: Palette }): Mark[] {
  const { percent, y, palette } = given
  if (percent === null) return noDataMarks(y, palette)
  const side = percent < 100 ? -1 : 1
  const isBeyond = Math.abs(percent - 100) > given.reachPercent
  const share = isBeyond ? 1 : Math.abs(percent - 100) / given.reachPercent
  const x = cordX + side * share * longestPx
  const thread = isBeyond ? brokenThread({ x, y }) : levelLine({ from: cordX, to: x, y })
  return [
    stroke(thread, { colour: palette.lineStrong, strokeWidth: 1 }),
    shapeMark(stateShape[given.state], { x, y, sizePx: markPx, colour: stateColour(palette, given.state) }),
    words(String(wholePercent(percent)), {
      x: x + side * 10,
      y: y + 4.5,
      anchor: side === 1 ? 'start' : 'end',
      colour: palette.ink,
      lettering: lettering.value,
    }),
  ]
}

/** A ring that hangs on no thread: nothing is known, which is neither far from the target nor near it. */
function noDataMarks(y: number, palette: Palette): Mark[] {
  return [
    shapeMark(stateShape.noData, { x: cordX + 16, y, sizePx: markPx, colour: palette.nodata }),
    words('–', { x: cordX + 26, y: y + 4.5, colour: palette.muted, lettering: lettering.value }),
  ]
}

function levelLine({ from, to, y }: { from: number; to: number; y: number }): string {
  return polyline([
    { x: from, y },
    { x: to, y },
  ])
}

/** Two strokes across a gap, as engineers break a measure that is longer than the paper. */
function brokenThread({ x, y }: Point): string {
  const middle = (cordX + x) / 2
  const gap = 2 * Math.sign(x - cordX)
  const slash = (at: number): string =>
    polyline([
      { x: at - 1.5, y: y + 4 },
      { x: at + 1.5, y: y - 4 },
    ])
  return [
    levelLine({ from: cordX, to: middle - gap, y }),
    slash(middle - gap),
    slash(middle + gap),
    levelLine({ from: middle + gap, to: x, y }),
  ].join('')
}

/** The foot of the column: the cord ends in its bob, and says what it is. */
export function threadFootDrawing(given: { heightPx: number; palette: Palette }): Drawing {
  const { heightPx, palette } = given
  const bobY = Math.max(heightPx - bobUnits - 2, 2)
  return {
    width: threadWidthPx,
    height: heightPx,
    alt: 'The cord is the target',
    marks: [
      fill(
        rectanglePath({ left: cordX - cordPx / 2, top: 0, right: cordX + cordPx / 2, bottom: bobY + 1 }),
        palette.accent,
      ),
      bobMark({ x: cordX, y: bobY, scale: 1, colour: palette.accent }),
      words('target', {
        x: cordX + 14,
        y: bobY + 11,
        colour: palette.accent,
        lettering: lettering.caption,
      }),
    ],
  }
}
