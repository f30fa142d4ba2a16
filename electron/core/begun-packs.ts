import { type PackId, type PersonId, packIdSchema } from '../../shared/domain/id'
import type { PackMember, PackSources } from './documents/papers/pack-sources'
import type { Press } from './documents/press'
import type { Store } from './store/store'

/** A pack between its beginning and its end, with the press that it is made at. */
export type BegunPack = {
  readonly sources: Omit<PackSources, 'team' | 'sparklines'>
  /** By name. */
  readonly team: readonly PackMember[]
  readonly press: Press
  /** Who has been handed to the press. */
  readonly handedIn: Set<PersonId>
}

/** How many can be open at once, each in a window of its own; the oldest makes way. */
const mostPacks = 4

/** Packs that are being made. They live in memory only, because names must not lie in temporary files. */
export class BegunPacks {
  private readonly packs = new Map<PackId, BegunPack>()

  add(pack: BegunPack, newId: () => string): PackId {
    const id = packIdSchema.parse(newId())
    this.packs.set(id, pack)
    for (const oldest of this.packs.keys()) {
      if (this.packs.size <= mostPacks) break
      this.drop(oldest)
    }
    return id
  }

  get(id: PackId): BegunPack | undefined {
    return this.packs.get(id)
  }

  drop(id: PackId): void {
    this.packs.get(id)?.press.end()
    this.packs.delete(id)
  }
}

const byStore = new WeakMap<Store, BegunPacks>()

/** The packs that are being made in an open workspace; they end with it. */
export function begunPacksOf(store: Store): BegunPacks {
  const known = byStore.get(store)
  if (known !== undefined) return known
  const packs = new BegunPacks()
  byStore.set(store, packs)
  return packs
}
