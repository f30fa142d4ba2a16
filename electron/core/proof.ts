import { ORPCError } from '@orpc/server'
import type { Door } from './door'
import { readKeyCopies } from './store/key-copies'
import { unwrap } from './store/key-wraps'
import type { Store } from './store/store'

/**
 * Whoever changes keys or takes the laptop back has to know the passphrase, where there is one: an unlocked window alone
 * is not enough. Refuses with `WRONG_KEY`, and with `TOO_SOON` after several wrong ones.
 */
export async function prove(door: Door, store: Store, passphrase: string | null): Promise<void> {
  if (!store.keys.wraps.passphrase) return
  refuseTooSoon(door)
  const { file } = await readKeyCopies(store.layout, null)
  const key =
    file === null ? null : await unwrap(file.wraps, { kind: 'passphrase', passphrase: passphrase ?? '' })
  if (key === null) {
    throw new ORPCError('WRONG_KEY', { status: 403, data: { waitSeconds: door.wrongKeys.wrong() } })
  }
  key.fill(0)
  door.wrongKeys.right()
}

/** Refuses with `TOO_SOON` while whoever tries keys has to wait. */
export function refuseTooSoon({ wrongKeys }: Door): void {
  const { waitSeconds } = wrongKeys
  if (waitSeconds > 0) throw new ORPCError('TOO_SOON', { status: 429, data: { waitSeconds } })
}
