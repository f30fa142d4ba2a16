import type { PDFContext } from 'pdf-lib'
import type { Pace } from '../../store/pace'
import { FileSection, subsections } from './file-section'

/** PDF 1.7, and four bytes that tell everybody that the file is no text (ISO 32000-1, 7.5.2). */
const header = '%PDF-1.7\n%\x81\x81\x81\x81\n\n'

/** The whole file of a context: header, objects, their table, and the trailer with where to begin. */
export async function firstSection(
  context: PDFContext,
  trailer: { root: string; info: string; identifier: string },
  pace: Pace,
): Promise<Buffer> {
  const section = new FileSection(0)
  section.addText(header)
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    section.addObject({ ref, object })
    await pace()
  }
  const { root, info, identifier } = trailer
  const table = subsections(new Map([[0, 0], ...section.places]))
  const end = [
    `xref\n${table}trailer`,
    `<</Size ${context.largestObjectNumber + 1}`,
    `/Root ${root}`,
    `/Info ${info}`,
    `/ID [<${identifier}> <${identifier}>]>>`,
    `startxref\n${section.position}\n%%EOF\n`,
  ]
  section.addText(end.join('\n'))
  return section.bytes()
}
