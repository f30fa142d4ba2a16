import { replaceDestroying, writeFileDurably } from './folder'
import { type KeyFile, readKeyFile } from './key-file'
import type { Keyring } from './keyring'
import type { Layout } from './layout'
import { readRegular } from './regular-file'

export type KeyCopies = {
  /** Of all readable copies the one with the highest revision; null when there is none. */
  readonly file: KeyFile | null
  /** A copy is there that only a newer Plumbline reads. */
  readonly isNewer: boolean
  /** Copies of the first folder that are missing, damaged or older. */
  readonly stale: readonly string[]
  /** Whether any copy is there, readable or not. */
  readonly isThere: boolean
  /** Whether the mirror is one of this workspace since it last began, and may heal it. */
  readonly isMirrored: boolean
}

/** Reads both copies of the key file, and those of the mirror where there is one. */
export async function readKeyCopies(layout: Layout, mirror: Layout | null): Promise<KeyCopies> {
  const own = await Promise.all(layout.keys.map(readCopy))
  const others = mirror === null ? [] : await Promise.all(mirror.keys.map(readCopy))
  const best = newest(own)
  // a mirror of an earlier generation may well have a higher revision: it never speaks for this one
  const siblings = others.filter(({ file }) => best === null || file?.generation === best.generation)
  const file = newest([...own, ...siblings])
  return {
    file,
    isNewer: own.some((copy) => copy.isNewer),
    stale: own.flatMap((copy) => (file !== null && copy.file?.table === file.table ? [] : [copy.path])),
    isThere: [...own, ...siblings].some((copy) => copy.isThere),
    isMirrored: siblings.some((copy) => copy.file !== null),
  }
}

function newest(copies: readonly { readonly file: KeyFile | null }[]): KeyFile | null {
  return copies.reduce<KeyFile | null>(
    (best, { file }) => (file !== null && (best === null || file.revision > best.revision) ? file : best),
    null,
  )
}

/** Writes the keyring at its next revision into both copies; durable when it answers. */
export async function writeKeyCopies(
  layout: Layout,
  keyring: Keyring,
  given: { readonly destroyOld: boolean } = { destroyOld: false },
): Promise<void> {
  const bytes = keyring.bytes()
  for (const path of layout.keys) {
    await (given.destroyOld ? replaceDestroying(path, bytes) : writeFileDurably(path, bytes))
  }
}

async function readCopy(path: string): Promise<{
  path: string
  file: KeyFile | null
  isNewer: boolean
  isThere: boolean
}> {
  const bytes = await readRegular(path).catch(() => null)
  if (bytes === null) return { path, file: null, isNewer: false, isThere: false }
  const read = readKeyFile(bytes)
  return {
    path,
    file: read.kind === 'read' ? read.file : null,
    isNewer: read.kind === 'newer',
    isThere: true,
  }
}
