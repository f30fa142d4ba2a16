import type { Cell, Column, Heading, InlineSign, Paragraph, Rule, Table } from '../typesetting/content'
import type { Prose, TextLook } from '../typesetting/text-look'
import { ink } from './ink'
import { looks } from './paper-looks'

export function prose(text: string, look: TextLook): Prose {
  return [{ text, look }]
}

/** A paragraph in one look, or in several. What people typed takes the direction of its own first letter. */
export function paragraph(
  text: string | Prose,
  look: TextLook,
  more: Partial<Omit<Paragraph, 'kind' | 'prose'>> = {},
): Paragraph {
  return {
    kind: 'paragraph',
    prose: typeof text === 'string' ? prose(text, look) : text,
    gapBeforePt: 0,
    align: 'start',
    direction: 'ltr',
    sign: null,
    keepWithNext: false,
    insetEndPt: 0,
    balanced: false,
    mostLines: null,
    ...more,
  }
}

/** What somebody typed, as paragraphs: empty lines part them. */
export function typedParagraphs(
  text: string,
  look: TextLook,
  gaps: { firstPt: number; betweenPt: number },
): Paragraph[] {
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, index) =>
      paragraph(part, look, { direction: 'auto', gapBeforePt: index === 0 ? gaps.firstPt : gaps.betweenPt }),
    )
}

/** Paragraphs that no end of a page parts from what follows them. */
export function keptWithNext(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((each) => ({ ...each, keepWithNext: true }))
}

/** The same, of the last one alone: for what may be long. */
export function endKeptWithNext(paragraphs: readonly Paragraph[]): Paragraph[] {
  return [...paragraphs.slice(0, -1), ...keptWithNext(paragraphs.slice(-1))]
}

export function heading(level: Heading['level'], text: string, look: TextLook, gapBeforePt: number): Heading {
  return { kind: 'heading', level, prose: prose(text, look), gapBeforePt, mostLines: null, anchor: null }
}

export function hairline(gapBeforePt: number): Rule {
  return { kind: 'rule', colour: ink.line, widthPt: 0.75, gapBeforePt }
}

export function cell(text: string, look: TextLook, sign: InlineSign | null = null): Cell {
  return { prose: prose(text, look), sign }
}

export function column(heading: string, more: Partial<Pick<Column, 'align' | 'share'>> = {}): Column {
  return { heading: prose(heading, looks.label), align: 'start', share: null, ...more }
}

/** A table under its headings, with hairlines between the rows. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  gapBeforePt: number,
): Table {
  return {
    kind: 'table',
    columns,
    headed: true,
    rows,
    gapBeforePt,
    paddingPt: 4.5,
    columnGapPt: 14,
    ruleColour: ink.line,
  }
}

/** Words that stay on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
