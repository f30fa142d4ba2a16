import type { DocumentLanguage } from '../../../../shared/domain/document-language'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import { type Letterhead, type Logo, noLetterhead } from '../../../../shared/domain/letterhead'
import type { Block, Columns, Picture } from '../typesetting/content'
import { paperLanguage } from './clock-words'
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
  /** Logo and address of the firm, where they are to stand above its name and below it. */
  letterhead?: Letterhead | undefined
  language?: DocumentLanguage
}): Columns {
  const house = [given.organisation, given.team].filter((part) => part.trim() !== '').join(' · ')
  const { logo, address } = given.letterhead ?? noLetterhead
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const blocks: Block[] = [
    ...(logo === null
      ? []
      : [logoPicture(logo, fixedWords(given.language ?? paperLanguage).head.logoOf(given.organisation))]),
    paragraph(house, looks.label, { gapBeforePt: 10 }),
    ...(lines.length === 0 ? [] : [paragraph(lines.join(' · '), looks.caption, { gapBeforePt: 1 })]),
    heading(1, given.title, looks.title, lines.length === 0 && logo === null ? 6 : 16),
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

function logoPicture(file: Logo, alt: string): Picture {
  return {
    kind: 'picture',
    file,
    alt,
    mostWidthPt: 170,
    mostHeightPt: 46,
    gapBeforePt: 0,
  }
}
