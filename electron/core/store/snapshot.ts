import { basename } from 'node:path'
import * as z from 'zod'
import { type ByteParts, chained } from './byte-parts'
import { collectionNames, type RecordOf, type WorkspaceData } from './collections'
import { type Columns, columnsOf, recordsFrom } from './columns'
import { replaceDurably } from './folder'
import type { Keyring } from './keyring'
import { inTurns, type Pace } from './pace'
import { keyLabel, ownerOf } from './record-owner'
import {
  emptyMaps,
  isStored,
  keepOnce,
  mapOf,
  type StoredRecord,
  type Strangers,
  type WorkspaceMaps,
} from './records'
import { sealedParts, sealOverheadBytes, unseal } from './seal'
import { FrameWriter, framesOf, placeOf } from './sealed-frames'

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

const nobody = '0'.repeat(16)
const pieceBytes = 96 * 1024
const frameBytes = 128 * 1024

/** What the first frame says: how many records of each collection are to come. */
const startSchema = z.object({ sizes: z.record(z.string(), z.int().min(0)) })

/** What the last frame says. */
const endSchema = z.object({
  frames: z.int(),
  sequence: z.int(),
  head: z.string(),
  time: z.number(),
  merged: z.array(z.string()),
})

/**
 * Writes a snapshot: a first frame with the sizes, frames of pieces, a last one with the mark. A piece is records of
 * one collection and owner, sealed with the owner's key within the frame. The file is there whole or not at all.
 * Other work gets its turn as soon as 8 ms have passed.
 */
export async function writeSnapshot(path: string, frozen: Frozen, keyring: Keyring): Promise<void> {
  const file = basename(path)
  const breathe = inTurns()
  await replaceDurably(path, async (handle) => {
    const frames = new FrameWriter(handle, file, keyring)
    const sizes = Object.fromEntries(
      frozen.records.map(({ collection, records }) => [collection, records.length]),
    )
    const writeWhole = (plain: Buffer): Promise<void> =>
      frames.write({ length: plain.length, parts: [plain] })
    await writeWhole(json({ sizes } satisfies z.infer<typeof startSchema>))
    let pieces: ByteParts[] = []
    let bytes = 0
    const flush = async (): Promise<void> => {
      if (bytes > 0)
        await frames.write({ length: bytes, parts: chained(...pieces.map(({ parts }) => parts)) })
      pieces = []
      bytes = 0
    }
    for (const { collection, records } of frozen.records) {
      for await (const { keyId, plain } of piecesByOwner(collection, records, { keyring, breathe })) {
        const piece = sealedPiece(keyring, { keyId, plain, place: `${placeOf(file, frames.count)}:${bytes}` })
        if (piece === null) continue
        pieces.push(piece)
        bytes += piece.length
        if (bytes >= frameBytes) await flush()
        await breathe()
      }
    }
    await flush()
    const { sequence, head, time, merged } = frozen.mark
    const end: z.infer<typeof endSchema> = { frames: frames.count, sequence, head, time, merged: [...merged] }
    await writeWhole(json(end))
  })
}

type PlainPiece = { readonly keyId: string | null; readonly plain: Buffer }

/** All records of a collection, owner by owner; `at` are the steps from place to place in the collection's order. */
async function* piecesByOwner(
  collection: FrozenCollection['collection'],
  records: readonly StoredRecord[],
  given: { readonly keyring: Keyring; readonly breathe: () => Promise<void> },
): AsyncGenerator<PlainPiece> {
  const groups = new Map<string | null, number[]>()
  for (const [index, record] of records.entries()) {
    const label = labelOf(collection, record)
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [index])
    else group.push(index)
    if (index % 1_000 === 0) await given.breathe()
  }
  let perPiece = 64
  for (const [label, all] of groups) {
    for (let from = 0; from < all.length; ) {
      const keyId = label === null ? null : given.keyring.labelled(label)?.id
      // whoever was erased while the snapshot was being written is not in it
      if (keyId === undefined) break
      const places = all.slice(from, from + perPiece)
      from += places.length
      const steps = places.map((place, index) => place - (places[index - 1] ?? 0))
      const plain = json([collection, steps, columnsOf(places.flatMap((place) => records[place] ?? []))])
      yield { keyId, plain }
      const each = plain.length / places.length
      perPiece = Math.min(2_000, Math.max(1, Math.floor(pieceBytes / each)))
    }
  }
}

