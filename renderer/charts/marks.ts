import type { AttainmentState } from '../../shared/domain/attainment'
import type { Progress } from '../../shared/domain/progress'
import { type Palette, stateColour } from './palette'
import { placePath } from './path-data'
import { fill, type Mark, stroke } from './pen'

/** A shape in a square of 10 by 10 units, filled or drawn as an outline 1.5 units wide. */
export type Shape = { readonly d: string; readonly paint: 'fill' | 'outline' }

const shapeUnits = 10
const outlineUnits = 1.5

/** Every state has a shape beside its colour: triangle up, dot, triangle down, ring. */
export const stateShape: Readonly<Record<AttainmentState, Shape>> = {
  onTarget: { d: 'M5 0.8L9.7 9.2L0.3 9.2Z', paint: 'fill' },
  atRisk: {
    d: 'M9.3 5C9.3 7.375 7.375 9.3 5 9.3C2.625 9.3 0.7 7.375 0.7 5C0.7 2.625 2.625 0.7 5 0.7C7.375 0.7 9.3 2.625 9.3 5Z',
    paint: 'fill',
  },
  behind: { d: 'M5 9.2L0.3 0.8L9.7 0.8Z', paint: 'fill' },
  noData: {
    d: 'M8.8 5C8.8 7.099 7.099 8.8 5 8.8C2.901 8.8 1.2 7.099 1.2 5C1.2 2.901 2.901 1.2 5 1.2C7.099 1.2 8.8 2.901 8.8 5Z',
    paint: 'outline',
  },
}

/** And a word. */
export const stateWord: Readonly<Record<AttainmentState, string>> = {
  onTarget: 'On target',
  atRisk: 'At risk',
  behind: 'Behind',
  noData: 'No data',
}

/**
 * The bob of the plumb line: it hangs from (0, 0), its tip is at (0, `bobUnits`). A collar and upright flanks above
 * the point, because a mere triangle on a line is an arrow at small sizes.
 */
export const bobPath =
  'M-1.7 0L1.7 0L1.7 2.4L3.6 2.4C4.4 2.4 4.8 2.9 4.8 3.7L4.8 7.4C4.8 8.6 4.2 9.4 3.5 10.3L0 16.5L-3.5 10.3C-4.2 9.4 -4.8 8.6 -4.8 7.4L-4.8 3.7C-4.8 2.9 -4.4 2.4 -3.6 2.4L-1.7 2.4Z'
export const bobUnits = 16.5

/** A shape with its centre at `x`, `y`. */
export function shapeMark(
  shape: Shape,
  place: { x: number; y: number; sizePx: number; colour: string },
): Mark {
  const scale = place.sizePx / shapeUnits
  const d = placePath(shape.d, {
    x: place.x - place.sizePx / 2,
    y: place.y - place.sizePx / 2,
    scale,
  })
  return shape.paint === 'fill'
    ? fill(d, place.colour)
    : stroke(d, { colour: place.colour, strokeWidth: outlineUnits * scale })
}

/** The mark at the last value: the shape of its state; a plain dot where there is a value but no target to judge by. */
export function lastValueMark(
  progress: Pick<Progress, 'state' | 'current'>,
  place: { x: number; y: number; sizePx: number; palette: Palette },
): Mark {
  const { palette } = place
  if (progress.state === 'noData' && progress.current.value !== null) {
    return shapeMark(stateShape.atRisk, { ...place, sizePx: place.sizePx * 0.8, colour: palette.ink })
  }
  return shapeMark(stateShape[progress.state], { ...place, colour: stateColour(palette, progress.state) })
}

/** The bob, hanging from `x`, `y`. */
export function bobMark(place: { x: number; y: number; scale: number; colour: string }): Mark {
  return fill(placePath(bobPath, place), place.colour)
}
