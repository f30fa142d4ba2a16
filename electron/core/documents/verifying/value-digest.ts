import { createHash } from 'node:crypto'
import type { PdfFile } from '../reading/pdf-file'
import { isArray, isDict, isReference, isStream, type PdfDict, type PdfValue } from '../reading/pdf-value'

/**
 * A digest of a value and of everything that it refers to; what comes again is named by its place. A reference to one
 * of `pages` is only named: the way through a page leads through the whole document.
 */
export function digestOf(value: PdfValue, file: PdfFile, pages: ReadonlySet<number>): string {
  const hash = createHash('sha256')
  const places = new Map<number, number>()
  const add = (each: PdfValue): void => {
    // what is known already costs no reading, but time
    file.limits.countParsed(16)
    if (isReference(each)) {
      if (pages.has(each.number)) {
        hash.update(`page ${each.number}`)
        return
      }
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

/** The same of some entries of a dictionary. */
export function digestOfEntries(
  dict: PdfDict,
  wanted: (key: string) => boolean,
  given: { file: PdfFile; pages: ReadonlySet<number> },
): string {
  const entries = new Map([...dict.entries].filter(([key]) => wanted(key)))
  return digestOf({ kind: 'dict', entries }, given.file, given.pages)
}

function atom(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return ` ${String(value)}`
  if (value.kind === 'name') return `/${value.name}`
  return value.kind === 'string' ? `(${value.bytes.toString('hex')})` : ''
}
