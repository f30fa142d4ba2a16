import * as z from 'zod'

/** Something typed that a lock could not wait for, named without a word of what was typed. */
export const unsavedKindSchema = z.enum([
  /** The notes of a session. */
  'session',
  /** The draft of a document. */
  'document',
  /** A form that was open and not sent. */
  'form',
  /** A window that did not answer in time: what was typed in it last is not known to be saved. */
  'silentWindow',
])
export type UnsavedKind = z.infer<typeof unsavedKindSchema>

/** What a lock left behind, told after the next unlocking. */
export const handOverLossSchema = z.object({ at: z.string(), kinds: z.array(unsavedKindSchema).min(1) })
export type HandOverLoss = z.infer<typeof handOverLossSchema>
