import { createHash, randomBytes } from 'node:crypto'
import type { Store } from '../../electron/core/store/store'
import { personIdSchema } from '../../shared/domain/id'
import type { Person } from '../../shared/domain/person'
import { aPerson } from '../builders/person'

/** How many people one commit of several megabytes holds. */
export const batchSize = 80

export function personIdOf(slot: number) {
  return personIdSchema.parse(`00000000-0000-4000-8000-${String(slot).padStart(12, '0')}`)
}

/** A person in a slot at a version, with so many kilobytes that no two versions share, and the hash of all of it. */
export function versioned(slot: number, version: number, kilobytes: number): Person {
  const words = Array.from({ length: Math.max(1, kilobytes * 5) }, () => randomBytes(95).toString('hex'))
  return aPerson({ id: personIdOf(slot), revision: version, aliases: [sumOf(version, words), ...words] })
}

function sumOf(version: number, words: readonly string[]): string {
  return createHash('sha1').update(`${version} ${words.join()}`).digest('hex')
}

/** What was acknowledged: for each slot the newest version. */
export type Acknowledged = Map<number, number>

export type Verdict = { readonly lost: number; readonly wrong: number }

/** How many acknowledged versions a store does not have, and how many records are not what was written. */
export function compare(store: Store, acknowledged: Acknowledged): Verdict {
  const { people } = store.read()
  let lost = 0
  let wrong = 0
  for (const [slot, version] of acknowledged) {
    const person = people.get(personIdOf(slot))
    if (person === undefined || person.revision < version) lost++
  }
  for (const { revision, aliases } of people.values()) {
    const [sum, ...words] = aliases
    if (sum !== sumOf(revision, words)) wrong++
  }
  return { lost, wrong }
}

/** Whether the people of the batches are all of one version: a commit is there whole or not at all. */
export function isOneBatch(store: Store): boolean {
  return new Set([...store.read().people.values()].map(({ revision }) => revision)).size <= 1
}
