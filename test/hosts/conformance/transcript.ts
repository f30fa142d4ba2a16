import { ORPCError } from '@orpc/client'
import { expect } from 'vitest'
import type { Core } from '../page-client'
import { plainOf } from './plain'

/** One call of a verb and what came of it, in a form that is the same for every carrier. */
export type Call = {
  /** Noun and verb, such as `people.add`. */
  readonly verb: string
  readonly outcome:
    | { readonly kind: 'answered'; readonly answer: unknown }
    | { readonly kind: 'refused'; readonly code: string; readonly status: number; readonly data: unknown }
}

/** The core, with every call and its outcome written down. */
export function recorded(core: Core, calls: Call[]): Core {
  return recordBelow(core, [], calls)
}

function recordBelow<T extends object>(part: T, path: readonly string[], calls: Call[]): T {
  return new Proxy(part, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      const isPart =
        typeof name === 'string' && member !== null && ['object', 'function'].includes(typeof member)
      return isPart ? recordBelow(Object(member), [...path, name], calls) : member
    },
    apply: async (target, self, args) => {
      const verb = path.join('.')
      try {
        const answer: unknown = await Reflect.apply(Object(target), self, args)
        calls.push({ verb, outcome: { kind: 'answered', answer: await plainOf(answer) } })
        return answer
      } catch (error) {
        if (!(error instanceof ORPCError)) throw error
        const { code, status, data } = error
        calls.push({ verb, outcome: { kind: 'refused', code, status, data: await plainOf(data) } })
        throw error
      }
    },
  })
}

/** Expects a call to be refused with a code of the contract. */
export async function refused(code: string, call: Promise<unknown>): Promise<void> {
  await expect(call).rejects.toMatchObject({ code, defined: true })
}

/** Those verbs that were never answered in any of the calls. */
export function neverAnswered(verbs: readonly string[], calls: readonly Call[]): string[] {
  const answered = new Set(calls.filter(({ outcome }) => outcome.kind === 'answered').map(({ verb }) => verb))
  return verbs.filter((verb) => !answered.has(verb))
}
