import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Store } from '../../electron/core/store/store'

/** Runs `work` in a new folder of its own, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-fault-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const openKeychain = {
  protect: async (bytes: Buffer): Promise<Buffer> => bytes,
  reveal: async (bytes: Buffer): Promise<Buffer> => bytes,
}

export const byKeychain = { unlock: { kind: 'keychain' as const, reveal: openKeychain.reveal } }

export async function begin(folder: string, mirror: string | null = null): Promise<Store> {
  return (await Store.create(folder, { passphrase: null, keychain: openKeychain.protect, mirror })).store
}

export function open(folder: string, mirror: string | null = null): Promise<Store> {
  return Store.open(folder, { ...byKeychain, mirror })
}

/** Every file below a folder, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
}

/** One hash of all names and bytes below a folder. */
export async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await filesBelow(folder)) hash.update(path).update(await readFile(path))
  return hash.digest('hex')
}

/** A whole number from 0 to just below `end`. */
export function anyBelow(end: number): number {
  return Math.floor(Math.random() * end)
}

export function anyOf<T>(list: readonly T[]): T {
  const one = list[anyBelow(list.length)]
  if (one === undefined) throw new Error('There is none to choose from')
  return one
}
