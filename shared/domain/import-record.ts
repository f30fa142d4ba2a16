import * as z from 'zod'
import { isoDateSchema, isoInstantSchema } from './calendar'
import { importIdSchema, metricIdSchema, personIdSchema } from './id'
import { importMemorySchema } from './import-memory'
import { measurementSchema } from './measurement'

/** An import that was made, and all that its undo needs. */
export const importRecordSchema = z.object({
  id: importIdSchema,
  fileName: z.string(),
  sha256: z.string(),
  importedAt: isoInstantSchema,
  rowsUsed: z.int(),
  rejectedTotal: z.int(),
  metricIds: z.array(metricIdSchema),
  from: isoDateSchema,
  to: isoDateSchema,
  /** How the file was read, for the next of its shape; null for imports made before that was kept. */
  memory: importMemorySchema.nullable().default(null),
  /** People whom this import created. */
  createdPeople: z.array(personIdSchema),
  /** Aliases it taught. */
  learntAliases: z.array(z.object({ personId: personIdSchema, alias: z.string() })),
  /** Measurements it took the place of; its undo puts them back. */
  replaced: z.array(measurementSchema),
  /** Earlier imports that hold rows which this file has too and does not count again; left out where there are none. */
  reliesOn: z.array(importIdSchema).optional(),
  /** Whether it came from the watched folder by itself; left out where the manager imported it. */
  isFromFolder: z.boolean().optional(),
  undoneAt: isoInstantSchema.nullable(),
})
export type ImportRecord = z.infer<typeof importRecordSchema>

/**
 * What all parts of an import have in common, as it is stored. Nobody is named in it, so it stays when somebody is
 * erased. Words and people are in parts of their own (import-part.ts).
 */
export const keptImportSchema = importRecordSchema.omit({
  fileName: true,
  memory: true,
  createdPeople: true,
  learntAliases: true,
  replaced: true,
})
export type KeptImport = z.infer<typeof keptImportSchema>
