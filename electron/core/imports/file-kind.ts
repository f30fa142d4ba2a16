import type { PackedBytes } from './packed-bytes'
import { utf16WithoutMark } from './text-encoding'
import { lockedWorkbook } from './workbook/read-workbook'

/** First bytes of files that are no text, and what to tell the manager who chose one. */
const signatures: readonly { readonly bytes: readonly number[]; readonly sentence: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    sentence:
      'This is an old Excel workbook (.xls). Open it, save it as an Excel workbook (.xlsx) and choose that file.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    sentence: 'This is a PDF. Export the table itself as CSV from the system it comes from.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: picture('PNG') },
  { bytes: [0xff, 0xd8, 0xff], sentence: picture('JPEG') },
  { bytes: [0x47, 0x49, 0x46, 0x38], sentence: picture('GIF') },
  {
    bytes: [0x1f, 0x8b],
    sentence: 'This is a packed file (gzip). Unpack it and choose the CSV inside.',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    sentence: 'This is a database (SQLite). Export the table from it as CSV.',
  },
  {
    bytes: [0xff, 0xfe, 0x00, 0x00],
    sentence: 'This text is in UTF-32, which exports do not use. Save it as UTF-8 and choose it again.',
  },
]

function picture(kind: string): string {
  return `This is a picture (${kind}). Export the table itself as CSV from the system it comes from.`
}

/** Whether a file is packed as workbooks (.xlsx) are. */
export function isPackedFile(file: PackedBytes): boolean {
  const bytes = file.start(4)
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)
}

/** A workbook with a password lies in the container of old workbooks, under this name. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** What a file is when it is no delimited text, and what to do about it, in a sentence; null where it may be one. */
export function otherKindOfFile(file: PackedBytes): string | null {
  const bytes = file.start(4096)
  const known = signatures.find(({ bytes: first }) => first.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return file.whole().includes(encryptedPackage) ? lockedWorkbook : known.sentence
  return isMostlyControls(bytes) && utf16WithoutMark(bytes, file.length) === null
    ? 'This is no text file. Export the table as CSV from the system it comes from.'
    : null
}

const markup: readonly { readonly start: RegExp; readonly what: string }[] = [
  { start: /^<\?xml[^>]*>[\s\S]{0,400}?Excel\.Sheet/i, what: 'a workbook saved as XML' },
  {
    start: /^<(?:!doctype html|html|head|table|meta)\b/i,
    what: 'a web page, although its name may say Excel',
  },
  { start: /^<\?xml\b/i, what: 'an XML file' },
  { start: /^\s*(?:\{\s*"|\[\s*\{)/, what: 'a JSON file' },
]

/** The same for a file that is text but holds a document of another kind. `start` is how the text begins. */
export function otherKindOfText(start: string): string | null {
  const known = markup.find(({ start: pattern }) => pattern.test(start.trimStart()))
  if (known === undefined) return null
  return `This is ${known.what}. Open it in a spreadsheet, save it as CSV and choose that file.`
}

/** Text has tabs and line ends, and at most a stray control character. */
function isMostlyControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  const hasByteOrderMark = (sample[0] ?? 0) >= 0xef && (sample[1] ?? 0) >= 0xbb
  if (sample.length < 64 || hasByteOrderMark) return false
  let controls = 0
  let nulls = 0
  for (const byte of sample) {
    if (byte === 0) nulls++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  // every second byte of UTF-16 may be zero, but other control characters are rare in it
  return controls > sample.length / 20 || (nulls > sample.length / 20 && controls > sample.length / 50)
}
