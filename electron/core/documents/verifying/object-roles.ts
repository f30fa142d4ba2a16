import type { PdfFile } from '../reading/pdf-file'
import {
  isArray,
  isDict,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
} from '../reading/pdf-value'
import { pagesIn, type TreePage } from './page-tree'

/** What an object of a file is, in a word or two, and the page that it belongs to. */
export type ObjectRole = { readonly what: string; readonly page: number | null }

/** More objects than are followed to find out what others are for. */
const mostFollowed = 20_000

/** Ways that lead back, or through the whole document. */
const waysBack = new Set(['Parent', 'P', 'Popup', 'StructParent', 'StructTreeRoot', 'Dest', 'D'])

/** What the objects of a file are, by the way that leads to them from its catalogue, else by what they call themselves. */
export class ObjectRoles {
  private readonly known = new Map<number, ObjectRole>()
  private followed = 0

  constructor(private readonly file: PdfFile) {
    const trailer = file.trailer().entries
    this.name(trailer.get('Info'), { what: 'document information', page: null })
    this.name(trailer.get('Encrypt'), { what: 'encryption', page: null })
    this.name(trailer.get('Root'), { what: 'catalogue', page: null })
    const root = file.dict(file.root())
    this.name(root?.entries.get('AcroForm'), { what: 'form', page: null })
    this.name(root?.entries.get('Metadata'), { what: 'metadata', page: null })
    for (const [index, page] of pagesOrNone(file).entries()) this.namePage(page, index + 1)
    this.follow(root?.entries.get('DSS'), () => ({ what: 'validation data', page: null }))
    this.follow(file.dict(root?.entries.get('AcroForm'))?.entries.get('Fields'), (value) => ({
      what: ownKind(value) ?? 'form field',
      page: null,
    }))
  }

  /** What the object of a number is. */
  of(number: number): ObjectRole {
    return this.known.get(number) ?? { what: ownKind(this.file.object(number)) ?? 'object', page: null }
  }

  private namePage({ number, dict }: TreePage, page: number): void {
    if (number !== null) this.known.set(number, { what: 'page', page })
    this.follow(dict.entries.get('Contents'), () => ({ what: 'content of the page', page }))
    const annotations = dict.entries.get('Annots')
    this.name(annotations, { what: 'list of what lies on the page', page })
    const list = this.file.resolve(annotations)
    for (const item of isArray(list) ? list.items : []) {
      const dict = this.file.dict(item)
      if (dict === null) continue
      this.name(item, { what: onTopKind(dict), page })
      this.follow(dict.entries.get('AP'), (value) => ({ what: ownKind(value) ?? 'appearance', page }))
      this.follow(dict.entries.get('V'), (value) => ({ what: ownKind(value) ?? 'value of a field', page }))
    }
    this.follow(dict.entries.get('Resources'), (value) => ({ what: ownKind(value) ?? 'resource', page }))
  }

  private name(value: PdfValue | undefined, role: ObjectRole): void {
    if (isReference(value) && !this.known.has(value.number)) this.known.set(value.number, role)
  }

  /** Names all objects that a value leads to. */
  private follow(start: PdfValue | undefined, roleOf: (value: PdfValue) => ObjectRole): void {
    const open: PdfValue[] = [start ?? null]
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (this.followed >= mostFollowed) return
      this.file.limits.countParsed(16)
      if (isReference(value)) {
        if (this.known.has(value.number)) continue
        this.followed++
        const object = this.file.object(value.number)
        this.known.set(value.number, roleOf(object))
        open.push(object)
      } else if (isArray(value)) open.push(...value.items)
      else if (isDict(value)) open.push(...onward(value))
      else if (isStream(value)) open.push(...onward(value.dict))
    }
  }
}

function onward({ entries }: PdfDict): PdfValue[] {
  return [...entries].filter(([key]) => !waysBack.has(key)).map(([, value]) => value)
}

function pagesOrNone(file: PdfFile): TreePage[] {
  try {
    return pagesIn(file)
  } catch (error) {
    if (error instanceof PdfSyntaxError) return []
    throw error
  }
}

function onTopKind(dict: PdfDict): string {
  const kind = nameOf(dict.entries.get('Subtype'))
  if (kind !== 'Widget') return kind === 'Link' ? 'link' : 'note or drawing on the page'
  return nameOf(dict.entries.get('FT')) === 'Sig' ? 'place to sign' : 'form field'
}

/** What an object calls itself by its type (ISO 32000-1, 7.3 and following); null where it has none that is known. */
function ownKind(value: PdfValue): string | null {
  const dict = isStream(value) ? value.dict : value
  if (!isDict(dict)) return null
  const type = nameOf(dict.entries.get('Type'))
  const subtype = nameOf(dict.entries.get('Subtype'))
  if (type === 'Annot') return onTopKind(dict)
  if (nameOf(dict.entries.get('FT')) === 'Sig') return 'place to sign'
  if (nameOf(dict.entries.get('S')) === 'JavaScript') return 'script'
  if (type === null && subtype === 'Image') return 'picture'
  if (type === 'XObject' || subtype === 'Form') return subtype === 'Image' ? 'picture' : 'drawing'
  return type === null ? null : (kinds.get(type) ?? null)
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['Catalog', 'catalogue'],
  ['Pages', 'page tree'],
  ['Page', 'page'],
  ['Font', 'font'],
  ['FontDescriptor', 'font'],
  ['Encoding', 'font'],
  ['CMap', 'font'],
  ['Sig', 'signature'],
  ['DocTimeStamp', 'time stamp'],
  ['TransformParams', 'signature'],
  ['SigRef', 'signature'],
  ['SigFieldLock', 'lock of a signature'],
  ['DSS', 'validation data'],
  ['VRI', 'validation data'],
  ['Metadata', 'metadata'],
  ['XRef', 'table of objects'],
  ['ObjStm', 'packed objects'],
  ['StructTreeRoot', 'structure'],
  ['StructElem', 'structure'],
  ['OBJR', 'structure'],
  ['Filespec', 'attached file'],
  ['EmbeddedFile', 'attached file'],
  ['OCG', 'layer'],
  ['OCMD', 'layer'],
  ['Action', 'action'],
  ['Outlines', 'bookmarks'],
])
