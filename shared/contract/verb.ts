import { oc } from '@orpc/contract'
import * as z from 'zod'
import { inGuestMode, notSaved, workspaceClosed } from './refusals'

// zod would otherwise probe for `new Function`, which the page's content security policy reports as an error
z.config({ jitless: true })

/** A verb that only reads the open workspace. */
export const reading = oc.errors({ ...workspaceClosed, ...inGuestMode })

/** A verb that changes the open workspace; it answers when the change is durable. */
export const writing = oc.errors({ ...workspaceClosed, ...inGuestMode, ...notSaved })
