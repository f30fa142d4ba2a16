import type { PdfFile } from '../reading/pdf-file'
import { isArray, isReference, type PdfDict, type PdfValue, textOf } from '../reading/pdf-value'
import { laidOnTop, type OnTop } from './laid-on-top'
import type { Area } from './page-area'
import { pagesIn, type TreePage } from './page-tree'
import { paintedAreas } from './painted-areas'
import { digestOf, digestOfEntries } from './value-digest'

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

/** More attached files, and levels of the tree of their names, than a file has. */
const mostAttached = 2000
const deepest = 20

/** What a file shows and does, so that two revisions of it can be compared. */
export type ShownContent = {
  /** A digest of each page: its content, fonts and pictures, without what lies on top. */
  readonly pages: readonly string[]
  /** What lies on each page. */
  readonly onTop: readonly ReadonlyMap<string, OnTop>[]
  /** Where a page is painted, by its place from 0 on; null where that cannot be told. */
  readonly paintedOn: (index: number) => readonly Area[] | null
  /** A digest of what the file does by itself: scripts, and actions when it or a page is opened. */
  readonly acts: string
  /** A digest of which of its layers are seen. */
  readonly layers: string
  /** The files that are attached to it, with a digest of each. */
  readonly attached: ReadonlyMap<string, string>
  /** A digest of its XFA form. */
  readonly formOfOtherKind: string
  /** A digest of its bookmarks and of the names of its places. */
  readonly waysThrough: string
}

type Given = { readonly file: PdfFile; readonly pages: ReadonlySet<number> }

/** What a file shows and does. Throws `PdfSyntaxError` where its pages cannot be followed. */
export function shownContent(file: PdfFile): ShownContent {
  const tree = pagesIn(file)
  const pages = new Set(tree.flatMap(({ number }) => (number === null ? [] : [number])))
  const given = { file, pages }
  const root = file.dict(file.root())
  const names = file.dict(root?.entries.get('Names'))
  return {
    pages: tree.map((page) => digestOf(pageContent(page), file, pages)),
    onTop: tree.map((page) => laidOnTop(page, given)),
    paintedOn: (index) => {
      const page = tree[index]
      return page === undefined ? null : paintedAreas(page, file)
    },
    acts: [
      root === null ? '' : catalogueActs(root, given),
      ...tree.map(({ dict }) => digestOfEntries(dict, (key) => key === 'AA', given)),
    ].join(),
    layers: root === null ? '' : digestOfEntries(root, (key) => key === 'OCProperties', given),
    attached: new Map(attachedIn(names?.entries.get('EmbeddedFiles'), given)),
    formOfOtherKind: digestOf(
      file.dict(root?.entries.get('AcroForm'))?.entries.get('XFA') ?? null,
      file,
      pages,
    ),
    waysThrough: [
      root === null ? '' : digestOfEntries(root, (key) => waysThrough.has(key), given),
      names === null ? '' : digestOfEntries(names, (key) => key === 'Dests', given),
    ].join(),
  }
}

/** What of the catalogue leads to places in the document, or says how they are called. */
const waysThrough: ReadonlySet<string> = new Set([
  'Outlines',
  'Dests',
  'Threads',
  'PageLabels',
  'Collection',
  'URI',
])

function pageContent({ dict, inherited }: TreePage): PdfValue {
  const entries = [...inherited, ...dict.entries].filter(([key]) => !besideContent.has(key))
  return { kind: 'dict', entries: new Map(entries) }
}

function catalogueActs(root: PdfDict, given: Given): string {
  const { file } = given
  const names = file.dict(root.entries.get('Names'))
  const form = file.dict(root.entries.get('AcroForm'))
  return [
    digestOfEntries(root, (key) => key === 'OpenAction' || key === 'AA', given),
    names?.entries.has('JavaScript') === true
      ? digestOfEntries(names, (key) => key === 'JavaScript', given)
      : '',
    // a form of the other kind (12.7.8) is shown in place of the pages
    form?.entries.has('XFA') === true,
  ].join()
}

/** The names and digests of the files in a tree of names (ISO 32000-1, 7.9.6 and 7.11.4). */
function attachedIn(value: PdfValue | undefined, given: Given): [string, string][] {
  const { file, pages } = given
  const found: [string, string][] = []
  const seen = new Set<number>()
  const visit = (node: PdfValue | undefined, depth: number): void => {
    if (isReference(node)) {
      if (seen.has(node.number)) return
      seen.add(node.number)
    }
    const dict = file.dict(node)
    if (dict === null || depth > deepest) return
    const names = file.resolve(dict.entries.get('Names'))
    const items = isArray(names) ? names.items : []
    for (let index = 0; index + 1 < items.length && found.length < mostAttached; index += 2)
      found.push([textOf(file.resolve(items[index])) ?? '', digestOf(items[index + 1] ?? null, file, pages)])
    const kids = file.resolve(dict.entries.get('Kids'))
    if (!isArray(kids)) return
    for (const kid of kids.items) if (found.length < mostAttached) visit(kid, depth + 1)
  }
  visit(value, 0)
  return found
}
