import type { IndirectObject } from '../reading/indirect-object'
import type { PdfFile } from '../reading/pdf-file'
import {
  canonical,
  isArray,
  isDict,
  isReference,
  isStream,
  isString,
  nameOf,
  type PdfDict,
  PdfSyntaxError,
  type PdfValue,
} from '../reading/pdf-value'
import { sectionEnd } from '../signing/appended-section'

/** A section that one of our signatures is said to have added: its bytes from `from` to (not with) `to`. */
export type AppendedRange = { readonly from: number; readonly to: number; readonly isFirst: boolean }

/**
 * Whether a section of a file is what our signer adds and nothing else: the value and the face of one empty
 * signature field, with the face's own fonts, the signature, and for the first one the mark in the catalogue that
 * the document is certified. Returns what is not so, a sentence each.
 */
export function problemsOfSection(file: PdfFile, range: AppendedRange): string[] {
  try {
    return new SectionCheck(file, range).problems()
  } catch (error) {
    if (error instanceof PdfSyntaxError) return ['Something was added that is not a signature.']
    throw error
  }
}

class SectionCheck {
  private readonly before: PdfFile
  private readonly objects: ReadonlyMap<number, IndirectObject>

  constructor(
    private readonly file: PdfFile,
    private readonly range: AppendedRange,
  ) {
    this.before = file.revision(range.from)
    this.objects = readObjects(file, range)
  }

  problems(): string[] {
    const size = this.before.trailer().entries.get('Size')
    const firstNew = typeof size === 'number' ? size : 0
    const changed = [...this.objects.values()].filter(({ number }) => number < firstNew)
    const fields = changed.filter(({ number, value }) => this.isSignedField(number, value))
    const [field] = fields
    if (field === undefined || fields.length > 1) return ['Something was added that is not a signature.']
    const strangers = changed.filter((object) => object !== field && !this.isCertifiedCatalogue(object))
    const problems = strangers.map(
      ({ number }) => `A part of the file was replaced after it was signed (object ${number}).`,
    )
    const reachable = this.reachableFrom(field)
    for (const { number } of this.objects.values()) {
      if (number >= firstNew && !reachable.has(number))
        problems.push(`Something was added to the file after it was signed (object ${number}).`)
    }
    if (!this.endsAsOurs(firstNew)) problems.push('The file was altered where a signature ends.')
    return problems
  }

  /** The field as it was, but for its value and its face: both were still open. */
  private isSignedField(number: number, value: PdfValue): boolean {
    const before = this.before.object(number)
    if (!isDict(before) || !isDict(value) || nameOf(before.entries.get('FT')) !== 'Sig') return false
    const face = value.entries.get('AP')
    return (
      !before.entries.has('V') &&
      isReference(value.entries.get('V')) &&
      isDict(face) &&
      [...face.entries.keys()].join() === 'N' &&
      without(before, ['AP']) === without(value, ['V', 'AP'])
    )
  }

  private isCertifiedCatalogue({ number, value }: IndirectObject): boolean {
    const root = this.before.trailer().entries.get('Root')
    const before = this.before.object(number)
    if (!this.range.isFirst || !isReference(root) || root.number !== number) return false
    if (!isDict(before) || !isDict(value) || before.entries.has('Perms')) return false
    const permissions = value.entries.get('Perms')
    return (
      isDict(permissions) &&
      [...permissions.entries.keys()].join() === 'DocMDP' &&
      without(before, []) === without(value, ['Perms'])
    )
  }

  /** The new objects that the field leads to, each of a kind that a signature needs. */
  private reachableFrom(field: IndirectObject): Set<number> {
    const reached = new Set<number>()
    const visit = (value: PdfValue): void => {
      if (isReference(value)) {
        const object = this.objects.get(value.number)
        if (object === undefined || object === field || reached.has(value.number)) return
        if (!isSignatureMaterial(object.value)) return
        reached.add(value.number)
        visit(object.value)
      } else if (isArray(value)) value.items.forEach(visit)
      else if (isDict(value)) for (const entry of value.entries.values()) visit(entry)
      else if (isStream(value)) visit(value.dict)
    }
    if (isDict(field.value)) {
      visit(field.value.entries.get('V') ?? null)
      visit(field.value.entries.get('AP') ?? null)
    }
    return reached
  }

  /** Table and trailer have one form only, so they are written again and compared. */
  private endsAsOurs(firstNew: number): boolean {
    const trailer = this.before.trailer().entries
    const [root, info, id] = [trailer.get('Root'), trailer.get('Info'), trailer.get('ID')]
    const [table] = this.before.sections
    const first = isArray(id) ? id.items[0] : undefined
    if (!isReference(root) || !isReference(info) || !isString(first) || table === undefined) return false
    const objects = [...this.objects.values()]
    const startsAt = endOf(objects)
    const expected = sectionEnd({
      offsets: new Map(objects.map(({ number, from }) => [number, from])),
      trailer: {
        size: Math.max(firstNew, ...objects.map(({ number }) => number + 1)),
        root: `${root.number} ${root.generation} R`,
        info: `${info.number} ${info.generation} R`,
        identifier: first.bytes.toString('hex').toUpperCase(),
        before: this.file.bytes.subarray(0, this.range.from),
        previousTable: table.offset,
      },
      startsAt,
    })
    return this.file.bytes.toString('latin1', startsAt, this.range.to) === expected
  }
}

/** The objects of a section, one right after the other: between two of them stands one line end and nothing else. */
function readObjects(file: PdfFile, { from, to }: AppendedRange): Map<number, IndirectObject> {
  const objects = new Map<number, IndirectObject>()
  let at = from
  while (file.bytes.toString('latin1', at, at + 5) !== 'xref\n') {
    if (at >= to) throw new PdfSyntaxError('A section does not end')
    file.limits.countObject()
    const object = file.objectAt(at)
    const isFirstOfItsNumber = !objects.has(object.number)
    if (object.from !== at || !isFirstOfItsNumber || file.bytes[object.to] !== 10) {
      throw new PdfSyntaxError('A section has something between its objects')
    }
    objects.set(object.number, object)
    at = object.to + 1
  }
  return objects
}

function endOf(objects: readonly IndirectObject[]): number {
  return Math.max(0, ...objects.map(({ to }) => to + 1))
}

/** What the objects of a signature may be: its dictionary, the form it shows, fonts, and their plain streams. */
function isSignatureMaterial(value: PdfValue): boolean {
  const dict = isStream(value) ? value.dict : value
  if (!isDict(dict)) return false
  const type = nameOf(dict.entries.get('Type'))
  if (type === null) return isStream(value) && [...dict.entries.keys()].every((key) => plainKeys.has(key))
  if (type === 'XObject') return isStream(value) && nameOf(dict.entries.get('Subtype')) === 'Form'
  return type === 'Sig' || type === 'Font' || type === 'FontDescriptor'
}

const plainKeys = new Set(['Length', 'Length1', 'Filter'])

function without(dict: PdfDict, keys: readonly string[]): string {
  return canonical({
    kind: 'dict',
    entries: new Map([...dict.entries].filter(([key]) => !keys.includes(key))),
  })
}
