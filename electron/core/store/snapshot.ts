import { basename } from 'node:path'
import { collectionNames, type RecordOf, type WorkspaceData } from './collections'
import { replaceDurably } from './folder'
import {
  type LineHead,
  type OpenedLine,
  type OwnedPiece,
  openLine,
  piecesOf,
  writeLine,
} from './journal-line'
import type { Keyring } from './keyring'
import { linesOf } from './lines'
import { keyLabel, ownerOf } from './record-owner'
import { emptyMaps, isStored, mapOf, type StoredRecord, shared, type WorkspaceMaps } from './records'

/** Where the journal stood: the last commit, the hash of its line, its time, and the segments up to there. */
export type JournalMark = {
  readonly sequence: number
  readonly head: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** Names of all segments whose commits are in. */
  readonly merged: readonly string[]
}

/** All records as they stood at a mark. Records are never changed in place, so lists of them are enough. */
export type Frozen = { readonly mark: JournalMark; readonly records: readonly FrozenCollection[] }
type FrozenCollection = {
  readonly collection: (typeof collectionNames)[number]
  readonly records: StoredRecord[]
}

export function freeze(data: WorkspaceData, mark: JournalMark): Frozen {
  return {
    mark,
    records: collectionNames.map((collection) => ({ collection, records: [...data[collection].values()] })),
  }
}

const window = 25_000
const perLine = 400
const stallMs = 8

/**
 * Writes a snapshot: records grouped by owner and sealed with the owner's key, in lines of at most 400, and a last
 * line that says how many there are. The file is there whole or not at all. Between lines other work gets its turn,
 * so that nothing waits much longer than 8 ms.
 */
export async function writeSnapshot(path: string, frozen: Frozen, keyring: Keyring): Promise<void> {
  const file = basename(path)
  const breathe = breather()
  const { mark } = frozen
  await replaceDurably(path, async (handle) => {
    let index = 0
    const write = async (head: LineHead, pieces: readonly OwnedPiece[]): Promise<void> => {
      await handle.writeFile(writeLine(keyring, { file, sequence: index++, head, pieces }))
    }
    const sizes: Record<string, number> = {}
    for (const { collection, records } of frozen.records) {
      sizes[collection] = records.length
      for (let from = 0; from < records.length; from += window) {
        await breathe()
        for (const piece of piecesByOwner(collection, records, { from, keyring })) {
          await write({ previous: '', time: mark.time, kind: 'chunk' }, [piece])
          await breathe()
        }
      }
    }
    const end = { ...mark, merged: [...mark.merged], sizes }
    await write({ previous: '', time: mark.time, kind: 'end', end }, [])
  })
}

function* piecesByOwner(
  collection: FrozenCollection['collection'],
  records: readonly StoredRecord[],
  given: { readonly from: number; readonly keyring: Keyring },
): Generator<OwnedPiece> {
  const groups = new Map<string | null, number[]>()
  const to = Math.min(given.from + window, records.length)
  for (let index = given.from; index < to; index++) {
    const record = records[index]
    if (record === undefined) continue
    const label = labelOf(collection, record)
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [index])
    else group.push(index)
  }
  for (const [label, all] of groups) {
    const keyId = label === null ? null : given.keyring.labelled(label)?.id
    // whoever was erased while the snapshot was being written is not in it
    if (keyId === undefined) continue
    for (let from = 0; from < all.length; from += perLine) {
      const at = all.slice(from, from + perLine)
      yield { keyId, piece: { collection, at, records: at.flatMap((index) => records[index] ?? []) } }
    }
  }
}

/** The entry of the key table for a record that its schema has parsed. */
export function labelOf(collection: FrozenCollection['collection'], record: StoredRecord): string | null {
  return keyLabel(ownerOf(collection, record as RecordOf<typeof collection>))
}

export type Snapshot = {
  readonly maps: WorkspaceMaps
  readonly mark: JournalMark
  readonly unknownKeys: number
}

/**
 * The records of a snapshot and where it stood; null when one bit of it is not as it was written, or a part is
 * missing. Records whose key was destroyed are left out; those whose key is not known are counted.
 */
export async function readSnapshot(path: string, keyring: Keyring): Promise<Snapshot | null> {
  const file = basename(path)
  const lists = new Map<FrozenCollection['collection'], (StoredRecord | undefined)[]>()
  let expected = 0
  let unknownKeys = 0
  let end: LineHead | null = null
  for await (const { bytes, isWhole } of linesOf(path)) {
    const line: OpenedLine | null = isWhole && end === null ? openLine(keyring, file, bytes) : null
    if (line === null || line.sequence !== expected++) return null
    if (line.head.kind === 'end') end = line.head
    const { pieces, unknownKeys: unknown } = piecesOf(keyring, file, line)
    unknownKeys += unknown.length
    for (const { piece } of pieces) {
      const list = lists.get(piece.collection) ?? []
      lists.set(piece.collection, list)
      for (const [index, record] of piece.records.entries()) {
        const at = piece.at[index] ?? 0
        // filled up in order: a list with holes is one that V8 turns into a slow table
        while (list.length <= at) list.push(undefined)
        if (isStored(record)) list[at] = shared(piece.collection, record)
      }
    }
  }
  if (end?.end === undefined) return null
  const maps = emptyMaps()
  for (const [collection, list] of lists) {
    const map = mapOf(maps, collection)
    for (const record of list) if (record !== undefined) map.set(record.id, record)
    lists.delete(collection)
  }
  const { sequence, head, merged } = end.end
  return { maps, mark: { sequence, head, time: end.time, merged }, unknownKeys }
}

/** Lets other work have its turn once a few milliseconds have passed. */
export function breather(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < stallMs) return
    await new Promise((resolve) => setImmediate(resolve))
    last = performance.now()
  }
}
