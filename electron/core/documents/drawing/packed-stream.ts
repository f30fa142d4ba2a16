import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from 'pdf-lib'

type Entries = NonNullable<Parameters<PDFContext['stream']>[1]>

/** Registers a compressed stream with these entries in its dictionary. */
export function packedStream(context: PDFContext, bytes: Uint8Array, entries: Entries = {}): PDFRef {
  const packed = deflateSync(bytes, { level: 6 })
  return context.register(context.stream(packed, { ...entries, Filter: 'FlateDecode' }))
}
