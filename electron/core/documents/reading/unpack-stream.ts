import { constants, inflateSync } from 'node:zlib'
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  type PdfStream,
  PdfSyntaxError,
  type PdfValue,
} from './pdf-value'
import type { ReadingLimits } from './reading-limits'

/** The bytes that a stream holds, unpacked: those of Flate with and without predictor, and plain ones. */
export function unpackStream(stream: PdfStream, limits: ReadingLimits): Buffer {
  const filters = listOf(stream.dict.entries.get('Filter'))
  const parameters = listOf(stream.dict.entries.get('DecodeParms'))
  let data = stream.data
  for (const [index, filter] of filters.entries()) {
    if (nameOf(filter) !== 'FlateDecode')
      throw new PdfSyntaxError('A stream is packed in a way that is not read here')
    data = inflate(data, limits)
    const parameter = parameters[index]
    if (isDict(parameter)) data = withoutPredictor(data, parameter)
  }
  return data
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return []
  return isArray(value) ? value.items : [value]
}

function inflate(data: Buffer, limits: ReadingLimits): Buffer {
  try {
    const unpacked = inflateSync(data, {
      maxOutputLength: Math.max(1, limits.unpackableBytes),
      // a checksum that is cut off is forgiven, as readers do
      finishFlush: constants.Z_SYNC_FLUSH,
    })
    limits.countUnpacked(unpacked.length)
    return unpacked
  } catch (error) {
    limits.countUnpacked(error instanceof RangeError ? limits.unpackableBytes : 0)
    throw new PdfSyntaxError('A stream cannot be unpacked', { cause: error })
  }
}

/** Undoes the predictors of PNG (ISO 32000-1, 7.4.4.4; RFC 2083, 6), which tables of cross-references use. */
function withoutPredictor(data: Buffer, parameters: PdfDict): Buffer {
  const numberOf = (key: string, otherwise: number): number => {
    const value = parameters.entries.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = numberOf('Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) throw new PdfSyntaxError('A predictor is not known')
  const pixelBytes = Math.max(1, Math.ceil((numberOf('Colors', 1) * numberOf('BitsPerComponent', 8)) / 8))
  const rowBytes = Math.ceil(
    (numberOf('Colors', 1) * numberOf('BitsPerComponent', 8) * numberOf('Columns', 1)) / 8,
  )
  if (!(rowBytes >= 1 && rowBytes <= data.length))
    throw new PdfSyntaxError('A row of a predictor has no length')
  const rows = Math.floor(data.length / (rowBytes + 1))
  const out = Buffer.alloc(rows * rowBytes)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (rowBytes + 1)] ?? 0
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column
      const raw = data[row * (rowBytes + 1) + 1 + column] ?? 0
      const left = column >= pixelBytes ? (out[at - pixelBytes] ?? 0) : 0
      const up = row > 0 ? (out[at - rowBytes] ?? 0) : 0
      const upLeft = row > 0 && column >= pixelBytes ? (out[at - rowBytes - pixelBytes] ?? 0) : 0
      out[at] = raw + predicted(kind, { left, up, upLeft })
    }
  }
  return out
}

function predicted(kind: number, { left, up, upLeft }: { left: number; up: number; upLeft: number }): number {
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return Math.floor((left + up) / 2)
    default:
      return paeth(left, up, upLeft)
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [byLeft, byUp, byUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value))
  if (byLeft === undefined || byUp === undefined || byUpLeft === undefined) return 0
  if (byLeft <= byUp && byLeft <= byUpLeft) return left
  return byUp <= byUpLeft ? up : upLeft
}
