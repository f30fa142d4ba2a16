import { type Answer, isAnswered, isNotApplicable, pointsOf } from './answer'
import type { QuestionId, SectionId } from './id'
import type { Question } from './question'
import type { Section, TemplateContent } from './template'
import { type Weighing, weighingOf } from './weights'

/** One question of the score: what it earned, or why it is left out. */
export type ScoreLine = { readonly questionId: QuestionId; readonly weight: number } & (
  | {
      readonly kind: 'scored'
      readonly points: number
      /** More than 0. */
      readonly outOf: number
      /** 100 × points ÷ outOf. */
      readonly percent: number
      /** Its part of the section's percent: weight × percent ÷ the weights that were answered in the section. */
      readonly contribution: number
    }
  /** `withoutPoints`: answered with “other”, or with an option outside the score. */
  | { readonly kind: 'notApplicable' | 'unanswered' | 'withoutPoints' }
)

export type SectionScore = {
  readonly sectionId: SectionId
  /** The section's own weight in the whole. */
  readonly weight: number | null
  /** The questions that have a weight, in their order. */
  readonly lines: readonly ScoreLine[]
  /** The sum of the weights of scored lines, which the percent is divided by. */
  readonly answeredWeight: number
  /** The sum of all weights of the section. */
  readonly allWeight: number
  /** Null where nothing was scored. */
  readonly percent: number | null
  /** Its part of the whole percent; null where it has none. */
  readonly contribution: number | null
}

export type TemplateScore = {
  readonly weighing: Weighing
  /** The sections with a question that has a weight. */
  readonly sections: readonly SectionScore[]
  /** The sum of the weights that the percent is divided by: of sections, or of questions. */
  readonly answeredWeight: number
  readonly allWeight: number
  readonly percent: number | null
}

type Answers = { readonly [id: QuestionId]: Answer | undefined }

/**
 * The score of answers, in percent, with every step of its arithmetic.
 *
 * - of a question: p = 100 × points ÷ most points
 * - of a section: Σ(w × p) ÷ Σw over its questions that were scored
 * - of the template, where sections have weights: Σ(W × section) ÷ ΣW over the sections that were scored; where only
 *   questions have: Σ(w × p) ÷ Σw over all questions that were scored
 *
 * A question that does not apply, was not answered or was answered outside the score takes its weight with it: what was
 * answered is always weighed as if it were the whole. Null where nothing was scored. For the person private sections
 * are left out, as they are not there at all.
 */
export function scoreOf(
  { sections }: Pick<TemplateContent, 'sections'>,
  answers: Answers,
  reader: 'manager' | 'person' = 'manager',
): TemplateScore {
  const read = sections.filter(({ visibility }) => reader === 'manager' || visibility === 'shared')
  const weighing = weighingOf(sections)
  const scored = read
    .map((section) => scoreOfSection(section, answers))
    .filter(({ lines }) => lines.length > 0)
  const part = weighing === 'sections' ? partOfSection : partOfQuestions
  const parts = scored.map((section) => ({ section, ...part(section) }))
  const answeredWeight = sumOf(parts, ({ answered }) => answered)
  const contributionOf = (section: SectionScore, answered: number): number | null =>
    section.percent === null || answered === 0 ? null : (section.percent * answered) / answeredWeight
  const contributing = parts.map(({ section, answered }) => ({
    ...section,
    contribution: contributionOf(section, answered),
  }))
  return {
    weighing,
    sections: contributing,
    answeredWeight,
    allWeight: sumOf(parts, ({ all }) => all),
    percent: answeredWeight === 0 ? null : sumOf(contributing, ({ contribution }) => contribution ?? 0),
  }
}

/** The weight that a section has in the whole: its own … */
function partOfSection({ weight, percent }: SectionScore): { answered: number; all: number } {
  return { answered: percent === null ? 0 : (weight ?? 0), all: weight ?? 0 }
}

/** … or that of its questions. */
function partOfQuestions({ answeredWeight, allWeight }: SectionScore): { answered: number; all: number } {
  return { answered: answeredWeight, all: allWeight }
}

function scoreOfSection(section: Section, answers: Answers): SectionScore {
  const weighed = section.questions.flatMap((question) =>
    question.weight === null ? [] : [{ question, weight: question.weight }],
  )
  const earned = weighed.map(({ question, weight }) => ({
    question,
    weight,
    points: isAnswered(question, answers[question.id]) ? pointsOf(question, answers[question.id]) : null,
  }))
  const answeredWeight = sumOf(earned, ({ points, weight }) => (points === null ? 0 : weight))
  const lines = earned.map(({ question, weight, points }): ScoreLine => {
    const line = { questionId: question.id, weight }
    if (points === null) return { ...line, kind: whyNot(question, answers[question.id]) }
    const percent = (100 * points.points) / points.outOf
    return { ...line, kind: 'scored', ...points, percent, contribution: (weight * percent) / answeredWeight }
  })
  return {
    sectionId: section.id,
    weight: section.weight,
    lines,
    answeredWeight,
    allWeight: sumOf(weighed, ({ weight }) => weight),
    percent:
      answeredWeight === 0 ? null : sumOf(lines, (line) => (line.kind === 'scored' ? line.contribution : 0)),
    contribution: null,
  }
}

function whyNot(
  question: Question,
  answer: Answer | undefined,
): 'notApplicable' | 'unanswered' | 'withoutPoints' {
  if (isNotApplicable(question, answer) || isAllRowsNotApplicable(answer)) return 'notApplicable'
  return isAnswered(question, answer) ? 'withoutPoints' : 'unanswered'
}

function isAllRowsNotApplicable(answer: Answer | undefined): boolean {
  if (answer?.kind !== 'matrix') return false
  const levels = Object.values(answer.levels)
  return levels.length > 0 && levels.every((level) => level === 'notApplicable')
}

function sumOf<T>(things: readonly T[], value: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + value(thing), 0)
}
