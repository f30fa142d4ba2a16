import type { TableRecord } from './records'

const EQUALS = 0x3d
const APOSTROPHE = 0x27

/** A formula that is only a text, with its quotation marks doubled inside: `="00412"`. */
const formula = /^="((?:[^"]|"")*)"$/
/** A number or a day that a spreadsheet marked as text, or that stands between apostrophes. Other texts are left as they are. */
const marked = /^'([-+(\u2212]?\s?\p{Sc}?\s?\d[^']*)'?$/u

/**
 * A record with the texts that some exports hide from spreadsheets, so that they keep their leading zeros: `="00412"`
 * is `00412`, `'12.50` and `'12.50'` are `12.50`. The same record where there are none, which is nearly always.
 */
export function withoutFormulas(record: TableRecord): TableRecord {
  // a loop, because every cell of a file passes here
  for (const cell of record.cells) {
    if (mayBeMarked(cell)) return { ...record, cells: record.cells.map(plain) }
  }
  return record
}

function mayBeMarked(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return first === EQUALS || first === APOSTROPHE
}

function plain(cell: string): string {
  if (!mayBeMarked(cell)) return cell
  const text = formula.exec(cell.trimEnd())?.[1]
  if (text !== undefined) return text.replaceAll('""', '"')
  return marked.exec(cell.trimEnd())?.[1] ?? cell
}
