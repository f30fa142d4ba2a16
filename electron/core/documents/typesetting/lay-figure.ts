import type { Drawing, PathMark as DrawnPath, TextMark as DrawnText } from '../../../../shared/domain/drawing'
import { drawableLine } from '../fonts/drawable-text'
import type { Figure } from './content'
import type { Measure } from './lay-text'
import { setLines } from './lines'
import { movedPath, parsePath } from './path'
import type { ContentPart, Laid, Mark, PathMark } from './placed'
import { element, type StructureElement } from './structure'

/** A picture higher than this would leave no room for anything else on its page. */
const highestPt = 420

/** A picture in its own proportions, as wide as its share of the column. */
export function layFigure({ drawing, share, gapBeforePt }: Figure, measure: Measure): Laid {
  const scale = Math.min((measure.widthPt * share) / drawing.width, highestPt / drawing.height)
  const heightPt = drawing.height * scale
  const node = figureElement(drawing)
  const part = figurePart(drawing, { node, scale, measure })
  const slice = {
    heightPt,
    gapBeforePt,
    keepWithNext: false,
    parts: [part],
    baselinePt: null,
    head: null,
  }
  return { slices: [slice], elements: [node] }
}

/** A picture among what a document says, told by its words. */
export function figureElement({ alt }: Drawing): StructureElement {
  return element('Figure', { alt })
}

/** The marks of a picture with its left top corner at 0, on a scale of points for each of its pixels. */
export function figurePart(
  drawing: Drawing,
  given: { node: StructureElement; scale: number; measure: Measure },
): ContentPart {
  const { node, scale } = given
  return {
    kind: 'content',
    element: node,
    marks: drawingMarks(drawing, given),
    figure: { widthPt: drawing.width * scale, heightPt: drawing.height * scale },
    xPt: 0,
    yPt: 0,
  }
}

function drawingMarks(drawing: Drawing, given: { scale: number; measure: Measure }): Mark[] {
  return drawing.marks.flatMap((mark) =>
    mark.kind === 'path' ? [pathMark(mark, given.scale)] : textMarks(mark, given),
  )
}

function pathMark(mark: DrawnPath, scale: number): PathMark {
  return {
    kind: 'path',
    path: movedPath(parsePath(mark.d), { dxPt: 0, dyPt: 0, scale }),
    fill: mark.fill,
    stroke: mark.stroke,
    strokeWidthPt: Math.max(0, mark.strokeWidth) * scale,
    dash: mark.dash.map((length) => Math.max(0, length) * scale),
    cap: mark.cap,
    join: mark.join,
    opacity: mark.opacity,
  }
}

function textMarks(mark: DrawnText, { scale, measure }: { scale: number; measure: Measure }): Mark[] {
  const sizePt = mark.size * scale
  if (sizePt <= 0) return []
  const look = {
    font: mark.strong ? ('sansStrong' as const) : ('sans' as const),
    sizePt,
    leadingPt: sizePt,
    colour: mark.colour,
    smallCaps: false,
  }
  const [line] = setLines([{ text: drawableLine(mark.text), look }], {
    widthPt: Number.POSITIVE_INFINITY,
    direction: 'ltr',
    balanced: false,
    typefaces: measure.typefaces,
  })
  if (line === undefined || line.pieces.length === 0) return []
  const before = mark.anchor === 'start' ? 0 : line.widthPt / (mark.anchor === 'middle' ? 2 : 1)
  const turn = (mark.degrees / 180) * Math.PI
  return [
    {
      kind: 'text',
      line,
      xPt: mark.x * scale - before * Math.cos(turn),
      baselinePt: mark.y * scale - before * Math.sin(turn),
      degrees: mark.degrees,
    },
  ]
}
