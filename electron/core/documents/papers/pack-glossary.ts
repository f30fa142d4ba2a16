import { describeMetric } from '../../../../shared/domain/metric-format'
import type { PaperContent } from '../typesetting/typeset'
import { betterWords, howNumbersCount } from './how-numbers-count'
import { numbersOf, packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

/** How every figure of the pack is worked out. */
export function packGlossary(sources: PackSources): PaperContent {
  const { metrics } = sources
  return {
    ...packPages(sources),
    blocks: [
      heading(1, 'How the numbers are worked out', looks.title, 0),
      paragraph(`${numbersOf(sources)}.`, looks.facts, { gapBeforePt: 6 }),
      table(
        [column('Number'), column('What it is', { share: 1 }), column('Better is')],
        metrics.map((metric) => [
          cell(metric.name, looks.cellStrong),
          cell(describeMetric(metric), looks.cell),
          cell(betterWords[metric.direction], looks.cell),
        ]),
        16,
      ),
      heading(2, 'On target, at risk, behind', looks.sectionTitle, 24),
      ...howNumbersCount(metrics).map((words) => paragraph(words, looks.body, { gapBeforePt: 6 })),
      paragraph(
        'A rate or a mean is worked out from all that was counted, never from other rates or means. A dash means that nothing was counted; it is not zero.',
        looks.body,
        { gapBeforePt: 6 },
      ),
    ],
  }
}
