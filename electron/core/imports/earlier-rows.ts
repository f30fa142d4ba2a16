import type { ImportId } from '../../../shared/domain/id'
import { headersOf } from '../../../shared/domain/import-memory'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { EarlierRows } from '../../../shared/domain/import-rows'
import { canCompare, identityFor } from '../../../shared/domain/row-identity'
import type { WorkspaceData } from '../store/collections'
import { openLog } from './kept-log'
import type { KnownSource } from './read-source'
import { wholeImports } from './whole-imports'

/** The rows of standing imports that those of a file may be. Nothing where it is open how rows are recognised. */
export function earlierRows(plan: ImportPlan, source: KnownSource, data: WorkspaceData): EarlierRows {
  const { columns } = source.told
  const identity = identityFor(plan.identity, columns)
  if (identity === null) return { identity: { kind: 'content' }, label: '', standing: [] }
  const now = { headers: headersOf(columns), identity }
  const ids = new Set<ImportId>(
    wholeImports(data)
      .filter(({ undoneAt, memory }) => undoneAt === null && memory !== null && canCompare(memory, now))
      .map(({ id }) => id),
  )
  const asked = new Set(plan.measures.map(({ metricId }) => metricId))
  const standing = [...data.importParts.values()].flatMap((part) => {
    if (part.kind !== 'person' || part.rows === undefined || !ids.has(part.importId)) return []
    const { importId, personId, rows } = part
    if (!rows.metricIds.some((metricId) => asked.has(metricId))) return []
    return [{ importId, personId, metricIds: rows.metricIds, openLog: () => openLog(rows) }]
  })
  return {
    identity,
    label: identity.kind === 'column' ? (columns[identity.column]?.label ?? '') : '',
    standing,
  }
}
