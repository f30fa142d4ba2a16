import * as z from 'zod'
import { handOverLossSchema } from './hand-over'

const damageSchema = z.object({
  kind: z.enum([
    'snapshotUnreadable',
    'linesUnreadable',
    'commitsMissing',
    'chainBroken',
    'fileMissing',
    'endMissing',
    'keyMissing',
    'keyFileUnreadable',
    'documentUnreadable',
  ]),
  /** The file, from the workspace folder on. */
  file: z.string(),
  /** Lines, commits or pieces that it concerns. */
  count: z.int(),
})
export type DamageFound = z.infer<typeof damageSchema>

/** What was found in a workspace that cannot simply go on, and what is readable of it. */
export const damageReportSchema = z.object({
  found: z.array(damageSchema),
  /** Null when not even the keys are readable. */
  readable: z
    .object({
      completeTo: z.int(),
      lastSequence: z.int(),
      lastAt: z.string().nullable(),
      people: z.int(),
      sessions: z.int(),
      records: z.int(),
    })
    .nullable(),
})
export type WorkspaceDamage = z.infer<typeof damageReportSchema>

/** Something that did no harm, or was mended, and that the manager should still know. */
export const warningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('uncleanEnd'), file: z.string() }),
  z.object({
    kind: z.literal('migrated'),
    from: z.int(),
    to: z.int(),
    /** The backup of the workspace as it was. */
    backup: z.string(),
    chosen: z.object({ folder: z.string(), isMade: z.boolean() }).nullable(),
  }),
  z.object({ kind: z.literal('tornEnd'), file: z.string() }),
  z.object({ kind: z.literal('healed'), file: z.string(), count: z.int() }),
  z.object({ kind: z.literal('withoutLoss'), damage: damageSchema }),
  z.object({ kind: z.literal('twoWriters'), file: z.string() }),
  z.object({ kind: z.literal('clockWentBack'), lastAt: z.string() }),
  z.object({ kind: z.literal('mirrorFailing'), folder: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('compactionFailing'), detail: z.string() }),
  z.object({ kind: z.literal('erasureUnfinished'), folders: z.array(z.string()) }),
  /** The last lock could not wait for something that was being typed. */
  handOverLossSchema.extend({ kind: z.literal('leftUnsaved') }),
  /** After damage Plumbline went on with what was readable; the files as they were lie in `aside`. */
  z.object({ kind: z.literal('wentOn'), aside: z.string(), isFirmLost: z.boolean() }),
  /** A backup took the place of what was there, which lies in `aside`; null where nothing was. */
  z.object({ kind: z.literal('restored'), aside: z.string().nullable() }),
  /** The automatic backup could not be made. */
  z.object({ kind: z.literal('backupFailing'), folder: z.string(), detail: z.string() }),
])
export type WorkspaceWarning = z.infer<typeof warningSchema>
