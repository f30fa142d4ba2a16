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

/**
 * What stands on every page beside the text: footer, plumb line. Places are those of the page. Numbers run through all
 * papers that are bound together; `isFirst` is said of the first page of each.
 */
export type Furniture = (page: {
  number: number
  count: number
  isFirst: boolean
  typefaces: Typefaces
}) => readonly Mark[]

export type PaperContent = {
  readonly frame: Frame
  readonly blocks: readonly Block[]
  /** What begins on a page of its own after them. */
  readonly endBlocks?: readonly Block[]
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

/** A paper on pages that still want their furniture, because it is not known yet how many pages there will be in all. */
export type LaidPaper = {
  readonly frame: Frame
  readonly pages: readonly (readonly Part[])[]
  readonly elements: readonly StructureElement[]
  readonly furniture: Furniture
}

/** Typesets a paper. Pure: the same content and typefaces give the same pages. */
export function typeset(content: PaperContent, typefaces: Typefaces): TypesetDocument {
  return bindPapers([layPaper(content, typefaces)], content.frame, typefaces)
}

/** Lays a paper on its pages. */
export function layPaper(content: PaperContent, typefaces: Typefaces): LaidPaper {
  const { frame, blocks, endBlocks = [], furniture } = content
  const flows = [blocks, endBlocks].filter((flow) => flow.length > 0)
  const laid = flows.map((flow) => layBlocks(flow, { widthPt: frame.textWidthPt, typefaces }))
  const pages = laid
    .flatMap(({ slices }) => paginate(slices, frame.textHeightPt))
    .map(({ parts }) => parts.map((part) => movedPart(part, frame.leftPt, frame.topPt)))
  return { frame, pages, elements: laid.flatMap(({ elements }) => elements), furniture }
}

/** Papers one after the other as one document, each beginning on a page of its own. All lie on sheets of one size. */
export function bindPapers(
  papers: readonly LaidPaper[],
  { widthPt, heightPt }: Pick<Frame, 'widthPt' | 'heightPt'>,
  typefaces: Typefaces,
): TypesetDocument {
  const count = papers.reduce((sum, { pages }) => sum + pages.length, 0)
  let number = 0
  const pages = papers.flatMap(({ pages: own, furniture }) =>
    own.map((parts, index) => {
      number += 1
      return [...parts, decoration(furniture({ number, count, isFirst: index === 0, typefaces }))]
    }),
  )
  const elements = papers.flatMap((paper) => paper.elements)
  return { widthPt, heightPt, pages, root: element('Document', { kids: elements }) }
}
