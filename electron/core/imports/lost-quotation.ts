import type { Delimiter } from '../../../shared/domain/import-file'
import { readDay } from '../../../shared/domain/read-day'
import { numberShape } from '../../../shared/domain/read-number'
import type { TableRecord } from './records'
import type { Table } from './table'

const lineEnd = /\r\n|\n|\r/

/** How many lines of the file a record runs over. */
export function linesOf({ cells }: TableRecord): number {
  return cells.reduce((lines, cell) => lines + cell.split(lineEnd).length - 1, 1)
}

/**
 * Whether the lines of a record look like rows of their own. When the quotation mark at the end of a cell is lost, the
 * cell runs on to the next mark and swallows the rows between; nothing about the record itself is wrong then:
 * `Jonas,"TV 40,100` and `Amara,TV 50",200` is one sound record of three cells.
 */
export function mayHaveLostQuotation(
  record: TableRecord,
  table: Pick<Table, 'width' | 'leastCells' | 'dialect'>,
): boolean {
  const { delimiter, trimsLeft } = table.dialect
  const parted = record.cells.map((cell) => cell.split(lineEnd))
  const [opens, closes] = [
    parted.findIndex((lines) => lines.length > 1),
    parted.findLastIndex((lines) => lines.length > 1),
  ]
  if (opens < 0) return false
  const first = parted[opens]?.[0] ?? ''
  const last = parted[closes]?.at(-1) ?? ''
  const cellsBefore = opens
  const cellsAfter = record.cells.length - 1 - closes
  const isWide = (cells: number): boolean => cells >= Math.max(2, table.leastCells) && cells <= table.width
  const joinsUp = ([a, b]: readonly [number, number]): boolean =>
    isWide(cellsBefore + a) && isWide(b + cellsAfter)
  const [a, b] = [divided(first, delimiter), divided(last, delimiter)]
  if (joinsUp([a.close, b.close])) return true
  if (joinsUp([a.all, b.all]) && (trimsLeft || a.hasValue || b.hasValue)) return true
  const inner = parted.flatMap((lines) => lines.slice(1, -1)).map((line) => divided(line, delimiter))
  const isNearly = (cells: number): boolean =>
    isWide(cells) || (table.width >= 4 && cells >= table.leastCells - 1 && cells <= table.width + 1)
  return inner.some(({ close, all, hasValue }) => isNearly(close) || (isWide(all) && (trimsLeft || hasValue)))
}

/**
 * Into how many cells a line would be divided: by delimiters that no space follows, because in prose one does, and by
 * all of them; and whether one of its parts is a number or a day, as rows have and prose rarely.
 */
function divided(line: string, delimiter: Delimiter): { close: number; all: number; hasValue: boolean } {
  const parts = line.split(delimiter)
  return {
    close: 1 + parts.slice(1).filter((part) => !part.startsWith(' ')).length,
    all: parts.length,
    hasValue: parts.some((part) => numberShape(part) !== null || readDay(part) !== null),
  }
}
