import { leftOutWords, type RecordedScore, scoreFigure } from './recorded-score'

/** One row of the arithmetic, as it is read: `8 of 10`, worth 30, earned 24. */
export type ScoreStep = {
  readonly name: string
  /** The points, or the percent of a section; else why there is none. */
  readonly said: string
  readonly worth: string
  readonly earned: string
}

/** A score in steps that can be followed with a pencil: what each answer was worth, and what it earned of that. */
export type ScoreSteps = {
  readonly sections: readonly {
    readonly title: string
    readonly steps: readonly ScoreStep[]
    /** Null for a single section whose questions make up the whole: the sum is that of the score. */
    readonly sum: ScoreStep | null
  }[]
  /** What the sections earn in the whole; empty where they have no weights of their own. */
  readonly whole: readonly ScoreStep[]
  readonly sum: ScoreStep
}

/** How the steps are to be read, as one sentence for each thing that may not be plain. */
const scoreGuide =
  'Each question is worth its weight, and earns the share of it that its points are: 8 of 10 points in a question worth 30 earn 24. What does not apply or was not answered is left out, with what it is worth.'

const sectionGuide = 'In the same way each section earns its share of what it is worth in the whole.'

/** The sentences that explain these steps. */
export function guideTo({ whole }: Pick<ScoreSteps, 'whole'>): string {
  return whole.length === 0 ? scoreGuide : `${scoreGuide} ${sectionGuide}`
}

/**
 * The steps of a score. `worth` × percent ÷ 100 is what is earned; the sum of what is earned, divided by the sum of what
 * was scored, is the percent again: 24 + 16 of 30 + 20 = 80 %.
 */
export function scoreSteps(score: RecordedScore): ScoreSteps {
  const hasWeights = score.sections.some(({ weight }) => weight !== null)
  return {
    sections: score.sections.map(({ title, percent, lines }) => ({
      title,
      steps: lines.map(lineStep),
      sum: hasWeights || score.sections.length > 1 ? sumStep(title, percent, weightIn(lines)) : null,
    })),
    whole: hasWeights
      ? score.sections.map(({ title, percent, weight }) => sumStep(title, percent, weight ?? 0))
      : [],
    sum: sumStep('Score', score.percent, score.answeredWeight),
  }
}

type Line = RecordedScore['sections'][number]['lines'][number]

function lineStep({ question, weight, earned }: Line): ScoreStep {
  const worth = scoreFigure(weight)
  if (typeof earned === 'string') {
    return { name: question, said: leftOutWords[earned], worth, earned: leftOut }
  }
  return {
    name: question,
    said: `${scoreFigure(earned.points)} of ${scoreFigure(earned.outOf)}`,
    worth,
    earned: scoreFigure((weight * earned.percent) / 100),
  }
}

function sumStep(name: string, percent: number | null, weight: number): ScoreStep {
  const worth = scoreFigure(weight)
  return percent === null
    ? { name, said: 'Nothing scored', worth, earned: leftOut }
    : { name, said: `${scoreFigure(percent)} %`, worth, earned: scoreFigure((weight * percent) / 100) }
}

/** The weights that were scored; all of them where none was. */
function weightIn(lines: readonly Line[]): number {
  const scored = lines.filter(({ earned }) => typeof earned !== 'string')
  return (scored.length === 0 ? lines : scored).reduce((sum, { weight }) => sum + weight, 0)
}

const leftOut = 'left out'
