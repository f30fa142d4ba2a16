import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../electron/core/documents/typesetting/content'
import { textOf } from '../../../../electron/core/documents/typesetting/lines'
import type { Part } from '../../../../electron/core/documents/typesetting/placed'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import type { StructureElement } from '../../../../electron/core/documents/typesetting/structure'
import { type TypesetDocument, typeset } from '../../../../electron/core/documents/typesetting/typeset'
import { aFrame, aHeading, aParagraph, aTable, bodyLook, linesOf } from '../../../builders/paper-content'
import { typefaces } from '../../../helpers/typefaces'

function set(...blocks: Block[]): TypesetDocument {
  return typeset({ frame: aFrame, blocks, furniture: () => [] }, typefaces)
}

/** The lines of a page, with a star before those that are mere decoration. */
function linesOn(parts: readonly Part[] | undefined): string[] {
  return (parts ?? []).flatMap(({ marks, ...part }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text'
        ? [(part.kind === 'content' && part.element === null ? '*' : '') + textOf(mark.line.pieces)]
        : [],
    ),
  )
}

function outlineOf(element: StructureElement): string {
  const kids = element.kids.map(outlineOf).join(' ')
  return kids === '' ? element.tag : `${element.tag}(${kids})`
}

/** 600 points hold 40 lines of 15. */
describe('text over the end of a page', () => {
  test('leaves two lines at least on both sides', () => {
    const { pages } = set(aParagraph(linesOf(39, 'a')), aParagraph(linesOf(4, 'b')))
    expect(linesOn(pages[0])).toHaveLength(39)
    expect(linesOn(pages[1])).toEqual(['b1', 'b2', 'b3', 'b4'])
    const { pages: other } = set(aParagraph(linesOf(37, 'a')), aParagraph(linesOf(4, 'b')))
    expect(linesOn(other[0]).slice(-2)).toEqual(['b1', 'b2'])
    expect(linesOn(other[1])).toEqual(['b3', 'b4'])
  })

  test('takes its heading along', () => {
    const { pages } = set(aParagraph(linesOf(38)), aHeading('Goals'), aParagraph(linesOf(5, 'b')))
    expect(linesOn(pages[0]).at(-1)).toBe('line38')
    expect(linesOn(pages[1])).toEqual(['Goals', 'b1', 'b2', 'b3', 'b4', 'b5'])
  })

  test('is cut with an ellipsis where it may have so many lines only', () => {
    const long = 'We look at this document again after three months, or sooner if either of us asks. '.repeat(
      5,
    )
    const { pages } = set(aParagraph(long, { mostLines: 2 }))
    const lines = linesOn(pages[0])
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/[a-z,.]…$/)
    expect(linesOn(set(aParagraph('short', { mostLines: 1 })).pages[0])).toEqual(['short'])
  })

  test('is one paragraph still', () => {
    const { pages, root } = set(aParagraph(linesOf(60)))
    expect(pages).toHaveLength(2)
    expect(outlineOf(root)).toBe('Document(P)')
  })
})

