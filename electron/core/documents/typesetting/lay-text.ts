import type { Typefaces } from '../fonts/typefaces'
import type { Heading, InlineSign, Paragraph } from './content'
import { cutLines } from './cut-lines'
import { stretchesOf, toldProse } from './inline-elements'
import type { LineSetup, SetLine } from './lines'
import { movedPath } from './path'
import { type ContentPart, contentOf, decoration, type Laid, type Mark, type Slice } from './placed'
import { element, type StructureElement } from './structure'
import { baselinePt, leadingOf, type Prose, type TextLook } from './text-look'

/** The column that a block is laid in. */
export type Measure = { readonly widthPt: number; readonly typefaces: Typefaces }

/** Lines on both sides of the end of a page: never fewer than two of a paragraph. */
const linesTogether = 2

export function layHeading(heading: Heading, { widthPt, typefaces }: Measure): Laid {
  const { prose, gapBeforePt, level, direction = 'auto' } = heading
  const tag = level === 1 ? 'H1' : level === 2 ? 'H2' : 'H3'
  const title = prose.map(({ text }) => text).join('')
  const node = element(tag, { title, anchor: heading.anchor })
  const setup: LineSetup = { widthPt, direction, balanced: true, typefaces }
  const lines = cutLines(prose, setup, heading.mostLines)
  const slices = linesToSlices(lines, {
    prose,
    widthPt,
    node,
    elements: new Map(),
    align: 'start',
    sign: null,
    gapBeforePt,
  })
  return { slices: slices.map((slice) => ({ ...slice, keepWithNext: true })), elements: [node] }
}

/** Words in one line that only repeat what stands elsewhere: mere decoration, with room below. */
export function layRepeated(prose: Prose, belowPt: number, { widthPt, typefaces }: Measure): Slice {
  const lines = cutLines(prose, { widthPt, direction: 'ltr', balanced: false, typefaces }, 1)
  const given = { prose, widthPt, node: null, align: 'start' as const, sign: null, topPt: 0 }
  return {
    heightPt: leadingOf(prose) + belowPt,
    gapBeforePt: 0,
    keepWithNext: true,
    parts: lines.flatMap((line) => lineParts(line, given)),
    baselinePt: baselineOf(prose),
    head: null,
  }
}

export function layParagraph(paragraph: Paragraph, { widthPt: columnPt, typefaces }: Measure): Laid {
  const { align, direction, sign, gapBeforePt } = paragraph
  const { prose, kids, elements } = toldProse(paragraph.prose)
  const node = element('P', { kids })
  const widthPt = columnPt - paragraph.insetEndPt
  const room = widthPt - (sign === null ? 0 : sign.widthPt + sign.gapPt)
  const { balanced, mostLines } = paragraph
  const lines = cutLines(prose, { widthPt: room, direction, balanced, typefaces }, mostLines)
  const slices = linesToSlices(lines, { prose, widthPt, node, elements, align, sign, gapBeforePt })
  return { slices: keptAtEnds(slices, paragraph.keepWithNext), elements: [node] }
}

/** Keeps the first lines together and the last ones too, so that no page begins or ends with a single line. */
export function keptAtEnds(slices: readonly Slice[], keepWithNext: boolean): Slice[] {
  return slices.map((slice, index) => {
    const left = slices.length - 1 - index
    const isTied = left > 0 && (index < linesTogether - 1 || left < linesTogether)
    return { ...slice, keepWithNext: left === 0 ? keepWithNext : isTied }
  })
}

type LineSlices = {
  readonly prose: Prose
  readonly widthPt: number
  readonly node: StructureElement
  readonly elements: ReadonlyMap<TextLook, StructureElement>
  readonly align: 'start' | 'end'
  readonly sign: InlineSign | null
  readonly gapBeforePt: number
}

function linesToSlices(lines: readonly SetLine[], setup: LineSlices): Slice[] {
  const heightPt = leadingOf(setup.prose)
  return lines.map((line, index) => ({
    heightPt,
    gapBeforePt: index === 0 ? setup.gapBeforePt : 0,
    keepWithNext: false,
    parts: lineParts(line, { ...setup, topPt: 0, sign: index === 0 ? setup.sign : null }),
    baselinePt: baselineOf(setup.prose),
    head: null,
  }))
}

/** A line of an element and the sign before it, in a column whose left edge is 0. */
export function lineParts(
  line: SetLine,
  given: {
    prose: Prose
    widthPt: number
    node: StructureElement | null
    /** The elements of stretches within it, by their looks; left out where it has none. */
    elements?: ReadonlyMap<TextLook, StructureElement>
    align: 'start' | 'end'
    sign: InlineSign | null
    topPt: number
  },
): ContentPart[] {
  const { prose, widthPt, sign } = given
  const signRoom = sign === null ? 0 : sign.widthPt + sign.gapPt
  const atRight = (given.align === 'end') !== (line.direction === 'rtl')
  const left = atRight ? widthPt - line.widthPt - (line.direction === 'rtl' ? signRoom : 0) : signRoom
  const baseline = given.topPt + baselineOf(prose)
  const text: Mark = { kind: 'text', line, xPt: left, baselinePt: baseline, degrees: 0 }
  const marks = line.pieces.length === 0 ? [] : [text]
  const { node, elements } = given
  const words =
    node === null
      ? [decoration(marks)]
      : elements === undefined || elements.size === 0
        ? [contentOf(node, marks)]
        : stretchesOf(line, elements).map((stretch) =>
            contentOf(stretch.element, [{ ...text, line: stretch.line }]),
          )
  if (sign === null) return words
  const signLeft = line.direction === 'rtl' ? left + line.widthPt + sign.gapPt : left - signRoom
  return [decoration(signMarks(sign, { xPt: signLeft, baselinePt: baseline })), ...words]
}

export function signMarks(sign: InlineSign, at: { xPt: number; baselinePt: number }): Mark[] {
  const to = { dxPt: at.xPt, dyPt: at.baselinePt - sign.risePt, scale: 1 }
  return sign.paths.map((mark) => ({ ...mark, path: movedPath(mark.path, to) }))
}

/** The baseline of a line of prose, from its top: that of its largest look. */
export function baselineOf(prose: Prose): number {
  return prose.reduce((lowest, { look }) => Math.max(lowest, baselinePt(look)), 0)
}
