import { type ColumnNeed, columnWidths } from './column-widths'
import type { Cell, Column, Table } from './content'
import { figureElement } from './lay-figure'
import { keptAtEnds, type Measure } from './lay-text'
import { decoration, type Laid, lineMark, type Slice } from './placed'
import { element, type StructureElement } from './structure'
import { bandOf, rowLines } from './table-band'
import { sentencesOf } from './words'

/** A row with more lines than this may be cut between two pages. */
const linesKeptInRow = 14

const hairlinePt = 0.75

/**
 * A table with a hairline above each row. Its head comes again on every page; that repetition is decoration, so
 * that it is read once. The head stays with the first two rows, and the last two rows stay together.
 */
export function layTable(table: Table, measure: Measure): Laid {
  const widths = widthsOf(table, measure)
  const head = table.headed ? layHead(table, { widths, measure }) : null
  const rows = table.rows.map((cells) => layRow(cells, { table, widths, measure }))
  const repeated = head === null ? null : asDecoration(head.slice)
  const body = rows.flatMap(({ slices }, index) => {
    const isTied = index < rows.length - 1 && (index === 0 || index === rows.length - 2)
    return (isTied ? tiedToNext(slices) : slices).map((slice) => ({ ...slice, head: repeated }))
  })
  const slices = head === null ? body : [head.slice, ...body.map(withoutHeadIfFirst)]
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

type Row = { readonly slices: readonly Slice[]; readonly node: StructureElement }

function layHead(
  table: Table,
  given: { widths: readonly number[]; measure: Measure },
): { slice: Slice; node: StructureElement } {
  const nodes = table.columns.map(() => element('TH', { scope: 'Column' }))
  const cells = table.columns.map(({ heading }) => ({ prose: heading, sign: null }))
  const row = rowLines(cells, { table, nodes, ...given })
  const band = bandOf(row, { from: 0, to: row.count, abovePt: 0, belowPt: table.paddingPt })
  return { slice: { ...band, keepWithNext: true }, node: element('TR', { kids: nodes }) }
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
  const slices: Slice[] = []
  for (let from = 0; from < row.count; from += step) {
    const [isFirst, isLast] = [from === 0, from + step >= row.count]
    const band = bandOf(row, {
      from,
      to: from + step,
      abovePt: isFirst ? table.paddingPt : 0,
      belowPt: isLast ? table.paddingPt : 0,
    })
    slices.push(isFirst ? ruled(band, { colour: table.ruleColour, widthPt: measure.widthPt }) : band)
  }
  return { slices: keptAtEnds(slices, false), node: element('TR', { kids: nodes }) }
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

function asDecoration(head: Slice): Slice {
  return {
    ...head,
    parts: head.parts.map((part) => (part.kind === 'content' ? { ...part, element: null } : part)),
  }
}
