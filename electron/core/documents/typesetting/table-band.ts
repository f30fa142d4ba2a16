import type { Cell, Table } from './content'
import { baselineOf, lineParts, type Measure } from './lay-text'
import { type SetLine, setLines } from './lines'
import { movedPart, type Part, type Slice } from './placed'
import type { StructureElement } from './structure'
import { leadingOf } from './text-look'

/** The cells of one row, broken into lines, each with the element it belongs to. */
export type RowLines = {
  readonly cells: readonly {
    readonly cell: Cell
    readonly node: StructureElement
    readonly align: 'start' | 'end'
    readonly leftPt: number
    readonly widthPt: number
    readonly lines: readonly SetLine[]
  }[]
  /** The lines of the tallest cell; at least one. */
  readonly count: number
}

export function rowLines(
  cells: readonly Cell[],
  given: { table: Table; widths: readonly number[]; nodes: readonly StructureElement[]; measure: Measure },
): RowLines {
  let leftPt = 0
  const set = cells.flatMap((cell, index) => {
    const [column, node, widthPt] = [given.table.columns[index], given.nodes[index], given.widths[index]]
    if (column === undefined || node === undefined || widthPt === undefined) return []
    const room = widthPt - (cell.sign === null ? 0 : cell.sign.widthPt + cell.sign.gapPt)
    const lines = setLines(cell.prose, {
      widthPt: Math.max(1, room),
      direction: 'ltr',
      balanced: false,
      typefaces: given.measure.typefaces,
    })
    const placed = { cell, node, align: column.align, leftPt, widthPt, lines }
    leftPt += widthPt + given.table.columnGapPt
    return [placed]
  })
  return { cells: set, count: Math.max(1, ...set.map(({ lines }) => lines.length)) }
}

/** The lines [from, to) of all cells side by side, on common baselines, with room above and below. */
export function bandOf(
  row: RowLines,
  given: { from: number; to: number; abovePt: number; belowPt: number },
): Slice {
  const leading = Math.max(0, ...row.cells.map(({ cell }) => leadingOf(cell.prose)))
  const baseline = Math.max(0, ...row.cells.map(({ cell }) => baselineOf(cell.prose)))
  const parts = row.cells.flatMap(({ cell, node, align, leftPt, widthPt, lines }) =>
    lines.slice(given.from, given.to).flatMap((line, index): Part[] =>
      lineParts(line, {
        prose: cell.prose,
        widthPt,
        node,
        align,
        sign: given.from + index === 0 ? cell.sign : null,
        topPt: given.abovePt + index * leading + baseline - baselineOf(cell.prose),
      }).map((part) => movedPart(part, leftPt, 0)),
    ),
  )
  return {
    heightPt: (given.to - given.from) * leading + given.abovePt + given.belowPt,
    gapBeforePt: 0,
    keepWithNext: false,
    parts,
    baselinePt: given.abovePt + baseline,
    head: null,
  }
}
