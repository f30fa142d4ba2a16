import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import { drawableLine } from '../fonts/drawable-text'

/** A heading as the outline of a document names it, with the height of its top above the foot of its page. */
export type OutlineEntry = {
  readonly title: string
  readonly level: number
  readonly page: PDFRef
  readonly topPt: number
}

type Item = { readonly entry: OutlineEntry; readonly ref: PDFRef; readonly kids: Item[] }

/** Writes the outline (ISO 32000-1, 12.3.3): entries nested by their levels. Null where there is no heading. */
export function writeOutline(context: PDFContext, entries: readonly OutlineEntry[]): PDFRef | null {
  const items = nested(context, entries)
  if (items.length === 0) return null
  const outline = context.nextRef()
  writeItems(context, items, outline)
  context.assign(outline, context.obj({ Type: 'Outlines', ...ends(items), Count: entries.length }))
  return outline
}

function nested(context: PDFContext, entries: readonly OutlineEntry[]): Item[] {
  const top: Item[] = []
  const open: Item[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop()
    const item = { entry, ref: context.nextRef(), kids: [] }
    const siblings = open.at(-1)?.kids ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

function writeItems(context: PDFContext, items: readonly Item[], parent: PDFRef): void {
  for (const [index, { entry, ref, kids }] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]]
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(drawableLine(entry.title)),
        Parent: parent,
        Dest: [entry.page, 'XYZ', null, Math.round(entry.topPt), null],
        ...(before === undefined ? {} : { Prev: before.ref }),
        ...(after === undefined ? {} : { Next: after.ref }),
        ...(kids.length === 0 ? {} : { ...ends(kids), Count: countOf(kids) }),
      }),
    )
    writeItems(context, kids, ref)
  }
}

function ends(items: readonly Item[]): { First?: PDFRef; Last?: PDFRef } {
  const [first, last] = [items[0], items.at(-1)]
  return first === undefined || last === undefined ? {} : { First: first.ref, Last: last.ref }
}

function countOf(items: readonly Item[]): number {
  return items.reduce((sum, { kids }) => sum + 1 + countOf(kids), 0)
}
