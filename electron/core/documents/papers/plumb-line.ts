import { movedPath, parsePath } from '../typesetting/path'
import { lineMark, type Mark, type PathMark } from '../typesetting/placed'
import { ink } from './ink'

/** The bob, its cord ending at (0, 0), in pixels of the drawn look. */
const bob = parsePath(
  'M-1.8 0L1.8 0L1.8 2L4.4 2C5.333 2.2 5.8 2.867 5.8 4L0 16L-5.8 4C-5.8 2.867 -5.333 2.2 -4.4 2L-1.8 2Z',
)

/** A pixel of the drawn look on paper. */
const pixelPt = 0.75

/** The one accent: a cord that hangs from the top edge of the sheet, with its bob at the end. */
export function plumbLine(given: { xPt: number; lengthPt: number }): Mark[] {
  const { xPt, lengthPt } = given
  const cord = lineMark({ from: [xPt, 0], to: [xPt, lengthPt], colour: ink.accent, widthPt: 1.5 * pixelPt })
  const weight: PathMark = {
    ...cord,
    path: movedPath(bob, { dxPt: xPt, dyPt: lengthPt - pixelPt, scale: pixelPt }),
    fill: ink.accent,
    stroke: null,
  }
  return [cord, weight]
}
