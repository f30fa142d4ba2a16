import { createHash } from 'node:crypto'
import type { PDFObject, PDFRef } from 'pdf-lib'

/** An object of the file, new or in place of an older one. */
export type AppendedObject = { readonly ref: PDFRef; readonly object: PDFObject }

/** Bytes to be added to a file, and where in the file each object begins. */
export class AppendedSection {
  private readonly chunks: Buffer[] = []
  private readonly offsets = new Map<number, number>()
  private endsAt: number

  constructor(private readonly fileLength: number) {
    this.endsAt = fileLength
  }

  /** Where in the whole file the next byte goes. */
  get position(): number {
    return this.endsAt
  }

  addText(text: string): void {
    const bytes = Buffer.from(text, 'latin1')
    this.chunks.push(bytes)
    this.endsAt += bytes.length
  }

  addObject({ ref, object }: AppendedObject): void {
    this.beginObject(ref)
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    this.chunks.push(Buffer.from(bytes))
    this.endsAt += bytes.length
    this.addText('\nendobj\n')
  }

  /** The head of an object whose content is added as text. */
  beginObject(ref: PDFRef): void {
    this.offsets.set(ref.objectNumber, this.endsAt)
    this.addText(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
  }

  /** Ends the section with its table of objects and its trailer. */
  end(trailer: SectionTrailer): void {
    this.addText(sectionEnd({ offsets: this.offsets, trailer, startsAt: this.endsAt }))
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks, this.endsAt - this.fileLength)
  }
}

/** What the trailer of a section says (ISO 32000-1, table 15). References are written as in the file: `12 0 R`. */
export type SectionTrailer = {
  /** One more than the highest object number. */
  readonly size: number
  readonly root: string
  readonly info: string
  /** The first part of the file identifier in hex: it stays the same through all revisions. */
  readonly identifier: string
  /** The file as it was before this section. */
  readonly before: Uint8Array
  /** Where its last table of objects begins. */
  readonly previousTable: number
}

/**
 * The end of a section: table of objects, trailer, and where the table begins (7.5.4 to 7.5.6). There is one form
 * of it and no other, so that a verifier can tell ours from anything else.
 */
export function sectionEnd(given: {
  offsets: ReadonlyMap<number, number>
  trailer: SectionTrailer
  startsAt: number
}): string {
  const { size, root, info, identifier, before, previousTable } = given.trailer
  const changed = createHash('sha256').update(before).digest('hex').slice(0, 32).toUpperCase()
  return [
    `xref\n${subsections(given.offsets)}trailer`,
    `<</Size ${size}`,
    `/Root ${root}`,
    `/Info ${info}`,
    `/ID [<${identifier}> <${changed}>]`,
    `/Prev ${previousTable}>>`,
    `startxref\n${given.startsAt}\n%%EOF\n`,
  ].join('\n')
}

/** Offsets in runs of consecutive object numbers, each entry of exactly twenty bytes. */
function subsections(offsets: ReadonlyMap<number, number>): string {
  const runs: [number, string[]][] = []
  for (const [number, offset] of [...offsets].sort(([a], [b]) => a - b)) {
    const entry = `${String(offset).padStart(10, '0')} 00000 n \n`
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1].length === number) last[1].push(entry)
    else runs.push([number, [entry]])
  }
  return runs.map(([first, entries]) => `${first} ${entries.length}\n${entries.join('')}`).join('')
}
