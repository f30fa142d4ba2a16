import type { Question } from './question'
import { wordingFor } from './question-wording'
import type { RatingScale } from './rating-scale'
import { type Section, sectionsForSelf, type TemplateContent } from './template'

/**
 * The sections of the form that the person fills in alone: what is asked of the person, in the words for that, and
 * nothing that is for the manager's eyes or would lead the answer. Guides, weights, points, the level that the role
 * asks for and the wordings for others are not in it; what both have to tick, the person ticks alone.
 */
export function formSections(content: Pick<TemplateContent, 'sections'>): Section[] {
  return sectionsForSelf(content).map((section) => ({
    ...section,
    weight: null,
    questions: section.questions.map(asAskedAlone),
  }))
}

function asAskedAlone(question: Question): Question {
  const words = {
    wording: wordingFor(question, { kind: 'self' }),
    wordingForPerson: null,
    wordingForSelf: null,
    guide: '',
    weight: null,
  }
  switch (question.kind) {
    case 'rating':
    case 'matrix':
      return { ...question, ...words, expectedLevel: null, scale: withoutPoints(question.scale) }
    case 'yesNo':
      return { ...question, ...words, points: { yes: 0, no: 0 } }
    case 'oneOf':
    case 'manyOf':
      return {
        ...question,
        ...words,
        options: question.options.map((option) => ({ ...option, points: null })),
      }
    case 'acknowledgement':
      return { ...question, ...words, by: 'person' }
    default:
      return { ...question, ...words }
  }
}

function withoutPoints({ name, levels }: RatingScale): RatingScale {
  return { name, levels: levels.map((level) => ({ ...level, points: 0 })) }
}
