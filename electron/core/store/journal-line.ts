import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Keyring } from './keyring'
import { sealedParts, sealOverheadBytes, sealParts, strictBase64, unseal } from './seal'

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
 */
export function writeLine(
  keyring: Keyring,
  line: { file: string; sequence: number; head: LineHead; pieces: readonly OwnedPiece[] },
): Buffer {
  const { file, sequence } = line
  const place = `${file}:${sequence}`
  const pieces = line.pieces.map(({ keyId, piece }, index) => {
    const { collection, at, records } = piece
    const plain = Buffer.from(JSON.stringify([collection, at, records]))
    if (keyId === null) return { keyId, parts: [plain] }
    const key = keyring.keyById(keyId)
    if (key === null) throw new Error('A record is to be sealed with a key that is gone')
    return { keyId, parts: sealParts(key, [plain], `${place}:${index}`) }
  })
  const head: StoredHead = {
    ...line.head,
    pieces: pieces.map(({ keyId, parts }) => [keyId, lengthOf(parts)]),
  }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(headBytes.length)
  const plain = [length, headBytes, ...pieces.flatMap(({ parts }) => parts)]
  const sealed = sealedParts(keyring.fileKey(file), plain, place)
  return lineInBase64(`${sequence} `, sealed, lengthOf(plain) + sealOverheadBytes)
}

/** A multiple of three, after which base64 goes on without padding. */
const encodedAtOnce = 48 * 1024

/** Of so many bytes in parts, written piece by piece where it ends up: an import of a million rows is a line of 30 MB. */
function lineInBase64(begin: string, parts: Iterable<Buffer>, length: number): Buffer {
  // nearly every line is short, and put together sooner
  if (length <= encodedAtOnce) {
    return Buffer.from(`${begin}${Buffer.concat([...parts]).toString('base64')}\n`, 'latin1')
  }
  const line = Buffer.allocUnsafe(begin.length + Math.ceil(length / 3) * 4 + 1)
  let at = line.write(begin, 'latin1')
  let rest: Buffer = Buffer.alloc(0)
  for (const part of parts) {
    const fills = rest.length === 0 ? 0 : Math.min(3 - rest.length, part.length)
    rest = Buffer.concat([rest, part.subarray(0, fills)])
    if (rest.length === 3) {
      at += line.write(rest.toString('base64'), at, 'latin1')
      rest = Buffer.alloc(0)
    }
    if (rest.length > 0) continue
    const whole = part.length - ((part.length - fills) % 3)
    for (let from = fills; from < whole; from += encodedAtOnce) {
      at += line.write(part.toString('base64', from, Math.min(from + encodedAtOnce, whole)), at, 'latin1')
    }
    rest = part.subarray(whole)
  }
  at += line.write(rest.toString('base64'), at, 'latin1')
  line.write('\n', at, 'latin1')
  return line
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
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
