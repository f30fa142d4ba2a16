import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../../../shared/domain/import-file'
import { partDecoder } from './decode-text'
import { type PackedBytes, wholeLetters } from './packed-bytes'
import { byteOrderMark } from './text-encoding'

/** How much of a text is looked at to find out how it is written. */
const textStartBytes = 1_048_576

/**
 * A text as UTF-8, gone through part by part as often as it is needed; no part is kept. Without a byte order mark. What
 * its encoding cannot read is U+FFFD.
 */
export type FileText = {
  /** The size of what it is read from, to tell how far a reading has come. */
  readonly bytes: number
  /** The parts in order, each with how many of `bytes` are done after it. Every part but the last has 64 KiB or more. */
  parts(): Iterable<{ readonly part: Buffer; readonly doneBytes: number }>
  /** The first megabyte, or the whole of a shorter text. */
  start(): Buffer
}

/** Reads packed bytes as a text. A part that is UTF-8 already is not decoded. */
export function textOf(file: PackedBytes, encoding: Encoding): FileText {
  return {
    bytes: file.length,
    parts: () => longParts(decoded(file, encoding)),
    start: () => {
      const parts: Buffer[] = []
      let length = 0
      for (const { part } of decoded(file, encoding)) {
        parts.push(part)
        length += part.length
        if (length > textStartBytes) break
      }
      return Buffer.concat(parts).subarray(0, textStartBytes)
    },
  }
}

type Part = { readonly part: Buffer; readonly doneBytes: number }

function* decoded(file: PackedBytes, encoding: Encoding): Generator<Part> {
  const decoder = encoding === 'utf-8' ? null : partDecoder(encoding, { fatal: false })
  let rest = Buffer.alloc(0)
  let doneBytes = 0
  for (const block of file.unpacked()) {
    const mark = doneBytes === 0 ? byteOrderMark(block) : null
    const body = mark?.encoding === encoding ? block.subarray(mark.length) : block
    doneBytes += block.length
    if (decoder !== null) {
      yield { part: Buffer.from(decoder.decode(body)), doneBytes }
      continue
    }
    const joined = rest.length === 0 ? body : Buffer.concat([rest, body])
    const cut = wholeLetters(joined)
    rest = Buffer.from(joined.subarray(cut))
    yield { part: soundUtf8(joined.subarray(0, cut)), doneBytes }
  }
  const last = decoder === null ? soundUtf8(rest) : Buffer.from(decoder.end())
  if (last.length > 0) yield { part: last, doneBytes }
}

function soundUtf8(bytes: Buffer): Buffer {
  return isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('utf8'))
}

const leastPart = 65_536

/** Joins parts that are too short for whoever looks ahead. */
function* longParts(parts: Iterable<Part>): Generator<Part> {
  let held: Buffer[] = []
  let length = 0
  let done = 0
  for (const { part, doneBytes } of parts) {
    held.push(part)
    length += part.length
    done = doneBytes
    if (length < leastPart) continue
    yield { part: held.length === 1 ? part : Buffer.concat(held), doneBytes }
    held = []
    length = 0
  }
  if (held.length > 0) yield { part: Buffer.concat(held), doneBytes: done }
}
