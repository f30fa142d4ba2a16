import type { Typefaces } from '../fonts/typefaces'
import type { Block } from './content'
import { layBlocks } from './lay-blocks'
import { paginate } from './paginate'
import { decoration, type Mark, movedPart, type Part } from './placed'
import { element, type StructureElement } from './structure'

/** A sheet of paper and the part of it that text may use; lengths in points. */
export type Frame = {
  readonly widthPt: number
  readonly heightPt: number
  readonly leftPt: number
  readonly topPt: number
  readonly textWidthPt: number
  readonly textHeightPt: number
}

/** What stands on every page beside the text: footer, plumb line. Places are those of the page. */
export type Furniture = (page: { number: number; count: number; typefaces: Typefaces }) => readonly Mark[]

export type PaperContent = {
  readonly frame: Frame
  readonly blocks: readonly Block[]
  readonly furniture: Furniture
}

/**
 * A document on pages: parts at their places in the order of reading, and the tree of what it says. The preview,
 * the print-out and the PDF are all made from this.
 */
export type TypesetDocument = {
  readonly widthPt: number
  readonly heightPt: number
  readonly pages: readonly (readonly Part[])[]
  readonly root: StructureElement
}

/** Typesets a paper. Pure: the same content and typefaces give the same pages. */
export function typeset({ frame, blocks, furniture }: PaperContent, typefaces: Typefaces): TypesetDocument {
  const { slices, elements } = layBlocks(blocks, { widthPt: frame.textWidthPt, typefaces })
  const filled = paginate(slices, frame.textHeightPt)
  const pages = filled.map(({ parts }, index) => [
    ...parts.map((part) => movedPart(part, frame.leftPt, frame.topPt)),
    decoration(furniture({ number: index + 1, count: filled.length, typefaces })),
  ])
  return {
    widthPt: frame.widthPt,
    heightPt: frame.heightPt,
    pages,
    root: element('Document', { kids: elements }),
  }
}
