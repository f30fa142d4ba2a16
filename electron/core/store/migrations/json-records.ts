import { isStored, type StoredRecord } from '../records'
import { collectionsOfShape } from './chain'
import type { ShapeRecords } from './shape-records'

/**
 * Records of a shape as a JSON file lists them, not parsed by any schema yet. Throws when a collection of that shape is
 * missing, something is no record, or two records of a collection have one id.
 */
export function recordsOfJson(
  lists: Readonly<Record<string, readonly unknown[]>>,
  shape: number,
): ShapeRecords {
  const missing = collectionsOfShape(shape).find((name) => !Object.hasOwn(lists, name))
  if (missing !== undefined) throw new Error(`The collection ${missing} is missing`)
  return new Map(Object.entries(lists).map(([name, list]) => [name, byId(name, list)]))
}

function byId(collection: string, list: readonly unknown[]): Map<string, StoredRecord> {
  const records = new Map<string, StoredRecord>()
  for (const [index, record] of list.entries()) {
    const isRecord = typeof record === 'object' && record !== null && isStored(record)
    if (!isRecord) throw new Error(`${collection}.${index}: This is no record`)
    if (records.has(record.id)) throw new Error(`Two records of ${collection} have one id`)
    records.set(record.id, record)
  }
  return records
}
