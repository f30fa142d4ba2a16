import { ORPCError } from '@orpc/server'
import { noKeychain, type WorkspaceKey } from '../../shared/contract/access'
import { type ClosedReason, closedReasonSchema } from '../../shared/contract/workspace'
import type { Door } from './door'
import { endGuestMode } from './guest-mode'
import { isGuestsTurn } from './guests-turn'
import { sampleKey } from './sample-key'
import { secondCopyOf } from './second-copy'
import type { DamageReport } from './store/damage'
import type { Unlock } from './store/key-wraps'
import { migratePlainWorkspace } from './store/migrate-plain'
import { migrationTold, type OpenOptions } from './store/opening'
import { plainSchemaNumber } from './store/plain-workspace'
import { Store } from './store/store'
import { WorkspaceOpenError } from './store/store-error'

/** Opens the workspace behind the door and goes in. Throws `WorkspaceOpenError`; nothing is changed then. */
export async function enterBy(
  door: Door,
  unlock: Unlock,
  onDamage: NonNullable<OpenOptions['onDamage']> = 'refuse',
): Promise<Store> {
  const mirror = await secondCopyOf(door.folder)
  const store = await Store.open(door.folder, { unlock, mirror, onDamage })
  door.enter(store)
  if (await isBackByItself(unlock, store)) await endGuestMode(door, store)
  await door.making.resume(store, () => door.host.tell({ kind: 'news' }))
  return store
}

/**
 * Whether a laptop that was handed over is the manager's again once it is unlocked. A keychain opens for whoever has the
 * laptop. The passphrase is the manager's, but in the middle of somebody's turn it is typed for them to go on, and they
 * must not find the rooms: it is asked for once more to take the laptop back. Who has only the recovery code left could
 * not answer that.
 */
async function isBackByItself({ kind }: Unlock, store: Store): Promise<boolean> {
  return kind === 'recoveryCode' || (kind === 'passphrase' && !(await isGuestsTurn(store)))
}

/** Goes in without asking anybody: with the key that a crashed core left with its host, or into the sample team. */
export async function enterUnasked(door: Door, keptKey: Buffer | null): Promise<void> {
  if (door.workspace.kind !== 'locked') return
  const { wraps } = door.workspace
  const unlock: Unlock | null =
    keptKey !== null
      ? { kind: 'workspaceKey', key: keptKey }
      : wraps.keychain && !wraps.passphrase
        ? { kind: 'keychain', reveal: sampleKey.reveal }
        : null
  if (unlock === null) return
  try {
    await enterBy(door, unlock)
  } catch (error) {
    // what a key cannot open by itself waits, locked or closed, for the manager
    if (!(error instanceof WorkspaceOpenError)) throw error
  }
}

/** Begins a workspace where there is none, or encrypts a plain one, and goes in; the words of the recovery code. */
export async function enterProtected(
  door: Door,
  access: { readonly passphrase: string | null; readonly keychain: boolean },
): Promise<readonly string[]> {
  const { folder } = door
  const keychain = access.keychain ? keychainOf(door) : null
  const given = { passphrase: access.passphrase, keychain: keychain?.protect ?? null }
  if (door.workspace.kind === 'plain') {
    const { recoveryCode, backups } = await migratePlainWorkspace(folder, given)
    const store = await enterBy(door, { kind: 'recoveryCode', words: recoveryCode.join(' ') })
    store.warn(migrationTold(plainSchemaNumber, backups))
    return recoveryCode
  }
  const { store, recoveryCode } = await Store.create(folder, given)
  door.enter(store)
  return recoveryCode
}

/** Begins an empty workspace for the sample team, which opens without a key. */
export async function enterSample(door: Door): Promise<void> {
  const { store } = await Store.create(door.folder, { passphrase: null, keychain: sampleKey.protect })
  door.enter(store)
}

/** The key that a page named, for the store. Refuses with `NO_KEYCHAIN` where it takes a keychain that is not there. */
export function unlockOf(door: Door, key: WorkspaceKey): Unlock {
  return key.kind === 'keychain' ? { kind: 'keychain', reveal: keychainOf(door).reveal } : key
}

function keychainOf({ host }: Door) {
  if (host.keychain === null) throw new ORPCError('NO_KEYCHAIN', noKeychain.NO_KEYCHAIN)
  return host.keychain
}

/** What an opening that failed says to the page. `locked` and its like come from a folder that changed meanwhile. */
export function refusalToOpen(error: WorkspaceOpenError): {
  readonly reason: ClosedReason
  readonly file: string | null
  readonly report: DamageReport | null
} {
  const { reason, file, report } = error
  const known = closedReasonSchema.safeParse(reason)
  return { reason: known.success ? known.data : 'unreadable', file, report }
}
