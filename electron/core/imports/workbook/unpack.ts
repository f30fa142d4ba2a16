import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

export type Unpacking =
  | { readonly kind: 'unpacked'; readonly parts: ReadonlyMap<string, Buffer> }
  /** `tooLarge` when the parts together unpack to more than is allowed, `locked` when a part needs a password. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'locked' }

const inflate = promisify(inflateRaw)

const endSignature = Buffer.from('504b0506', 'hex')
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535
/** Workbooks have some hundred parts. */
const mostParts = 5000

/**
 * Unpacks the parts of a ZIP file whose names are wanted, by its directory. What a part says of its own size is not
 * believed: unpacking stops as soon as more than `mostBytes` would come out in all. Parts of one name make it broken,
 * because two readers could take different ones.
 */
export async function unpack(
  bytes: Uint8Array,
  given: { isWanted: (name: string) => boolean; mostBytes: number },
): Promise<Unpacking> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(file)
  if (entries === null) return { kind: 'broken' }
  const parts = new Map<string, Buffer>()
  let left = given.mostBytes
  for (const entry of entries) {
    if (!given.isWanted(entry.name)) continue
    if (entry.isLocked) return { kind: 'locked' }
    const packed = packedBytes(file, entry)
    if (packed === null || parts.has(entry.name)) return { kind: 'broken' }
    const part = await contentOf(packed, entry.method, left)
    if (typeof part === 'string') return { kind: part }
    left -= part.length
    parts.set(entry.name, part)
  }
  return { kind: 'unpacked', parts }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly packedLength: number
  readonly at: number
}

/** The entries of the directory at the end of the file; null where there is none, or it contradicts itself. */
function directoryOf(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf(endSignature)
  if (end < 0 || end < file.length - endLength - longestComment || end + endLength > file.length) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > mostParts) return null
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || file.readUInt32LE(at) !== directorySignature) return null
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      // some writers put a backslash between folders
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: file.readUInt16LE(at + 10),
      isLocked: (file.readUInt16LE(at + 8) & 1) === 1,
      packedLength: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function packedBytes(file: Buffer, { at, packedLength }: Entry): Buffer | null {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) return null
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  return start + packedLength > file.length ? null : file.subarray(start, start + packedLength)
}

async function contentOf(
  packed: Buffer,
  method: number,
  most: number,
): Promise<Buffer | 'broken' | 'tooLarge'> {
  if (method === 0) return packed.length > most ? 'tooLarge' : packed
  if (method !== 8) return 'broken'
  try {
    // a limit of 0 would be none
    return await inflate(packed, { maxOutputLength: most + 1 }).then((part) =>
      part.length > most ? 'tooLarge' : part,
    )
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? 'tooLarge' : 'broken'
  }
}
