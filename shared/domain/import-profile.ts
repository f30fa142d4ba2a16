import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { importIdSchema, metricIdSchema } from './id'
import type { Column, FileNote } from './import-file'
import { hasHeaders, headersOf, type ImportMemory, type RememberedWho } from './import-memory'
import { columnsOfWhen, type ImportPlan, type Tally, type When } from './import-plan'
import type { ImportRecord } from './import-record'
import { quoted, several } from './in-words'

/** What is remembered of an export, under a name: the next file with its columns goes the same way. */
export const importProfileSchema = z.object({
  /** The latest import of its shape. */
  importId: importIdSchema,
  name: z.string(),
  headers: z.array(z.string()),
  metricIds: z.array(metricIdSchema),
  /** Files that were imported by it, the undone too. */
  files: z.int(),
  lastAt: isoInstantSchema,
})
export type ImportProfile = z.infer<typeof importProfileSchema>

/** Every shape that is remembered, the one used last first. `imports` come with the latest first. */
export function profilesOf(imports: readonly ImportRecord[]): ImportProfile[] {
  const shapes = new Map<string, ImportProfile>()
  for (const { id, memory, fileName, importedAt } of imports) {
    if (memory === null || memory.isForgotten === true) continue
    const shape = JSON.stringify(memory.headers)
    const known = shapes.get(shape)
    shapes.set(shape, {
      importId: known?.importId ?? id,
      name: known?.name ?? memory.name ?? nameFromFile(fileName),
      headers: memory.headers,
      metricIds: known?.metricIds ?? memory.measures.map(({ metricId }) => metricId),
      files: (known?.files ?? 0) + 1,
      lastAt: known?.lastAt ?? importedAt,
    })
  }
  return [...shapes.values()]
}

/** The name of an export from that of a file, without its ending, its day and its number: `deals-2026-10 (2).csv` → `deals`. */
export function nameFromFile(fileName: string): string {
  const stem = fileName.replace(/\.[a-z0-9]{1,5}$/i, '')
  const name = stem.replace(/[\s._-]*(?:\(\d+\)|\d{4}[-_.]?\d{2}(?:[-_.]?\d{2})?|\d{6,})/g, '').trim()
  return name === '' ? stem : name
}

/** What was remembered for a file, as it fits its columns, and what about the file is new. */
export type FittingProfile = {
  readonly memory: ImportMemory
  readonly record: ImportRecord
  /** What the manager should look at before it goes in; nothing where the file is as the last one was. */
  readonly differences: readonly FileNote[]
}

/**
 * The latest memory that fits a file: one of exactly its columns, else one all of whose columns that count are in the file
 * under the same headers, wherever they stand. Null where there is none.
 */
export function profileFor(
  columns: readonly Column[],
  imports: readonly ImportRecord[],
): FittingProfile | null {
  const all = imports.flatMap((record) =>
    record.memory === null || record.memory.isForgotten === true ? [] : [{ record, memory: record.memory }],
  )
  const same = all.find(({ memory }) => hasHeaders(columns, memory.headers))
  if (same !== undefined) return { ...same, differences: newWords(same.memory, columns) }
  for (const { record, memory } of all) {
    const moved = movedTo(memory, columns)
    if (moved === null) continue
    const differences = [...columnNotes(memory.headers, headersOf(columns)), ...newWords(moved, columns)]
    return { record, memory: moved, differences }
  }
  return null
}

/** The same memory for columns in other places; null where one that counts is missing or comes twice. */
function movedTo(memory: ImportMemory, columns: readonly Column[]): ImportMemory | null {
  const headers = headersOf(columns)
  const place = new Map<number, number>()
  for (const index of columnsUsed(memory)) {
    const header = memory.headers[index] ?? ''
    const found = headers.indexOf(header)
    const isClear = headers.lastIndexOf(header) === found && memory.headers.indexOf(header) === index
    if (header === '' || found < 0 || !isClear || memory.headers.lastIndexOf(header) !== index) return null
    place.set(index, found)
  }
  const at = (index: number): number => place.get(index) ?? index
  const tally = (each: Tally): Tally => {
    const where = each.where === null ? null : { ...each.where, column: at(each.where.column) }
    return each.kind === 'rows' ? { ...each, where } : { ...each, where, column: at(each.column) }
  }
  return {
    ...memory,
    headers,
    who: whoAt(memory.who, at),
    when: whenAt(memory.when, at),
    measures: memory.measures.map(({ metricId, numerator, denominator }) => ({
      metricId,
      numerator: tally(numerator),
      denominator: denominator === null ? null : tally(denominator),
    })),
    identity: identityAt(memory, headers),
    words: memory.words?.map(({ column, values }) => ({ column: at(column), values })),
  }
}

