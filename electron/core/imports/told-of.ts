import type { ImportId, PersonId } from '../../../shared/domain/id'
import { type CollectionName, collectionNames, type WorkspaceData } from '../store/collections'

/**
 * Whether any record but the person's own, an import and that import's numbers tells of a person. Ids are random, so
 * a record that holds one anywhere tells of it, whatever noun it is and whatever nouns are still to come.
 */
export function personIsToldOf(personId: PersonId, data: WorkspaceData, importId: ImportId): boolean {
  for (const measurement of data.measurements.values()) {
    const { origin } = measurement
    const isOfImport = origin.kind === 'import' && origin.importId === importId
    if (measurement.personId === personId && !isOfImport) return true
  }
  const standing = [...data.imports.values()].filter(
    ({ id, undoneAt }) => id !== importId && undoneAt === null,
  )
  const ids = new Set(standing.map(({ id }) => id))
  const parts = [...data.importParts.values()].filter((part) => ids.has(part.importId))
  if ([...standing, ...parts].some((record) => tells(record, personId))) return true
  return collectionNames
    .filter((name) => !apart.includes(name))
    .some((name) => [...data[name].values()].some((record) => tells(record, personId)))
}

const apart: readonly CollectionName[] = ['people', 'measurements', 'imports', 'importParts']

function tells(record: object, personId: PersonId): boolean {
  return JSON.stringify(record).includes(`"${personId}"`)
}
