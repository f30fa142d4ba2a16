import { PdfFile } from '../../electron/core/documents/reading/pdf-file'
import {
  isArray,
  isDict,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfValue,
  textOf,
} from '../../electron/core/documents/reading/pdf-value'
import { ReadingLimits } from '../../electron/core/documents/reading/reading-limits'

export function openPdf(bytes: Uint8Array): PdfFile {
  return PdfFile.open(Buffer.from(bytes), ReadingLimits.within(10_000))
}

/** The entry of a dictionary, with references followed. */
export function entry(file: PdfFile, value: PdfValue | undefined, key: string): PdfValue {
  return file.resolve(file.dict(value)?.entries.get(key))
}

/** The items of an array, references and all; empty for anything else. */
export function items(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const array = file.resolve(value)
  return isArray(array) ? array.items : []
}

/** All pages, in their order. */
export function pagesOf(file: PdfFile): PdfDict[] {
  const kids = items(file, entry(file, entry(file, file.root(), 'Pages'), 'Kids'))
  return kids.flatMap((kid) => file.dict(kid) ?? [])
}

export function contentOf(file: PdfFile, page: PdfDict): string {
  const stream = file.resolve(page.entries.get('Contents'))
  return isStream(stream) ? file.unpacked(stream).toString('latin1') : ''
}

/** A node of the structure tree, as a validator would walk it. */
export type Tagged = {
  readonly number: number
  readonly tag: string
  readonly alt: string | null
  readonly attributes: PdfDict | null
  readonly kids: readonly Tagged[]
  /** Numbers of marked sequences, with the number of their page's object. */
  readonly marked: readonly { page: number; number: number }[]
  readonly widgets: readonly number[]
}

/** The structure tree below the document element. */
export function structureOf(file: PdfFile): Tagged {
  const [root] = items(file, entry(file, entry(file, file.root(), 'StructTreeRoot'), 'K'))
  return taggedOf(file, root ?? null)
}

function taggedOf(file: PdfFile, value: PdfValue): Tagged {
  const dict = file.dict(value)
  const kids = file.dict(value)?.entries.get('K')
  const list = isArray(file.resolve(kids)) ? items(file, kids) : kids === undefined ? [] : [kids]
  const own: { kids: Tagged[]; marked: Tagged['marked'][number][]; widgets: number[] } = {
    kids: [],
    marked: [],
    widgets: [],
  }
  for (const kid of list) {
    const kidDict = file.dict(kid)
    const page = kidDict?.entries.get('Pg')
    const number = kidDict?.entries.get('MCID')
    const object = kidDict?.entries.get('Obj')
    if (typeof number === 'number' && isReference(page)) own.marked.push({ page: page.number, number })
    else if (isReference(object)) own.widgets.push(object.number)
    else own.kids.push(taggedOf(file, kid))
  }
  const attributes = file.resolve(dict?.entries.get('A'))
  return {
    number: isReference(value) ? value.number : -1,
    tag: nameOf(dict?.entries.get('S')) ?? '',
    alt: textOf(dict?.entries.get('Alt')),
    attributes: isDict(attributes) ? attributes : null,
    ...own,
  }
}

/** Every node of a structure, in the order of reading. */
export function everyNode(node: Tagged): Tagged[] {
  return [node, ...node.kids.flatMap(everyNode)]
}

const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'b', 'B*', 'b*', 'Tj', 'TJ', "'", '"', 'Do', 'sh'])

/** How often a content stream paints outside every marked sequence: never, in a tagged document. */
export function unmarkedPainting(content: string): number {
  // strings and dictionaries hold no operators
  const bare = content
    .replaceAll(/\((?:[^\\()]|\\.)*\)/gs, ' ')
    .replaceAll(/<<.*?>>/gs, ' ')
    .replaceAll(/<[0-9A-Fa-f]*>/g, ' ')
  let [depth, unmarked] = [0, 0]
  for (const token of bare.split(/[\s[\]]+/)) {
    if (token === 'BDC' || token === 'BMC') depth++
    else if (token === 'EMC') depth--
    else if (painting.has(token) && depth === 0) unmarked++
  }
  if (depth !== 0) throw new Error('A marked sequence does not end')
  return unmarked
}

/** The text of the file that is attached to a document. */
export function attachedText(bytes: Uint8Array): string {
  const file = openPdf(bytes)
  const [specification] = items(file, entry(file, file.root(), 'AF'))
  const stream = entry(file, entry(file, specification, 'EF'), 'F')
  return isStream(stream) ? file.unpacked(stream).toString('utf8') : ''
}
