import type { Plot } from './chart-plan'
import { type Shape, shapeMark } from './marks'
import type { Point } from './path-data'
import { type Lettering, type Mark, words } from './pen'
import { type Box, freeSpot, labelBox, type Obstacle, type Spot } from './place-label'
import type { MeasureText } from './text-measure'

/** From a shape to its word. */
const shapeAside = 5
/** The middle of a capital letter over the baseline, in em. */
const capitalMiddle = 0.33

export type Label = {
  readonly text: string
  /** In order of preference. */
  readonly spots: readonly Spot[]
  readonly colour: string
  readonly lettering: Lettering
  /** Stands before the words, in their colour. */
  readonly shape?: { readonly shape: Shape; readonly sizePx: number }
}

/** Labels that keep clear of the lines and of each other. One without a free spot is left out: the figures say it. */
export class Labels {
  readonly #obstacles: Obstacle[] = []
  readonly #field: Box
  readonly #hairlinesY: number[]
  readonly #measure: MeasureText

  constructor(plot: Plot, measure: MeasureText) {
    this.#field = { left: plot.left, top: 2, right: plot.right + 6, bottom: plot.bottom - 2 }
    this.#hairlinesY = [...plot.gridY]
    this.#measure = measure
  }

  avoid(points: readonly Point[]): void {
    this.#obstacles.push({ kind: 'line', points })
  }

  avoidBox(box: Box): void {
    this.#obstacles.push({ kind: 'box', box })
  }

  /** Words may stand on it where there is no better place. */
  avoidHairline(y: number): void {
    this.#hairlinesY.push(y)
  }

  put({ text, spots, colour, lettering, shape }: Label): Mark[] {
    const indent = shape === undefined ? 0 : shape.sizePx + shapeAside
    const label = { widthPx: indent + this.#measure(text, lettering), size: lettering.size }
    const spot = freeSpot(spots, {
      label,
      obstacles: this.#obstacles,
      hairlinesY: this.#hairlinesY,
      field: this.#field,
    })
    if (spot === null) return []
    const box = labelBox(spot, label)
    this.avoidBox(box)
    if (shape === undefined) return [words(text, { ...spot, colour, lettering })]
    const centre = { x: box.left + shape.sizePx / 2, y: spot.y - lettering.size * capitalMiddle }
    return [
      shapeMark(shape.shape, { ...centre, sizePx: shape.sizePx, colour }),
      words(text, { x: box.left + indent, y: spot.y, colour, lettering }),
    ]
  }
}
