import type { Core } from '../page-client'
import { refused } from './transcript'

export const passphrase = 'correct horse battery staple'

/** What opens the workspace once its keys were changed. */
export const laterPassphrase = 'another four words here'

/** An empty workspace is protected; it cannot be used before that, and not be protected twice. */
export async function isProtected({ access, workspace }: Core): Promise<void> {
  await workspace.status()
  await refused('WORKSPACE_CLOSED', access.lock())
  await refused('NO_KEYCHAIN', access.protect({ passphrase: null, keychain: true }))
  await access.protect({ passphrase, keychain: false })
  await refused('NOT_EMPTY', access.protect({ passphrase, keychain: false }))
  await refused('NOT_FOUND', access.confirmCode())
}

/** Keys are changed by whoever knows the passphrase. */
export async function keysChange({ access, workspace }: Core): Promise<void> {
  await access.confirmCode()
  await access.ways()
  await refused('WRONG_KEY', access.changePassphrase({ current: 'mistyped', next: laterPassphrase }))
  await access.changePassphrase({ current: passphrase, next: laterPassphrase })
  await refused('WRONG_KEY', access.newRecoveryCode({ current: passphrase }))
  await access.newRecoveryCode({ current: laterPassphrase })
  await access.confirmCode()
  await refused('NO_KEYCHAIN', access.setKeychain({ isOn: true }))
  await access.setKeychain({ isOn: false })
  await access.stillHere()
  // no lock waits for this answer
  await access.handedOver({ ticket: 'of nobody', unsaved: [] })
  await workspace.revise({ idleMinutes: 30, retentionMonths: 24 })
  await workspace.understood()
  // it is open: no key is looked at
  await access.unlock({ key: { kind: 'passphrase', passphrase: 'mistyped' }, onDamage: 'refuse' })
}

/** The last thing: the core's process ends. */
export async function isLocked({ access }: Core): Promise<void> {
  await access.lock()
}
