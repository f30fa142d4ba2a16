import type { SetLine, SetPiece } from './lines'
import { element, type StructureElement } from './structure'
import type { Prose, TextLook } from './text-look'

/** Prose whose emphasis readers who listen are told of: each stretch has an element of its own. */
export type ToldProse = {
  /** The same prose, each stretch in a look of its own, by which its pieces are found again. */
  readonly prose: Prose
  /** The elements of the stretches in their order; none where nothing is emphasised. */
  readonly kids: readonly StructureElement[]
  readonly elements: ReadonlyMap<TextLook, StructureElement>
}

export function toldProse(given: Prose): ToldProse {
  if (given.every(({ emphasis }) => emphasis === undefined)) {
    return { prose: given, kids: [], elements: new Map() }
  }
  const prose = given.map((span) => ({ ...span, look: { ...span.look } }))
  const told = prose.map(({ look, emphasis }): [TextLook, StructureElement] => [
    look,
    element(emphasis ?? 'Span'),
  ])
  return { prose, kids: told.map(([, each]) => each), elements: new Map(told) }
}

/** A line cut into the stretches of its elements, in the order in which it is read. */
export function stretchesOf(
  line: SetLine,
  elements: ReadonlyMap<TextLook, StructureElement>,
): { readonly element: StructureElement; readonly line: SetLine }[] {
  const stretches: { element: StructureElement; pieces: SetPiece[] }[] = []
  for (const piece of line.pieces.toSorted((a, b) => a.start - b.start)) {
    const own = elements.get(piece.look)
    if (own === undefined) continue
    const last = stretches.at(-1)
    if (last?.element === own) last.pieces.push(piece)
    else stretches.push({ element: own, pieces: [piece] })
  }
  return stretches.map(({ element: own, pieces }, index) => ({
    element: own,
    // from left to right, as every line has its pieces
    line: {
      ...line,
      pieces: pieces.toSorted((a, b) => a.xPt - b.xPt),
      goesOn: index < stretches.length - 1,
    },
  }))
}
