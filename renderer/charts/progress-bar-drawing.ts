import type { Drawing } from '../../shared/domain/drawing'
import { bobMark, bobUnits } from './marks'
import type { Palette } from './palette'
import { polyline, rectanglePath } from './path-data'
import { fill, type Mark, stroke } from './pen'
import { cordWidth } from './plumb-cord'

export const progressBarHeightPx = 27
const barPx = 4
const barY = 7
const bobScale = 0.95
/** From the cord to the end of the hairline. */
const overhang = 7
/** A bar that has gone farther than this is broken, or the target would be squeezed to the left. */
const farthestPercent = 150

/**
 * The way to a target: ink on a hairline, the cord at the target. Beyond the target the bar runs on past the cord;
 * from 150 percent on it is broken, and the figure beside it tells. Below zero, and for null, there is no ink.
 */
export function progressBarDrawing(given: {
  percent: number | null
  widthPx: number
  alt: string
  palette: Palette
}): Drawing {
  const { widthPx, palette } = given
  const percent = Math.max(given.percent ?? 0, 0)
  const shown = Math.min(percent, farthestPercent)
  const pxPerPercent = (widthPx - overhang) / Math.max(100, shown)
  const cordX = Math.round(100 * pxPerPercent) - 0.5
  const hairline = polyline([
    { x: 0, y: barY + 0.5 },
    { x: widthPx, y: barY + 0.5 },
  ])
  const to = shown * pxPerPercent
  const ink = percent > farthestPercent ? brokenInkPath(to) : inkPath({ from: 0, to })
  return {
    width: widthPx,
    height: progressBarHeightPx,
    alt: given.alt,
    marks: [
      stroke(hairline, { colour: palette.line, strokeWidth: 1 }),
      ...(ink === '' ? [] : [fill(ink, palette.ink)]),
      ...hangingBob(cordX, palette),
    ],
  }
}

function inkPath({ from, to }: { from: number; to: number }): string {
  const top = barY + 0.5 - barPx / 2
  return to <= from ? '' : rectanglePath({ left: from, top, right: to, bottom: top + barPx })
}

/** Two gaps shortly before the end. */
function brokenInkPath(to: number): string {
  return [
    { from: 0, to: to - 14 },
    { from: to - 11, to: to - 8 },
    { from: to - 5, to },
  ]
    .map(inkPath)
    .join('')
}

/** Large for so small a part, and on a short cord: a small one on a long cord reads as an arrow. */
function hangingBob(x: number, palette: Palette): Mark[] {
  const bobY = progressBarHeightPx - bobUnits * bobScale
  const cord = polyline([
    { x, y: 0 },
    { x, y: bobY + 1 },
  ])
  return [
    stroke(cord, { colour: palette.accent, strokeWidth: cordWidth }),
    bobMark({ x, y: bobY, scale: bobScale, colour: palette.accent }),
  ]
}
