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
import type { StructureElement, StructureTag } from './structure'
import type { TypesetDocument } from './typeset'

/** The pages of a document for the screen and for printing: the places are those of the PDF. */
export function placedPages(document: TypesetDocument): PlacedPage[] {
  return document.pages.map((parts) => ({
    width: document.widthPt,
    height: document.heightPt,
    blocks: blocksOf(parts),
  }))
}

/** One block for each run of parts that belong to the same element. */
function blocksOf(parts: readonly Part[]): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  let last: StructureElement | null | undefined
  for (const part of parts) {
    const items = part.marks.flatMap((mark) => itemsOf(mark, part))
    if (items.length === 0) continue
    const open = last === part.element ? blocks.pop() : undefined
    const alt = part.element?.alt ?? null
    const anchor = part.element?.anchor ?? null
    blocks.push(
      open === undefined
        ? { role: roleOf(part.element), alt, ...(anchor === null ? {} : { anchor }), items }
        : { ...open, items: [...open.items, ...items] },
    )
    last = part.element
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
  for (const piece of seenPieces(mark.line.pieces)) {
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
  const lastSeen = Math.max(...pieces.map(({ run, start }) => (run.text.trim() === '' ? -1 : start)))
  return pieces.filter(({ start }) => start <= lastSeen)
}

function roleOf(element: StructureElement | null): BlockRole {
  return element === null ? 'artifact' : roles[element.tag]
}

const roles: Readonly<Record<StructureTag, BlockRole>> = {
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
