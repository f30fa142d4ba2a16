import * as z from 'zod'
import { type QuestionReader, wordingFor } from './question-wording'
import type { ScoreLine, SectionScore, TemplateScore } from './score'
import { scoreOf } from './score'
import type { SessionNotes } from './session'
import { questionOf, type TemplateContent } from './template'

/** Why a question with a weight is not in the score. */
const leftOutSchema = z.enum(['notApplicable', 'unanswered', 'withoutPoints'])

/** The score of a session with every step of its arithmetic, in words. Percents are not rounded. */
export const recordedScoreSchema = z.object({
  percent: z.number(),
  /** What the percent is divided by, and the weights that were left out of it with their questions. */
  answeredWeight: z.number(),
  allWeight: z.number(),
  sections: z.array(
    z.object({
      title: z.string(),
      percent: z.number().nullable(),
      /** Of the whole percent. */
      contribution: z.number().nullable(),
      weight: z.number().nullable(),
      lines: z.array(
        z.object({
          question: z.string(),
          weight: z.number(),
          earned: z.union([
            z.object({
              points: z.number(),
              outOf: z.number(),
              percent: z.number(),
              contribution: z.number(),
            }),
            leftOutSchema,
          ]),
        }),
      ),
    }),
  ),
})
export type RecordedScore = z.infer<typeof recordedScoreSchema>

/** The score of the answers for one reader; null where nothing has a weight, or nothing with a weight was scored. */
export function recordedScore(
  version: Pick<TemplateContent, 'sections'>,
  answers: SessionNotes['answers'],
  given: { reads: 'manager' | 'person'; wording: QuestionReader },
): RecordedScore | null {
  const score = scoreOf(version, answers, given.reads)
  if (score.percent === null) return null
  return {
    ...totals(score, score.percent),
    sections: score.sections.map((each) => sectionOf(each, version, given.wording)),
  }
}

function totals({ answeredWeight, allWeight }: TemplateScore, percent: number) {
  return { percent, answeredWeight, allWeight }
}

function sectionOf(score: SectionScore, version: Pick<TemplateContent, 'sections'>, reader: QuestionReader) {
  return {
    title: version.sections.find(({ id }) => id === score.sectionId)?.title ?? '',
    percent: score.percent,
    contribution: score.contribution,
    weight: score.weight,
    lines: score.lines.map((line) => {
      const question = questionOf(version, line.questionId)
      return {
        question: question === undefined ? '' : wordingFor(question, reader),
        weight: line.weight,
        earned: earnedIn(line),
      }
    }),
  }
}

function earnedIn(line: ScoreLine): RecordedScore['sections'][number]['lines'][number]['earned'] {
  if (line.kind !== 'scored') return line.kind
  const { points, outOf, percent, contribution } = line
  return { points, outOf, percent, contribution }
}

/** A figure of the score as it is read: at most one place after the point. `scoreFigure(83.333)` → `83.3`. */
export function scoreFigure(figure: number): string {
  return String(Math.round(figure * 10) / 10)
}

export const leftOutWords: Readonly<Record<z.infer<typeof leftOutSchema>, string>> = {
  notApplicable: 'Does not apply',
  unanswered: 'Not answered',
  withoutPoints: 'Without points',
}
