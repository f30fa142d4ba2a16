import { createHash } from 'node:crypto'
import { FileSection, subsections } from '../drawing/file-section'

/** Bytes to be added to a file, ended by their own table of objects. */
export class AppendedSection extends FileSection {
  /** Ends the section with its table of objects and its trailer. */
  end(trailer: SectionTrailer): void {
    this.addText(sectionEnd({ offsets: this.places, trailer, startsAt: this.position }))
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
