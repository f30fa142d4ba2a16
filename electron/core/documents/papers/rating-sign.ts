import type { InlineSign } from '../typesetting/content'
import { movedPath } from '../typesetting/path'
import { signOf } from './signs'

/** Size of a disc of a rating, and the distance from one to the next. */
const discPt = 7
const stepPt = 12

/** A scale as a row of discs, the level that was given filled: as it is chosen on the screen. */
export function ratingSign(given: { levels: readonly number[]; level: number | null }): InlineSign {
  const discs = given.levels.map((level, index) => {
    const { paths } = signOf(level === given.level ? 'disc' : 'open', { sizePt: discPt })
    const to = { dxPt: index * stepPt, dyPt: 0, scale: 1 }
    return paths.map((mark) => ({ ...mark, path: movedPath(mark.path, to) }))
  })
  return {
    paths: discs.flat(),
    widthPt: (given.levels.length - 1) * stepPt + discPt,
    gapPt: 9,
    risePt: discPt * 0.96,
  }
}
