import { assertNever } from './assert-never'
import type { QuestionId } from './id'
import type { ScoreLine, SectionScore, TemplateScore } from './score'

/** A figure with two decimals at most, as a person writes it: `66.67`, `80`. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** One question of the score with its arithmetic: `4 of 5 points = 80 %, weight 60: 60 × 80 ÷ 100 = 48`. */
function lineInWords(line: ScoreLine, { answeredWeight }: Pick<SectionScore, 'answeredWeight'>): string {
  switch (line.kind) {
    case 'scored': {
      const { points, outOf, percent, weight, contribution } = line
      const earned = `${figure(points)} of ${figure(outOf)} points = ${figure(percent)} %`
      return `${earned}, weight ${figure(weight)}: ${figure(weight)} × ${figure(percent)} ÷ ${figure(answeredWeight)} = ${figure(contribution)}`
    }
    case 'notApplicable':
      return `Not applicable: its weight of ${figure(line.weight)} is left out`
    case 'unanswered':
      return `Not answered: its weight of ${figure(line.weight)} is left out`
    case 'withoutPoints':
      return `Answered outside the score: its weight of ${figure(line.weight)} is left out`
    default:
      return assertNever(line)
  }
}

/** The score of a section as the sum of what its questions contribute: `48 + 16 = 64 %`; null where it has none. */
function sectionInWords({ lines, percent }: SectionScore): string | null {
  if (percent === null) return null
  const parts = lines.flatMap((line) => (line.kind === 'scored' ? [figure(line.contribution)] : []))
  return parts.length === 1 ? `${figure(percent)} %` : `${parts.join(' + ')} = ${figure(percent)} %`
}

/**
 * The whole score as the sum of what its sections contribute, and, where something was left out, what it was divided by:
 * `60 + 5 = 65 %`. Null where nothing was scored.
 */
function scoreInWords({ sections, percent, answeredWeight, allWeight }: TemplateScore): string | null {
  if (percent === null) return null
  const parts = sections.flatMap(({ contribution }) => (contribution === null ? [] : [figure(contribution)]))
  const sum = parts.length === 1 ? `${figure(percent)} %` : `${parts.join(' + ')} = ${figure(percent)} %`
  return answeredWeight === allWeight
    ? sum
    : `${sum}, of the ${figure(answeredWeight)} of ${figure(allWeight)} in weight that were scored`
}

/** All steps of a score, line by line, each under the wording of its question. */
export function stepsInWords(
  score: TemplateScore,
  nameOf: {
    readonly question: (id: QuestionId) => string
    readonly section: (score: SectionScore) => string
  },
): string[] {
  return [
    ...score.sections.flatMap((section) => [
      ...section.lines.map((line) => `${nameOf.question(line.questionId)}: ${lineInWords(line, section)}`),
      `${nameOf.section(section)}: ${sectionInWords(section) ?? 'nothing was scored'}`,
    ]),
    `All together: ${scoreInWords(score) ?? 'nothing was scored'}`,
  ]
}
