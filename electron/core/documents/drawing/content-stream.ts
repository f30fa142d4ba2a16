import { movedPath, type Path, type PathCommand, rounded } from '../typesetting/path'
import type { Mark, PathMark, PictureMark, TextMark } from '../typesetting/placed'
import { fillColour, strokeColour } from './colour-operators'
import type { EmbeddedFonts } from './embedded-fonts'
import type { EmbeddedPictures } from './embedded-pictures'
import { textOperators } from './text-operators'

/** Names of the graphics states of a document, one for each opacity. */
export class Opacities {
  private readonly names = new Map<number, string>()

  nameOf(opacity: number): string {
    const known = this.names.get(opacity)
    if (known !== undefined) return known
    const name = `G${this.names.size + 1}`
    this.names.set(opacity, name)
    return name
  }

  /** The resources: constant alpha for filling and stroking (ISO 32000-1, table 58). */
  resources(): Record<string, { Type: 'ExtGState'; ca: number; CA: number }> {
    return Object.fromEntries(
      [...this.names].map(([opacity, name]) => [name, { Type: 'ExtGState', ca: opacity, CA: opacity }]),
    )
  }
}

/** Where marks are drawn: their origin from the top left corner of a page or form of this height. */
export type Canvas = {
  readonly heightPt: number
  readonly xPt: number
  readonly yPt: number
  readonly fonts: EmbeddedFonts
  readonly opacities: Opacities
  readonly pictures: EmbeddedPictures
}

/** The operators that draw marks. PDF counts upwards from the bottom left corner; marks run downwards. */
export function markOperators(marks: readonly Mark[], canvas: Canvas): string {
  return marks.map((mark) => operatorsOf(mark, canvas)).join('')
}

function operatorsOf(mark: Mark, canvas: Canvas): string {
  switch (mark.kind) {
    case 'path':
      return pathOperators(mark, canvas)
    case 'text':
      return textOperators(mark.line, placeOf(mark, canvas), canvas.fonts)
    case 'picture':
      return pictureOperators(mark, canvas)
  }
}

function placeOf({ xPt, baselinePt, degrees }: TextMark, canvas: Canvas) {
  return { xPt: canvas.xPt + xPt, yPt: canvas.heightPt - canvas.yPt - baselinePt, degrees }
}

/** A picture fills the unit square (ISO 32000-1, 8.9.5.1), which is brought to its size and place. */
function pictureOperators({ file, widthPt, heightPt }: PictureMark, canvas: Canvas): string {
  const bottomPt = canvas.heightPt - canvas.yPt - heightPt
  const matrix = [widthPt, 0, 0, heightPt, canvas.xPt, bottomPt].map(rounded).join(' ')
  return `q ${matrix} cm /${canvas.pictures.nameOf(file)} Do Q\n`
}

const caps = { butt: 0, round: 1, square: 2 } as const
const joins = { miter: 0, round: 1, bevel: 2 } as const

function pathOperators(mark: PathMark, canvas: Canvas): string {
  const fills = mark.fill !== null
  const strokes = mark.stroke !== null && mark.strokeWidthPt > 0
  if (mark.path.length === 0 || (!fills && !strokes)) return ''
  const dashes = mark.dash.some((length) => length > 0) ? mark.dash : []
  const style = [
    mark.opacity < 1 ? `/${canvas.opacities.nameOf(mark.opacity)} gs` : '',
    mark.fill === null ? '' : fillColour(mark.fill),
    mark.stroke === null || !strokes
      ? ''
      : `${strokeColour(mark.stroke)} ${rounded(mark.strokeWidthPt)} w ${caps[mark.cap]} J ${joins[mark.join]} j`,
    strokes && dashes.length > 0 ? `[${dashes.map(rounded).join(' ')}] 0 d` : '',
  ].filter((operator) => operator !== '')
  const paint = fills && strokes ? 'B' : fills ? 'f' : 'S'
  return `q ${style.join(' ')} ${pathSteps(mark.path, canvas)} ${paint} Q\n`
}

const operators: Readonly<Record<PathCommand['op'], string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' }

function pathSteps(path: Path, canvas: Canvas): string {
  return movedPath(path, { dxPt: canvas.xPt, dyPt: canvas.yPt, scale: 1 })
    .map(({ op, points }) => {
      const numbers = points.map((value, index) => rounded(index % 2 === 0 ? value : canvas.heightPt - value))
      return [...numbers, operators[op]].join(' ')
    })
    .join(' ')
}
