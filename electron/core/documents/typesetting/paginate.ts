import { movedPart, type Part, type Slice } from './placed'

/** A page while it is filled: its parts, and how far down it is used. */
export type FilledPage = { readonly parts: readonly Part[]; readonly usedPt: number }

/** A last page that is used less than this share is half empty by accident. */
const scantShare = 0.25

/** How much narrower the room between blocks may become to save a scant last page. */
const tighterGaps = [0.9, 0.8, 0.7]

/**
 * Puts slices on pages of a height, one below the other. Slices that are to stay together do, if one page can hold
 * them. Where the last page would hold next to nothing, the gaps are narrowed until it is no longer needed.
 */
export function paginate(slices: readonly Slice[], heightPt: number): FilledPage[] {
  const pages = fill(slices, { heightPt, gapScale: 1 })
  if (pages.length === 1 || (pages.at(-1)?.usedPt ?? 0) > heightPt * scantShare) return pages
  for (const gapScale of tighterGaps) {
    const tighter = fill(slices, { heightPt, gapScale })
    if (tighter.length < pages.length) return tighter
  }
  return pages
}

/** Room left at the foot of a page is too much for a block to leave behind when it is more than this share. */
const mostLeftShare = 0.5

type Filling = { readonly heightPt: number; readonly gapScale: number }

function fill(slices: readonly Slice[], setup: Filling): FilledPage[] {
  const pages: FilledPage[] = []
  let [parts, usedPt]: [Part[], number] = [[], 0]
  const turn = (): void => {
    pages.push({ parts, usedPt })
    parts = []
    usedPt = 0
  }
  const place = (slice: Slice): void => {
    const isFirst = parts.length === 0
    const above = isFirst ? headOf(slice) : slice.gapBeforePt * setup.gapScale
    if (isFirst && slice.head !== null) parts = [...slice.head.parts]
    const top = usedPt + above
    parts.push(...slice.parts.map((part) => movedPart(part, 0, top)))
    usedPt = top + slice.heightPt
  }
  const fits = (group: readonly Slice[]): boolean =>
    parts.length > 0 && usedPt + heightOf(group, setup.gapScale) <= setup.heightPt
  const placeChain = (chain: readonly Slice[]): void => {
    if (!fits(chain) && parts.length > 0 && freshHeightOf(chain, setup.gapScale) <= setup.heightPt) turn()
    for (const slice of chain) {
      if (parts.length > 0 && !fits([slice])) turn()
      place(slice)
    }
  }
  for (const block of groupsOf(slices, (slice) => slice.keepWithNext || slice.togetherWithNext === true)) {
    const leavesTooMuch = setup.heightPt - usedPt > setup.heightPt * mostLeftShare
    const isWhole = fits(block) || (!leavesTooMuch && freshHeightOf(block, setup.gapScale) <= setup.heightPt)
    const chains = isWhole ? [block] : groupsOf(block, (slice) => slice.keepWithNext)
    chains.forEach(placeChain)
  }
  return [...pages, { parts, usedPt }]
}

/** Neighbours in groups: each that is tied is in one group with the next. */
function groupsOf(slices: readonly Slice[], isTied: (slice: Slice) => boolean): Slice[][] {
  const groups: Slice[][] = []
  let group: Slice[] = []
  for (const slice of slices) {
    group.push(slice)
    if (isTied(slice)) continue
    groups.push(group)
    group = []
  }
  return group.length > 0 ? [...groups, group] : groups
}

/** What slices take below others. */
function heightOf(slices: readonly Slice[], gapScale: number): number {
  return slices.reduce((sum, slice) => sum + slice.gapBeforePt * gapScale + slice.heightPt, 0)
}

/** What they take at the top of a page: the room above them falls away, and the head of their table comes again. */
function freshHeightOf(slices: readonly Slice[], gapScale: number): number {
  const [first] = slices
  if (first === undefined) return 0
  return heightOf(slices, gapScale) - first.gapBeforePt * gapScale + headOf(first)
}

function headOf({ head }: Slice): number {
  return head?.heightPt ?? 0
}
