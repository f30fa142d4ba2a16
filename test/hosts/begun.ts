import type { Core } from './page-client'

/** What opens the workspaces that tests begin. */
const passphrase = 'correct horse battery staple'

/** Begins an own workspace by its verbs, with its code confirmed; what is unlocked later is unlocked by `passphrase`. */
export async function begin({ access, workspace }: Core): Promise<void> {
  await access.protect({ passphrase, keychain: false })
  await workspace.begin({
    managerName: 'Ruth Adeyemi',
    organisation: 'Northgate Supplies',
    team: 'Inside sales',
    paper: 'A4',
    currency: 'EUR',
  })
  await access.confirmCode()
}

export async function unlock({ access }: Core): Promise<void> {
  await access.unlock({ key: { kind: 'passphrase', passphrase }, onDamage: 'refuse' })
}
