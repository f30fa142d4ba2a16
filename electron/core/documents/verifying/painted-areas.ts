import type { PdfFile } from '../reading/pdf-file'
import { isArray, isStream, nameOf, type PdfDict, PdfSyntaxError, type PdfValue } from '../reading/pdf-value'
import { type Operand, type PaintingStep, stepsIn } from './content-operators'
import {
  type Area,
  after,
  areaIn,
  areaOf,
  around,
  asItIs,
  heightOf,
  type Matrix,
  matrixIn,
  matrixOf,
  moved,
  widthOf,
} from './page-area'
import type { TreePage } from './page-tree'

/** More than is looked at of one page: things painted, bytes of content, and drawings within drawings. */
const mostAreas = 20_000
const longestContent = 8_000_000
const deepest = 6

/** How wide a letter is on average, as a share of its size: where a text ends need not be known exactly. */
const letterWidth = 0.5

/** A filled area that is thinner than this, in points, is a line: it says nothing. */
const thinnestPt = 3

/** A filled area that takes up more of the page than this share is its ground. */
const groundShare = 0.6

/**
 * Where a page is painted, roughly: its texts, pictures, drawn curves and filled areas. Ruled lines, white areas and
 * the ground of the page are left out. Null where that cannot be told.
 */
export function paintedAreas({ dict, inherited }: TreePage, file: PdfFile): readonly Area[] | null {
  try {
    const content = file.resolve(dict.entries.get('Contents'))
    const streams = isArray(content) ? content.items.map((item) => file.resolve(item)) : [content]
    const text = streams
      .map((stream) => (isStream(stream) ? file.unpacked(stream).toString('latin1') : ''))
      .join('\n')
    if (text.length > longestContent) return null
    const page = areaIn(inherited.get('MediaBox'), file) ?? [0, 0, 612, 792]
    const painter = new Painter(file, page)
    painter.paint(text, file.dict(inherited.get('Resources')), { by: asItIs, depth: 0 })
    return painter.areas.length > mostAreas ? null : painter.areas
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}

/** What an operator may change and `Q` puts back (ISO 32000-1, 8.4). */
type State = {
  by: Matrix
  isFillWhite: boolean
  size: number
  bytesPerLetter: number
  stretch: number
  leading: number
}

type Place = { readonly by: Matrix; readonly depth: number }

class Painter {
  readonly areas: Area[] = []
  private readonly ground: number

  constructor(
    private readonly file: PdfFile,
    private readonly page: Area,
  ) {
    this.ground = groundShare * widthOf(page) * heightOf(page)
  }

  paint(content: string, resources: PdfDict | null, place: Place): void {
    let state: State = {
      by: place.by,
      isFillWhite: false,
      size: 1,
      bytesPerLetter: 1,
      stretch: 1,
      leading: 0,
    }
    const kept: State[] = []
    let [line, letter] = [asItIs, asItIs]
    let path = { points: [] as (readonly [number, number])[], isCurved: false }
    const moveLine = (x: number, y: number): void => {
      line = after([1, 0, 0, 1, x, y], line)
      letter = line
    }
    const show = (operands: readonly Operand[]): void => {
      const width = widthOfText(operands, state)
      this.add(around([0, -0.2 * state.size, width, 0.75 * state.size], after(letter, state.by)))
      letter = after([1, 0, 0, 1, width, 0], letter)
    }
    const endPath = (): typeof path => {
      const ended = path
      path = { points: [], isCurved: false }
      return ended
    }
    const step = ({ operator, operands }: PaintingStep): void => {
      const numbers = operands.filter((operand) => typeof operand === 'number')
      const [x = 0, y = 0, width = 0, height = 0] = numbers
      switch (operator) {
        case 'q':
          if (kept.length < 100) kept.push({ ...state })
          return
        case 'Q':
          state = kept.pop() ?? state
          return
        case 'cm':
          state.by = after(matrixOf(numbers) ?? asItIs, state.by)
          return
        case 'g':
        case 'rg':
        case 'k':
        case 'sc':
        case 'scn':
        case 'cs':
          state.isFillWhite = isWhite(operator, numbers)
          return
        case 're':
          path.points.push(moved(x, y, state.by), moved(x + width, y, state.by))
          path.points.push(moved(x, y + height, state.by), moved(x + width, y + height, state.by))
          return
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y':
          for (let index = 0; index + 1 < numbers.length && index < 6; index += 2)
            path.points.push(moved(numbers[index] ?? 0, numbers[index + 1] ?? 0, state.by))
          path.isCurved ||= numbers.length > 2
          return
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
          this.addFilled(endPath().points, state)
          return
        case 'S':
        case 's': {
          const { points, isCurved } = endPath()
          if (isCurved) this.add(areaOf(points))
          return
        }
        case 'n':
          endPath()
          return
        case 'sh':
        case 'ID':
          this.add(operator === 'sh' ? this.page : around([0, 0, 1, 1], state.by))
          return
        case 'BT':
          ;[line, letter] = [asItIs, asItIs]
          return
        case 'Tf':
          state.size = x
          state.bytesPerLetter = this.isOfTwoBytes(operands[0], resources) ? 2 : 1
          return
        case 'Tz':
          state.stretch = x / 100
          return
        case 'TL':
          state.leading = x
          return
        case 'TD':
          state.leading = -y
          moveLine(x, y)
          return
        case 'Td':
          moveLine(x, y)
          return
        case 'Tm':
          line = matrixOf(numbers) ?? line
          letter = line
          return
        case 'T*':
          moveLine(0, -state.leading)
          return
        case "'":
        case '"':
          moveLine(0, -state.leading)
          show(operands.filter((operand) => typeof operand !== 'number'))
          return
        case 'Tj':
        case 'TJ':
          show(operands)
          return
        case 'Do':
          this.addObject(operands[0], resources, { by: state.by, depth: place.depth })
      }
    }
    for (const each of stepsIn(content, this.file.limits)) {
      if (this.areas.length > mostAreas) return
      // a path of a million points is bounded by a few of them as well
      if (path.points.length > 1000) path.points = cornersOf(areaOf(path.points))
      step(each)
    }
  }

  private add(area: Area): void {
    if (area.every(Number.isFinite)) this.areas.push(area)
  }

  private addFilled(points: readonly (readonly [number, number])[], { isFillWhite }: State): void {
    if (isFillWhite || points.length === 0) return
    const area = areaOf(points)
    const [width, height] = [widthOf(area), heightOf(area)]
    if (Math.min(width, height) < thinnestPt || width * height > this.ground) return
    this.add(area)
  }

  /** A picture fills the unit square, a drawing what it paints itself (8.8 to 8.10). */
  private addObject(operand: Operand | undefined, resources: PdfDict | null, { by, depth }: Place): void {
    const { file } = this
    const name = typeof operand === 'object' && 'name' in operand ? operand.name : ''
    const object = file.resolve(file.dict(resources?.entries.get('XObject'))?.entries.get(name))
    if (!isStream(object)) return
    const { entries } = object.dict
    if (nameOf(file.resolve(entries.get('Subtype'))) !== 'Form') {
      this.add(around([0, 0, 1, 1], by))
      return
    }
    const within = after(matrixIn(entries.get('Matrix'), file) ?? asItIs, by)
    const own = file.dict(entries.get('Resources')) ?? resources
    if (depth < deepest)
      this.paint(file.unpacked(object).toString('latin1'), own, { by: within, depth: depth + 1 })
    else this.add(around(areaIn(entries.get('BBox'), file) ?? this.page, within))
  }

  /** Whether a letter of a font is written in two bytes, as in most composite fonts (9.7). */
  private isOfTwoBytes(operand: Operand | undefined, resources: PdfDict | null): boolean {
    const name = typeof operand === 'object' && 'name' in operand ? operand.name : ''
    const fonts = this.file.dict(resources?.entries.get('Font'))
    const subtype: PdfValue = this.file.dict(fonts?.entries.get(name))?.entries.get('Subtype') ?? null
    return nameOf(this.file.resolve(subtype)) === 'Type0'
  }
}

/** How far the letters of a text reach, in units of the text; numbers between them move what follows (9.4.3). */
function widthOfText(operands: readonly Operand[], { size, bytesPerLetter, stretch }: State): number {
  let width = 0
  for (const operand of operands) {
    if (typeof operand === 'number') width -= (operand / 1000) * size
    else if ('textBytes' in operand) width += (operand.textBytes / bytesPerLetter) * letterWidth * size
  }
  return width * stretch
}

function isWhite(operator: string, numbers: readonly number[]): boolean {
  if (numbers.length === 0) return false
  return operator === 'k' || numbers.length === 4
    ? numbers.every((part) => part < 0.01)
    : numbers.every((part) => part > 0.99)
}

function cornersOf([left, bottom, right, top]: Area): (readonly [number, number])[] {
  return [
    [left, bottom],
    [right, top],
  ]
}
