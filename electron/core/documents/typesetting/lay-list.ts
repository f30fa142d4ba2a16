import type { List } from './content'
import { toldProse } from './inline-elements'
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
    elements: [element('L', { kids: items.map(({ node }) => node), isNumbered: list.isNumbered === true })],
  }
}

function layItem(
  item: List['items'][number],
  given: { list: List; gapBeforePt: number; measure: Measure },
): { slices: Slice[]; node: StructureElement } {
  const { indentPt, direction = 'ltr' } = given.list
  const { widthPt, typefaces } = given.measure
  const room = widthPt - indentPt
  const { prose, kids, elements } = toldProse(item.prose)
  const body = element('LBody', { kids })
  const lines = setLines(prose, { widthPt: room, direction, balanced: false, typefaces })
  const isRtl = lines[0]?.direction === 'rtl'
  const marker = markerOf(item, { isRtl, measure: given.measure })
  const slices = lines.map((line, index) => {
    const words = lineParts(line, {
      prose,
      widthPt: room,
      node: body,
      elements,
      align: 'start',
      sign: null,
      topPt: 0,
    }).map((part) => movedPart(part, isRtl ? 0 : indentPt, 0))
    return {
      heightPt: leadingOf(prose),
      gapBeforePt: index === 0 ? given.gapBeforePt : 0,
      keepWithNext: false,
      parts: index === 0 ? [...marker.parts, ...words] : words,
      baselinePt: baselineOf(prose),
      head: null,
    }
  })
  return { slices: keptAtEnds(slices, false), node: element('LI', { kids: [marker.node, body] }) }
}

function markerOf(
  { marker, prose }: List['items'][number],
  { isRtl, measure: { widthPt, typefaces } }: { isRtl: boolean; measure: Measure },
): { node: StructureElement; parts: Part[] } {
  const node = element('Lbl')
  const [line] = setLines(marker, { widthPt, direction: 'ltr', balanced: false, typefaces })
  if (line === undefined) return { node, parts: [] }
  const xPt = isRtl ? widthPt - line.widthPt : 0
  return {
    node,
    parts: [contentOf(node, [{ kind: 'text', line, xPt, baselinePt: baselineOf(prose), degrees: 0 }])],
  }
}
