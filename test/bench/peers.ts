import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const here = import.meta.dirname

/** Loads a peer from the benchmark's own folder; the product and its tests never have it. */
export const requirePeer = createRequire(join(here, 'package.json'))

/** Installs the peers beside this file where they are not yet as the lock file names them. Throws when the registry cannot be reached. */
export function installPeers(): void {
  if (modifiedAt('node_modules/.package-lock.json') >= modifiedAt('package-lock.json')) return
  console.log('Installing the peers of the benchmark in test/bench …')
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed: npm ci in test/bench says why.')
}

/** When a file of this folder was last written, in milliseconds; 0 where there is none. */
function modifiedAt(name: string): number {
  return statSync(join(here, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
