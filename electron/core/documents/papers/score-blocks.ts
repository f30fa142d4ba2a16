import { leftOutWords, type RecordedScore, scoreFigure } from '../../../../shared/domain/recorded-score'
import type { Block, Cell } from '../typesetting/content'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

/** The score with every step of its arithmetic; nothing where the template has no weights. */
export function scoreBlocks(score: RecordedScore | null): Block[] {
  if (score === null) return []
  return [
    heading(2, `Score: ${scoreFigure(score.percent)} %`, looks.sectionTitle, 24),
    paragraph(
      `Each answer in percent of its most points, times its weight, divided by the weights that were answered: ${scoreFigure(score.answeredWeight)} of ${scoreFigure(score.allWeight)}.`,
      looks.cellMuted,
      { gapBeforePt: 4, keepWithNext: true },
    ),
    table(
      [
        column('Question', { share: 1 }),
        column('Points', { align: 'end' }),
        column('Percent', { align: 'end' }),
        column('Weight', { align: 'end' }),
        column('Adds', { align: 'end' }),
      ],
      score.sections.flatMap((section) => [...section.lines.map(lineCells), sumCells(section)]),
      4,
    ),
  ]
}

function lineCells({ question, weight, earned }: RecordedScore['sections'][number]['lines'][number]): Cell[] {
  if (typeof earned === 'string') {
    return [question, '', leftOutWords[earned], scoreFigure(weight), '–'].map((text) =>
      cell(text, looks.cellMuted),
    )
  }
  return [
    question,
    `${scoreFigure(earned.points)} of ${scoreFigure(earned.outOf)}`,
    `${scoreFigure(earned.percent)} %`,
    scoreFigure(weight),
    scoreFigure(earned.contribution),
  ].map((text) => cell(text, looks.cell))
}

function sumCells({ title, percent, weight, contribution }: RecordedScore['sections'][number]): Cell[] {
  return [
    title,
    '',
    percent === null ? '–' : `${scoreFigure(percent)} %`,
    weight === null ? '' : scoreFigure(weight),
    contribution === null ? '–' : scoreFigure(contribution),
  ].map((text) => cell(text, looks.cellStrong))
}
