import { personKey } from '../../../shared/domain/import-person'
import type { Source } from './read-source'
import type { ReadingWatch } from './records'
import { eachRow, type TableRow } from './table'

/** Whose a key is, as a second file tells it. */
export type Lookup = {
  readonly fileName: string
  /** Names by key; null where the file gives a key to several people. */
  readonly names: ReadonlyMap<string, string | null>
  /** Rows of the second file that could not be read. */
  readonly unreadable: number
}

/** Reads a second file into a lookup. Keys are compared exactly after spaces at both ends are cut. */
export async function readLookup(
  source: Source,
  columns: { keyColumn: number; personColumn: number },
  watch?: ReadingWatch,
): Promise<Lookup> {
  const names = new Map<string, string | null>()
  let unreadable = 0
  const take = (row: TableRow): void => {
    if (row.kind === 'unreadable') unreadable++
    if (row.kind !== 'cells') return
    const key = row.cells[columns.keyColumn]?.trim() ?? ''
    const name = row.cells[columns.personColumn]?.trim() ?? ''
    if (key === '' || name === '') return
    const known = names.get(key)
    if (known === undefined) names.set(key, name)
    else if (known !== null && personKey(known) !== personKey(name)) names.set(key, null)
  }
  await eachRow(source.table, take, watch)
  return { fileName: source.fileName, names, unreadable }
}
