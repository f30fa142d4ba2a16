import { packed } from '../../electron/core/imports/packed-bytes'
import { readSource, type Source } from '../../electron/core/imports/read-source'
import { eachRow, type TableRow } from '../../electron/core/imports/table'
import type { ReadingOptions } from '../../shared/domain/import-file'

/** A file as it was read: its source, and every row in order. */
export type ReadTable = Source & {
  /** The cells of all rows that are read as rows. */
  readonly cells: readonly (readonly string[])[]
  readonly unreadable: readonly { line: number; reason: string }[]
}

/** Reads a file as it would be staged. Throws with the sentence when it is no table. */
export async function readTable(
  content: string | Uint8Array,
  options: ReadingOptions | null = null,
): Promise<ReadTable> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const reading = await readSource({ fileName: 'export.csv', file: packed(bytes), options })
  if (reading.kind === 'unreadable') throw new Error(reading.sentence)
  const { source } = reading
  const rows: TableRow[] = []
  await eachRow(source.table, (row) => void rows.push(row))
  return {
    ...source,
    cells: rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])),
    unreadable: rows.flatMap((row) =>
      row.kind === 'unreadable' ? [{ line: row.line, reason: row.reason }] : [],
    ),
  }
}

/** The sentence with which a file is refused. */
export async function refusalSentence(
  content: string | Uint8Array,
  options: ReadingOptions | null = null,
): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const reading = await readSource({ fileName: 'export.csv', file: packed(bytes), options })
  if (reading.kind === 'read') throw new Error('The file was read; it was expected to be refused')
  return reading.sentence
}
