import { type Agreement, isClosed } from './agreement'
import type { Commitment } from './commitment'
import { inWords } from './in-words'
import { isActive, type Person } from './person'
import { type CoachingSession, isRunning } from './session'

/** What is open with a person, and so waits while they are archived. */
export type OpenWith = {
  /** The number of the session that is running, or null. */
  readonly session: number | null
  readonly unsigned: number
  readonly promises: number
}

export function openWith(given: {
  sessions: readonly CoachingSession[]
  agreements: readonly Agreement[]
  commitments: readonly Commitment[]
}): OpenWith {
  return {
    session: given.sessions.find(isRunning)?.number ?? null,
    unsigned: given.agreements.filter((agreement) => !isClosed(agreement)).length,
    promises: given.commitments.filter(({ state }) => state === 'open').length,
  }
}

/** What archiving means, said before it is done. */
export function archivingWords(givenName: string, { session, unsigned, promises }: OpenWith): string {
  const open = [
    ...(session === null ? [] : [`session ${session}`]),
    ...(unsigned === 0
      ? []
      : [unsigned === 1 ? '1 unsigned document' : `${inWords(unsigned)} unsigned documents`]),
    ...(promises === 0 ? [] : [promises === 1 ? '1 promise' : `${inWords(promises)} promises`]),
  ]
  const kept = `${givenName} leaves every list. Nothing is deleted, and you can restore them at any time.`
  return open.length === 0 ? kept : `${kept} Still open, and waiting until then: ${open.join(', ')}.`
}

/**
 * Whether a document is on the lists of the workspace: those that both have signed always are; one that waits to be
 * signed waits with its person while they are archived.
 */
export function isListed(agreement: Agreement, person: Person | undefined): boolean {
  return isClosed(agreement) || (person !== undefined && isActive(person))
}
