import * as z from 'zod'
import { personIdSchema } from '../../../../shared/domain/id'
import { splitImport } from '../../../../shared/domain/import-part'
import { importRecordSchema } from '../../../../shared/domain/import-record'
import type { StoredRecord } from '../records'
import type { MigrationStep, ShapeRecords } from './shape-records'

/**
 * The key file says in which way the files are made, so that a later version can be read by this one. An import, which
 * was one record with everybody in it, is taken apart into what all have in common and a part for each person, so that
 * an erasure can take one without the others. Otherwise no record changes by itself: a field that shape 3 has and shape
 * 2 had not is filled in by the `.default()` of its schema when the chain has been gone through.
 */
export const step2to3: MigrationStep = {
  from: 2,
  to: 3,
  adds: [
    'recalculations',
    'scorecards',
    'importParts',
    'templateDrafts',
    'archivedTemplates',
    'sessionAddenda',
    'unfinishedAddenda',
    'selfAssessments',
    'evidence',
    'unfinishedEvidence',
    'goalDrafts',
    'objectives',
  ],
  migrate: withImportsApart,
}

const namedSchema = z.object({ id: personIdSchema, name: z.string(), aliases: z.array(z.string()) })

function withImportsApart(records: ShapeRecords): ShapeRecords {
  const people = [...(records.get('people') ?? new Map()).values()].map((each) => namedSchema.parse(each))
  const imports = new Map<string, StoredRecord>()
  const importParts = new Map(records.get('importParts'))
  for (const [id, each] of records.get('imports') ?? []) {
    const whole = importRecordSchema.safeParse(each)
    // one that is apart already stays so; what is no import at all is refused by its schema after the chain
    const { kept, parts } = whole.success ? splitImport(whole.data, people) : { kept: each, parts: [] }
    imports.set(id, kept)
    for (const part of parts) importParts.set(part.id, part)
  }
  return new Map([...records, ['imports', imports], ['importParts', importParts]])
}
