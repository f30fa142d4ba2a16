import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ByteParts, chained, gathered } from './byte-parts'
import type { Keyring } from './keyring'
import { openRegular } from './regular-file'
import { sealedParts, sealOverheadBytes, unseal } from './seal'

// A frame is four bytes that say how long it is, big end first, and that many bytes sealed with the key of the file,
// for this file and this place in it alone.

const lengthBytes = 4
const frameAtMost = 256 * 1024 * 1024
const blockBytes = 512 * 1024

/** Writes frames one after the other into a file of a name. */
export class FrameWriter {
  private index = 0
  private readonly key: Buffer

  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
    keyring: Keyring,
  ) {
    this.key = keyring.fileKey(file)
  }

  /** Frames so far: the place of the next one. */
  get count(): number {
    return this.index
  }

  /** Writes one frame. */
  async write({ length, parts }: ByteParts): Promise<void> {
    const head = Buffer.alloc(lengthBytes)
    head.writeUInt32BE(sealOverheadBytes + length)
    const sealed = sealedParts(this.key, parts, placeOf(this.file, this.index++))
    for (const block of gathered(chained([head], sealed))) await writeAll(this.handle, block)
  }
}

/** Writes all bytes where the file stands, in as few calls as the system takes. */
async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written)).bytesWritten
  }
}

/** Where the frame `index` of a file belongs; what is sealed within it names this place too. */
export function placeOf(file: string, index: number): string {
  return `${file}:${index}`
}

/** The frames of a file in their order. The last one is null where a bit is not as it was written or bytes are missing. */
export async function* framesOf(path: string, keyring: Keyring): AsyncGenerator<Buffer | null> {
  const file = basename(path)
  const key = keyring.fileKey(file)
  const handle = await openRegular(path)
  try {
    const { size } = await handle.stat()
    let buffer = Buffer.allocUnsafeSlow(blockBytes)
    let from = 0
    let to = 0
    /** Makes so many bytes lie at `from`; false where the file ends before. */
    const have = async (bytes: number): Promise<boolean> => {
      if (to - from >= bytes) return true
      const begun = buffer.subarray(from, to)
      if (bytes > buffer.length) buffer = Buffer.allocUnsafeSlow(bytes)
      begun.copy(buffer)
      to -= from
      from = 0
      while (to < bytes) {
        const { bytesRead } = await handle.read(buffer, to, buffer.length - to)
        if (bytesRead === 0) return false
        to += bytesRead
      }
      return true
    }
    for (let index = 0; ; index++) {
      if (!(await have(lengthBytes))) {
        if (to > from) yield null
        return
      }
      const length = buffer.readUInt32BE(from)
      const isWhole = length <= Math.min(size, frameAtMost) && (await have(lengthBytes + length))
      const start = from + lengthBytes
      const plain = isWhole ? unseal(key, buffer.subarray(start, start + length), placeOf(file, index)) : null
      yield plain
      if (plain === null) return
      from = start + length
    }
  } finally {
    await handle.close()
  }
}