function whoAt(who: RememberedWho, at: (index: number) => number): RememberedWho {
  return who.kind === 'person' ? who : { ...who, column: at(who.column) }
}

function whenAt(when: When, at: (index: number) => number): When {
  switch (when.kind) {
    case 'fixed':
      return when
    case 'yearAndMonth':
      return { ...when, column: at(when.column), yearColumn: at(when.yearColumn) }
    case 'column':
    case 'monthName':
      return { ...when, column: at(when.column) }
  }
}

function identityAt({ identity, headers }: ImportMemory, now: readonly string[]): ImportMemory['identity'] {
  if (identity?.kind !== 'column') return identity
  const column = now.indexOf(headers[identity.column] ?? '')
  return column < 0 ? undefined : { kind: 'column', column }
}

function columnsUsed({ who, when, measures }: ImportMemory): number[] {
  const tallies = measures.flatMap(({ numerator, denominator }) =>
    denominator === null ? [numerator] : [numerator, denominator],
  )
  return [
    ...(who.kind === 'person' ? [] : [who.column]),
    ...columnsOfWhen(when),
    ...tallies.flatMap((tally) => (tally.kind === 'sum' ? [tally.column] : [])),
    ...tallies.flatMap(({ where }) => (where === null ? [] : [where.column])),
  ]
}

function columnNotes(before: readonly string[], now: readonly string[]): FileNote[] {
  const added = now.filter((header) => header !== '' && !before.includes(header))
  const gone = before.filter((header) => header !== '' && !now.includes(header))
  const told = (headers: readonly string[]): string => headers.map(quoted).join(', ')
  return [
    ...(added.length === 0
      ? []
      : [`${several(added.length, 'column is', 'columns are')} new since last time: ${told(added)}.`]),
    ...(gone.length === 0
      ? []
      : [`${several(gone.length, 'column is', 'columns are')} not there any more: ${told(gone)}.`]),
    ...(added.length + gone.length > 0 ? [] : ['The columns stand in another order than last time.']),
  ].map((sentence) => ({ sentence, lines: [] }))
}

/** Words such as stages that decide whether a row counts, and that no earlier file had. */
function newWords({ words }: ImportMemory, columns: readonly Column[]): FileNote[] {
  return (words ?? []).flatMap(({ column, values }) => {
    const { label, values: now } = columns[column] ?? { label: '', values: null }
    const known = new Set(values)
    const fresh = (now ?? []).filter(({ value }) => !known.has(value))
    if (fresh.length === 0) return []
    const told = fresh
      .slice(0, 5)
      .map(({ value, rows }) => `${quoted(value)} (${several(rows, 'row', 'rows').toLowerCase()})`)
    const sentence = `“${label}” has ${several(fresh.length, 'word', 'words').toLowerCase()} that earlier files did not have: ${told.join(', ')}. Check what is counted.`
    return [{ sentence, lines: [] }]
  })
}

/** What stood in the columns that decide whether a row counts, so that a new word is told next time. */
export function wordsOf(
  { measures }: Pick<ImportPlan, 'measures'>,
  columns: readonly Column[],
): NonNullable<ImportMemory['words']> {
  const asked = new Set(
    measures.flatMap(({ numerator, denominator }) =>
      [numerator.where, denominator?.where].flatMap((where) => (where ? [where.column] : [])),
    ),
  )
  return [...asked].flatMap((column) => {
    const values = columns[column]?.values?.map(({ value }) => value)
    return values === undefined ? [] : [{ column, values }]
  })
}
