import * as z from 'zod'
import { refusalSchema } from '../domain/agreement'
import { newMarkSchema } from '../domain/signature'

/** Given once a time stamp could not be had: sign without one, although the settings name a service. */
export const withoutTimeStamp = z.boolean().optional()

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** How one party closes a document that was refused. */
const closingSchema = z.object({ mark: newMarkSchema, ticked: z.array(z.string().max(40)).max(20) })

/** What the manager signs of a person who does not. `shown` is the digest of the preview without a response. */
export const refusalSignedSchema = z.object({
  revision: z.int(),
  shown: digestSchema,
  refusal: refusalSchema.omit({ at: true }),
  manager: closingSchema,
  withoutTimeStamp,
})
