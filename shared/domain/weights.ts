import type { Question } from './question'
import type { Section } from './template'
import { eachUnder, faultIf, type TemplateFault } from './template-fault'

/**
 * How a template weighs. `sections`: the weights of the sections total 100, and so do those of the questions within
 * each. `questions`: no section has a weight, and the weights of all questions together total 100. `none`: nothing is
 * scored.
 */
export type Weighing = 'none' | 'questions' | 'sections'

type Weighed = readonly Pick<Section, 'weight' | 'questions'>[]

export function weighingOf(sections: Weighed): Weighing {
  if (sections.some(({ weight }) => weight !== null)) return 'sections'
  return sections.some(({ questions }) => isWeighed(questions)) ? 'questions' : 'none'
}

/** The sum of weights, to two decimals: `totalWeight([33.33, 33.33, 33.33])` → 99.99. Null counts nothing. */
export function totalWeight(weights: readonly (number | null)[]): number {
  return Math.round(weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) * 100) / 100
}

/**
 * Where weights do not total 100. A draft may have them so; it is not published until they do, because a reader takes
 * weights for percent. The score itself always divides by the weights that were answered.
 */
export function weightFaults(sections: Weighed): TemplateFault[] {
  switch (weighingOf(sections)) {
    case 'none':
      return []
    case 'questions':
      return notHundred(
        sections.flatMap(({ questions }) => questions.map(({ weight }) => weight)),
        'The weights of all questions',
      )
    case 'sections':
      return [
        ...notHundred(
          sections.map(({ weight }) => weight),
          'The weights of the sections',
        ),
        ...eachUnder('sections', sections, ({ weight, questions }) =>
          isWeighed(questions)
            ? notHundred(
                questions.map((question) => question.weight),
                'The weights of the questions in this section',
              )
            : faultIf(weight !== null, ['weight'], 'No question of this section has a weight of its own'),
        ),
      ]
  }
}

/**
 * How much of the whole score hangs on a question, in words: `24 % of the score` where it has 60 % of a section of 40 %;
 * `''` where it has no weight.
 */
export function weightWords(question: Pick<Question, 'weight'>, section: Pick<Section, 'weight'>): string {
  if (question.weight === null) return ''
  const share = section.weight === null ? question.weight : (question.weight * section.weight) / 100
  return `${Math.round(share * 100) / 100} % of the score`
}

function isWeighed(questions: readonly { readonly weight: number | null }[]): boolean {
  return questions.some(({ weight }) => weight !== null)
}

function notHundred(weights: readonly (number | null)[], what: string): TemplateFault[] {
  const total = totalWeight(weights)
  return faultIf(total !== 100, [], `${what} total ${total.toFixed(2).replace(/\.00$/, '')}, not 100`)
}
