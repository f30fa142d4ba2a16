import type { Typefaces } from '../fonts/typefaces'
import type { SignatureFaceContent } from './content'
import { baselineOf } from './lay-text'
import { type SetLine, setLines } from './lines'
import { movedPath } from './path'
import { lineMark, type Mark } from './placed'
import { leadingOf, type Prose } from './text-look'

type Box = { readonly widthPt: number; readonly heightPt: number; readonly typefaces: Typefaces }

/** Room between a mark and the edges of its field, and between the line and the captions. */
const marginPt = 4

/** Room between the two captions of a row. */
const captionGapPt = 12

/** What a signature field shows, drawn into its box: the mark on a line, the captions below it. */
export function signatureFace(face: SignatureFaceContent, box: Box): Mark[] {
  const captionsPt = face.captions.reduce((sum, { start }) => sum + leadingOf(start), 0)
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
    ...captionMarks(face.captions, box, linePt + marginPt),
  ]
}

function markOnLine(mark: SignatureFaceContent['mark'], box: Box): Mark[] {
  if (mark.kind === 'drawn') return drawnMark(mark, box)
  const room = box.widthPt - 2 * marginPt
  const line = fitted(mark.prose, { ...box, widthPt: room })
  return [{ kind: 'text', line, xPt: marginPt, baselinePt: box.heightPt - 2 * marginPt, degrees: 0 }]
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

function captionMarks(captions: SignatureFaceContent['captions'], box: Box, topPt: number): Mark[] {
  let top = topPt
  return captions.flatMap(({ start, end }) => {
    const baseline = top + baselineOf(start)
    top += leadingOf(start)
    const right = end === null ? null : fitted(end, { ...box, widthPt: box.widthPt * 0.7 })
    const taken = right === null ? 0 : right.widthPt + captionGapPt
    const left = fitted(start, { ...box, widthPt: box.widthPt - taken })
    const marks: Mark[] = [{ kind: 'text', line: left, xPt: 0, baselinePt: baseline, degrees: 0 }]
    if (right !== null) {
      const xPt = box.widthPt - right.widthPt
      marks.push({ kind: 'text', line: right, xPt, baselinePt: baseline, degrees: 0 })
    }
    return marks
  })
}

/** Prose on one line, brought down in size until it fits: a name of 200 characters is small, and whole. */
function fitted(prose: Prose, { widthPt, typefaces }: Box): SetLine {
  const setup = { widthPt: Number.POSITIVE_INFINITY, direction: 'ltr' as const, balanced: false, typefaces }
  const [natural] = setLines(prose, setup)
  if (natural === undefined || natural.widthPt <= widthPt) return natural ?? emptyLine
  const scale = widthPt / natural.widthPt
  const smaller = prose.map(({ text, look }) => ({ text, look: { ...look, sizePt: look.sizePt * scale } }))
  return setLines(smaller, setup)[0] ?? emptyLine
}

const emptyLine: SetLine = { pieces: [], widthPt: 0, direction: 'ltr' }
