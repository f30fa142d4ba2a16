import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Keyring } from './keyring'
import { seal, sealedParts, sealOverheadBytes, strictBase64, unseal } from './seal'

/** Records of one collection and one owner. `at` is the place of each among all that the line holds. */
export type Piece = {
  /** Its name; one that this version does not know comes from another shape. */
  readonly collection: string
  readonly at: readonly number[]
  /** Whole records, or the id of one that is taken out. */
  readonly records: readonly (object | string)[]
}

/** A piece with the id of the key that it is sealed with; null for the workspace's own records. */
export type OwnedPiece = { readonly keyId: string | null; readonly piece: Piece }

const headSchema = z.object({
  /** What the line before was, hashed; empty for the first. */
  previous: z.string(),
  /** Milliseconds since 1970; never before the line before it. */
  time: z.number(),
  kind: z.enum(['commit', 'begin', 'close']),
  /** Keys that were destroyed with this commit. */
  erased: z.array(z.string()).optional(),
  /** Key and bytes of each piece. */
  pieces: z.array(z.tuple([z.string().nullable(), z.int()])),
})
type StoredHead = z.infer<typeof headSchema>

/** `begin` starts from nothing: what came before it does not count. `close` is the last line of a clean run. */
export type LineHead = Omit<StoredHead, 'pieces'>

export type OpenedLine = {
  readonly sequence: number
  readonly head: LineHead
  readonly pieces: readonly { readonly keyId: string | null; readonly bytes: Buffer }[]
}

/**
 * One line of a segment, with its newline: the number in plain, then base64 of what is sealed with the
 * key of the file, for this file and number alone. Within it the pieces of people are sealed once more with their keys.
 * A short line is one part. A long one, which an import of a million rows makes of 30 MB, comes in many that are sealed
 * when they are asked for.
 */
export function writeLine(
  keyring: Keyring,
  line: { file: string; sequence: number; head: LineHead; pieces: readonly OwnedPiece[] },
): Iterable<Buffer> {
  const { file, sequence } = line
  const place = `${file}:${sequence}`
  const pieces = line.pieces.map(({ keyId, piece }, index): PlainPiece => {
    const { collection, at, records } = piece
    const plain = Buffer.from(JSON.stringify([collection, at, records]))
    if (keyId === null) return { keyId, plain, length: plain.length, sealing: null }
    const key = keyring.keyById(keyId)
    if (key === null) throw new Error('A record is to be sealed with a key that is gone')
    const sealing = { key, place: `${place}:${index}` }
    return { keyId, plain, length: plain.length + sealOverheadBytes, sealing }
  })
  const head: StoredHead = { ...line.head, pieces: pieces.map(({ keyId, length }) => [keyId, length]) }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(headBytes.length)
  const size = length.length + headBytes.length + pieces.reduce((sum, piece) => sum + piece.length, 0)
  const [begin, key] = [`${sequence} `, keyring.fileKey(file)]
  // nearly every line is short, and put together sooner
  if (size <= shortBytes) {
    const sealed = seal(key, Buffer.concat([length, headBytes, ...pieces.map(sealedWhole)]), place)
    return [Buffer.from(`${begin}${sealed.toString('base64')}\n`, 'latin1')]
  }
  const inner = partsWithin([length, headBytes], pieces.map(sealedInParts))
  return longLine(begin, sealedParts(key, inner, place))
}

/** A piece as it will lie within a line: so many bytes, sealed or as they are. */
type PlainPiece = {
  readonly keyId: string | null
  readonly plain: Buffer
  readonly length: number
  readonly sealing: { readonly key: Buffer; readonly place: string } | null
}

function sealedWhole({ plain, sealing }: PlainPiece): Buffer {
  return sealing === null ? plain : seal(sealing.key, plain, sealing.place)
}

function sealedInParts({ plain, sealing }: PlainPiece): Iterable<Buffer> {
  return sealing === null ? [plain] : sealedParts(sealing.key, [plain], sealing.place)
}

/** How long a line may be, before it is sealed, that is written as one part. */
const shortBytes = 48 * 1024

