import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOfLine, writeLine } from '../../electron/core/store/journal-line'
import { headOf, type KeyFile, readKeyFile, writeKeyFile } from '../../electron/core/store/key-file'
import type { Unlock } from '../../electron/core/store/key-wraps'
import { Keyring } from '../../electron/core/store/keyring'
import {
  type Layout,
  layoutOf,
  layoutOfShape,
  schemaNumber,
  segmentName,
} from '../../electron/core/store/layout'
import { load } from '../../electron/core/store/load'
import { deriveKey, seal, unseal } from '../../electron/core/store/seal'

export const newerShape = schemaNumber + 1

const openKeychain: Unlock = { kind: 'keychain', reveal: async (bytes) => bytes }

/**
 * Makes a workspace, which the keychain of the tests opens, what a newer Plumbline would leave behind: the folder and
 * the keys of the next shape, and in its journal the given records, of collections that today's version may not know.
 */
export async function makeNewer(
  folder: string,
  given: { readonly records?: Readonly<Record<string, readonly object[]>>; readonly container?: number } = {},
): Promise<void> {
  const layout = layoutOfShape(folder, newerShape)
  await rename(layoutOf(folder).root, layout.root)
  const keyring = await keysOf(layout.keys[0], openKeychain)
  const { mark } = await load(keyring, { layout, mirror: null, heals: false })
  const name = segmentName(mark.sequence, 'abcdef01')
  const pieces = Object.entries(given.records ?? {}).map(([collection, records], at) => ({
    keyId: null,
    piece: { collection, at: records.map((_, index) => at * 100 + index), records },
  }))
  const time = mark.time + 1
  const lineOf = (line: Parameters<typeof writeLine>[1]): Buffer =>
    Buffer.concat([...writeLine(keyring, line)])
  const commit = { file: name, sequence: mark.sequence + 1, pieces }
  const line = lineOf({ ...commit, head: { kind: 'commit', previous: mark.head, time } })
  const previous = hashOfLine(line.subarray(0, -1))
  const closing = { file: name, sequence: mark.sequence + 2, pieces: [] }
  const last = lineOf({ ...closing, head: { kind: 'close', previous, time } })
  await appendFile(join(layout.segments, name), Buffer.concat([line, last]))
  const { container } = given
  await reshape(layout, keyring, (head) => ({
    ...head,
    schema: newerShape,
    container: container ?? head.container,
  }))
}

/** Makes a workspace of today's shape one of shape 2, whose files were made in the same way. */
export async function makeShapeTwo(folder: string, unlock: Unlock): Promise<void> {
  const layout = layoutOfShape(folder, 2)
  await rm(layout.root, { recursive: true, force: true })
  await rename(layoutOf(folder).root, layout.root)
  const keyring = await keysOf(layout.keys[0], unlock)
  await reshape(layout, keyring, ({ container: _, ...head }) => ({ ...head, schema: 2 }))
}

async function keysOf(path: string, unlock: Unlock): Promise<Keyring> {
  const keyring = await Keyring.unlock(await keyFileAt(path), unlock)
  if (typeof keyring === 'string') throw new Error(keyring)
  return keyring
}

async function keyFileAt(path: string): Promise<KeyFile> {
  const read = readKeyFile(await readFile(path))
  if (read.kind !== 'read') throw new Error(read.kind)
  return read.file
}

type Head = Omit<KeyFile, 'table'>

/** Gives the key file and its copy another head, and seals the table as that demands. */
async function reshape(layout: Layout, keyring: Keyring, change: (head: Head) => Head): Promise<void> {
  const { table, ...head } = await keyFileAt(layout.keys[0])
  const place = 'plumbline key table '
  const key = deriveKey(keyring.copyOfWorkspaceKey(), place)
  const plain = unseal(key, Buffer.from(table, 'base64'), place + headOf(head))
  if (plain === null) throw new Error('The key table does not open')
  const next = change(head)
  const sealed = seal(key, plain, place + headOf(next)).toString('base64')
  for (const path of layout.keys) await writeFile(path, writeKeyFile({ ...next, table: sealed }))
}