/** Key, length and bytes of a piece; null when its key was destroyed a moment ago. */
function sealedPiece(
  keyring: Keyring,
  { keyId, plain, place }: PlainPiece & { readonly place: string },
): ByteParts | null {
  const key = keyId === null ? null : keyring.keyById(keyId)
  if (keyId !== null && key === null) return null
  const length = plain.length + (key === null ? 0 : sealOverheadBytes)
  const head = Buffer.alloc(nobody.length + 4)
  head.write(keyId ?? nobody, 'latin1')
  head.writeUInt32BE(length, nobody.length)
  const parts = key === null ? [plain] : sealedParts(key, [plain], place)
  return { length: head.length + length, parts: chained([head], parts) }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** The entry of the key table for a record that its schema has parsed. */
export function labelOf(collection: FrozenCollection['collection'], record: StoredRecord): string | null {
  return keyLabel(ownerOf(collection, record as RecordOf<typeof collection>))
}

export type Snapshot = {
  readonly maps: WorkspaceMaps
  readonly strangers: Strangers
  readonly mark: JournalMark
  readonly unknownKeys: number
}

/**
 * The records of a snapshot and where it stood; null when one bit of it is not as it was written, or a part is
 * missing. Records whose key was destroyed are left out; those whose key is not known are counted.
 */
export async function readSnapshot(path: string, keyring: Keyring): Promise<Snapshot | null> {
  const file = basename(path)
  let lists: Map<string, (StoredRecord | undefined)[]> | null = null
  let unknownKeys = 0
  let index = 0
  let last: Buffer | null = null
  for await (const frame of framesOf(path, keyring)) {
    if (frame === null) return null
    if (lists === null) {
      const { sizes } = startSchema.parse(JSON.parse(frame.toString()))
      lists = new Map(Object.entries(sizes).map(([name, size]) => [name, new Array(size)]))
    } else {
      // the last frame is no piece, and which is the last is known when there is none after it
      if (last !== null) {
        unknownKeys += takeFrame(last, { keyring, place: placeOf(file, index - 1), lists })
      }
      last = frame
    }
    index++
  }
  const end = last === null || lists === null ? null : endOf(last)
  if (lists === null || end === null || end.frames !== index - 1) return null
  const maps = emptyMaps()
  for (const name of collectionNames) {
    const map = mapOf(maps, name)
    for (const record of lists.get(name) ?? []) if (record !== undefined) map.set(record.id, record)
    lists.delete(name)
  }
  const strangers: Strangers = new Map()
  for (const [name, list] of lists) {
    const records = list.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const]))
    if (records.length > 0) strangers.set(name, new Map(records))
  }
  const { sequence, head, time, merged } = end
  return { maps, strangers, mark: { sequence, head, time, merged }, unknownKeys }
}

/** Whether a snapshot is as it was written to the last bit, told without keeping anything of it. */
export async function isWholeSnapshot(path: string, keyring: Keyring, pace: Pace): Promise<boolean> {
  let index = 0
  let last: Buffer | null = null
  for await (const frame of framesOf(path, keyring)) {
    if (frame === null) return false
    last = frame
    index++
    await pace()
  }
  return last !== null && endOf(last)?.frames === index - 1
}

/** Puts the records of a frame in their places; the number of pieces whose key is neither known nor destroyed. */
function takeFrame(
  frame: Buffer,
  given: { keyring: Keyring; place: string; lists: ReadonlyMap<string, (StoredRecord | undefined)[]> },
): number {
  let unknownKeys = 0
  for (let from = 0; from < frame.length; ) {
    const keyId = frame.toString('latin1', from, from + nobody.length)
    const start = from + nobody.length + 4
    const to = start + frame.readUInt32BE(start - 4)
    const bytes = frame.subarray(start, to)
    const key = keyId === nobody ? null : given.keyring.keyById(keyId)
    const isReadable = keyId === nobody || key !== null
    const plain = key === null ? bytes : unseal(key, bytes, `${given.place}:${from}`)
    if (isReadable && plain !== null) {
      takePiece(plain, given.lists)
    } else if (!given.keyring.isErased(keyId)) unknownKeys++
    from = to
  }
  return unknownKeys
}

function takePiece(plain: Buffer, lists: ReadonlyMap<string, (StoredRecord | undefined)[]>): void {
  const piece: unknown = JSON.parse(plain.toString())
  if (!isPiece(piece)) throw new Error('A sealed piece is not of a shape that this version writes')
  const [collection, steps, columns] = piece
  const list = lists.get(collection)
  if (list === undefined) throw new Error(`A snapshot has records of ${collection}, which it does not name`)
  let at = 0
  // what thousands of figures repeat is held once; other texts are not kept beyond their records
  const records = recordsFrom(columns, collection === 'measurements' ? keepOnce : (value) => value)
  for (let index = 0; index < steps.length; index++) {
    at += steps[index] ?? 0
    const record = records[index]
    if (typeof record === 'object' && record !== null && isStored(record)) list[at] = record
  }
}

/** Only the frame is checked: its bytes are vouched for by a key that only this workspace has. */
function isPiece(json: unknown): json is [string, number[], Columns] {
  if (!Array.isArray(json) || json.length !== 3) return false
  const [collection, steps, columns]: unknown[] = json
  if (typeof collection !== 'string' || !Array.isArray(steps)) return false
  return typeof columns === 'object' && columns !== null && ('rows' in columns || 'columns' in columns)
}

/** What the last frame says; null where it is no such frame, because those after it are missing. */
function endOf(frame: Buffer): z.infer<typeof endSchema> | null {
  try {
    return endSchema.safeParse(JSON.parse(frame.toString())).data ?? null
  } catch {
    return null
  }
}
