import * as z from 'zod'
import { timeOfDaySchema } from './cadence'
import { isoInstantSchema } from './calendar'
import { checkInRecordSchema } from './check-in-record'
import { promiserSchema } from './commitment'
import { numberSnapshotSchema } from './number-snapshot'
import { lineOf } from './text'

/** A session that is planned for a day, with a time where one was agreed. */
export const scheduledStateSchema = z.object({
  kind: z.literal('scheduled'),
  time: timeOfDaySchema.nullable(),
})

/** SHA-256 over `sealedText`, in lower-case hex. */
const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** The record that a session was closed after: the next link of the person's chain is sealed over it. */
export const followedSchema = z.object({ number: z.int().min(1), fingerprint: fingerprintSchema })
export type Followed = z.infer<typeof followedSchema>

/** A session that was held and closed for good. */
export const finalisedStateSchema = z.object({
  kind: z.literal('finalised'),
  at: isoInstantSchema,
  numbers: z.array(numberSnapshotSchema),
  /** What was noted of goals; left out where nothing was, and by versions that noted nothing. */
  checkIns: z.array(checkInRecordSchema).optional(),
  /** Left out by versions that took none. */
  fingerprint: fingerprintSchema.optional(),
  /** Left out in the first session with a person, and by versions that had no chain. */
  follows: followedSchema.optional(),
})

/** Characters that the reason can have for which a session was not held. */
export const unheldReasonLimit = 300

const reasonSchema = lineOf({ what: 'The reason', max: unheldReasonLimit })

/** How a session that was not held ended. Both are final, and neither counts as held. */
export const unheldStateSchemas = [
  /** Called off with a good reason; the next one is due a cadence later. */
  z.object({
    kind: z.literal('excused'),
    at: isoInstantSchema,
    reason: reasonSchema,
    /** Who called it off. */
    excusedBy: promiserSchema,
  }),
  /** It simply did not take place; it stays due until it is held. */
  z.object({ kind: z.literal('missed'), at: isoInstantSchema, reason: reasonSchema }),
] as const

/** What a manager says of a session that was not held. */
export const unheldSchema = z.discriminatedUnion('kind', [
  unheldStateSchemas[0].omit({ at: true }),
  unheldStateSchemas[1].omit({ at: true }),
])
export type Unheld = z.infer<typeof unheldSchema>
