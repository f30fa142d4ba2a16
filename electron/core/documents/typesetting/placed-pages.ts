import type {
  BlockRole,
  PlacedBlock,
  PlacedLine,
  PlacedPage,
  PlacedPath,
  PlacedPicture,
} from '../../../../shared/domain/page'
import { type SetPiece, textOf } from './lines'
import { movedPath, pathData } from './path'
import type { Mark, Part, PathMark, TextMark } from './placed'
import type { InlineTag, StructureElement, StructureTag } from './structure'
import type { TypesetDocument } from './typeset'

/** The pages of a document for the screen and for printing: the places are those of the PDF. */
export function placedPages(document: TypesetDocument): PlacedPage[] {
  return [...eachPlacedPage(document)]
}

/** The same, one page after the other. */
export function* eachPlacedPage(document: TypesetDocument): Generator<PlacedPage> {
  const blockOf = blockElements(document.root)
  for (const parts of document.pages) {
    yield { width: document.widthPt, height: document.heightPt, blocks: blocksOf(parts, blockOf) }
  }
}

/** What each stretch within a paragraph belongs to: the screen has one block for all of them. */
function blockElements(root: StructureElement): ReadonlyMap<StructureElement, StructureElement> {
  const blockOf = new Map<StructureElement, StructureElement>()
  const walk = (node: StructureElement): void => {
    for (const kid of node.kids) {
      if (isInline(kid.tag)) blockOf.set(kid, node)
      else walk(kid)
    }
  }
  walk(root)
  return blockOf
}

function isInline(tag: StructureTag): tag is InlineTag {
  return tag === 'Span' || tag === 'Strong' || tag === 'Em'
}

/** One block for each run of parts that belong to the same element. */
function blocksOf(
  parts: readonly Part[],
  blockOf: ReadonlyMap<StructureElement, StructureElement>,
): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  let last: StructureElement | null | undefined
  for (const part of parts) {
    const items = part.marks.flatMap((mark) => itemsOf(mark, part))
    if (items.length === 0) continue
    const own = part.element === null ? null : (blockOf.get(part.element) ?? part.element)
    const open = last === own ? blocks.pop() : undefined
    const alt = own?.alt ?? null
    const anchor = own?.anchor ?? null
    blocks.push(
      open === undefined
        ? { role: roleOf(own), alt, ...(anchor === null ? {} : { anchor }), items }
        : { ...open, items: [...open.items, ...items] },
    )
    last = own
  }
  return blocks
}

function itemsOf(mark: Mark, part: Part): (PlacedLine | PlacedPath | PlacedPicture)[] {
  switch (mark.kind) {
    case 'path':
      return [placedPath(mark, part)]
    case 'text':
      return placedLines(mark, part)
    case 'picture':
      return [
        {
          kind: 'picture',
          file: { type: mark.file.type, data: mark.file.data },
          x: part.xPt,
          y: part.yPt,
          width: mark.widthPt,
          height: mark.heightPt,
        },
      ]
  }
}

function placedPath(mark: PathMark, part: Part): PlacedPath {
  return {
    kind: 'path',
    d: pathData(movedPath(mark.path, { dxPt: part.xPt, dyPt: part.yPt, scale: 1 })),
    fill: mark.fill,
    stroke: mark.stroke,
    strokeWidth: mark.strokeWidthPt,
    dash: [...mark.dash],
    cap: mark.cap,
    join: mark.join,
    opacity: mark.opacity,
  }
}

/** One line for each look; a browser orders the directions within it by itself. */
function placedLines(mark: TextMark, part: Part): PlacedLine[] {
  const groups: SetPiece[][] = []
  for (const piece of mark.line.goesOn === true ? mark.line.pieces : seenPieces(mark.line.pieces)) {
    const last = groups.at(-1)
    if (last?.[0]?.look === piece.look) last.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((pieces) => {
    const [first] = pieces
    if (first === undefined) return []
    const { look } = first
    const turn = (mark.degrees / 180) * Math.PI
    return [
      {
        kind: 'line' as const,
        text: textOf(pieces),
        x: part.xPt + mark.xPt + first.xPt * Math.cos(turn),
        baseline: part.yPt + mark.baselinePt + first.xPt * Math.sin(turn),
        width: pieces.reduce((sum, { widthPt }) => sum + widthPt, 0),
        size: look.sizePt,
        font: look.font,
        smallCaps: look.smallCaps,
        colour: look.colour,
        direction: mark.line.direction,
        degrees: mark.degrees,
      },
    ]
  })
}

/** The pieces without the spaces at the end of the line, which only text that is extracted needs. */
function seenPieces(pieces: readonly SetPiece[]): SetPiece[] {
  let lastSeen = -1
  for (const { run, start } of pieces.toReversed()) {
    if (start > lastSeen && run.text.trim() !== '') lastSeen = start
  }
  return pieces.filter(({ start }) => start <= lastSeen)
}

function roleOf(element: StructureElement | null): BlockRole {
  if (element === null) return 'artifact'
  return isInline(element.tag) ? 'paragraph' : roles[element.tag]
}

const roles: Readonly<Record<Exclude<StructureTag, InlineTag>, BlockRole>> = {
  Document: 'paragraph',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  P: 'paragraph',
  L: 'listItem',
  LI: 'listItem',
  Lbl: 'listItem',
  LBody: 'listItem',
  Table: 'cell',
  THead: 'cell',
  TBody: 'cell',
  TR: 'cell',
  TH: 'headerCell',
  TD: 'cell',
  Figure: 'figure',
  Form: 'signature',
}
