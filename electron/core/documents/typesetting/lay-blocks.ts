import type { Block, Columns, Rule, Together, WritingLines } from './content'
import { layField } from './lay-field'
import { layFigure } from './lay-figure'
import { layList } from './lay-list'
import { layPicture } from './lay-picture'
import { layTable } from './lay-table'
import { layHeading, layParagraph, layRepeated, type Measure } from './lay-text'
import { decoration, type Laid, lineMark, movedPart, type Part, type Slice } from './placed'

/** A column set side by side with others is set below them instead when it is higher than this. */
const highestColumnPt = 620

/** Below words that are repeated at the top of a page. */
const repeatedGapPt = 10

/** Lays blocks one below the other in a column. */
export function layBlocks(blocks: readonly Block[], measure: Measure): Laid {
  const laid = blocks.map((block) => layBlock(block, measure))
  const isTiedTo = blocks.slice(1).map((block) => block.kind === 'together' && block.withBefore === true)
  return {
    slices: laid.flatMap(({ slices }, index) => (isTiedTo[index] === true ? endTied(slices) : slices)),
    elements: laid.flatMap(({ elements }) => elements),
  }
}

function layBlock(block: Block, measure: Measure): Laid {
  switch (block.kind) {
    case 'heading':
      return layHeading(block, measure)
    case 'paragraph':
      return layParagraph(block, measure)
    case 'list':
      return layList(block, measure)
    case 'table':
      return layTable(block, measure)
    case 'rule':
      return layRule(block, measure)
    case 'writingLines':
      return layWritingLines(block, measure)
    case 'columns':
      return layColumns(block, measure)
    case 'figure':
      return layFigure(block, measure)
    case 'picture':
      return layPicture(block, measure)
    case 'spacer':
      return layEmpty(block.heightPt)
    case 'together':
      return layTogether(block, measure)
    case 'signatureField':
      return layField(block, measure)
  }
}

function layEmpty(gapBeforePt: number): Laid {
  return { slices: [sliceOf({ heightPt: 0, gapBeforePt, parts: [] })], elements: [] }
}

function layRule({ colour, widthPt, gapBeforePt }: Rule, measure: Measure): Laid {
  const line = lineMark({ from: [0, 0], to: [measure.widthPt, 0], colour, widthPt })
  return { slices: [sliceOf({ heightPt: widthPt, gapBeforePt, parts: [decoration([line])] })], elements: [] }
}

/** Each line at the foot of its own band, so that there is room above it at the top of a page too. */
function layWritingLines({ count, pitchPt, colour, gapBeforePt }: WritingLines, measure: Measure): Laid {
  const line = lineMark({ from: [0, pitchPt], to: [measure.widthPt, pitchPt], colour, widthPt: 0.5 })
  const slices = Array.from({ length: count }, (_, index) => ({
    ...sliceOf({
      heightPt: pitchPt,
      gapBeforePt: index === 0 ? gapBeforePt : 0,
      parts: [decoration([line])],
    }),
    keepWithNext: index < count - 1,
  }))
  return { slices, elements: [] }
}

function layTogether({ blocks }: Together, measure: Measure): Laid {
  const { slices, elements } = layBlocks(blocks, measure)
  return {
    slices: slices.map((slice, index) => ({
      ...slice,
      togetherWithNext: index < slices.length - 1,
    })),
    elements,
  }
}

function endTied(slices: readonly Slice[]): Slice[] {
  return slices.map((slice, index) =>
    index === slices.length - 1 ? { ...slice, keepWithNext: true } : slice,
  )
}

/** Columns as one band; one below the other where a column is too high for that. */
function layColumns(columns: Columns, measure: Measure): Laid {
  const { gapPt, gapBeforePt, keepWithNext } = columns
  const shares = columns.columns.reduce((sum, { share }) => sum + share, 0)
  const room = measure.widthPt - gapPt * (columns.columns.length - 1)
  let leftPt = 0
  const laid = columns.columns.map(({ share, blocks }) => {
    const widthPt = (share / shares) * room
    const column = { leftPt, ...layBlocks(blocks, { ...measure, widthPt }) }
    leftPt += widthPt + gapPt
    return { ...column, ...stacked(column.slices) }
  })
  const elements = laid.flatMap((column) => column.elements)
  if (laid.some(({ heightPt }) => heightPt > highestColumnPt)) {
    return layBlocks(
      columns.columns.flatMap(({ blocks }) => blocks),
      measure,
    )
  }
  const baseline = Math.max(0, ...laid.map(({ baselinePt }) => baselinePt ?? 0))
  const drop = (own: number | null): number => (columns.onOneBaseline && own !== null ? baseline - own : 0)
  const slice = sliceOf({
    heightPt: Math.max(0, ...laid.map(({ heightPt, baselinePt }) => heightPt + drop(baselinePt))),
    gapBeforePt,
    parts: laid.flatMap(({ parts, leftPt: left, baselinePt }) =>
      parts.map((part) => movedPart(part, left, drop(baselinePt))),
    ),
  })
  const { onNewPage } = columns
  const head = onNewPage === undefined ? null : layRepeated(onNewPage, repeatedGapPt, measure)
  return { slices: [{ ...slice, keepWithNext, baselinePt: baseline, head }], elements }
}

/** Slices one below the other as one band; the room above the first falls away. */
function stacked(slices: readonly Slice[]): { heightPt: number; baselinePt: number | null; parts: Part[] } {
  let topPt = 0
  let baselinePt: number | null = null
  const parts: Part[] = []
  for (const [index, slice] of slices.entries()) {
    if (index > 0) topPt += slice.gapBeforePt
    const own = topPt
    if (slice.baselinePt !== null) baselinePt ??= own + slice.baselinePt
    parts.push(...slice.parts.map((part) => movedPart(part, 0, own)))
    topPt += slice.heightPt
  }
  return { heightPt: topPt, baselinePt, parts }
}

function sliceOf(given: Pick<Slice, 'heightPt' | 'gapBeforePt' | 'parts'>): Slice {
  return { ...given, keepWithNext: false, baselinePt: null, head: null }
}
