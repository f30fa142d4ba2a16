import * as z from 'zod'
import { isoInstantSchema } from './calendar'

const readOnlySchema = z.discriminatedUnion('reason', [
  /** Opened after damage to look at what is readable. */
  z.object({ kind: z.literal('readOnly'), reason: z.literal('damaged') }),
  /** The disk failed while writing. */
  z.object({ kind: z.literal('readOnly'), reason: z.literal('diskFailed') }),
  /** The workspace was written by a newer version, in a shape that this one only reads. */
  z.object({
    kind: z.literal('readOnly'),
    reason: z.literal('newer'),
    notShown: z.object({
      shape: z.int(),
      /** Kinds of records that this version does not know, and how many records they are. */
      kinds: z.int(),
      records: z.int(),
      /** Records of kinds that it knows which it does not understand. */
      unread: z.int(),
    }),
  }),
])
export type WorkspaceReadOnly = z.infer<typeof readOnlySchema>

/** How everything that was entered stands to the disk, as the window shows it all the time. */
export const saveStateSchema = z.discriminatedUnion('kind', [
  /** Everything is durable; `at` is null before the first change since the workspace was opened. */
  z.object({ kind: z.literal('saved'), at: isoInstantSchema.nullable() }),
  z.object({ kind: z.literal('saving') }),
  /** The last change is NOT on the disk. */
  z.object({
    kind: z.literal('notSaved'),
    reason: z.enum(['diskFull', 'readOnly', 'failed', 'newer']),
    detail: z.string(),
  }),
  /** Nothing can be changed. */
  readOnlySchema,
])
export type WorkspaceSaveState = z.infer<typeof saveStateSchema>
