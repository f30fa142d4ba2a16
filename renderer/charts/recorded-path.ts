import { arcCurves, curveTo, lineTo, moveTo, type Point } from './path-data'

type Transform = Pick<DOMMatrix, 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>

/** The current path of a recording context, written down in drawing coordinates as a canvas would build it. */
export class RecordedPath {
  #d = ''
  #last: Point | null = null
  readonly #transform: () => Transform

  /** `transform` gives the matrix in force: a canvas applies it when a point is added, not when the path is drawn. */
  constructor(transform: () => Transform) {
    this.#transform = transform
  }

  get d(): string {
    return this.#d
  }

  begin(): void {
    this.#d = ''
    this.#last = null
  }

  moveTo(x: number, y: number): void {
    this.#d += moveTo(this.#placed({ x, y }))
    this.#last = { x, y }
  }

  lineTo(x: number, y: number): void {
    this.#d += this.#last === null ? moveTo(this.#placed({ x, y })) : lineTo(this.#placed({ x, y }))
    this.#last = { x, y }
  }

  curveTo(first: Point, second: Point, to: Point): void {
    if (this.#last === null) this.moveTo(first.x, first.y)
    this.#d += curveTo(this.#placed(first), this.#placed(second), this.#placed(to))
    this.#last = to
  }

  /** A quadratic curve is the cubic one whose handles reach two thirds of the way to its one handle. */
  quadraticTo(handle: Point, to: Point): void {
    const from = this.#last ?? handle
    const towards = (end: Point): Point => ({
      x: end.x + (2 / 3) * (handle.x - end.x),
      y: end.y + (2 / 3) * (handle.y - end.y),
    })
    this.curveTo(towards(from), towards(to), to)
  }

  arc(arc: Parameters<typeof arcCurves>[0]): void {
    const { start, curves } = arcCurves(arc)
    this.lineTo(start.x, start.y)
    for (const curve of curves) this.curveTo(...curve)
  }

  rectangle(box: { left: number; top: number; right: number; bottom: number }): void {
    const corner = (x: number, y: number): Point => this.#placed({ x, y })
    const [topLeft, topRight, bottomRight, bottomLeft] = [
      corner(box.left, box.top),
      corner(box.right, box.top),
      corner(box.right, box.bottom),
      corner(box.left, box.bottom),
    ]
    this.#d += `${moveTo(topLeft)}${lineTo(topRight)}${lineTo(bottomRight)}${lineTo(bottomLeft)}Z`
    this.#last = { x: box.left, y: box.top }
  }

  close(): void {
    if (this.#d !== '') this.#d += 'Z'
  }

  #placed({ x, y }: Point): Point {
    const { a, b, c, d, e, f } = this.#transform()
    return { x: a * x + c * y + e, y: b * x + d * y + f }
  }
}
