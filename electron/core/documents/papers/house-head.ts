import type { Block, Columns } from '../typesetting/content'
import { heading, paragraph } from './paper-blocks'
import { looks } from './paper-looks'

/** Room at the right of a head, so that no title runs into the plumb line. */
const plumbRoomShare = 0.13

/** The head of a document of several pages: whose it is, its title, and the facts below. */
export function houseHead(given: {
  organisation: string
  team: string
  title: string
  facts: readonly string[]
}): Columns {
  const house = [given.organisation, given.team].filter((part) => part.trim() !== '').join(' · ')
  const blocks: Block[] = [
    paragraph(house, looks.label),
    heading(1, given.title, looks.title, 6),
    ...given.facts.map((fact, index) => paragraph(fact, looks.facts, { gapBeforePt: index === 0 ? 8 : 0 })),
  ]
  return {
    kind: 'columns',
    columns: [
      { share: 1 - plumbRoomShare, blocks },
      { share: plumbRoomShare, blocks: [] },
    ],
    gapPt: 0,
    gapBeforePt: 0,
    onOneBaseline: false,
    keepWithNext: true,
  }
}
