import { createHash } from 'node:crypto'
import type { PDFRef } from 'pdf-lib'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { textString } from '../drawing/utf16-hex'
import type { AppendedSection } from './appended-section'

/**
 * Bytes kept free for the CMS container: two certificates with the longest names take half of it. A time stamp comes
 * with the certificates of who gave it.
 */
export function reservedBytes(given: { isStamped: boolean }): number {
  return given.isStamped ? 20_480 : 4096
}

/** Room for `[0 a b c]`, filled in when the lengths are known. */
const byteRangeWidth = 48

/** What a signature says of itself (ISO 32000-1, table 252). */
export type SignatureWords = {
  readonly name: string
  readonly reason: string
  readonly at: IsoInstant
  readonly utcOffsetMinutes: number
  readonly certifies: boolean
  /** Whether room is kept for a time stamp. */
  readonly isStamped: boolean
}

/** Where in the file the open places of a signature are. */
export type OpenPlaces = {
  readonly byteRangeAt: number
  /** The first byte of `<…>`, and the one after it: what the signature cannot cover. */
  readonly contentsFrom: number
  readonly contentsTo: number
}

/** Adds a signature dictionary whose byte range and contents are still to be filled in. */
export function addSignatureDictionary(
  section: AppendedSection,
  ref: PDFRef,
  words: SignatureWords,
): OpenPlaces {
  section.beginObject(ref)
  section.addText(
    [
      '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
      `/Name ${textString(words.name)}`,
      `/Reason ${textString(words.reason)}`,
      `/M (${pdfTime(words)})`,
      '/Prop_Build <</App <</Name /Plumbline>>>>',
      words.certifies ? `/Reference [${certification}]` : '',
      '/ByteRange ',
    ].join('\n'),
  )
  const byteRangeAt = section.position
  section.addText(`${' '.repeat(byteRangeWidth)}\n/Contents `)
  const contentsFrom = section.position
  section.addText(`<${'0'.repeat(reservedBytes(words) * 2)}>`)
  const contentsTo = section.position
  section.addText('\n>>\nendobj\n')
  return { byteRangeAt, contentsFrom, contentsTo }
}

/** Filling in of forms and signing is allowed afterwards, nothing else (table 254). */
const certification =
  '<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 2 /V /1.2>>>>'

/** Fills in what the signature of a finished file covers, and gives the SHA-256 digest of that. */
export function fillInRange(file: Buffer, { byteRangeAt, contentsFrom, contentsTo }: OpenPlaces): Buffer {
  const byteRange = `[0 ${contentsFrom} ${contentsTo} ${file.length - contentsTo}]`
  file.write(byteRange.padEnd(byteRangeWidth), byteRangeAt, 'latin1')
  return createHash('sha256')
    .update(file.subarray(0, contentsFrom))
    .update(file.subarray(contentsTo))
    .digest()
}

/** Fills in the container of the signature. Throws where it is larger than its room. */
export function fillInContainer(
  file: Buffer,
  { contentsFrom, contentsTo }: OpenPlaces,
  container: Buffer,
): void {
  const digits = container.toString('hex')
  if (digits.length > contentsTo - contentsFrom - 2) {
    throw new Error('The signature is larger than the room kept for it')
  }
  file.write(digits, contentsFrom + 1, 'latin1')
}

/** A time as the signer's clock showed it (7.9.4): `D:20261123145100+01'00'`. */
function pdfTime({ at, utcOffsetMinutes }: SignatureWords): string {
  const shown = new Date(Date.parse(at) + utcOffsetMinutes * 60_000)
  const digits = shown.toISOString().replace(/[-:T]|\.\d+Z/g, '')
  const ahead = Math.abs(utcOffsetMinutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `D:${digits}${utcOffsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}'${two(ahead % 60)}'`
}
