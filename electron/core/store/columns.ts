import type { StoredRecord } from './records'

/**
 * Records as a snapshot holds them: as they are, or, where all have the same fields, field by field. A field with few
 * different values names each once (`of`) and says for each record which it is (`by`). `like` is the first record.
 */
export type Columns =
  | { readonly rows: readonly unknown[] }
  | {
      readonly like: object
      readonly columns: readonly (
        | readonly unknown[]
        | { readonly of: readonly unknown[]; readonly by: readonly number[] }
      )[]
    }

const worthwhile = 8

/** The records field by field where that says the same in less, else as they are. */
export function columnsOf(records: readonly StoredRecord[]): Columns {
  const [like] = records
  if (like === undefined || records.length < worthwhile) return { rows: records }
  const keys = Object.keys(like)
  if (!records.every((record) => hasFields(record, keys))) return { rows: records }
  return { like, columns: keys.map((key) => column(records, key)) }
}

/**
 * The records again, every field in its place. `keepOnce` is given each value that several records have, and answers
 * with the one that all of them are to hold.
 */
export function recordsFrom(columns: Columns, keepOnce: (value: unknown) => unknown): unknown[] {
  if ('rows' in columns) return [...columns.rows]
  const keys = Object.keys(columns.like)
  const lists = columns.columns.map((each) => {
    if (!('of' in each)) return { values: each, by: null }
    return { values: each.of.map(keepOnce), by: each.by }
  })
  const count = lists[0]?.by?.length ?? lists[0]?.values.length ?? 0
  const records: unknown[] = []
  for (let at = 0; at < count; at++) {
    // a copy of one object of the right shape is smaller and faster made than one that grows field by field
    const record: Record<string, unknown> = { ...columns.like }
    for (let index = 0; index < keys.length; index++) {
      const list = lists[index]
      const key = keys[index]
      if (list === undefined || key === undefined) continue
      record[key] = list.by === null ? list.values[at] : list.values[list.by[at] ?? 0]
    }
    records.push(record)
  }
  return records
}

/** Exactly these fields in this order, each with a value that JSON keeps. */
function hasFields(record: StoredRecord, keys: readonly string[]): boolean {
  let index = 0
  for (const [key, value] of Object.entries(record)) {
    if (key !== keys[index++] || value === undefined || key === '__proto__') return false
  }
  return index === keys.length
}

function column(
  records: readonly StoredRecord[],
  key: string,
): readonly unknown[] | { of: unknown[]; by: number[] } {
  const values = records.map((record: StoredRecord & Partial<Record<string, unknown>>) => record[key])
  const places = new Map<unknown, number>()
  const by: number[] = []
  for (const value of values) {
    if (typeof value === 'number') return values
    const known = places.get(value)
    by.push(known ?? places.size)
    if (known === undefined) places.set(value, places.size)
    if (places.size > records.length / 2) return values
  }
  return { of: [...places.keys()], by }
}
