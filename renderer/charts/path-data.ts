/** A place in a drawing, in CSS pixels from its top left corner. */
export type Point = { readonly x: number; readonly y: number }

type Command =
  | { readonly letter: 'M' | 'L'; readonly points: readonly [Point] }
  | { readonly letter: 'C'; readonly points: readonly [Point, Point, Point] }
  | { readonly letter: 'Z'; readonly points: readonly [] }

/** A letter and its numbers; an `e` belongs to a number. */
const commandPattern = /([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g

/** Commands of absolute `M`, `L`, `C`, `Z` path data. Throws on any other: a drawing has none. */
export function parsePath(d: string): Command[] {
  const commands: Command[] = []
  for (const [, letter, rest] of d.matchAll(commandPattern)) {
    const numbers = (rest ?? '').split(/[\s,]+/).flatMap((text) => (text === '' ? [] : [Number(text)]))
    const [a, b, c] = pointsOf(numbers)
    if (letter === 'Z') commands.push({ letter, points: [] })
    else if ((letter === 'M' || letter === 'L') && a !== undefined) commands.push({ letter, points: [a] })
    else if (letter === 'C' && a !== undefined && b !== undefined && c !== undefined) {
      commands.push({ letter, points: [a, b, c] })
    } else throw new Error(`A drawing has no such path command: ${letter} ${rest}`)
  }
  return commands
}

function pointsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 })
  return points
}

/** Thousandths of a pixel are finer than any printer, and keep the data short. `pathNumber(2.00004)` → `'2'`. */
export function pathNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0)
}

export function moveTo(to: Point): string {
  return `M${pair(to)}`
}

export function lineTo(to: Point): string {
  return `L${pair(to)}`
}

export function curveTo(first: Point, second: Point, to: Point): string {
  return `C${pair(first)} ${pair(second)} ${pair(to)}`
}

function pair({ x, y }: Point): string {
  return `${pathNumber(x)} ${pathNumber(y)}`
}

/** An open line through the points; empty for none. */
export function polyline(points: readonly Point[]): string {
  return points.map((point, index) => (index === 0 ? moveTo(point) : lineTo(point))).join('')
}

/** The same path, enlarged around its origin and then put at `x`, `y`. */
export function placePath(d: string, place: { x: number; y: number; scale: number }): string {
  const move = ({ x, y }: Point): Point => ({ x: place.x + x * place.scale, y: place.y + y * place.scale })
  return parsePath(d)
    .map(({ letter, points }) => letter + points.map((point) => pair(move(point))).join(' '))
    .join('')
}

/**
 * A circular or elliptic arc as cubic curves of at most a quarter turn each, which err by less than 0.03 % of the
 * radius. Angles are those of `CanvasRenderingContext2D.arc`; the list is empty for no sweep.
 */
export function arcCurves(arc: {
  centre: Point
  radiusX: number
  radiusY: number
  rotation: number
  from: number
  to: number
  counterclockwise: boolean
}): { start: Point; curves: [Point, Point, Point][] } {
  const sweep = sweepOf(arc)
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const reach = (4 / 3) * Math.tan(sweep / parts / 4)
  const at = (angle: number, along: number): Point => {
    const x = arc.radiusX * (Math.cos(angle) - along * Math.sin(angle))
    const y = arc.radiusY * (Math.sin(angle) + along * Math.cos(angle))
    return {
      x: arc.centre.x + x * Math.cos(arc.rotation) - y * Math.sin(arc.rotation),
      y: arc.centre.y + x * Math.sin(arc.rotation) + y * Math.cos(arc.rotation),
    }
  }
  const curves = Array.from({ length: sweep === 0 ? 0 : parts }, (_, index): [Point, Point, Point] => {
    const from = arc.from + (sweep * index) / parts
    const to = arc.from + (sweep * (index + 1)) / parts
    return [at(from, reach), at(to, -reach), at(to, 0)]
  })
  return { start: at(arc.from, 0), curves }
}

/** The turn that a canvas makes from one angle to the other: never more than once round. */
function sweepOf({
  from,
  to,
  counterclockwise,
}: {
  from: number
  to: number
  counterclockwise: boolean
}): number {
  const full = Math.PI * 2
  const turn = counterclockwise ? from - to : to - from
  const size = turn >= full ? full : ((turn % full) + full) % full
  return counterclockwise ? -size : size
}

export function circlePath(circle: { centre: Point; radius: number }): string {
  const { start, curves } = arcCurves({
    centre: circle.centre,
    radiusX: circle.radius,
    radiusY: circle.radius,
    rotation: 0,
    from: 0,
    to: Math.PI * 2,
    counterclockwise: false,
  })
  return `${moveTo(start)}${curves.map((curve) => curveTo(...curve)).join('')}Z`
}

export function rectanglePath(box: { left: number; top: number; right: number; bottom: number }): string {
  const { left, top, right, bottom } = box
  return `${polyline([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ])}Z`
}
