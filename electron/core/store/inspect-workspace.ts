import { join } from 'node:path'
import type { DamageReport } from './damage'
import { namesIn, sizeOf } from './folder'
import { readKeyCopies } from './key-copies'
import { type Layout, layoutOfShape, schemaNumber } from './layout'
import { type Located, locate } from './locate'
import { lockFolder } from './lock'
import { plainFileIn, readPlainHead } from './plain-workspace'
import { strangeIn } from './regular-file'
import { WorkspaceOpenError } from './store-error'

/** What lies in a folder, told without any key and without changing anything but the empty file `lock`. */
export type Inspection =
  /** Nothing, or a workspace that was begun and never used: one may begin here. */
  | { readonly kind: 'new' }
  /** A workspace, and the ways in to it; the recovery code always is one. A newer shape can be opened to read only. */
  | {
      readonly kind: 'locked'
      readonly shape: number
      readonly workspaceId: string
      readonly wraps: {
        readonly passphrase: boolean
        readonly keychain: boolean
        readonly recoveryCode: true
      }
    }
  /** A workspace of schema 1, one plain file, which waits to be migrated. */
  | { readonly kind: 'plain'; readonly schema: 1 }
  /** The files are made in a way that only a newer Plumbline knows. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'inUse' }
  /** There are traces of a workspace, and no key file that reads. */
  | { readonly kind: 'damaged'; readonly file: string; readonly report: DamageReport }
  /** The operating system does not let the folder be read or written. */
  | { readonly kind: 'unreadable'; readonly file: string | null }

/** Looks at a folder as Plumbline would find it at its start. `mirror` is the folder of the second copy. */
export async function inspectWorkspace(
  folder: string,
  given: { readonly mirror?: string | null } = {},
): Promise<Inspection> {
  try {
    if ((await sizeOf(folder)) !== null) lockFolder(folder).release()
    return await lookInto(folder, given.mirror ?? null)
  } catch (error) {
    if (!(error instanceof WorkspaceOpenError)) return { kind: 'unreadable', file: null }
    if (error.reason === 'inUse') return { kind: 'inUse' }
    return { kind: 'unreadable', file: error.file }
  }
}

/** The same for who holds the lock. */
export async function lookInto(folder: string, mirror: string | null): Promise<Inspection> {
  const names = await namesIn(folder)
  const found = await locate(folder, mirror)
  const { layout } = found
  const strange = await strangeIn(layout)
  if (strange !== null) return { kind: 'unreadable', file: strange }
  const isOurs = found.shape <= schemaNumber
  if (isOurs && (await isUnused(layout))) return { kind: 'new' }
  const keys = await readKeyCopies(layout, mirror === null ? null : layoutOfShape(mirror, found.shape))
  if (keys.isNewer) return { kind: 'newer' }
  if (keys.file !== null) {
    const { schema, workspaceId, wraps } = keys.file
    const { passphrase, keychain } = wraps
    return {
      kind: 'locked',
      shape: Math.max(schema, found.shape),
      workspaceId,
      wraps: { passphrase: passphrase !== null, keychain: keychain !== null, recoveryCode: true },
    }
  }
  if (!isOurs) return { kind: 'newer' }
  if (keys.isThere || (await hasTraces(found))) return damagedKeys(layout)
  return plainOrNew(folder, names)
}

async function plainOrNew(folder: string, names: readonly string[]): Promise<Inspection> {
  const file = plainFileIn(folder)
  if (names.includes('workspace.json')) {
    const head = await readPlainHead(file)
    if (head === 'newer') return { kind: 'newer' }
    return head === 'readable' ? { kind: 'plain', schema: 1 } : damaged(file, 'fileMissing', null)
  }
  const documents = await namesIn(join(folder, 'documents'))
  // signed documents without the file that names them, or files put aside without what took their place
  if (documents.length > 0 || names.some((name) => name.startsWith('damaged-'))) {
    return damaged(file, 'fileMissing', null)
  }
  return { kind: 'new' }
}

/** A first run that was cut short before anything was kept: nobody may have seen its recovery code. */
async function isUnused(layout: Layout): Promise<boolean> {
  return (await sizeOf(layout.fresh)) !== null && !(await hasContent(layout))
}

async function hasTraces({ layout, isThere }: Located): Promise<boolean> {
  return isThere && (await hasContent(layout))
}

async function hasContent(layout: Layout): Promise<boolean> {
  for (const folder of [layout.segments, layout.snapshots, layout.documents]) {
    if ((await namesIn(folder)).length > 0) return true
  }
  return (await sizeOf(layout.tip)) !== null
}

function damagedKeys(layout: Layout): Inspection {
  return damaged(layout.keys[0], 'keyFileUnreadable', null)
}

function damaged(
  file: string,
  kind: DamageReport['found'][number]['kind'],
  readable: DamageReport['readable'],
): Inspection {
  return { kind: 'damaged', file, report: { found: [{ kind, file, count: 1 }], readable } }
}
