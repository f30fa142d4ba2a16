import { rm } from 'node:fs/promises'
import { layoutOf } from './store/layout'

/** Removes the files of a workspace whose keys were destroyed before, so that its folder is as new. */
export async function removeWorkspace(folder: string): Promise<void> {
  await rm(layoutOf(folder).root, { recursive: true, force: true })
}
