import type { Cell, Heading, Paragraph, Table } from '../../electron/core/documents/typesetting/content'
import type { TextLook } from '../../electron/core/documents/typesetting/text-look'
import type { Frame } from '../../electron/core/documents/typesetting/typeset'

/** Body text: 10 points on 15, so that line counts are easy to reckon with. */
export const bodyLook: TextLook = {
  font: 'serif',
  sizePt: 10,
  leadingPt: 15,
  colour: '#1b2430',
  smallCaps: false,
}

/** A page of A4 with 400 by 600 points of text. */
export const aFrame: Frame = {
  widthPt: 595.28,
  heightPt: 841.89,
  leftPt: 97,
  topPt: 100,
  textWidthPt: 400,
  textHeightPt: 600,
}

export function aParagraph(text: string, point: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    prose: [{ text, look: bodyLook }],
    gapBeforePt: 0,
    align: 'start',
    direction: 'ltr',
    insetEndPt: 0,
    sign: null,
    balanced: false,
    mostLines: null,
    keepWithNext: false,
    ...point,
  }
}

export function aHeading(text: string, point: Partial<Heading> = {}): Heading {
  return {
    kind: 'heading',
    level: 2,
    prose: [{ text, look: bodyLook }],
    gapBeforePt: 0,
    mostLines: null,
    anchor: null,
    ...point,
  }
}

function aCell(text: string): Cell {
  return { prose: [{ text, look: bodyLook }], sign: null }
}

/** A table of rows of texts under headings. */
export function aTable(headings: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    columns: headings.map((text) => ({ heading: [{ text, look: bodyLook }], align: 'start', share: 1 })),
    headed: true,
    rows: rows.map((row) => row.map(aCell)),
    gapBeforePt: 0,
    paddingPt: 5,
    columnGapPt: 10,
    ruleColour: '#dddad2',
  }
}

/** A paragraph of so many lines, each of one word. */
export function linesOf(count: number, word = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index + 1}`).join('\n')
}
