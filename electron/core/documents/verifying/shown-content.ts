import { createHash } from 'node:crypto'
import type { PdfFile } from '../reading/pdf-file'
import {
  isArray,
  isDict,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfValue,
} from '../reading/pdf-value'

/** More pages than are looked at. */
const mostPages = 5000

/** What of a page is not its content: links to other objects, and what lies on top and may be filled in. */
const besideContent = new Set([
  'Annots',
  'Parent',
  'StructParents',
  'Tabs',
  'LastModified',
  'PieceInfo',
  'Metadata',
  'AA',
  'B',
  'Thumb',
])

/** Entries that a page takes over from the levels above it (ISO 32000-1, table 30). */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

/**
 * A digest of what each page of a file shows: its content, fonts and pictures, without the fields and notes on top.
 * Two revisions with the same digests show the same pages.
 */
export function shownContent(file: PdfFile): string[] {
  const digests: string[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, above: ReadonlyMap<string, PdfValue>): void => {
    if (isReference(value)) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const node = file.dict(value)
    if (node === null || digests.length >= mostPages) return
    const own = new Map(above)
    for (const key of inherited) {
      const entry = node.entries.get(key)
      if (entry !== undefined) own.set(key, entry)
    }
    const kids = file.resolve(node.entries.get('Kids'))
    if (isArray(kids) && nameOf(node.entries.get('Type')) !== 'Page') {
      for (const kid of kids.items) visit(kid, own)
      return
    }
    digests.push(digestOf(pageContent(node, own), file))
  }
  visit(file.dict(file.root())?.entries.get('Pages') ?? null, new Map())
  return digests
}

function pageContent(page: PdfDict, above: ReadonlyMap<string, PdfValue>): PdfValue {
  const entries = [...above, ...page.entries].filter(([key]) => !besideContent.has(key))
  return { kind: 'dict', entries: new Map(entries) }
}

/** A digest of a value and of everything that it refers to; what comes again is named by its place. */
function digestOf(value: PdfValue, file: PdfFile): string {
  const hash = createHash('sha256')
  const places = new Map<number, number>()
  const add = (each: PdfValue): void => {
    file.limits.countParsed(16)
    if (isReference(each)) {
      const place = places.get(each.number)
      if (place !== undefined) {
        hash.update(`#${place}`)
        return
      }
      places.set(each.number, places.size)
      add(file.object(each.number))
    } else if (isArray(each)) {
      hash.update('[')
      each.items.forEach(add)
      hash.update(']')
    } else if (isDict(each)) addEntries(each)
    else if (isStream(each)) {
      addEntries(each.dict)
      file.limits.countParsed(each.data.length)
      hash.update(each.data)
    } else hash.update(atom(each))
  }
  const addEntries = (dict: PdfDict): void => {
    hash.update('<<')
    for (const [key, entry] of [...dict.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(`/${key} `)
      // the way back to the page would lead through the whole document
      if (key !== 'Parent' && key !== 'P') add(entry)
    }
    hash.update('>>')
  }
  add(value)
  return hash.digest('hex')
}

function atom(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return ` ${String(value)}`
  if (value.kind === 'name') return `/${value.name}`
  return value.kind === 'string' ? `(${value.bytes.toString('hex')})` : ''
}
