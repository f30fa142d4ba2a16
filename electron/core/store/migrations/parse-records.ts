import { collectionNames, collections } from '../collections'
import { emptyMaps, isKnown, mapOf, type Strangers, type WorkspaceMaps } from '../records'
import { migrated } from './chain'
import type { ShapeRecords } from './shape-records'

/** Records of today's shape, each parsed by its schema. Throws with the place of the first that is not of it. */
function parsedRecords(records: ShapeRecords): WorkspaceMaps {
  const strange = [...records.keys()].find((name) => !isKnown(name))
  if (strange !== undefined) throw new Error(`There is no collection ${strange}`)
  const maps = emptyMaps()
  for (const name of collectionNames) {
    const map = mapOf(maps, name)
    for (const [index, record] of [...(records.get(name) ?? new Map()).values()].entries()) {
      const parsed = collections[name].safeParse(record)
      if (!parsed.success) {
        const [issue] = parsed.error.issues
        throw new Error(`${[name, index, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? ''}`)
      }
      map.set(parsed.data.id, parsed.data)
    }
  }
  return maps
}

/** Records as they were read from a shape, in today's: the chain of migrations, then every schema. Throws as those do. */
export function inTodaysShape(records: ShapeRecords, shape: number): WorkspaceMaps {
  return parsedRecords(migrated(records, shape))
}

/** What was read of a workspace, whose collections this version may not all have. */
export function shapeRecordsOf(read: {
  readonly maps: WorkspaceMaps
  readonly strangers: Strangers
}): ShapeRecords {
  const known = collectionNames.map((name) => [name, read.maps[name]] as const)
  return new Map([...known, ...read.strangers])
}
