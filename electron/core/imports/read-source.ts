import type { Column, ReadingOptions, StagedFile } from '../../../shared/domain/import-file'
import { inWords } from '../../../shared/domain/in-words'
import { sha256Of } from '../store/seal'
import { columnContent } from './column-content'
import type { ColumnFacts } from './column-facts'
import { columnLabels } from './column-labels'
import { declaredDelimiter } from './dialect'
import { withoutFormulas } from './formula-text'
import { type FoundHeader, findHeader } from './header'
import { type OpenedFile, openFile } from './open-file'
import type { PackedBytes } from './packed-bytes'
import { type Dialect, eachRecord, firstRecords, type ReadingWatch, type TableRecord } from './records'
import { sourceNotes } from './source-notes'
import { StrayCells } from './stray-cells'
import type { Table } from './table'
import { TableReader } from './table-reader'
import { type Turning, turningOf } from './turning'

/** What is known of a file that was read. */
export type KnownSource = {
  readonly fileName: string
  readonly sha256: string
  /** What the page is told; the workspace adds whether the file was imported before. */
  readonly told: Omit<StagedFile, 'id' | 'importedBefore'>
}

/** A file as it was read: how, and what was found out of its columns. */
export type Source = KnownSource & {
  readonly table: Table
  readonly facts: readonly ColumnFacts[]
}

/** The part of it that is plain data. */
export function knownOf({ fileName, sha256, told }: Source): KnownSource {
  return { fileName, sha256, told }
}

export type SourceReading =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'unreadable'; readonly sentence: string }

const headerSearch = 262_144
const longestCell = 10_000
/** Exports have some hundred columns; each is followed through the whole file. */
const mostColumns = 2000
const chosen = 'Chosen by you.'

/**
 * Reads a file as a table. With `options`, they are followed; without, encoding, delimiter and header are found out.
 * A file that is no delimited text, or holds nothing, is unreadable with a sentence that says what to do.
 */
export async function readSource(given: {
  fileName: string
  file: PackedBytes
  options: ReadingOptions | null
  watch?: ReadingWatch
}): Promise<SourceReading> {
  const { options } = given
  const opened = await openFile(given)
  if (opened.kind === 'unreadable') return opened
  const { text, dialect } = opened
  const records = await tableStart(text.start(), dialect.dialect)
  if (records.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    const sentence = 'This file is empty. Export it again and check that it holds rows.'
    return { kind: 'unreadable', sentence }
  }
  const line = options?.headerLine
  const header = line === undefined ? findHeader(records) : chosenHeader(records, line)
  if (header === null) {
    const sentence = `Line ${line ?? 0} does not begin a row near the top of the file. Choose the line that holds the headers, or none.`
    return { kind: 'unreadable', sentence }
  }
  const shape = { ...shapeOf(header.record, records), dialect: dialect.dialect }
  if (shape.width > mostColumns) {
    const sentence = `This file has more than ${inWords(mostColumns)} columns. Export only the columns that you need.`
    return { kind: 'unreadable', sentence }
  }
  const under = records.filter(({ start }) => start > (header.record?.start ?? -1))
  const turnable = turningOf(header.record, under)
  const rowsFrom = header.record?.start ?? records[0]?.start ?? 0
  return {
    kind: 'read',
    source: await readTable({ ...given, opened, shape, rowsFrom, header, turnable }),
  }
}

/** The first records, without the line that only declares the delimiter. */
async function tableStart(start: Buffer, dialect: Dialect): Promise<TableRecord[]> {
  const records = (await firstRecords(start, dialect, headerSearch)).map(withoutFormulas)
  return declaredDelimiter(start) === null ? records : records.slice(1)
}

function chosenHeader(records: readonly TableRecord[], line: number | null): FoundHeader | null {
  if (line === null) return { record: null, evidence: chosen }
  const record = records.find((each) => each.line === line)
  return record === undefined ? null : { record, evidence: chosen }
}

async function readTable(given: {
  fileName: string
  file: PackedBytes
  watch?: ReadingWatch
  opened: OpenedFile
  shape: Pick<Table, 'width' | 'leastCells' | 'dialect'>
  rowsFrom: number
  header: FoundHeader
  turnable: Turning | null
  options: ReadingOptions | null
}): Promise<Source> {
  const { fileName, file, header, turnable } = given
  const turning = given.options?.isTurned === false ? null : turnable
  const { text, encoding, dialect, sheet } = given.opened
  // only the cells of a text can have been cut in two
  const strays = new StrayCells(
    sheet === null ? (header.record?.cells ?? null) : null,
    given.shape.leastCells,
  )
  const reader = new TableReader({ ...given.shape, strays, turning }, header.record, given.rowsFrom)
  await eachRecord(text, dialect.dialect, reader, given.watch)
  reader.finish()
  const told: Source['told'] = {
    fileName,
    bytes: file.length,
    encoding,
    sheets: sheet?.sheets ?? null,
    delimiter: { value: dialect.dialect.delimiter, evidence: dialect.evidence },
    header: {
      value: header.record?.line ?? null,
      evidence: header.evidence,
    },
    isTurned: turnable === null ? null : { value: turning !== null, evidence: turnable.evidence },
    rows: reader.rows,
    columns: toldColumns(reader, turning),
    setAside: reader.toldSetAside,
    setAsideTotal: reader.setAside.size,
    notes: [...(sheet?.notes ?? []), ...sourceNotes(reader, header)],
    preview: reader.preview.map(({ line, cells }) => ({ line, cells: cells.map(cut) })),
  }
  reader.repeats.forget()
  const headerStart = header.record?.start ?? null
  const table: Table = {
    text,
    headerStart,
    ...given.shape,
    setAside: reader.setAside,
    strays,
    turning,
    faults: sheet?.faults ?? new Map(),
  }
  return { fileName, sha256: fingerprint(file, sheet), table, facts: reader.columns, told }
}

/** Tells what was imported before: a file, or one sheet of a workbook, whose others can still be imported. */
function fingerprint(file: PackedBytes, sheet: OpenedFile['sheet']): string {
  const ofFile = file.sha256()
  return sheet === null ? ofFile : sha256Of(Buffer.from(`${ofFile} ${sheet.sheets.chosen.value}`))
}

/** A table is as wide as its headers; without headers, as most of its rows. */
function shapeOf(
  header: TableRecord | null,
  records: readonly TableRecord[],
): Pick<Table, 'width' | 'leastCells'> {
  if (header !== null) {
    const named = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1
    return { width: header.cells.length, leastCells: named }
  }
  const widths = new Map<number, number>()
  for (const { cells } of records) {
    if (cells.some((cell) => cell.trim() !== ''))
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  }
  const [width] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1]
  return { width, leastCells: width }
}

function toldColumns({ columns, rows }: TableReader, turning: Turning | null): Column[] {
  const headers = columns.map(({ header }) => header)
  const labels = columnLabels(headers)
  return columns.map((facts, index) => ({
    index,
    header: headers[index] ?? '',
    label: labels[index] ?? '',
    content: columnContent(facts),
    filledRows: facts.filledRows,
    isIdentity: facts.isIdentityOf(rows),
    samples: facts.samples.map(cut),
    values: facts.valueCounts,
    ...(turning !== null && index < turning.kept.length ? { isRepeated: true } : {}),
  }))
}

function cut(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell
}
