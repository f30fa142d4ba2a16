import type { Drawing } from '../../../../shared/domain/drawing'
import type { Logo } from '../../../../shared/domain/letterhead'
import type { PathMark } from './placed'
import type { Prose } from './text-look'

/** A small drawn sign before a text, such as the shape of a state. It decorates words that say the same. */
export type InlineSign = {
  readonly paths: readonly PathMark[]
  readonly widthPt: number
  /** Room between the sign and the text. */
  readonly gapPt: number
  /** Where the top of the sign lies above the baseline. */
  readonly risePt: number
}

type InFlow = {
  /** Room above the block, which falls away at the top of a page. */
  readonly gapBeforePt: number
}

export type Heading = InFlow & {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly prose: Prose
  /** What is longer ends in an ellipsis; null for a heading that is never cut. */
  readonly mostLines: number | null
  /** What it is called as a place on the screen that can be gone to; null for most. */
  readonly anchor: string | null
  /** Left out for `auto`, as of a paragraph. */
  readonly direction?: 'ltr'
}

export type Paragraph = InFlow & {
  readonly kind: 'paragraph'
  readonly prose: Prose
  /** Room that is left free at the end of each line. */
  readonly insetEndPt: number
  readonly align: 'start' | 'end'
  /** `auto` for text that people typed: it runs from the right where its first letter does. */
  readonly direction: 'ltr' | 'auto'
  readonly sign: InlineSign | null
  /** What is longer ends in an ellipsis; null for text that is never cut. */
  readonly mostLines: number | null
  /** Lines of nearly the same length: for a few sentences that stand alone. */
  readonly balanced: boolean
  readonly keepWithNext: boolean
}

export type List = InFlow & {
  readonly kind: 'list'
  /** What stands before the text of an item, such as a dash, and the text. */
  readonly items: readonly { readonly marker: Prose; readonly prose: Prose }[]
  /** Whether the markers count; left out for dashes. */
  readonly isNumbered?: boolean
  /** As of a paragraph; left out for what this program says itself. */
  readonly direction?: 'auto'
  /** From the marker to the text. */
  readonly indentPt: number
  readonly itemGapPt: number
}

export type Cell = {
  readonly prose: Prose
  readonly sign: InlineSign | null
  /** A small picture below the words, such as a sparkline; left out where there is none. */
  readonly picture?: { readonly drawing: Drawing; readonly widthPt: number }
}

export type Column = {
  readonly heading: Prose
  readonly align: 'start' | 'end'
  /** Share of the width left over; null takes what its words need. */
  readonly share: number | null
}

export type Table = InFlow & {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  /** Whether the headings are shown; a table without them has its first column as the heading of each row. */
  readonly headed: boolean
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[]
  readonly paddingPt: number
  readonly columnGapPt: number
  readonly ruleColour: string
}

export type Rule = InFlow & { readonly kind: 'rule'; readonly colour: string; readonly widthPt: number }

/** Blocks side by side. Columns are not cut: what is higher than a page is set one below the other. */
export type Columns = InFlow & {
  readonly kind: 'columns'
  readonly columns: readonly { readonly share: number; readonly blocks: readonly Block[] }[]
  readonly gapPt: number
  /** Lets the first lines of all columns stand on one baseline. */
  readonly onOneBaseline: boolean
  readonly keepWithNext: boolean
  /** What stands above them, as decoration, where they come first on a page; left out for nothing. */
  readonly onNewPage?: Prose
}

export type Figure = InFlow & {
  readonly kind: 'figure'
  readonly drawing: Drawing
  /** Its width as a share of the column. */
  readonly share: number
}

/** A picture of points, such as a logo, in its own proportions and no larger than this. */
export type Picture = InFlow & {
  readonly kind: 'picture'
  readonly file: Logo
  readonly alt: string
  readonly mostWidthPt: number
  readonly mostHeightPt: number
}

/** Lines to write on by hand: mere decoration, since nothing is said by them. */
export type WritingLines = InFlow & {
  readonly kind: 'writingLines'
  readonly count: number
  /** From one line to the next. */
  readonly pitchPt: number
  readonly colour: string
}

type Spacer = { readonly kind: 'spacer'; readonly heightPt: number }

/** Blocks that stay on one page, if one can hold them and no more than half of the page before is left free for it. */
export type Together = {
  readonly kind: 'together'
  readonly blocks: readonly Block[]
  /** The end of what stands before them comes along, so that they never begin a page. */
  readonly withBefore?: boolean
}

/** A place to sign, with what it shows. */
export type SignatureField = InFlow & {
  readonly kind: 'signatureField'
  /** The name of the field in the file. No full stop in it: readers take that for a level of a tree. */
  readonly name: string
  readonly alt: string
  readonly heightPt: number
  readonly face: SignatureFaceContent
}

/** What a signature field shows: a mark on a line, and below the line who, when and why. */
export type SignatureFaceContent = {
  readonly mark:
    | { readonly kind: 'awaiting'; readonly prose: Prose }
    | { readonly kind: 'typed'; readonly prose: Prose }
    /** Paths within a box of this size, drawn as large as the field allows. */
    | {
        readonly kind: 'drawn'
        readonly paths: readonly PathMark[]
        readonly widthPt: number
        readonly heightPt: number
      }
  readonly captions: readonly { readonly start: Prose; readonly end: Prose | null }[]
  readonly lineColour: string
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Rule
  | WritingLines
  | Columns
  | Figure
  | Picture
  | Spacer
  | Together
  | SignatureField
