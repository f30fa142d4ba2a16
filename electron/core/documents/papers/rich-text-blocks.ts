import { type Inline, type RichBlock, richText } from '../../../../shared/domain/rich-text'
import type { Block } from '../typesetting/content'
import type { Prose } from '../typesetting/text-look'
import { heading, paragraph, prose } from './paper-blocks'
import { looks } from './paper-looks'

const firstPt = 3
const betweenPt = 7

/** The text of a clause with its sub-headings, lists and emphasis. */
export function richTextBlocks(text: string): Block[] {
  return richText(text).map((block, index) => blockOf(block, index === 0))
}

function blockOf(block: RichBlock, isFirst: boolean): Block {
  const gapBeforePt = isFirst ? firstPt : betweenPt
  switch (block.kind) {
    case 'paragraph':
      return paragraph(proseOf(block.content), looks.body, { direction: 'auto', gapBeforePt })
    case 'subheading':
      return heading(3, block.text, looks.subheading, isFirst ? 5 : 12)
    case 'list':
      return {
        kind: 'list',
        isNumbered: block.isNumbered,
        items: block.items.map(({ marker, content }) => ({
          marker: prose(block.isNumbered ? marker : '–', looks.body),
          prose: proseOf(content),
        })),
        direction: 'auto',
        indentPt: block.items.length > 9 && block.isNumbered ? 24 : 17,
        itemGapPt: 3,
        gapBeforePt,
      }
  }
}

function proseOf(content: readonly Inline[]): Prose {
  return content.map(({ text, emphasis }) => {
    switch (emphasis) {
      case 'strong':
        return { text, look: looks.bodyStrong, emphasis: 'Strong' }
      case 'light':
        return { text, look: looks.bodyItalic, emphasis: 'Em' }
      default:
        return { text, look: looks.body }
    }
  })
}
