import type { PDFObject, PDFRef } from 'pdf-lib'

/** An object of a file, new or in place of an older one. */
type WrittenObject = { readonly ref: PDFRef; readonly object: PDFObject }

/** Bytes of a file, and where in the whole file each of its objects begins. */
export class FileSection {
  private readonly offsets = new Map<number, number>()
  private readonly chunks: Buffer[] = []
  private endsAt: number

  /** `startsAt` counts the bytes of the file before it. */
  constructor(private readonly startsAt: number) {
    this.endsAt = startsAt
  }

  /** Where in the whole file the next byte goes. */
  get position(): number {
    return this.endsAt
  }

  /** Where each object begins, by its number. */
  get places(): ReadonlyMap<number, number> {
    return this.offsets
  }

  addText(text: string): void {
    const bytes = Buffer.from(text, 'latin1')
    this.chunks.push(bytes)
    this.endsAt += bytes.length
  }

  addObject({ ref, object }: WrittenObject): void {
    this.beginObject(ref)
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    this.chunks.push(Buffer.from(bytes.buffer))
    this.endsAt += bytes.length
    this.addText('\nendobj\n')
  }

  /** The head of an object whose content is added as text. */
  beginObject(ref: PDFRef): void {
    this.offsets.set(ref.objectNumber, this.endsAt)
    this.addText(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks, this.endsAt - this.startsAt)
  }
}

/** Offsets in runs of consecutive object numbers, each entry of exactly twenty bytes (ISO 32000-1, 7.5.4). */
export function subsections(offsets: ReadonlyMap<number, number>): string {
  const runs: [number, string[]][] = []
  for (const [number, offset] of [...offsets].sort(([a], [b]) => a - b)) {
    const entry = `${String(offset).padStart(10, '0')} ${number === 0 ? '65535 f' : '00000 n'} \n`
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1].length === number) last[1].push(entry)
    else runs.push([number, [entry]])
  }
  return runs.map(([first, entries]) => `${first} ${entries.length}\n${entries.join('')}`).join('')
}
