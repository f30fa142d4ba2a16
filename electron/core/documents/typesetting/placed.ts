import type { PictureFile } from '../../../../shared/domain/letterhead'
import type { SetLine } from './lines'
import type { Path } from './path'
import type { StructureElement } from './structure'

/** A line of text, its left end and baseline relative to the part that it belongs to. */
export type TextMark = {
  readonly kind: 'text'
  readonly line: SetLine
  readonly xPt: number
  readonly baselinePt: number
  /** Clockwise, around the left end of the baseline. */
  readonly degrees: number
}

/** A path that is filled, stroked, or both, relative to its part. */
export type PathMark = {
  readonly kind: 'path'
  readonly path: Path
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidthPt: number
  readonly dash: readonly number[]
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly opacity: number
}

/** A picture of points, its left top corner at that of its part. */
export type PictureMark = {
  readonly kind: 'picture'
  readonly file: PictureFile
  readonly widthPt: number
  readonly heightPt: number
}

export type Mark = TextMark | PathMark | PictureMark

type Place = { readonly xPt: number; readonly yPt: number }

/** Marks that belong to one element of the document, or (null) to none: mere decoration. */
export type ContentPart = Place & {
  readonly kind: 'content'
  readonly element: StructureElement | null
  readonly marks: readonly Mark[]
  /** The size of a figure; null for everything else. */
  readonly figure: { readonly widthPt: number; readonly heightPt: number } | null
}

/** A place where somebody signs. The marks are what the field shows: that it waits, or the signature. */
export type FieldPart = Place & {
  readonly kind: 'field'
  readonly element: StructureElement
  readonly name: string
  readonly widthPt: number
  readonly heightPt: number
  readonly marks: readonly Mark[]
}

/** Something at its place, from the left and the top of the slice or page that it lies on. */
export type Part = ContentPart | FieldPart

/** A horizontal band of a document that is never cut: a line, a row of a table, a picture. */
export type Slice = {
  readonly heightPt: number
  /** Room above it, which falls away at the top of a page. */
  readonly gapBeforePt: number
  /** The next slice comes on the same page. */
  readonly keepWithNext: boolean
  /** The next slice belongs to the same block, which is cut here only where it has to be. */
  readonly togetherWithNext?: boolean
  readonly parts: readonly Part[]
  /** The first baseline, so that columns can stand on the same one; null where there is no text. */
  readonly baselinePt: number | null
  /** What is repeated above it when it comes first on a page: the head of its table. */
  readonly head: Slice | null
}

/** What a block became: its slices from top to bottom, and its elements in the order of reading. */
export type Laid = { readonly slices: readonly Slice[]; readonly elements: readonly StructureElement[] }

/** The part moved to the right and down. */
export function movedPart(part: Part, dxPt: number, dyPt: number): Part {
  return { ...part, xPt: part.xPt + dxPt, yPt: part.yPt + dyPt }
}

/** A straight hairline, or a heavier one; mere decoration. */
export function lineMark(line: {
  from: readonly [number, number]
  to: readonly [number, number]
  colour: string
  widthPt: number
}): PathMark {
  return {
    kind: 'path',
    path: [
      { op: 'M', points: [line.from[0], line.from[1]] },
      { op: 'L', points: [line.to[0], line.to[1]] },
    ],
    fill: null,
    stroke: line.colour,
    strokeWidthPt: line.widthPt,
    dash: [],
    cap: 'butt',
    join: 'miter',
    opacity: 1,
  }
}

/** Marks that are no part of what is read. */
export function decoration(marks: readonly Mark[]): ContentPart {
  return { kind: 'content', element: null, marks, figure: null, xPt: 0, yPt: 0 }
}

/** Marks that are the content of an element. */
export function contentOf(element: StructureElement, marks: readonly Mark[]): ContentPart {
  return { kind: 'content', element, marks, figure: null, xPt: 0, yPt: 0 }
}
