import {
  type Change,
  type CollectionName,
  collectionNames,
  collections,
  isFinalRecord,
  type WorkspaceData,
} from './collections'
import type { OwnedPiece } from './journal-line'
import type { Keyring } from './keyring'
import { mapOf, type StoredRecord, type WorkspaceMaps } from './records'
import { labelOf } from './snapshot'
import { FinalRecordError } from './store-error'

export type ParsedChange = {
  readonly collection: CollectionName
  readonly id: string
  /** As its schema gives it back; null takes it out. */
  readonly record: StoredRecord | null
}

/** The changes with every record parsed by the schema of its collection. Throws what zod throws. */
export function parsedChanges(changes: readonly Change[]): ParsedChange[] {
  return changes.map(({ collection, id, record }) => ({
    collection,
    id,
    record: record === null ? null : collections[collection].parse(record),
  }))
}

/** Throws `FinalRecordError` when a change touches a closed record: of the data, or of the commits before it in line. */
export function checkFinal(
  data: WorkspaceMaps,
  changes: readonly ParsedChange[],
  ahead: ReadonlyMap<string, StoredRecord | null>,
): void {
  for (const { collection, id } of changes) {
    const before = ahead.get(`${collection}/${id}`)
    const record = before === undefined ? mapOf(data, collection).get(id) : before
    if (record !== undefined && record !== null && isFinalRecord(collection, record)) {
      throw new FinalRecordError(`${collection} ${id} is final`)
    }
  }
}

/** The entries of the key table that the records of a commit are sealed under. */
export function labelsOf(changes: readonly ParsedChange[]): Set<string> {
  const labels = changes.map(({ collection, record }) =>
    record === null ? null : labelOf(collection, record),
  )
  return new Set(labels.filter((label) => label !== null))
}

/** The changes in pieces of one collection and one owner each. Every label has a key by now. */
export function ownedPieces(keyring: Keyring, changes: readonly ParsedChange[]): OwnedPiece[] {
  const groups = new Map<
    string,
    { keyId: string | null; collection: CollectionName; at: number[]; records: (object | string)[] }
  >()
  for (const [index, { collection, id, record }] of changes.entries()) {
    const label = record === null ? null : labelOf(collection, record)
    const keyId = label === null ? null : (keyring.labelled(label)?.id ?? null)
    if (label !== null && keyId === null) throw new Error('A record has no key to be sealed with')
    const name = `${keyId ?? ''} ${collection}`
    const group = groups.get(name) ?? { keyId, collection, at: [], records: [] }
    groups.set(name, group)
    group.at.push(index)
    group.records.push(record ?? id)
  }
  return [...groups.values()].map(({ keyId, ...piece }) => ({ keyId, piece }))
}

/** All records of a workspace as the changes that make it, in their order. */
export function changesThatMake(data: WorkspaceData): ParsedChange[] {
  return collectionNames.flatMap((collection) =>
    [...data[collection].values()].map((record) => ({ collection, id: record.id, record })),
  )
}
