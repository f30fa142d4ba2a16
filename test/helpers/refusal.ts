import { ORPCError } from '@orpc/server'

/**
 * The refusal that a verb answers with, as its code and its facts: `{ code: 'STALE', data: { currentRevision: 2 } }`.
 * Throws when the verb does not refuse, or fails by surprise.
 */
export async function refusalOf(asked: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const outcome = await asked.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome === null) throw new Error('The verb answered; it was expected to refuse')
  if (!(outcome instanceof ORPCError) || outcome.status === 500) throw outcome
  return { code: String(outcome.code), data: outcome.data }
}
