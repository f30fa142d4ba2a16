import type { Encoding } from '../../../shared/domain/import-file'

/**
 * What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five places are empty and stay controls
 * (Encoding Standard, index-windows-1252).
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Turns one part of a text after the other into letters; a letter may lie across two parts. */
export type PartDecoder = {
  decode(part: Uint8Array): string
  /** What is left when the text ends in the middle of a letter. */
  end(): string
}

/**
 * Decodes by the Encoding Standard. What an encoding cannot read becomes U+FFFD, or throws where `fatal`. A byte order
 * mark is a letter like others.
 */
export function partDecoder(encoding: Encoding, given: { fatal: boolean }): PartDecoder {
  // Node's decoder takes windows-1252 for Latin-1 in many versions (nodejs/node#56542): euro signs would be lost
  if (encoding === 'windows-1252') return { decode: decodeWindows1252, end: () => '' }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true, fatal: given.fatal })
  return { decode: (part) => decoder.decode(part, { stream: true }), end: () => decoder.decode() }
}

function decodeWindows1252(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}
