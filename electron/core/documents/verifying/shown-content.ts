import type { PdfFile } from '../reading/pdf-file'
import type { PdfDict, PdfValue } from '../reading/pdf-value'
import { laidOnTop, type OnTop } from './laid-on-top'
import { pagesIn, type TreePage } from './page-tree'
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

/** What a file shows and does, so that two revisions of it can be compared. */
export type ShownContent = {
  /** A digest of each page: its content, fonts and pictures, without what lies on top. */
  readonly pages: readonly string[]
  /** What lies on each page. */
  readonly onTop: readonly ReadonlyMap<string, OnTop>[]
  /** A digest of what the file does by itself: scripts, and actions when it or a page is opened. */
  readonly acts: string
  /** A digest of which of its layers are seen. */
  readonly layers: string
}

/** What a file shows and does. Throws `PdfSyntaxError` where its pages cannot be followed. */
export function shownContent(file: PdfFile): ShownContent {
  const tree = pagesIn(file)
  const pages = new Set(tree.flatMap(({ number }) => (number === null ? [] : [number])))
  const given = { file, pages }
  const root = file.dict(file.root())
  return {
    pages: tree.map((page) => digestOf(pageContent(page), file, pages)),
    onTop: tree.map((page) => laidOnTop(page, given)),
    acts: [
      root === null ? '' : catalogueActs(root, given),
      ...tree.map(({ dict }) => digestOfEntries(dict, (key) => key === 'AA', given)),
    ].join(),
    layers: root === null ? '' : digestOfEntries(root, (key) => key === 'OCProperties', given),
  }
}

function pageContent({ dict, inherited }: TreePage): PdfValue {
  const entries = [...inherited, ...dict.entries].filter(([key]) => !besideContent.has(key))
  return { kind: 'dict', entries: new Map(entries) }
}

function catalogueActs(root: PdfDict, given: { file: PdfFile; pages: ReadonlySet<number> }): string {
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
