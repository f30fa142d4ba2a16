import { type RecordedScore, scoreFigure } from '../../../../shared/domain/recorded-score'
import { guideTo, type ScoreStep, scoreSteps } from '../../../../shared/domain/score-steps'
import type { Block, Cell, Table } from '../typesetting/content'
import type { TextLook } from '../typesetting/text-look'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

/** The score with every step of its arithmetic; nothing where the template has no weights. */
export function scoreBlocks(score: RecordedScore | null): Block[] {
  if (score === null) return []
  const { sections, whole, sum } = scoreSteps(score)
  const end = cells(sum, looks.cellStrong)
  const questions = sections.flatMap(({ steps, sum: ofSection }) => [
    ...steps.map((step) => cells(step, looks.cell)),
    ...(ofSection === null ? [] : [cells(ofSection, looks.cellStrong)]),
  ])
  return [
    heading(2, `Score: ${scoreFigure(score.percent)} %`, looks.sectionTitle, 24),
    paragraph(guideTo({ whole }), looks.cellMuted, { gapBeforePt: 4, keepWithNext: true }),
    stepTable('Question', 'Points', whole.length === 0 ? [...questions, end] : questions),
    ...(whole.length === 0
      ? []
      : [stepTable('The whole', 'Result', [...whole.map((step) => cells(step, looks.cell)), end])]),
  ]
}

function stepTable(name: string, said: string, rows: Cell[][]): Table {
  return table(
    [
      column(name, { share: 1 }),
      column(said, { align: 'end' }),
      column('Worth', { align: 'end' }),
      column('Earned', { align: 'end' }),
    ],
    rows,
    8,
  )
}

function cells({ name, said, worth, earned }: ScoreStep, look: TextLook): Cell[] {
  return [name, said, worth, earned].map((text) => cell(text, look))
}
