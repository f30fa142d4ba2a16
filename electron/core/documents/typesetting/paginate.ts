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

function fill(slices: readonly Slice[], setup: { heightPt: number; gapScale: number }): FilledPage[] {
  const pages: FilledPage[] = []
  let [parts, usedPt]: [Part[], number] = [[], 0]
  const place = (slice: Slice): void => {
    const gap = parts.length === 0 ? 0 : slice.gapBeforePt * setup.gapScale
    if (parts.length === 0 && slice.head !== null) {
      parts = [...slice.head.parts]
      usedPt = slice.head.heightPt
    }
    const top = usedPt + gap
    parts.push(...slice.parts.map((part) => movedPart(part, 0, top)))
    usedPt = top + slice.heightPt
  }
  const turn = (): void => {
    pages.push({ parts, usedPt })
    parts = []
    usedPt = 0
  }
  for (const chain of chainsOf(slices)) {
    const fits = usedPt + heightOf(chain, setup.gapScale) <= setup.heightPt
    if (!fits && parts.length > 0 && heightOf(chain, setup.gapScale) <= setup.heightPt) turn()
    for (const slice of chain) {
      if (parts.length > 0 && usedPt + heightOf([slice], setup.gapScale) > setup.heightPt) turn()
      place(slice)
    }
  }
  return [...pages, { parts, usedPt }]
}

/** Slices that are to stay together, in groups. */
function chainsOf(slices: readonly Slice[]): Slice[][] {
  const chains: Slice[][] = []
  let chain: Slice[] = []
  for (const slice of slices) {
    chain.push(slice)
    if (slice.keepWithNext) continue
    chains.push(chain)
    chain = []
  }
  return chain.length > 0 ? [...chains, chain] : chains
}

function heightOf(slices: readonly Slice[], gapScale: number): number {
  return slices.reduce((sum, slice) => sum + slice.gapBeforePt * gapScale + slice.heightPt, 0)
}
