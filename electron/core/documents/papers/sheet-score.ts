import { aimOf } from '../../../../shared/domain/attainment'
import { formatMonthName } from '../../../../shared/domain/calendar-format'
import { formatAim, formatValue } from '../../../../shared/domain/metric-format'
import type { ScoredLine, ScoredMonth } from '../../../../shared/domain/scored-month'
import { scoreText, withoutDataWords } from '../../../../shared/domain/scored-words'
import { adjustmentWords } from '../../../../shared/domain/target-words'
import type { Block, Cell } from '../typesetting/content'
import { paperLanguage } from './clock-words'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'
import type { SheetSources } from './sheet-sources'

/** The score in one line, where there is a scorecard: `Score in November so far: 87.3, where 100 is exactly on target`. */
export function scoreLine({ score }: SheetSources): Block[] {
  if (score === null) return []
  return [
    paragraph(
      [
        { text: `${scoreTitle(score)}: `, look: looks.cellMuted },
        { text: scoreText(score.score), look: looks.cellStrong },
        { text: ', where 100 is exactly on target', look: looks.cellMuted },
      ],
      looks.cell,
      { gapBeforePt: 6 },
    ),
  ]
}

/** How the score is made: each line of the scorecard with what was reached, its weight and its points. */
export function scoreParts({ score, firm }: SheetSources): Block[] {
  if (score === null) return []
  const reading = { locale: paperLanguage, currency: firm.currency }
  const missing = withoutDataWords(score)
  return [
    heading(2, `${scoreTitle(score)}: ${scoreText(score.score)}`, looks.chartTitle, 12),
    {
      ...table(
        [
          column('Number', { share: 1 }),
          column('Reached', { align: 'end' }),
          column(score.isRunning ? 'Pace' : 'Target', { align: 'end' }),
          column('Attainment', { align: 'end' }),
          column('Weight', { align: 'end' }),
          column('Points', { align: 'end' }),
        ],
        score.lines.map((line) => lineCells(line, reading)),
        3,
      ),
      paddingPt: 2.5,
    },
    ...(missing === null ? [] : [paragraph(missing, looks.caption, { gapBeforePt: 3 })]),
  ]
}

function scoreTitle({ month, isRunning }: ScoredMonth): string {
  return `Score in ${formatMonthName(month, paperLanguage)}${isRunning ? ' so far' : ''}`
}

function lineCells(line: ScoredLine, reading: { locale: string; currency: string }): Cell[] {
  const { metric, value, attainment, counted, weight, points, adjustment } = line
  const aim = aimOf(line)
  const why =
    adjustment === undefined
      ? ''
      : `\n${adjustmentWords(adjustment, { kind: metric.kind, aim: aim ?? { target: 0 }, reading })}`
  const counts = counted === null || counted === attainment ? '' : `, counts as ${counted}\u00a0%`
  return [
    {
      prose: [
        { text: metric.name, look: looks.cell },
        ...(why === '' ? [] : [{ text: why, look: looks.caption }]),
      ],
      sign: null,
    },
    cell(formatValue(metric.kind, value, reading), looks.cell),
    cell(formatAim(metric.kind, aim, reading), looks.cell),
    cell(attainment === null ? 'no data' : `${scoreText(attainment)}\u00a0%${counts}`, looks.cell),
    cell(String(weight), looks.cell),
    cell(attainment === null ? '–' : scoreText(points), looks.cellStrong),
  ]
}
