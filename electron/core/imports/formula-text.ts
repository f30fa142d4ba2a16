import type { TableRecord } from './records'

const EQUALS = 0x3d
const APOSTROPHE = 0x27

/** A formula that is only a text, with its quotation marks doubled inside: `="00412"`. */
const formula = /^="((?:[^"]|"")*)"$/
/** An apostrophe with which spreadsheets mark a number or a day as text. A name may begin with one: `'t Hooft`. */
const marked = /^'(?=[-+(\u2212]?\s?\p{Sc}?\s?\d)/u

/**
 * A record with the texts that some exports hide from spreadsheets, so that they keep their leading zeros: `="00412"`
 * is `00412`, `'12.50` is `12.50`. The same record where there are none, which is nearly always.
 */
export function withoutFormulas(record: TableRecord): TableRecord {
  if (!record.cells.some(mayBeMarked)) return record
  return { ...record, cells: record.cells.map(plain) }
}

function mayBeMarked(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return first === EQUALS || first === APOSTROPHE
}

function plain(cell: string): string {
  if (!mayBeMarked(cell)) return cell
  const text = formula.exec(cell.trimEnd())?.[1]
  return text === undefined ? cell.replace(marked, '') : text.replaceAll('""', '"')
}
