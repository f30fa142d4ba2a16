import * as z from 'zod'
import { isoInstantSchema } from './calendar'

/** How everything that was entered stands to the disk, as the window shows it all the time. */
export const saveStateSchema = z.discriminatedUnion('kind', [
  /** Everything is durable; `at` is null before the first change since the workspace was opened. */
  z.object({ kind: z.literal('saved'), at: isoInstantSchema.nullable() }),
  z.object({ kind: z.literal('saving') }),
  /** The last change is NOT on the disk. */
  z.object({
    kind: z.literal('notSaved'),
    reason: z.enum(['diskFull', 'readOnly', 'failed']),
    detail: z.string(),
  }),
  /** Nothing can be changed: opened after damage to look at what is readable, or the disk failed while writing. */
  z.object({ kind: z.literal('readOnly'), reason: z.enum(['damaged', 'diskFailed']) }),
])
export type WorkspaceSaveState = z.infer<typeof saveStateSchema>
