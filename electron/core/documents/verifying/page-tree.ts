import type { PdfFile } from '../reading/pdf-file'
import {
  isArray,
  isReference,
  nameOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
} from '../reading/pdf-value'

/** A page as it stands in the tree: with what it takes over from the levels above it. */
export type TreePage = {
  /** The number of its object; null where it stands within another. */
  readonly number: number | null
  readonly dict: PdfDict
  readonly inherited: ReadonlyMap<string, PdfValue>
}

/** More pages, and levels of their tree, than are looked at. */
const mostPages = 5000
const deepest = 200

/** Entries that a page takes over from the levels above it (ISO 32000-1, table 30). */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const

/** All pages of a file in their order (7.7.3). Throws `PdfSyntaxError` at too many of them, or where they lie too deep. */
export function pagesIn(file: PdfFile): TreePage[] {
  const pages: TreePage[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, above: ReadonlyMap<string, PdfValue>, depth: number): void => {
    if (depth > deepest) throw new PdfSyntaxError('The tree of pages is too deep')
    if (isReference(value)) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    file.limits.countParsed(16)
    const node = file.dict(value)
    if (node === null) return
    const own = new Map(above)
    for (const key of inheritable) {
      const entry = node.entries.get(key)
      if (entry !== undefined) own.set(key, entry)
    }
    const kids = file.resolve(node.entries.get('Kids'))
    if (isArray(kids) && nameOf(node.entries.get('Type')) !== 'Page') {
      for (const kid of kids.items) visit(kid, own, depth + 1)
      return
    }
    if (pages.length >= mostPages) throw new PdfSyntaxError('There are more pages than are looked at')
    pages.push({ number: isReference(value) ? value.number : null, dict: node, inherited: own })
  }
  visit(file.dict(file.root())?.entries.get('Pages') ?? null, new Map(), 0)
  return pages
}
