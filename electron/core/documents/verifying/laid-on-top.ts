import type { PdfFile } from '../reading/pdf-file'
import {
  isArray,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
  textOf,
} from '../reading/pdf-value'
import { type Area, areaIn, heightOf, widthOf } from './page-area'
import type { TreePage } from './page-tree'
import { digestOf, digestOfEntries } from './value-digest'

/** A note, a drawing or a field that lies on a page (ISO 32000-1, 12.5), told apart by its object or its look. */
export type OnTop = {
  /** The full name of the field; empty for what is none. */
  readonly name: string
  readonly isField: boolean
  /** Whether it only says something about the page: it is no field, and draws nothing of its own on it. */
  readonly isRemark: boolean
  /** Whether what lies below it stays to be seen, as below a marker pen. */
  readonly isSeeThrough: boolean
  /** Whether it is a place to sign that is signed. */
  readonly isSigned: boolean
  readonly isSignature: boolean
  /** Whether its flags keep everybody from filling it in. */
  readonly isReadOnly: boolean
  /** The room it takes up; null where nothing of it can be seen. */
  readonly area: Area | null
  readonly doesSomething: boolean
  /** What is filled in: a text as it is, anything else as a digest; empty where nothing is. */
  readonly value: string
  /** Whether its look shows what is filled in, as a plain text. */
  readonly showsValue: () => boolean
  /** Digests: of how it looks, of where it lies, of what it does when it is used, of what else it says, and of everything in it. */
  readonly looks: string
  readonly place: string
  readonly acts: string
  readonly rest: string
  readonly whole: string
}

type Given = { readonly file: PdfFile; readonly pages: ReadonlySet<number> }

/** Levels of fields above one. */
const deepest = 20

/** Flags of a field and of an annotation (ISO 32000-1, tables 221 and 165): read only; invisible, hidden, not viewed. */
const readOnly = 1
const outOfSight = 0b100011

/** Marks on a text, and other remarks on a page (ISO 32000-1, table 169). */
const markings: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'StrikeOut', 'Squiggly'])
const remarks: ReadonlySet<string> = new Set([...markings, 'Text', 'Caret', 'FileAttachment', 'Sound'])

/** What lies on a page. */
export function laidOnTop(page: TreePage, given: Given): Map<string, OnTop> {
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

function onTop(dict: PdfDict, given: Given): OnTop {
  const { file } = given
  const levels = fieldLevels(dict, file)
  const entry = (key: string): PdfValue => {
    const level = levels.find(({ entries }) => entries.has(key))
    return file.resolve(level?.entries.get(key))
  }
  const isSignature = nameOf(entry('FT')) === 'Sig'
  const flags = entry('Ff')
  const kind = nameOf(file.resolve(dict.entries.get('Subtype')))
  const isHidden = isOutOfSight(file.resolve(dict.entries.get('F')))
  const above = (wanted: (key: string) => boolean): string =>
    levels
      .slice(1)
      .map((level) => digestOfEntries(level, wanted, given))
      .join()
  return {
    name: nameOfField(levels, file),
    isField: kind === 'Widget',
    isRemark: remarks.has(kind ?? ''),
    isSeeThrough: markings.has(kind ?? '') && isSeeThrough(dict, file),
    isSignature,
    isSigned: isSignature && entry('V') !== null,
    isReadOnly: typeof flags === 'number' && (flags & readOnly) !== 0,
    // the window of a note is no part of the page (12.5.6.14)
    area: isHidden || kind === 'Popup' ? null : roomOf(areaIn(dict.entries.get('Rect'), file)),
    doesSomething: levels.some(({ entries }) => entries.has('A') || entries.has('AA')),
    value: isSignature ? '' : filledWith(entry('V'), given),
    showsValue: () => showsText(dict, { file, text: textOf(entry('V')) }),
    looks: digestOfEntries(dict, (key) => key === 'AP' || key === 'AS', given),
    place: [digestOfEntries(dict, (key) => key === 'Rect' || key === 'OC', given), isHidden].join(),
    acts: levels.map((level) => digestOfEntries(level, (key) => key === 'A' || key === 'AA', given)).join(),
    rest: [
      digestOfEntries(dict, (key) => !changesWithValue.has(key), given),
      above((key) => !isSignature && key !== 'V' && takenOver.has(key)),
    ].join(),
    whole: [
      // a signature may lead to the catalogue, and through it to everything; it is looked at by itself
      digestOfEntries(dict, (key) => key !== 'StructParent' && !(isSignature && key === 'V'), given),
      above((key) => !isSignature && takenOver.has(key)),
    ].join(),
  }
}

/** What a field takes over from those above it and shows (ISO 32000-1, table 220 and 222). */
const takenOver: ReadonlySet<string> = new Set(['V', 'DA', 'Q', 'DS', 'RV', 'Opt', 'MaxLen'])

/** What software writes anew when a field is filled in, or locked by a signature. */
const changesWithValue: ReadonlySet<string> = new Set(['V', 'RV', 'I', 'AP', 'AS', 'Ff', 'M', 'StructParent'])

/** What a field holds: a box that is not ticked holds nothing, and nor does an empty text. */
function filledWith(value: PdfValue, { file, pages }: Given): string {
  const name = nameOf(value)
  if (value === null || name === 'Off') return ''
  return name ?? textOf(value) ?? digestOf(value, file, pages)
}

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

/** Whether the look of a field writes a text letter by letter; what a look writes otherwise is not read. */
function showsText(dict: PdfDict, { file, text }: { file: PdfFile; text: string | null }): boolean {
  const look = file.resolve(file.dict(dict.entries.get('AP'))?.entries.get('N'))
  if (text === null || text === '' || !isStream(look)) return false
  try {
    const content = file.unpacked(look)
    const hex = Buffer.from(text, 'latin1').toString('hex')
    const written = `(${text.replace(/[\\()]/g, '\\$&')})`
    return (
      content.includes(Buffer.from(written, 'latin1')) ||
      content.toString('latin1').toLowerCase().includes(`<${hex}>`)
    )
  } catch (error) {
    if (error instanceof PdfSyntaxError) return false
    throw error
  }
}

/** Without a look of its own a reader draws it see-through; with one, that has to say so in all it paints with. */
function isSeeThrough(dict: PdfDict, file: PdfFile): boolean {
  const look = file.dict(file.dict(dict.entries.get('AP'))?.entries.get('N'))
  if (look === null) return true
  const states = file.dict(file.dict(look.entries.get('Resources'))?.entries.get('ExtGState'))
  const blends = [...(states?.entries.values() ?? [])].map((state) =>
    nameOf(file.resolve(file.dict(state)?.entries.get('BM'))),
  )
  return blends.length > 0 && blends.every((blend) => blend === 'Multiply')
}

function isOutOfSight(flags: PdfValue): boolean {
  return typeof flags === 'number' && (flags & outOfSight) !== 0
}

function roomOf(area: Area | null): Area | null {
  return area === null || widthOf(area) === 0 || heightOf(area) === 0 ? null : area
}
