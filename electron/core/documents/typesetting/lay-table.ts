import { type ColumnNeed, columnWidths } from './column-widths'
import type { Cell, Column, Table } from './content'
import { figureElement } from './lay-figure'
import { keptAtEnds, type Measure } from './lay-text'
import { decoration, type Laid, lineMark, type Slice } from './placed'
import { element, type StructureElement } from './structure'
import { bandOf, type RowLines, rowLines } from './table-band'
import { sentencesOf } from './words'

/** A row with more lines than this may be cut between two pages. */
const linesKeptInRow = 6

/** A head with more lines than this would leave too little of each page, and stands above the first rows alone. */
const mostLinesRepeated = 8

const hairlinePt = 0.75

/**
 * A table with a hairline above each row. Its head comes again on every page; that repetition is decoration, so
 * that it is read once. The head stays with the first two rows, and the last two rows stay together, unless the later of
 * the two has many lines: it would take what is before it along to the next page. Rows of many lines are cut, and so is a
 * head of many.
 */
export function layTable(table: Table, measure: Measure): Laid {
  const widths = widthsOf(table, measure)
  const head = table.headed ? layHead(table, { widths, measure }) : null
  const rows = table.rows.map((cells) => layRow(cells, { table, widths, measure }))
  const repeated = head === null || head.lineCount > mostLinesRepeated ? null : asDecoration(head.slices)
  const body = rows.flatMap(({ slices }, index) => {
    const next = rows[index + 1]
    const isEnd = index === 0 || index === rows.length - 2
    const isTied = next !== undefined && isEnd && next.lineCount <= linesKeptInRow
    return (isTied ? tiedToNext(slices) : slices).map((slice) => ({ ...slice, head: repeated }))
  })
  const slices = head === null ? body : [...tiedToNext(head.slices), ...body.map(withoutHeadIfFirst)]
  const kids = [
    ...(head === null ? [] : [element('THead', { kids: [head.node] })]),
    element('TBody', { kids: rows.map(({ node }) => node) }),
  ]
  return {
    slices: slices.map((slice, index) =>
      index === 0 ? { ...slice, gapBeforePt: table.gapBeforePt } : slice,
    ),
    elements: [element('Table', { kids })],
  }
}

function widthsOf(table: Table, measure: Measure): number[] {
  const gaps = table.columnGapPt * (table.columns.length - 1)
  const needs = table.columns.map((column, index) => {
    const heading = table.headed ? [{ prose: column.heading, sign: null }] : []
    const cells = table.rows.flatMap((row) => row[index] ?? [])
    return needOf(column, [...heading, ...cells], measure)
  })
  return columnWidths(needs, measure.widthPt - gaps)
}

function needOf(column: Column, cells: readonly Cell[], { typefaces }: Measure): ColumnNeed {
  let [leastPt, naturalPt] = [0, 0]
  for (const { prose, sign, picture } of cells) {
    leastPt = Math.max(leastPt, picture?.widthPt ?? 0)
    naturalPt = Math.max(naturalPt, picture?.widthPt ?? 0)
    const room = sign === null ? 0 : sign.widthPt + sign.gapPt
    for (const { words } of sentencesOf(prose, { direction: 'ltr', typefaces })) {
      const whole = words.reduce((total, word) => total + word.widthPt + word.spacePt, room)
      naturalPt = Math.max(naturalPt, whole)
      for (const word of words) leastPt = Math.max(leastPt, word.widthPt + room)
    }
  }
  return { leastPt, naturalPt, share: column.share }
}

type Row = {
  readonly slices: readonly Slice[]
  readonly node: StructureElement
  readonly lineCount: number
}

function layHead(table: Table, given: { widths: readonly number[]; measure: Measure }): Row {
  const nodes = table.columns.map(() => element('TH', { scope: 'Column' }))
  const cells = table.columns.map(({ heading }) => ({ prose: heading, sign: null }))
  const row = rowLines(cells, { table, nodes, ...given })
  const step = row.count > mostLinesRepeated ? 1 : row.count
  const slices = bandsOf(row, { step, abovePt: 0, belowPt: table.paddingPt })
  return { slices, node: element('TR', { kids: nodes }), lineCount: row.count }
}

function layRow(
  cells: readonly Cell[],
  given: { table: Table; widths: readonly number[]; measure: Measure },
): Row {
  const { table, measure } = given
  const nodes = cells.map((own, index) =>
    !table.headed && index === 0
      ? element('TH', { scope: 'Row' })
      : element('TD', { kids: pictureNodes(own) }),
  )
  const row = rowLines(cells, { nodes, ...given })
  const step = row.count > linesKeptInRow && !cells.some(({ picture }) => picture) ? 1 : row.count
  const [first, ...others] = bandsOf(row, { step, abovePt: table.paddingPt, belowPt: table.paddingPt })
  const rule = { colour: table.ruleColour, widthPt: measure.widthPt }
  const slices = first === undefined ? [] : [ruled(first, rule), ...others]
  return { slices, node: element('TR', { kids: nodes }), lineCount: row.count }
}

/** A row in bands of so many lines, with room above the first and below the last. */
function bandsOf(row: RowLines, given: { step: number; abovePt: number; belowPt: number }): Slice[] {
  const bands: Slice[] = []
  for (let from = 0; from < row.count; from += given.step) {
    const to = from + given.step
    const abovePt = from === 0 ? given.abovePt : 0
    bands.push(bandOf(row, { from, to, abovePt, belowPt: to >= row.count ? given.belowPt : 0 }))
  }
  return keptAtEnds(bands, false)
}

function pictureNodes({ picture }: Cell): StructureElement[] {
  return picture === undefined ? [] : [figureElement(picture.drawing)]
}

function ruled(slice: Slice, rule: { colour: string; widthPt: number }): Slice {
  const line = lineMark({
    from: [0, 0],
    to: [rule.widthPt, 0],
    colour: rule.colour,
    widthPt: hairlinePt,
  })
  return { ...slice, parts: [decoration([line]), ...slice.parts] }
}

function tiedToNext(slices: readonly Slice[]): Slice[] {
  return slices.map((slice, index) =>
    index === slices.length - 1 ? { ...slice, keepWithNext: true } : slice,
  )
}

/** The first row follows the real head, so there is nothing to repeat above it. */
function withoutHeadIfFirst(slice: Slice, index: number): Slice {
  return index === 0 ? { ...slice, head: null } : slice
}

/** A head that is repeated is one band. */
function asDecoration(slices: readonly Slice[]): Slice | null {
  const [head] = slices
  if (head === undefined) return null
  return {
    ...head,
    parts: head.parts.map((part) => (part.kind === 'content' ? { ...part, element: null } : part)),
  }
}
