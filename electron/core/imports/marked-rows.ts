import { headerSaysGone } from '../../../shared/domain/header-words'
import { saysNo, saysYes } from '../../../shared/domain/suggest-words'
import type { OpenCell, ReadColumn } from './cell-reading'
import type { Cell } from './condition'

/** The columns that mark rows as deleted, archived or of a test, by their header and because every cell is yes or no. */
export function markingColumns(columns: readonly ReadColumn[]): number[] {
  return columns.flatMap(({ facts }, index) => {
    if (!headerSaysGone(facts.header)) return []
    const texts = facts.valueCounts?.map(({ value }) => value) ?? []
    return texts.some(saysYes) && texts.every((text) => saysYes(text) || saysNo(text)) ? [index] : []
  })
}

/** The mark of a row; null where it has none. */
export function markOf(cell: Cell, marking: readonly number[]): OpenCell | null {
  const column = marking.find((each) => saysYes(cell(each)))
  return column === undefined ? null : { column, cell: { kind: 'markedRows', text: cell(column) } }
}
