import { ORPCError } from '@orpc/client'

/**
 * One plain sentence for a failed verb: the refusal's own words where the core refused, and else what a person can
 * rely on when nobody expected the failure.
 */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && error.defined) return sentenceIn(error.data) ?? error.message
  if (error instanceof ORPCError && error.status === 400) {
    return 'Plumbline could not accept one of the entries. Nothing was changed; please check what you typed.'
  }
  return 'Something went wrong inside Plumbline. Your saved data is safe; please try once more.'
}

/** The code of a declared refusal, such as `STALE`; null for everything else. */
export function codeOf(error: unknown): string | null {
  return error instanceof ORPCError && error.defined ? error.code : null
}

function sentenceIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('sentence' in data)) return null
  return typeof data.sentence === 'string' ? data.sentence : null
}
