import type { PdfFile } from '../reading/pdf-file'
import { isArray, type PdfValue } from '../reading/pdf-value'

/** A rectangle on a page, in points: left, bottom, right, top. */
export type Area = readonly [left: number, bottom: number, right: number, top: number]

/** From one system of coordinates to another: `[a b c d e f]` (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

export const asItIs: Matrix = [1, 0, 0, 1, 0, 0]

/** What lies closer to an edge than this, in points, is not covered: lines and letters touch each other. */
const tolerancePt = 2

/** The matrix that first does what `inner` does, and then what `outer` does. */
export function after(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The upright rectangle around another one, once it has been moved, turned or stretched. */
export function around([left, bottom, right, top]: Area, by: Matrix): Area {
  return areaOf(
    [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ].map(([x = 0, y = 0]) => moved(x, y, by)),
  )
}

export function moved(x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The smallest rectangle around points. */
export function areaOf(points: readonly (readonly [number, number])[]): Area {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export function widthOf([left, , right]: Area): number {
  return right - left
}

export function heightOf([, bottom, , top]: Area): number {
  return top - bottom
}

/** Whether one area lies over another by more than their edges. */
export function overlap(a: Area, b: Area): boolean {
  return (
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > Math.min(tolerancePt, widthOf(b) / 2) &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > Math.min(tolerancePt, heightOf(b) / 2)
  )
}

/** The rectangle that an array of four numbers says, whichever corners it names; null where it says none. */
export function areaIn(value: PdfValue | undefined, file: PdfFile): Area | null {
  const numbers = numbersIn(value, file)
  const [x1, y1, x2, y2] = numbers
  if (numbers.length !== 4 || x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined)
    return null
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** The matrix that an array says; null where it says none. */
export function matrixIn(value: PdfValue | undefined, file: PdfFile): Matrix | null {
  return matrixOf(numbersIn(value, file))
}

/** The matrix that six numbers are; null where there are fewer. */
export function matrixOf(numbers: readonly number[]): Matrix | null {
  const [a, b, c, d, e, f] = numbers
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? null
    : [a, b, c, d, e, f]
}

function numbersIn(value: PdfValue | undefined, file: PdfFile): number[] {
  const list = file.resolve(value)
  if (!isArray(list)) return []
  return list.items.flatMap((item) => {
    const number = file.resolve(item)
    return typeof number === 'number' ? [number] : []
  })
}
