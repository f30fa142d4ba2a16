import { constants, inflateSync } from 'node:zlib'
import { isArray, isDict, nameOf, type PdfStream, PdfSyntaxError, type PdfValue } from './pdf-value'
import { withoutPredictor } from './png-predictor'
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
    if (isDict(parameter)) data = withoutPredictor(data, parameter, limits)
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
