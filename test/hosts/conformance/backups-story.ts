import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '../page-client'
import { refused } from './transcript'

/** Everything of the sample team leaves as an export, and comes back into a workspace that holds nothing. */
export async function exportTravels(
  { backups, workspace, access }: Core,
  protect: () => Promise<unknown>,
): Promise<void> {
  const { file } = await backups.exportAll()
  await refused('IS_SAMPLE', access.lock())
  await workspace.leaveSample()
  await protect()
  await refused('REFUSED', backups.importAll({ file: new Blob(['{}']) }))
  await backups.importAll({ file })
  await refused('REFUSED', backups.importAll({ file }))
  await workspace.leaveSample()
}

/** A backup is made, looked into, and put in the place of the workspace. */
export async function backupIsRestored({ backups }: Core, passphrase: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-run-backups-'))
  try {
    await refused('REFUSED', backups.make())
    await refused('REFUSED', backups.setFolder({ folder: 'not a whole path' }))
    await backups.setFolder({ folder })
    await backups.make()
    await backups.get()
    await backups.check()
    await backups.setSecondCopy({ folder: null })
    const [made] = await backups.find({ folder })
    if (made === undefined) throw new Error('No backup was made')
    const key = { kind: 'passphrase', passphrase } as const
    await refused('WRONG_KEY', backups.preview({ path: made.path, key: { ...key, passphrase: 'mistyped' } }))
    await refused('REFUSED', backups.preview({ path: folder, key }))
    await backups.preview({ path: made.path, key })
    await backups.restore({ path: made.path, key })
    await backups.setFolder({ folder: null })
  } finally {
    await rm(folder, { recursive: true })
  }
}
