import type { StagedFile } from '../../../../shared/domain/import-file'
import type { ImportPlan } from '../../../../shared/domain/import-plan'

/** An export as a system writes it, what a manager answers about it, and what has to come out of it to the digit. */
export type ExportCase = {
  readonly name: string
  readonly content: string | Uint8Array
  /** The workspace's currency; EUR where it is left out. */
  readonly currency?: string
  /** Kinds of the questions that have to be asked before anything is answered. */
  readonly asks?: readonly string[]
  /** What the manager answers or chooses otherwise than suggested. */
  readonly answer?: (draft: ImportPlan, file: StagedFile) => Partial<ImportPlan>
  /** Values as they would be kept: `Jonas 2026-01 Revenue` in hundredths; or the refusal that has to come. */
  readonly exact: Readonly<Record<string, number>> | { readonly refusal: RegExp }
  /** Lines that have to be rejected. */
  readonly rejected?: readonly number[]
  /** Texts that the notes have to hold. */
  readonly told?: readonly RegExp[]
}

export const [jonas, amara] = ['Jonas', 'Amara'] as const

/** The three deals that most cases write in their own way: two won, and one that Amara lost. */
export const threeDeals: Readonly<Record<string, number>> = {
  'Jonas 2026-01 Closed deals': 1,
  'Amara 2026-01 Closed deals': 1,
  'Jonas 2026-01 Win rate': 100,
  'Amara 2026-01 Win rate': 50,
  'Jonas 2026-01 Revenue': 123_456,
  'Amara 2026-01 Revenue': 9_990,
}

/** Writes the three deals. `days` and `amounts` are of Jonas, Amara and Amara; `stages` are won and lost. */
export function dealsIn(given: {
  readonly headers: string
  readonly delimiter?: string
  readonly days?: readonly [string, string, string]
  readonly amounts?: readonly [string, string, string]
  readonly stages?: readonly [string, string]
  readonly lineEnd?: string
}): string {
  const { headers, delimiter = ',', lineEnd = '\r\n' } = given
  const days = given.days ?? ['2026-01-13', '2026-01-28', '2026-01-14']
  const amounts = given.amounts ?? ['1234.56', '99.90', '50']
  const [won, lost] = given.stages ?? ['Closed Won', 'Closed Lost']
  const cell = (text: string): string => (text.includes(delimiter) ? `"${text}"` : text)
  const row = (...cells: string[]): string => cells.map(cell).join(delimiter)
  return [
    headers.split('|').join(delimiter),
    row(jonas, days[0], won, amounts[0]),
    row(amara, days[1], won, amounts[1]),
    row(amara, days[2], lost, amounts[2]),
    '',
  ].join(lineEnd)
}

/** A text in a legacy encoding, by turning the platform's own decoder round. */
export function inEncoding(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, readonly number[]>()
  const note = (...bytes: number[]): void => {
    const letter = decoder.decode(Uint8Array.from(bytes))
    if (!letter.includes('\ufffd') && [...letter].length === 1 && !bytesOf.has(letter))
      bytesOf.set(letter, bytes)
  }
  for (let byte = 0; byte < 256; byte++) note(byte)
  // Node decodes windows-1252 as Latin-1, which has no euro
  if (encoding === 'windows-1252') bytesOf.set('€', [0x80])
  const isDouble = ['shift_jis', 'gb18030', 'euc-kr', 'big5'].includes(encoding)
  for (let lead = 0x81; isDouble && lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) note(lead, trail)
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = bytesOf.get(letter)
      if (bytes === undefined) throw new Error(`${letter} is not in ${encoding}`)
      return bytes
    }),
  )
}

/** UTF-16 with its mark at the start. */
export function inUtf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return endian === 'le' ? bytes : bytes.swap16()
}
