import { PdfFile } from '../../electron/core/documents/reading/pdf-file'
import { isReference, type PdfValue } from '../../electron/core/documents/reading/pdf-value'
import { ReadingLimits } from '../../electron/core/documents/reading/reading-limits'
import { entry, items, openPdf, pagesOf } from './pdf-inside'

/** A file of these objects, the first being the catalogue, with a table that leads to them. */
export function fileOf(...objects: readonly (string | Buffer)[]): Buffer {
  const head = '%PDF-1.7\n'
  const { body, table, length } = objectsAt(head.length, Object.entries(objects).map(oneHigher))
  const size = objects.length + 1
  const trailer = `trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([
    Buffer.from(head),
    body,
    Buffer.from(`xref\n0 1\n0000000000 65535 f \n${table}${trailer}`),
  ])
}

function oneHigher([index, text]: [string, string | Buffer]): [string, string | Buffer] {
  return [String(Number(index) + 1), text]
}

/** The file with an update appended that puts objects in the place of others (ISO 32000-1, 7.5.6). */
export function updated(file: Buffer, objects: Readonly<Record<number, string | Buffer>>): Buffer {
  const { sections } = PdfFile.open(file, ReadingLimits.within(5000))
  const trailer = openPdf(file).trailer().entries
  const numbers = Object.keys(objects).map(Number)
  const { body, table, length } = objectsAt(file.length, Object.entries(objects))
  const size = Math.max(Number(trailer.get('Size')), ...numbers.map((number) => number + 1))
  const root = numberOf(trailer.get('Root'))
  const end = `xref\n${table}trailer\n<</Size ${size} /Root ${root} 0 R /Prev ${sections[0]?.offset}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([file, body, Buffer.from(end, 'latin1')])
}

function objectsAt(start: number, objects: readonly (readonly [string, string | Buffer])[]) {
  const chunks: Buffer[] = []
  let [length, table] = [start, '']
  for (const [number, text] of objects) {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
    const chunk = Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n')])
    table += `${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`
    chunks.push(chunk)
    length += chunk.length
  }
  return { body: Buffer.concat(chunks), table, length }
}

/** The text of an object as it stands in the newest revision, between `obj` and `endobj`. */
export function objectText(file: Buffer, number: number): string {
  const extent = openPdf(file).extentOf(number)
  if (extent === null) throw new Error(`There is no object ${number}`)
  return file
    .toString('latin1', extent.from, extent.to)
    .replace(/^\d+ \d+ obj\s/, '')
    .replace(/\sendobj$/, '')
}

/** The number that a reference names; 0 for anything else. */
function numberOf(value: PdfValue | undefined): number {
  return isReference(value) ? value.number : 0
}

/** The numbers of the objects that an attack on one of our agreements puts others in the place of. */
export function placesIn(file: Buffer) {
  const inside = openPdf(file)
  const root = inside.dict(inside.root())
  const form = root?.entries.get('AcroForm')
  const fields = items(inside, entry(inside, form, 'Fields'))
  const [page] = items(inside, entry(inside, root?.entries.get('Pages'), 'Kids'))
  return {
    catalogue: numberOf(inside.trailer().entries.get('Root')),
    form: numberOf(form),
    page: numberOf(page),
    content: numberOf(pagesOf(inside)[0]?.entries.get('Contents')),
    fields: fields.map(numberOf),
    signatures: fields.map((field) => numberOf(inside.dict(field)?.entries.get('V'))),
  }
}

/** Where the digits of each signature begin. */
export function contentsOf(file: Buffer): number[] {
  const starts: number[] = []
  for (let at = file.indexOf('/Contents <'); at >= 0; at = file.indexOf('/Contents <', at + 1))
    starts.push(at + 11)
  return starts
}
