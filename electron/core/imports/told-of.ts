import type { ImportId, PersonId } from '../../../shared/domain/id'
import { collectionNames, type WorkspaceData } from '../store/collections'

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
  if (standing.some((record) => JSON.stringify(record).includes(`"${personId}"`))) return true
  return collectionNames
    .filter((name) => name !== 'people' && name !== 'measurements' && name !== 'imports')
    .some((name) =>
      [...data[name].values()].some((record) => JSON.stringify(record).includes(`"${personId}"`)),
    )
}
