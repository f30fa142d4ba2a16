import type { ObjectPlace } from '../reading/cross-reference'
import type { PdfFile } from '../reading/pdf-file'
import { ValueParser } from '../reading/value-parser'

/** What one revision adds to a file: its bytes from `from` to (not with) `to`, and the objects that it changes. */
export type RevisionPart = {
  readonly from: number
  readonly to: number
  readonly changes: ReadonlyMap<number, 'added' | 'replaced' | 'removed'>
}

/** More ends than a file has. */
const mostEnds = 2000

/**
 * The revisions of a file, oldest first, by the tables that its end leads to. What stands after the last of them
 * belongs to none: a reader that keeps to the rules does not see it. Empty where the tables are damaged.
 */
export function revisionParts(file: PdfFile): RevisionPart[] {
  if (file.isRepaired) return []
  const parts: RevisionPart[] = []
  const before = new Map<number, ObjectPlace>()
  let [from, oldest] = [0, file.sections.length]
  for (const { table, to } of endsOf(file)) {
    const newest = file.sections.findIndex(({ offset }) => offset === table)
    // an end that leads to a table of before, or to none, begins nothing new
    if (newest < 0 || newest >= oldest) continue
    const places = new Map<number, ObjectPlace>()
    for (const section of file.sections.slice(newest, oldest).toReversed()) {
      for (const [number, place] of section.places) places.set(number, place)
    }
    parts.push({ from, to, changes: changesIn(places, before) })
    for (const [number, place] of places) before.set(number, place)
    ;[from, oldest] = [to, newest]
  }
  return parts
}

/** Where `startxref` stands with the place of a table, and where the end of the file that follows it ends. */
function endsOf({ bytes, limits }: PdfFile): { table: number; to: number }[] {
  const ends: { table: number; to: number }[] = []
  let at = bytes.indexOf('startxref')
  for (let count = 0; at >= 0 && count < mostEnds; count++) {
    limits.checkTime()
    const parser = new ValueParser(bytes, at + 'startxref'.length, limits)
    const table = parser.wholeNumber()
    const mark = bytes.indexOf('%%EOF', parser.at)
    const isNear =
      mark >= 0 && /^\s*$/.test(bytes.toString('latin1', parser.at, Math.min(mark, parser.at + 100)))
    if (table !== null && isNear) ends.push({ table, to: afterLineEnd(bytes, mark + '%%EOF'.length) })
    at = bytes.indexOf('startxref', at + 1)
  }
  return ends
}

function afterLineEnd(bytes: Buffer, at: number): number {
  const past = bytes[at] === 13 ? at + 1 : at
  return bytes[past] === 10 ? past + 1 : past
}

function changesIn(
  places: ReadonlyMap<number, ObjectPlace>,
  before: ReadonlyMap<number, ObjectPlace>,
): RevisionPart['changes'] {
  const changes = new Map<number, 'added' | 'replaced' | 'removed'>()
  for (const [number, place] of places) {
    const was = before.get(number) ?? free
    if (isSame(was, place)) continue
    changes.set(number, place.kind === 'free' ? 'removed' : was.kind === 'free' ? 'added' : 'replaced')
  }
  // objects that are packed into one that is replaced are replaced with it
  for (const [number, place] of before) {
    if (place.kind === 'packed' && changes.has(place.stream) && !places.has(number))
      changes.set(number, 'replaced')
  }
  return changes
}

const free: ObjectPlace = { kind: 'free' }

function isSame(a: ObjectPlace, b: ObjectPlace): boolean {
  if (a.kind === 'at') return b.kind === 'at' && a.offset === b.offset
  if (a.kind === 'packed') return b.kind === 'packed' && a.stream === b.stream && a.index === b.index
  return b.kind === 'free'
}
