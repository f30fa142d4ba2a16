import { type CollectionName, collectionNames, type RecordOf, type WorkspaceData } from './collections'
import { CountedMap } from './counted-map'
import type { Piece } from './journal-line'
import { MeasurementMap } from './measurement-map'

/** All records in memory, to be changed by the store alone. */
export type WorkspaceMaps = { readonly [C in CollectionName]: Map<string, RecordOf<C>> }

/** A record whose schema the compiler cannot name any more: every record has an id. */
export type StoredRecord = { readonly id: string }

/** Records of collections that this version does not have, by name: another shape of the workspace has them. */
export type Strangers = Map<string, Map<string, StoredRecord>>

export function emptyMaps(): WorkspaceMaps {
  return {
    profile: new CountedMap(),
    people: new CountedMap(),
    metrics: new CountedMap(),
    measurements: new MeasurementMap(),
    targets: new CountedMap(),
    recalculations: new CountedMap(),
    scorecards: new CountedMap(),
    imports: new CountedMap(),
    importParts: new CountedMap(),
    templateVersions: new CountedMap(),
    templateDrafts: new CountedMap(),
    archivedTemplates: new CountedMap(),
    sessions: new CountedMap(),
    sessionAddenda: new CountedMap(),
    unfinishedAddenda: new CountedMap(),
    selfAssessments: new CountedMap(),
    commitments: new CountedMap(),
    goals: new CountedMap(),
    goalDrafts: new CountedMap(),
    objectives: new CountedMap(),
    evidence: new CountedMap(),
    unfinishedEvidence: new CountedMap(),
    agreements: new CountedMap(),
    openSignings: new CountedMap(),
    libraryClauses: new CountedMap(),
    authority: new CountedMap(),
  }
}

/**
 * The map of a collection, to put in what its schema has parsed: now, or when it was committed (see `parsePiece` in
 * journal-line.ts). Each collection's map takes its own records only, which the compiler cannot follow through a name.
 */
export function mapOf(maps: WorkspaceMaps, collection: CollectionName): Map<string, StoredRecord> {
  return maps[collection] as Map<string, StoredRecord>
}

export function isStored(record: object | string): record is StoredRecord {
  return typeof record === 'object' && 'id' in record && typeof record.id === 'string'
}

export function isKnown(collection: string): collection is CollectionName {
  return collectionNames.some((name) => name === collection)
}

/** Carries out the pieces of one commit in the order in which its changes were given. */
export function applyPieces(maps: WorkspaceMaps, strangers: Strangers, pieces: readonly Piece[]): void {
  const changes = pieces.flatMap(({ collection, at, records }) =>
    records.map((record, index) => ({ collection, at: at[index] ?? 0, record })),
  )
  // one commit often has changes of several owners, each in a piece of its own
  if (pieces.length > 1) changes.sort((a, b) => a.at - b.at)
  for (const { collection, record } of changes) {
    const records = isKnown(collection) ? mapOf(maps, collection) : strangersOf(strangers, collection)
    if (typeof record === 'string') records.delete(record)
    else if (isStored(record)) records.set(record.id, shared(collection, record))
  }
}

function strangersOf(strangers: Strangers, collection: string): Map<string, StoredRecord> {
  const known = strangers.get(collection)
  if (known !== undefined) return known
  const records = new Map<string, StoredRecord>()
  strangers.set(collection, records)
  return records
}

/** Puts a record in the place of what was there, or with null takes it out. */
export function applyRecord(
  maps: WorkspaceMaps,
  change: { readonly collection: CollectionName; readonly id: string; readonly record: StoredRecord | null },
): void {
  const { collection, id, record } = change
  if (record === null) mapOf(maps, collection).delete(id)
  else mapOf(maps, collection).set(id, shared(collection, record))
}

export function clearMaps(maps: WorkspaceMaps): void {
  for (const name of collectionNames) maps[name].clear()
}

export function countOf(data: WorkspaceData): number {
  return collectionNames.reduce((sum, name) => sum + data[name].size, 0)
}

const texts = new Map<string, string>()
const origins = new Map<string, object>()
const sharedAtMost = 100_000

/**
 * The same record with the ids and days that thousands of figures repeat held once in memory: this halves what 500,000
 * measurements take. Other records are returned as they are.
 */
function shared(collection: string, record: StoredRecord): StoredRecord {
  if (collection !== 'measurements') return record
  const { personId, metricId, on, origin }: StoredRecord & Partial<Record<string, unknown>> = record
  return Object.assign(record, {
    personId: once(personId),
    metricId: once(metricId),
    on: once(on),
    origin: onceByText(origin),
  })
}

/** The one of all equal texts, or of all equal origins, that every record is to hold. */
export function keepOnce(value: unknown): unknown {
  return typeof value === 'string' ? once(value) : onceByText(value)
}

function once(text: unknown): unknown {
  if (typeof text !== 'string') return text
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size >= sharedAtMost) texts.clear()
  texts.set(text, text)
  return text
}

function onceByText(origin: unknown): unknown {
  if (typeof origin !== 'object' || origin === null) return origin
  // the two shapes that many figures have in common; what was typed by hand has a time of its own
  const { kind, importId }: { kind?: unknown; importId?: unknown } = origin
  if (kind !== 'sample' && kind !== 'import') return origin
  const text = `${kind} ${String(importId)}`
  const known = origins.get(text)
  if (known !== undefined) return known
  if (origins.size >= sharedAtMost) origins.clear()
  origins.set(text, origin)
  return origin
}
