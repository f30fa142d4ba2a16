import { rm } from 'node:fs/promises'
import { replaceDestroying, sizeOf } from './folder'
import { earlierIn } from './locate'

/**
 * Takes away what a migration has kept of earlier shapes in a folder, the workspace's or its second copy's, its keys
 * first: whoever is erased from now on must not be readable there.
 */
export async function endEarlierShapes(folder: string): Promise<void> {
  for (const { root, keys } of await earlierIn(folder)) {
    for (const path of keys)
      if ((await sizeOf(path)) !== null) await replaceDestroying(path, new Uint8Array())
    await rm(root, { recursive: true, force: true })
  }
}
