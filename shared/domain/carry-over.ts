import * as z from 'zod'
import { calendarDaySchema, type IsoDate, isoDateSchema } from './calendar'
import { commitmentOutcomeSchema, promiserSchema } from './commitment'
import { commitmentIdSchema } from './id'
import { longestText, proseOf } from './text'

/** A commitment of last time, as it is looked at in this session. */
export const carryOverSchema = z.object({
  commitmentId: commitmentIdSchema,
  madeBy: promiserSchema,
  what: z.string(),
  dueOn: isoDateSchema,
  outcome: commitmentOutcomeSchema.nullable(),
  /** Kept as it is typed; more than 1,000 characters keep the session from being finalised. */
  note: proseOf({ what: 'The note', max: longestText }),
  /** By when it is to be done now, of one in progress; `''` or left out where the day stays. */
  newDueOn: z.union([calendarDaySchema, z.literal('')]).optional(),
})
export type CarryOver = z.infer<typeof carryOverSchema>

/** The day to which a commitment of last time was moved; null where it stayed, or is no day between 1900 and 2199. */
export function newDayOf({ outcome, dueOn, newDueOn = '' }: CarryOver): IsoDate | null {
  const day = isoDateSchema.safeParse(newDueOn).data ?? null
  return outcome === 'inProgress' && day !== dueOn ? day : null
}
