import { formatLongDay } from '../../../../shared/domain/calendar-format'
import { calledName, roleOn } from '../../../../shared/domain/person'
import { progressWords } from '../../../../shared/domain/progress-words'
import type { Typefaces } from '../fonts/typefaces'
import type { Block, Columns } from '../typesetting/content'
import {
  bindPapers,
  type LaidPaper,
  layPaper,
  type PaperContent,
  type TypesetDocument,
} from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { hairline, heading, paragraph } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { largeChart, smallCharts } from './sheet-charts'
import { type SheetDensity, sheetDensities } from './sheet-density'
import { depthCharts } from './sheet-depth'
import { sheetFurniture } from './sheet-furniture'
import { sheetLists } from './sheet-lists'
import { scoreLine, scoreParts } from './sheet-score'
import type { SheetSources } from './sheet-sources'

/** The text of the sheet, over its footer. */
const margins = { sidePt: 45, topPt: 42, bottomPt: 64 }

/** The sheet of a person as a document of its own. */
export function personSheet(sources: SheetSources, typefaces: Typefaces): TypesetDocument {
  const laid = layPersonSheet(sources, typefaces)
  return bindPapers([laid], laid.frame, typefaces)
}

/**
 * The sheet of a person for a meeting: one page, whatever there is to show. The charts come first and as large as
 * they can; lists are cut to what fits, and say what was left out.
 */
export function layPersonSheet(sources: SheetSources, typefaces: Typefaces): LaidPaper {
  let last: LaidPaper | null = null
  for (const density of sheetDensities(sources.depth !== null)) {
    last = layPaper(sheetContent(sources, density), typefaces)
    if (last.pages.length === 1) return last
  }
  // names and metrics as long as they may be still fit the scarcest sheet; tests hold that
  if (last === null) throw new Error('There is no way to set a sheet')
  return last
}

function sheetContent(sources: SheetSources, density: SheetDensity): PaperContent {
  const frame = frameOf(sources.firm.paper, margins)
  const small = smallCharts(sources, density)
  return {
    frame,
    blocks: [
      sheetHead(sources),
      hairline(10),
      paragraph(leadOf(sources), looks.lead, {
        gapBeforePt: 14,
        insetEndPt: 56,
        balanced: true,
        mostLines: 6,
      }),
      ...(density.largeShare === 0 || density.score ? [] : scoreLine(sources)),
      ...(density.score ? scoreParts(sources) : []),
      ...largeChart(sources, density),
      ...(density.depth ? depthCharts(sources) : []),
      ...(small.length === 0 ? [] : [hairline(14), ...small]),
      ...sheetLists(sources, density),
    ],
    furniture: sheetFurniture(frame, sources),
  }
}

function sheetHead({ person, firm, asOf }: SheetSources): Columns {
  const role = roleOn(person, asOf)
  const team = firm.team.trim() === '' ? '' : `, ${firm.team.trim()}`
  const name: Block[] = [
    { ...heading(1, person.name, titleLook(person.name), 0), mostLines: 4 },
    paragraph(`${role}${team}. Person sheet of ${formatLongDay(asOf, paperLanguage)}`, looks.facts, {
      gapBeforePt: 1,
      mostLines: 3,
    }),
  ]
  const house: Block[] = [
    paragraph(firm.organisation, looks.statementMuted, { align: 'end', insetEndPt: 22, mostLines: 2 }),
    paragraph(firm.managerName, looks.statementMuted, { align: 'end', insetEndPt: 22, mostLines: 2 }),
  ]
  return {
    kind: 'columns',
    columns: [
      { share: 70, blocks: name },
      { share: 30, blocks: house },
    ],
    gapPt: 12,
    gapBeforePt: 0,
    onOneBaseline: true,
    keepWithNext: true,
  }
}

/** A long name is set smaller, so that it stays a heading and not a paragraph. */
function titleLook(name: string) {
  const { length } = [...name]
  if (length <= 30) return looks.sheetTitle
  const scale = length <= 70 ? 0.7 : 0.5
  const { sizePt, leadingPt } = looks.sheetTitle
  return { ...looks.sheetTitle, sizePt: sizePt * scale, leadingPt: leadingPt * scale }
}

function leadOf({ person, progress, firm }: SheetSources): string {
  const words = progressWords(progress, { locale: paperLanguage, currency: firm.currency })
  return words === '' ? `There are no numbers with a target for ${calledName(person)} yet.` : words
}
