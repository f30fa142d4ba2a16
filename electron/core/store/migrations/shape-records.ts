import type { StoredRecord } from '../records'

/** All records of a workspace of any shape, by collection and id: what exactly they hold, that shape's version knew. */
export type ShapeRecords = ReadonlyMap<string, ReadonlyMap<string, StoredRecord>>

/** One step from a released shape to the next. */
export type MigrationStep = {
  readonly from: number
  readonly to: number
  /** Collections that the newer shape has and the older had not. They begin empty, unless `migrate` fills them. */
  readonly adds: readonly string[]
  /** Records of the older shape → records of the newer. Pure: no clock, no ids, no files; nothing is changed in place. */
  readonly migrate: (records: ShapeRecords) => ShapeRecords
}

/** The records with those of one collection changed one by one, each under the id it had. */
export function changedIn(
  records: ShapeRecords,
  collection: string,
  change: (record: StoredRecord) => StoredRecord,
): ShapeRecords {
  const changed = [...(records.get(collection) ?? [])].map(([id, record]) => [id, change(record)] as const)
  return new Map([...records, [collection, new Map(changed)]])
}
