import { join } from 'node:path'

/**
 * The shape of a workspace on disk. 1 was one plain JSON file; 2 is the sealed journal; later ones are its successors (see
 * `migrations`). An older one is migrated when it is opened; a newer one is looked at and never written.
 */
export const schemaNumber = 4

/**
 * How the files themselves are made: key file, lines, frames. It began with shape 2 and changes seldom, so that records
 * of a newer shape can still be read.
 */
export const containerNumber = 2

/** Where everything of a workspace lies; a mirror has the same. All of it is in one folder that carries the number. */
export type Layout = {
  readonly folder: string
  readonly root: string
  readonly segments: string
  readonly snapshots: string
  readonly documents: string
  /** The key file and its copy. */
  readonly keys: readonly [string, string]
  /** Names the newest segment and the snapshots, so that one that is deleted is missed. */
  readonly tip: string
  /** There as long as nothing was ever kept in a workspace and the run that began it has not ended well. */
  readonly fresh: string
}

export function layoutOf(folder: string, root = rootOf(folder, schemaNumber)): Layout {
  return {
    folder,
    root,
    segments: join(root, 'segments'),
    snapshots: join(root, 'snapshots'),
    documents: join(root, 'documents'),
    keys: [join(root, 'keys-a.json'), join(root, 'keys-b.json')],
    tip: join(root, 'tip'),
    fresh: join(root, 'fresh'),
  }
}

/** Where a sealed workspace of a shape lies. */
export function layoutOfShape(folder: string, shape: number): Layout {
  return layoutOf(folder, rootOf(folder, shape))
}

function rootOf(folder: string, shape: number): string {
  return join(folder, `v${shape}`)
}

/** `v2` → 2; null for any other name. The plain file of shape 1 has no folder of its own. */
export function shapeNamed(name: string): number | null {
  const number = Number(/^v([1-9]\d{0,5})$/.exec(name)?.[1] ?? 0)
  return number > 1 ? number : null
}

/** A whole workspace that is still being built; left behind, it is worth nothing. */
export function buildingIn(folder: string): Layout {
  return layoutOf(folder, join(folder, 'building'))
}

/** A workspace that was built whole and waits to take its place. */
export function readyIn(folder: string): Layout {
  return layoutOf(folder, join(folder, 'ready'))
}

const padded = (sequence: number): string => String(sequence).padStart(12, '0')

export function segmentName(start: number, random: string): string {
  return `segment-${padded(start)}-${random}.log`
}

export function snapshotName(sequence: number, random: string): string {
  return `snapshot-${padded(sequence)}-${random}.dat`
}

const namePattern = /^(?:segment-(\d{12})-[0-9a-f]{8}\.log|snapshot-(\d{12})-[0-9a-f]{8}\.dat)$/

/** The sequence in the name of a segment (its commits begin after it) or a snapshot; null for any other file. */
export function sequenceIn(name: string): number | null {
  const match = namePattern.exec(name)
  return match === null ? null : Number(match[1] ?? match[2])
}
