import type { PdfFile } from '../reading/pdf-file'
import {
  canonical,
  isArray,
  isDict,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfValue,
} from '../reading/pdf-value'

/** More objects than are followed. */
const mostFollowed = 50_000

/** What the catalogue may get with validation data: the data, and the version of PDF that knows them (ETSI EN 319 142-1, 5.4). */
const besideValidation = new Set(['DSS', 'Extensions', 'Version', 'Metadata'])

/**
 * Whether what was changed between two states of a file is validation data alone: certificates and revocation lists
 * in the document security store of the catalogue (ISO 32000-2, 12.8.4.3), with the tables and the description of the
 * file that go with them. Whatever else leads to one of the changed objects speaks against it.
 */
export function addsOnlyValidationData(before: PdfFile, after: PdfFile, changed: Iterable<number>): boolean {
  const root = after.dict(after.root())
  if (root === null || catalogueWithout(before) !== catalogueWithout(after)) return false
  const description = numbersOf(after.trailer().entries.get('Info'), root.entries.get('Metadata'))
  const catalogue = numbersOf(after.trailer().entries.get('Root'), before.trailer().entries.get('Root'))
  const store = reachable(after, root.entries.get('DSS'))
  const rest = reachable(after, { kind: 'dict', entries: entriesBeside(root, ['DSS']) })
  const restBefore = reachable(before, {
    kind: 'dict',
    entries: entriesBeside(before.dict(before.root()), ['DSS']),
  })
  if (store === null || rest === null || restBefore === null) return false
  for (const number of changed) {
    if (catalogue.has(number) || description.has(number) || isTable(after.object(number))) continue
    if (!store.has(number) || rest.has(number) || restBefore.has(number)) return false
  }
  return store.size > 0
}

function catalogueWithout(file: PdfFile): string {
  const root = file.dict(file.root())
  return canonical({ kind: 'dict', entries: entriesBeside(root, [...besideValidation]) })
}

function entriesBeside(dict: PdfDict | null, keys: readonly string[]): Map<string, PdfValue> {
  return new Map([...(dict?.entries ?? [])].filter(([key]) => !keys.includes(key)))
}

function numbersOf(...values: readonly (PdfValue | undefined)[]): Set<number> {
  return new Set(values.flatMap((value) => (isReference(value) ? [value.number] : [])))
}

/** Streams that hold tables or other objects, which count by themselves. */
function isTable(value: PdfValue): boolean {
  const type = isStream(value) ? nameOf(value.dict.entries.get('Type')) : null
  return type === 'XRef' || type === 'ObjStm'
}

/** The numbers of all objects that a value leads to; null where they are too many. */
function reachable(file: PdfFile, start: PdfValue | undefined): Set<number> | null {
  const found = new Set<number>()
  const open: PdfValue[] = [start ?? null]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    file.limits.countParsed(16)
    if (isReference(value)) {
      if (found.has(value.number)) continue
      if (found.size >= mostFollowed) return null
      found.add(value.number)
      open.push(file.object(value.number))
    } else if (isArray(value)) open.push(...value.items)
    else if (isDict(value)) open.push(...value.entries.values())
    else if (isStream(value)) open.push(...value.dict.entries.values())
  }
  return found
}
