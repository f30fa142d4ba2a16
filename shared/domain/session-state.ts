import * as z from 'zod'
import { timeOfDaySchema } from './cadence'
import { isoInstantSchema } from './calendar'
import { promiserSchema } from './commitment'
import { lineOf } from './text'

/** A session that is planned for a day, with a time where one was agreed. */
export const scheduledStateSchema = z.object({
  kind: z.literal('scheduled'),
  time: timeOfDaySchema.nullable(),
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
