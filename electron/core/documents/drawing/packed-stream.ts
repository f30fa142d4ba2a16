import { deflateSync } from 'node:zlib'
import type { PDFContext, PDFRef } from 'pdf-lib'

type Entries = NonNullable<Parameters<PDFContext['stream']>[1]>

/** Bytes as a stream holds them. */
export function packed(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 })
}

/** Registers a compressed stream with these entries in its dictionary. */
export function packedStream(context: PDFContext, bytes: Uint8Array, entries: Entries = {}): PDFRef {
  return streamOf(context, packed(bytes), entries)
}

/** Registers a stream of bytes that are compressed already. */
export function streamOf(context: PDFContext, packedBytes: Uint8Array, entries: Entries): PDFRef {
  return context.register(context.stream(packedBytes, { ...entries, Filter: 'FlateDecode' }))
}
