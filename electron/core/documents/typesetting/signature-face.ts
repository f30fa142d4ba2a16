import type { Typefaces } from '../fonts/typefaces'
import type { SignatureFaceContent } from './content'
import { baselineOf } from './lay-text'
import { type SetLine, setLines } from './lines'
import { movedPath } from './path'
import { lineMark, type Mark, type TextMark } from './placed'
import { leadingOf, type Prose } from './text-look'

type Box = { readonly widthPt: number; readonly heightPt: number; readonly typefaces: Typefaces }

/** Room between a mark and the edges of its field, and between the line and the captions. */
const marginPt = 4

/** Room between the two captions of a row. */
const captionGapPt = 12

/** A caption takes no more lines than this; what is longer is set smaller. */
const mostCaptionLines = 4

/** What a signature field shows, drawn into its box: the mark on a line, the captions below it. */
export function signatureFace(face: SignatureFaceContent, box: Box): Mark[] {
  const captions = face.captions.map((caption) => setCaption(caption, box))
  const captionsPt = captions.reduce((sum, { heightPt }) => sum + heightPt, 0)
  const linePt = box.heightPt - captionsPt - marginPt
  const line = lineMark({
    from: [0, linePt],
    to: [box.widthPt, linePt],
    colour: face.lineColour,
    widthPt: 0.75,
  })
  return [
    line,
    ...markOnLine(face.mark, { ...box, heightPt: linePt }),
    ...stacked(captions, linePt + marginPt),
  ]
}

/** A name stands on the line, the last of its lines where it needs several. */
function markOnLine(mark: SignatureFaceContent['mark'], box: Box): Mark[] {
  if (mark.kind === 'drawn') return drawnMark(mark, box)
  const room = { ...box, widthPt: box.widthPt - 2 * marginPt, heightPt: box.heightPt - 2 * marginPt }
  const { lines, leadingPt } = fitted(mark.prose, room)
  return lines.map((line, index) => {
    const baselinePt = box.heightPt - 2 * marginPt - (lines.length - 1 - index) * leadingPt
    return { kind: 'text', line, xPt: marginPt, baselinePt, degrees: 0 }
  })
}

/** The strokes as large as the room above the line allows, a little of them below it, as people sign. */
function drawnMark(mark: Extract<SignatureFaceContent['mark'], { kind: 'drawn' }>, box: Box): Mark[] {
  const [roomWidth, roomHeight] = [box.widthPt - 2 * marginPt, box.heightPt]
  const scale = Math.min(1, roomWidth / mark.widthPt, roomHeight / mark.heightPt)
  const to = { dxPt: marginPt, dyPt: box.heightPt + marginPt - 1 - mark.heightPt * scale, scale }
  return mark.paths.map((path) => ({
    ...path,
    path: movedPath(path.path, to),
    strokeWidthPt: path.strokeWidthPt * scale,
  }))
}

type SetCaption = { readonly marks: readonly TextMark[]; readonly heightPt: number }

/** A caption from the top of its own lines: words at the start, and at the end of the first line where there are some. */
function setCaption({ start, end }: SignatureFaceContent['captions'][number], box: Box): SetCaption {
  const leading = leadingOf(start)
  const right = end === null ? null : fitted(end, { ...box, widthPt: box.widthPt * 0.7, heightPt: leading })
  const [rightLine] = right?.lines ?? []
  const taken = rightLine === undefined ? 0 : rightLine.widthPt + captionGapPt
  const room = { ...box, widthPt: box.widthPt - taken, heightPt: mostCaptionLines * leading }
  const left = fitted(start, room)
  const baseline = baselineOf(start)
  const marks = left.lines.map((line, index): TextMark => {
    return { kind: 'text', line, xPt: 0, baselinePt: baseline + index * left.leadingPt, degrees: 0 }
  })
  if (rightLine !== undefined) {
    const xPt = box.widthPt - rightLine.widthPt
    marks.push({ kind: 'text', line: rightLine, xPt, baselinePt: baseline, degrees: 0 })
  }
  return { marks, heightPt: Math.max(leading, left.lines.length * left.leadingPt) }
}

function stacked(captions: readonly SetCaption[], topPt: number): Mark[] {
  let top = topPt
  return captions.flatMap(({ marks, heightPt }) => {
    const own = top
    top += heightPt
    return marks.map((mark) => ({ ...mark, baselinePt: own + mark.baselinePt }))
  })
}

/** How much smaller the next try is. */
const smaller = 0.92

/** Prose in as many lines as a box holds, brought down in size until it fits: 200 characters are small, and whole. */
function fitted(
  prose: Prose,
  { widthPt, heightPt, typefaces }: Box,
): { lines: readonly SetLine[]; leadingPt: number } {
  const setup = { widthPt, direction: 'ltr' as const, balanced: false, typefaces }
  for (let scale = 1; ; scale *= smaller) {
    const leadingPt = leadingOf(prose) * scale
    const lines = setLines(scaled(prose, scale), setup)
    const mostLines = Math.max(1, Math.floor(heightPt / leadingPt))
    if (lines.length <= mostLines || scale < 0.05) return { lines, leadingPt }
  }
}

function scaled(prose: Prose, scale: number): Prose {
  return prose.map(({ text, look }) => ({ text, look: { ...look, sizePt: look.sizePt * scale } }))
}
