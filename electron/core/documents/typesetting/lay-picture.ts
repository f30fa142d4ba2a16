import type { Picture } from './content'
import type { Measure } from './lay-text'
import { contentOf, type Laid } from './placed'
import { element } from './structure'

/** A picture in its own proportions, as large as its box and its column allow. */
export function layPicture(
  { file, alt, mostWidthPt, mostHeightPt, gapBeforePt }: Picture,
  measure: Measure,
): Laid {
  const widest = Math.min(mostWidthPt, measure.widthPt)
  const scale = Math.min(widest / file.width, mostHeightPt / file.height)
  const [widthPt, heightPt] = [file.width * scale, file.height * scale]
  const node = element('Figure', { alt })
  const mark = { kind: 'picture' as const, file, widthPt, heightPt }
  const part = { ...contentOf(node, [mark]), figure: { widthPt, heightPt } }
  const slice = { heightPt, gapBeforePt, keepWithNext: false, parts: [part], baselinePt: null, head: null }
  return { slices: [slice], elements: [node] }
}
