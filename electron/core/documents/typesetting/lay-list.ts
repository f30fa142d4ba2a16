import type { List } from './content'
import { baselineOf, keptAtEnds, lineParts, type Measure } from './lay-text'
import { setLines } from './lines'
import { contentOf, type Laid, movedPart, type Part, type Slice } from './placed'
import { element, type StructureElement } from './structure'
import { leadingOf } from './text-look'

export function layList(list: List, measure: Measure): Laid {
  const items = list.items.map((item, index) =>
    layItem(item, { list, gapBeforePt: index === 0 ? list.gapBeforePt : list.itemGapPt, measure }),
  )
  return {
    slices: items.flatMap(({ slices }) => slices),
    elements: [element('L', { kids: items.map(({ node }) => node) })],
  }
}

function layItem(
  item: List['items'][number],
  given: { list: List; gapBeforePt: number; measure: Measure },
): { slices: Slice[]; node: StructureElement } {
  const { indentPt } = given.list
  const { widthPt, typefaces } = given.measure
  const room = widthPt - indentPt
  const body = element('LBody')
  const lines = setLines(item.prose, { widthPt: room, direction: 'ltr', balanced: false, typefaces })
  const marker = markerOf(item, given.measure)
  const slices = lines.map((line, index) => {
    const words = lineParts(line, {
      prose: item.prose,
      widthPt: room,
      node: body,
      align: 'start',
      sign: null,
      topPt: 0,
    }).map((part) => movedPart(part, indentPt, 0))
    return {
      heightPt: leadingOf(item.prose),
      gapBeforePt: index === 0 ? given.gapBeforePt : 0,
      keepWithNext: false,
      parts: index === 0 ? [...marker.parts, ...words] : words,
      baselinePt: baselineOf(item.prose),
      head: null,
    }
  })
  return { slices: keptAtEnds(slices, false), node: element('LI', { kids: [marker.node, body] }) }
}

function markerOf(
  { marker, prose }: List['items'][number],
  { widthPt, typefaces }: Measure,
): { node: StructureElement; parts: Part[] } {
  const node = element('Lbl')
  const [line] = setLines(marker, { widthPt, direction: 'ltr', balanced: false, typefaces })
  if (line === undefined) return { node, parts: [] }
  return {
    node,
    parts: [contentOf(node, [{ kind: 'text', line, xPt: 0, baselinePt: baselineOf(prose), degrees: 0 }])],
  }
}
