import type { PdfFile } from '../reading/pdf-file'
import { isArray, isReference, nameOf, type PdfDict, type PdfValue, textOf } from '../reading/pdf-value'
import type { TreePage } from './page-tree'
import { digestOf, digestOfEntries } from './value-digest'

/** A note, a drawing or a field that lies on a page (ISO 32000-1, 12.5), told apart by its object or its look. */
export type OnTop = {
  /** The full name of the field; empty for what is none. */
  readonly name: string
  readonly isField: boolean
  /** Whether it is a place to sign that is signed. */
  readonly isSigned: boolean
  readonly isSignature: boolean
  /** Whether it takes up room that can be seen. */
  readonly isVisible: boolean
  readonly doesSomething: boolean
  /** Digests: of where it lies, of what it does when it is used, and of everything in it. */
  readonly place: string
  readonly acts: string
  readonly whole: string
}

/** Levels of fields above one. */
const deepest = 20

/** What lies on a page. */
export function laidOnTop(
  page: TreePage,
  given: { file: PdfFile; pages: ReadonlySet<number> },
): Map<string, OnTop> {
  const { file, pages } = given
  const annotations = file.resolve(page.dict.entries.get('Annots'))
  const found = new Map<string, OnTop>()
  if (!isArray(annotations)) return found
  for (const value of annotations.items) {
    const dict = file.dict(value)
    if (dict === null) continue
    found.set(isReference(value) ? `${value.number}` : digestOf(value, file, pages), onTop(dict, given))
  }
  return found
}

function onTop(dict: PdfDict, given: { file: PdfFile; pages: ReadonlySet<number> }): OnTop {
  const { file } = given
  const levels = fieldLevels(dict, file)
  const entry = (key: string): PdfValue => {
    const level = levels.find(({ entries }) => entries.has(key))
    return file.resolve(level?.entries.get(key))
  }
  const isSignature = nameOf(entry('FT')) === 'Sig'
  return {
    name: nameOfField(levels, file),
    isField: nameOf(file.resolve(dict.entries.get('Subtype'))) === 'Widget',
    isSignature,
    isSigned: isSignature && entry('V') !== null,
    isVisible: takesRoom(file.resolve(dict.entries.get('Rect')), file),
    doesSomething: levels.some(({ entries }) => entries.has('A') || entries.has('AA')),
    place: [
      digestOfEntries(dict, (key) => key === 'Rect' || key === 'OC', given),
      isHidden(file.resolve(dict.entries.get('F'))),
    ].join(),
    acts: levels.map((level) => digestOfEntries(level, (key) => key === 'A' || key === 'AA', given)).join(),
    whole: [
      // a signature may lead to the catalogue, and through it to everything; it is looked at by itself
      digestOfEntries(dict, (key) => key !== 'StructParent' && !(isSignature && key === 'V'), given),
      ...levels
        .slice(1)
        .map((level) => digestOfEntries(level, (key) => !isSignature && takenOver.has(key), given)),
    ].join(),
  }
}

/** What a field takes over from those above it and shows (ISO 32000-1, table 220 and 222). */
const takenOver: ReadonlySet<string> = new Set(['V', 'DA', 'Q', 'DS', 'RV', 'Opt', 'MaxLen'])

function nameOfField(levels: readonly PdfDict[], file: PdfFile): string {
  const names = levels.map(({ entries }) => textOf(file.resolve(entries.get('T'))))
  return names
    .filter((name) => name !== null)
    .toReversed()
    .join('.')
}

/** The dictionary and those of the fields above it. */
function fieldLevels(dict: PdfDict, file: PdfFile): PdfDict[] {
  const levels: PdfDict[] = []
  for (let level: PdfDict | null = dict; level !== null && levels.length < deepest; ) {
    levels.push(level)
    level = file.dict(level.entries.get('Parent'))
  }
  return levels
}

/** Whether the flags of an annotation keep it out of sight (table 165: invisible, hidden, not viewed). */
function isHidden(flags: PdfValue): boolean {
  return typeof flags === 'number' && (flags & 0b100011) !== 0
}

function takesRoom(rectangle: PdfValue, file: PdfFile): boolean {
  if (!isArray(rectangle)) return false
  const [left, bottom, right, top] = rectangle.items.map((item) => file.resolve(item))
  return left !== right && bottom !== top
}
