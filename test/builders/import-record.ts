import { type ImportRecord, importRecordSchema } from '../../shared/domain/import-record'

/** An import of one file of calls, with everything in it as its undo needs it. */
export function anImport(point: Partial<ImportRecord> = {}): ImportRecord {
  return importRecordSchema.parse({
    id: 'calls',
    fileName: 'calls.csv',
    sha256: '0'.repeat(64),
    importedAt: '2026-11-23T08:00:00.000Z',
    rowsUsed: 2,
    rejectedTotal: 0,
    metricIds: [],
    from: '2026-11-02',
    to: '2026-11-20',
    createdPeople: [],
    learntAliases: [],
    replaced: [],
    undoneAt: null,
    ...point,
  })
}
