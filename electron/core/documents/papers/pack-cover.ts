import { formatLongDay } from '../../../../shared/domain/calendar-format'
import type { Block } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { numbersOf, packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

/** A part of the pack with the page that it begins on. */
export type ContentsLine = { readonly title: string; readonly page: number }

/** The cover: whose meeting, when and where, for whose eyes, and what is in it. */
export function packCover(sources: PackSources, contents: readonly ContentsLine[]): PaperContent {
  const { pack, firm } = sources
  const house = [firm.organisation, firm.team].filter((part) => part.trim() !== '').join(' · ')
  const where = pack.place.trim() === '' ? '' : `, ${pack.place.trim()}`
  const blocks: Block[] = [
    paragraph(house, looks.label, { insetEndPt: 60, mostLines: 3 }),
    { kind: 'spacer', heightPt: 120 },
    { ...heading(1, pack.title.trim(), titleLook(pack.title), 0), mostLines: 4 },
    paragraph(`${formatLongDay(pack.heldOn, paperLanguage)}${where}`, looks.lead, {
      gapBeforePt: 10,
      mostLines: 4,
    }),
    paragraph(`Led by ${firm.managerName}`, looks.facts, { gapBeforePt: 14, mostLines: 3 }),
    paragraph(`${numbersOf(sources)}.`, looks.facts),
    paragraph(readerWords[pack.reader], looks.facts),
    ...(contents.length === 0 ? [] : [contentsTable(contents)]),
  ]
  return { ...packPages(sources), blocks }
}

const readerWords = {
  manager: 'For the manager alone. Do not leave it lying about.',
  others: 'For the people in the meeting.',
} as const

function contentsTable(contents: readonly ContentsLine[]): Block {
  return {
    ...table(
      [column('', { share: 1 }), column('', { align: 'end' })],
      contents.map(({ title, page }) => [
        cell(title, looks.body),
        cell(`page\u00a0${page}`, looks.cellMuted),
      ]),
      40,
    ),
    headed: false,
  }
}

/** A long title is set smaller, so that it stays one. */
function titleLook(title: string) {
  const scale = [...title].length <= 40 ? 1.6 : 1.1
  const { sizePt, leadingPt } = looks.title
  return { ...looks.title, sizePt: sizePt * scale, leadingPt: leadingPt * scale }
}
