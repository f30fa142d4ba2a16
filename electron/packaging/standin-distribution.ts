import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What marks the fuses in Electron's program (electron/docs/tutorial/fuses.md). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1
const unsetFuses = '0'.repeat(9)

/**
 * Writes a folder that the packager takes for Electron's Linux distribution, where the real one cannot be had: what
 * is packed around it is real and can be looked at, but nothing in it runs.
 */
export async function writeStandinDistribution(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  const fuseWire = Buffer.from([fuseVersion, unsetFuses.length, ...Buffer.from(unsetFuses)])
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "This is a stand-in for Electron." >&2\nexit 1\n'),
    Buffer.from(fuseSentinel),
    fuseWire,
  ])
  await writeFile(join(folder, 'electron'), program)
  await chmod(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) await writeFile(join(folder, name), '')
}
