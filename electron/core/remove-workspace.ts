import { rm } from 'node:fs/promises'
import { placesBefore } from './store/backup-before'
import { ownIn } from './store/locate'

/** Removes the files of a workspace whose keys were destroyed before, so that its folder is as new. */
export async function removeWorkspace(folder: string): Promise<void> {
  const roots = (await ownIn(folder)).map(({ root }) => root)
  for (const path of [...roots, ...(await placesBefore(folder))])
    await rm(path, { recursive: true, force: true })
}
