import type { ImportId } from '../../../shared/domain/id'
import { type ImportPart, type KeptRows, splitImport, wholeImport } from '../../../shared/domain/import-part'
import type { ImportRecord } from '../../../shared/domain/import-record'
import type { Person } from '../../../shared/domain/person'
import { type Change, put, type WorkspaceData } from '../store/collections'

/** Every import of the workspace with all its parts, in the order of their making. */
export function wholeImports(data: WorkspaceData): ImportRecord[] {
  const parts = new Map<ImportId, ImportPart[]>()
  for (const part of data.importParts.values()) {
    const list = parts.get(part.importId)
    if (list === undefined) parts.set(part.importId, [part])
    else list.push(part)
  }
  return [...data.imports.values()].map((kept) => wholeImport(kept, parts.get(kept.id) ?? []))
}

/** The changes that store an import, part by part. `people` are those it created, at least; `rows` what it counted. */
export function changesThatKeep(
  record: ImportRecord,
  people: Iterable<Person>,
  rows: KeptRows = new Map(),
): Change[] {
  const { kept, parts } = splitImport(record, people, rows)
  return [put('imports', kept), ...parts.map((part) => put('importParts', part))]
}
