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
  // what is still to come, the next one last: a chain of objects may be longer than calls can lie within each other
  const open: (PdfValue | Written)[] = [value]
  const openEntries = ({ entries }: PdfDict): void => {
    hash.update('<<')
    open.push(new Written('>>'))
    for (const [key, entry] of [...entries].sort(([a], [b]) => (a < b ? 1 : -1))) {
      if (!waysBack.has(key)) open.push(entry)
      open.push(new Written(`/${key} `))
    }
  }
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    // what is known already costs no reading, but time
    file.limits.countParsed(16)
    if (each instanceof Written) hash.update(each.bytes)
    else if (isReference(each)) {
      const place = places.get(each.number)
      if (pages.has(each.number)) hash.update(`page ${each.number}`)
      else if (place !== undefined) hash.update(`#${place}`)
      else {
        places.set(each.number, places.size)
        open.push(file.object(each.number))
      }
    } else if (isArray(each)) {
      hash.update('[')
      open.push(new Written(']'), ...each.items.toReversed())
    } else if (isDict(each)) openEntries(each)
    else if (isStream(each)) {
      file.limits.countParsed(each.data.length)
      open.push(new Written(file.dataOf(each)))
      openEntries(each.dict)
    } else hash.update(atom(each))
  }
  return hash.digest('hex')
}

/** What is hashed as it is, once what stands before it has been. */
class Written {
  constructor(readonly bytes: string | Buffer) {}
}

/** The ways back to the page, or into the structure, would lead through the whole document. */
const waysBack: ReadonlySet<string> = new Set(['Parent', 'P', 'SE', 'SD'])

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
