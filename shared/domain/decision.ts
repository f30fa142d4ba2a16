import * as z from 'zod'
import { decisionIdSchema } from './id'
import { longestText, proseOf, saysSomething } from './text'

/** Who decided: both together, or the manager alone. */
export const deciderSchema = z.enum(['both', 'manager'])

/** Something that was decided in a session, in words that both read. It may still be empty while it is typed. */
export const decisionSchema = z.object({
  id: decisionIdSchema,
  by: deciderSchema,
  what: proseOf({ what: 'What was decided', max: longestText }),
})
export type Decision = z.infer<typeof decisionSchema>

/** The decisions that say something. */
export function madeDecisions(decisions: readonly Decision[] | undefined): Decision[] {
  return (decisions ?? []).filter(({ what }) => saysSomething(what))
}
