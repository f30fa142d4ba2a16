import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const blockBytes = 262_144
/** The fastest level: exports shrink to a quarter even so. */
const level = 1

/**
 * The bytes of a file, packed in blocks: a file of 100 MB lies in some 25 MB of memory, and is gone through block by
 * block. Never on a disk.
 */
export class PackedBytes {
  /** How many bytes there are, unpacked. */
  length = 0
  /** How many bytes of memory they take. */
  packedLength = 0
  /** Whether there is no byte beyond ASCII. */
  isAscii = true
  private readonly blocks: Buffer[] = []
  private readonly digest = createHash('sha256')

  add(part: Uint8Array): void {
    this.digest.update(part)
    if (this.isAscii) this.isAscii = isAscii(part)
    for (let at = 0; at < part.length; at += blockBytes) {
      const block = deflateRawSync(part.subarray(at, at + blockBytes), { level })
      this.blocks.push(block)
      this.packedLength += block.length
    }
    this.length += part.length
  }

  /** The bytes in order, one block after the other. */
  *unpacked(): Generator<Buffer> {
    for (const block of this.blocks) yield inflateRawSync(block)
  }

  /** The SHA-256 of all bytes so far, in hexadecimal. */
  sha256(): string {
    return this.digest.copy().digest('hex')
  }

  /** Whether all bytes are valid UTF-8. */
  isUtf8(): boolean {
    if (this.isAscii) return true
    let rest = Buffer.alloc(0)
    for (const block of this.unpacked()) {
      const joined = Buffer.concat([rest, block])
      const cut = wholeLetters(joined)
      if (!isUtf8(joined.subarray(0, cut))) return false
      rest = joined.subarray(cut)
    }
    return isUtf8(rest)
  }

  /** The first bytes, at least `bytes` of them where there are as many. */
  start(bytes: number): Buffer {
    const parts: Buffer[] = []
    let length = 0
    for (const block of this.unpacked()) {
      if (length >= bytes) break
      parts.push(block)
      length += block.length
    }
    return Buffer.concat(parts)
  }

  /** All bytes at once, for what cannot be read in parts. */
  whole(): Buffer {
    return Buffer.concat([...this.unpacked()])
  }
}

/** Where the last letter of bytes in UTF-8 begins, should they end within it; else their end. */
export function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Bytes that are at hand, packed. */
export function packed(bytes: Uint8Array): PackedBytes {
  const file = new PackedBytes()
  file.add(bytes)
  return file
}
