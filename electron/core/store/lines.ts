import { openRegular } from './regular-file'

const blockBytes = 256 * 1024
const newline = 0x0a

export type Line = {
  /** Without the newline at its end. */
  readonly bytes: Buffer
  /** False for a last line that has no newline: a write that was cut off. */
  readonly isWhole: boolean
}

/** The lines of a file, read block by block, so that a large file is never in memory as a whole. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const file = await openRegular(path)
  try {
    let begun: Buffer[] = []
    for (;;) {
      const block = Buffer.allocUnsafe(blockBytes)
      const { bytesRead } = await file.read(block, 0, blockBytes)
      if (bytesRead === 0) break
      let rest = block.subarray(0, bytesRead)
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        begun.push(rest.subarray(0, end))
        yield { bytes: begun.length === 1 ? rest.subarray(0, end) : Buffer.concat(begun), isWhole: true }
        begun = []
        rest = rest.subarray(end + 1)
      }
      if (rest.length > 0) begun.push(rest)
    }
    if (begun.length > 0) yield { bytes: Buffer.concat(begun), isWhole: false }
  } finally {
    await file.close()
  }
}