/** What a line seals. A piece is let go of once it was taken. */
function* partsWithin(head: readonly Buffer[], pieces: Iterable<Buffer>[]): Generator<Buffer> {
  yield* head
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) yield* piece
}

function* longLine(begin: string, sealed: Iterable<Buffer>): Generator<Buffer> {
  yield Buffer.from(begin, 'latin1')
  let rest: Buffer = Buffer.alloc(0)
  for (const part of sealed) {
    const all = rest.length === 0 ? part : Buffer.concat([rest, part])
    // base64 goes on without padding after a multiple of three
    const whole = all.length - (all.length % 3)
    if (whole > 0) yield Buffer.from(all.toString('base64', 0, whole), 'latin1')
    rest = all.subarray(whole)
  }
  yield Buffer.from(`${rest.toString('base64')}\n`, 'latin1')
}

/** A line without its newline; null when any bit of it is not as it was written. */
export function openLine(keyring: Keyring, file: string, bytes: Buffer): OpenedLine | null {
  const space = bytes.indexOf(0x20)
  if (space < 1 || space > 16) return null
  const number = bytes.toString('latin1', 0, space)
  const sequence = Number(number)
  if (!Number.isSafeInteger(sequence) || String(sequence) !== number) return null
  const sealed = strictBase64(bytes.toString('latin1', space + 1))
  const plain = sealed && unseal(keyring.fileKey(file), sealed, `${file}:${sequence}`)
  if (plain === null || plain === undefined) return null
  let from = 4 + plain.readUInt32BE(0)
  const { pieces, ...head } = headSchema.parse(JSON.parse(plain.toString('utf8', 4, from)))
  return {
    sequence,
    head,
    pieces: pieces.map(([keyId, length]) => {
      const start = from
      from += length
      return { keyId, bytes: plain.subarray(start, from) }
    }),
  }
}

/** The pieces of a line that can still be read, and the ids of keys that neither exist nor were destroyed. */
export function piecesOf(
  keyring: Keyring,
  file: string,
  line: OpenedLine,
): { readonly pieces: readonly OwnedPiece[]; readonly unknownKeys: readonly string[] } {
  const pieces: OwnedPiece[] = []
  const unknownKeys: string[] = []
  for (const [index, { keyId, bytes }] of line.pieces.entries()) {
    const key = keyId === null ? null : keyring.keyById(keyId)
    if (keyId !== null && key === null) {
      if (!keyring.isErased(keyId)) unknownKeys.push(keyId)
      continue
    }
    const plain = key === null ? bytes : unseal(key, bytes, `${file}:${line.sequence}:${index}`)
    if (plain === null) {
      unknownKeys.push(keyId ?? '')
      continue
    }
    const [collection, at, records] = parsePiece(plain)
    pieces.push({ keyId, piece: { collection, at, records } })
  }
  return { pieces, unknownKeys }
}

/**
 * Only the frame of a piece is checked. Its records were parsed by zod when they were committed, and every byte since
 * is vouched for by a key that only this workspace has; parsing 500,000 records again would take longer than all the
 * rest of opening. Records of an older schema are parsed, by the migration that reads them.
 */
function parsePiece(plain: Buffer): [string, number[], (object | string)[]] {
  const json: unknown = JSON.parse(plain.toString('utf8'))
  if (!isPiece(json)) throw new Error('A sealed piece is not of a shape that this version writes')
  return json
}

function isPiece(json: unknown): json is [string, number[], (object | string)[]] {
  if (!Array.isArray(json) || json.length !== 3) return false
  const [collection, at, records]: unknown[] = json
  const isNamed = typeof collection === 'string'
  return isNamed && Array.isArray(at) && Array.isArray(records) && at.length === records.length
}

/** What the next line says of this one: SHA-256 of the line without its newline. */
export function hashOfLine(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** The same of a line that is passed on part by part, with its newline: returned behind the last of them. */
export function* hashing(line: Iterable<Buffer>): Generator<Buffer, string> {
  const hash = createHash('sha256')
  for (const part of line) {
    hash.update(part.at(-1) === newline ? part.subarray(0, -1) : part)
    yield part
  }
  return hash.digest('base64url')
}

const newline = 0x0a