describe('a table', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`row ${index + 1}`, String(index)])

  test('has its head again on each page, as decoration, so that it is read once', () => {
    const { pages } = set(aTable(['Goal', 'Value'], rows))
    expect(linesOn(pages[0]).slice(0, 3)).toEqual(['Goal', 'Value', 'row 1'])
    expect(linesOn(pages[1]).slice(0, 2)).toEqual(['*Goal', '*Value'])
  })

  test('says what heads what', () => {
    const { root } = set(aTable(['Goal', 'Value'], [['a', '1']]))
    expect(outlineOf(root)).toBe('Document(Table(THead(TR(TH TH)) TBody(TR(TD TD))))')
    const head = root.kids[0]?.kids[0]?.kids[0]
    expect(head?.kids.map(({ scope }) => scope)).toEqual(['Column', 'Column'])
  })

  test('without a head has the heading of each row in its first column', () => {
    const { root } = set({ ...aTable(['', ''], [['a', '1']]), headed: false })
    expect(outlineOf(root)).toBe('Document(Table(TBody(TR(TH TD))))')
    expect(root.kids[0]?.kids[0]?.kids[0]?.kids[0]?.scope).toBe('Row')
  })

  test('never leaves its head or one row alone', () => {
    for (let before = 30; before <= 40; before++) {
      const { pages } = set(aParagraph(linesOf(before)), aTable(['Goal', 'Value'], rows.slice(0, 6)))
      for (const page of pages) {
        const own = linesOn(page).filter((line) => line.startsWith('row'))
        const hasHead = linesOn(page).some((line) => line.endsWith('Goal'))
        expect(own.length === 1).toBe(false)
        expect(hasHead).toBe(own.length > 0)
      }
    }
  })

  test('keeps a row whole, but cuts one that is as high as a page', () => {
    const { pages } = set(
      aParagraph(linesOf(36)),
      aTable(
        ['Goal', 'Value'],
        [
          ['a', 'b'],
          [linesOf(6, 'c'), 'd'],
          ['e', 'f'],
          ['g', 'h'],
        ],
      ),
    )
    expect(linesOn(pages[1]).filter((line) => line.startsWith('c'))).toHaveLength(6)
    const { pages: cut } = set(
      aTable(
        ['Goal', 'Value'],
        [
          ['a', 'b'],
          [linesOf(100, 'c'), 'd'],
          ['e', 'f'],
        ],
      ),
    )
    expect(cut.length).toBeGreaterThan(2)
    expect(cut.flatMap(linesOn).filter((line) => line.startsWith('c'))).toHaveLength(100)
  })

  test('leaves a row where it is when the next one is too high for the page', () => {
    const drawing = { width: 40, height: 10, alt: 'A line', marks: [] }
    const table = aTable(
      ['Goal', 'Value'],
      [
        [linesOf(12, 'c'), 'd'],
        [linesOf(30, 'e'), 'f'],
      ],
    )
    const [first = [], [high, value] = []] = table.rows
    if (high === undefined || value === undefined) throw new Error('Two rows were expected')
    // a row with a picture is never cut
    const rows = [first, [high, { ...value, picture: { drawing, widthPt: 40 } }]]
    const { pages } = set({ ...table, rows })
    expect(linesOn(pages[0]).filter((line) => line.startsWith('c'))).toHaveLength(12)
    expect(linesOn(pages[1]).filter((line) => line.startsWith('e'))).toHaveLength(30)
  })

  test('of five hundred rows shows every one of them', () => {
    const many = Array.from({ length: 500 }, (_, index) => [`row ${index + 1}`, 'x'])
    const { pages } = set(aTable(['Goal', 'Value'], many))
    expect(pages.flatMap(linesOn).filter((line) => line.startsWith('row'))).toEqual(
      many.map(([name]) => name),
    )
  })
})

describe('columns', () => {
  const columns = (blocks: Block[][]): Block => ({
    kind: 'columns',
    columns: blocks.map((own) => ({ share: 1, blocks: own })),
    gapPt: 20,
    gapBeforePt: 0,
    onOneBaseline: true,
    keepWithNext: false,
  })

  test('stand side by side on one baseline and are read one after the other', () => {
    const large = { ...bodyLook, sizePt: 20, leadingPt: 30 }
    const { pages } = set(
      columns([[aParagraph('', { prose: [{ text: 'large', look: large }] })], [aParagraph('small')]]),
    )
    const lines = placedPages({ ...set(), pages })[0]?.blocks.flatMap(({ items }) => items) ?? []
    const baselines = lines.map((item) => (item.kind === 'line' ? item.baseline : 0))
    expect(lines).toHaveLength(2)
    expect(baselines[0]).toBeCloseTo(baselines[1] ?? 0)
    expect(linesOn(pages[0])).toEqual(['large', 'small'])
  })

  test('higher than a page are set one below the other', () => {
    const { pages } = set(columns([[aParagraph(linesOf(50, 'a'))], [aParagraph(linesOf(3, 'b'))]]))
    expect(pages.flatMap(linesOn)).toHaveLength(53)
    expect(linesOn(pages[1]).slice(-3)).toEqual(['b1', 'b2', 'b3'])
  })
})

describe('pages for the screen', () => {
  test('have each line where the PDF has it, within the margins', () => {
    const document = set(aHeading('Goals'), aParagraph('A line of words that is set at its place.'))
    const [page] = placedPages(document)
    expect(page).toMatchObject({ width: 595.28, height: 841.89 })
    expect(page?.blocks.map(({ role }) => role)).toEqual(['h2', 'paragraph'])
    const [heading] = page?.blocks[0]?.items ?? []
    expect(heading).toMatchObject({ kind: 'line', text: 'Goals', x: 97, font: 'serif', size: 10, degrees: 0 })
  })

  test('have lines without the spaces at their end', () => {
    const [page] = placedPages(set(aParagraph('word '.repeat(40))))
    for (const item of page?.blocks.flatMap(({ items }) => items) ?? []) {
      if (item.kind === 'line') expect(item.text).not.toMatch(/\s$/)
    }
  })

  test('have a line for each look', () => {
    const strong = { ...bodyLook, font: 'serifStrong' as const }
    const [page] = placedPages(
      set(
        aParagraph('', {
          prose: [
            { text: 'Jonas ', look: strong },
            { text: 'and Katarina', look: bodyLook },
          ],
        }),
      ),
    )
    expect(page?.blocks[0]?.items).toMatchObject([
      { text: 'Jonas ', font: 'serifStrong' },
      { text: 'and Katarina', font: 'serif' },
    ])
  })
})
