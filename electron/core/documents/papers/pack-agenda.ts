import { formatLongDay } from '../../../../shared/domain/calendar-format'
import type { Block } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { ink } from './ink'
import { packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { heading, paragraph, prose } from './paper-blocks'
import { looks } from './paper-looks'

/** Lines to write on under each point: more where there are few points. */
function linesEach(points: number): number {
  return points <= 5 ? 4 : points <= 10 ? 2 : 1
}

/** The agenda: a numbered point each, with room to write on. */
export function packAgenda(sources: PackSources): PaperContent {
  const { pack } = sources
  const where = pack.place.trim() === '' ? '' : `, ${pack.place.trim()}`
  return {
    ...packPages(sources),
    blocks: [
      heading(1, 'Agenda', looks.title, 0),
      paragraph(`${formatLongDay(pack.heldOn, paperLanguage)}${where}`, looks.facts, { gapBeforePt: 6 }),
      ...(pack.agenda.length === 0
        ? [writing(18)]
        : pack.agenda.map(
            (point, index): Block => ({
              kind: 'together',
              blocks: [
                {
                  kind: 'list',
                  items: [
                    { marker: prose(`${index + 1}.`, looks.body), prose: prose(point.trim(), looks.body) },
                  ],
                  indentPt: 24,
                  itemGapPt: 0,
                  gapBeforePt: 18,
                },
                writing(linesEach(pack.agenda.length)),
              ],
            }),
          )),
    ],
  }
}

function writing(count: number): Block {
  return { kind: 'writingLines', count, pitchPt: 22, colour: ink.line, gapBeforePt: 2 }
}
