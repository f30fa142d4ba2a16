import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import { notSaved } from '../../shared/contract/refusals'
import { notSavedWords } from '../components/save-words'

/**
 * One plain sentence for a failed verb: the refusal's own words where the core refused, and else what a person can
 * rely on when nobody expected the failure.
 */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError && error.defined) return sentenceIn(error.data) ?? error.message
  if (error instanceof ORPCError && error.status === 400) {
    const fault = faultIn(error.data) ?? 'Plumbline could not accept one of the entries'
    return `${fault}. Nothing was changed; please check what you typed.`
  }
  return 'Something went wrong inside Plumbline. Your saved data is safe; please try once more.'
}

/** The code of a declared refusal, such as `STALE`; null for everything else. */
export function codeOf(error: unknown): string | null {
  return error instanceof ORPCError && error.defined ? error.code : null
}

/** What the contract's schemas say in their own words, as in “The name can have 200 characters at most”. */
function faultIn(data: unknown): string | null {
  const parsed = issuesSchema.safeParse(data)
  return parsed.data?.issues.find(({ message }) => !zodsOwnWords.test(message))?.message ?? null
}

const issuesSchema = z.object({ issues: z.array(z.object({ message: z.string() })) })
const zodsOwnWords = /^(Invalid|Too (big|small)|Unrecognized)/

function sentenceIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  if ('sentence' in data && typeof data.sentence === 'string') return data.sentence
  const waits = waitSchema.safeParse(data).data
  if (waits !== undefined) return waitWords(waits.waitSeconds)
  const refused = notSaved.NOT_SAVED.data.safeParse(data).data
  return refused === undefined ? null : notSavedWords(refused.reason)
}

const waitSchema = z.object({ waitSeconds: z.int() })

function waitWords(seconds: number): string {
  const wrong = 'That does not open this workspace. Nothing was changed.'
  return seconds === 0
    ? wrong
    : `${wrong} Several tries were wrong: the next one is looked at in ${seconds} seconds.`
}
