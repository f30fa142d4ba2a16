import type { Cell, Table } from './content'
import { figurePart } from './lay-figure'
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
  readonly measure: Measure
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
  return { cells: set, count: Math.max(1, ...set.map(({ lines }) => lines.length)), measure: given.measure }
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
  const textPt = (given.to - given.from) * leading
  const pictures = given.from === 0 ? row.cells.flatMap((own) => pictureOf(own, { leading, row })) : []
  return {
    heightPt: Math.max(textPt, ...pictures.map(({ bottomPt }) => bottomPt)) + given.abovePt + given.belowPt,
    gapBeforePt: 0,
    keepWithNext: false,
    parts: [...parts, ...pictures.map(({ part }) => movedPart(part, 0, given.abovePt))],
    baselinePt: given.abovePt + baseline,
    head: null,
  }
}

/** Between the words of a cell and the picture below them. */
const pictureGapPt = 1

/** The picture of a cell below its own lines; a row with one is never cut. */
function pictureOf(
  { cell: { picture }, node, align, leftPt, widthPt, lines }: RowLines['cells'][number],
  { leading, row }: { leading: number; row: RowLines },
): { part: Part; bottomPt: number }[] {
  const [figure] = node.kids
  if (picture === undefined || figure === undefined) return []
  const wide = Math.min(picture.widthPt, widthPt)
  const scale = wide / picture.drawing.width
  const topPt = lines.length * leading + pictureGapPt
  const part = figurePart(picture.drawing, { node: figure, scale, measure: row.measure })
  const left = leftPt + (align === 'end' ? widthPt - wide : 0)
  return [{ part: movedPart(part, left, topPt), bottomPt: topPt + picture.drawing.height * scale }]
}
