import * as z from 'zod'
import { assertNever } from './assert-never'
import {
  manyOfQuestionSchema,
  oneOfQuestionSchema,
  optionFaults,
  yesNoFaults,
  yesNoQuestionSchema,
} from './choice-question'
import { numberFaults, numberQuestionSchema, rangeFaults, rangeQuestionSchema } from './figure-question'
import { wordingFaults } from './question-wording'
import { matrixFaults, matrixQuestionSchema, ratingFaults, ratingQuestionSchema } from './rating-question'
import {
  commitmentsQuestionSchema,
  goalsQuestionSchema,
  metricFaults,
  metricQuestionSchema,
} from './record-question'
import { tableFaults, tableQuestionSchema } from './table-question'
import { faultIf, type TemplateFault } from './template-fault'
import { longTextQuestionSchema, shortTextQuestionSchema } from './text-question'
import {
  acknowledgementFaults,
  acknowledgementQuestionSchema,
  checklistFaults,
  checklistQuestionSchema,
} from './tick-question'

/**
 * A question of any kind, as it can also be while somebody writes it: its texts may still be empty, its options too few.
 * `questionFaults` says what is missing before it can be asked.
 */
export const questionSchema = z.discriminatedUnion('kind', [
  longTextQuestionSchema,
  shortTextQuestionSchema,
  ratingQuestionSchema,
  rangeQuestionSchema,
  numberQuestionSchema,
  yesNoQuestionSchema,
  oneOfQuestionSchema,
  manyOfQuestionSchema,
  matrixQuestionSchema,
  tableQuestionSchema,
  checklistQuestionSchema,
  metricQuestionSchema,
  goalsQuestionSchema,
  commitmentsQuestionSchema,
  acknowledgementQuestionSchema,
])
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']

/** The kinds whose answers have points, and so can have a weight. */
const scoredKinds: readonly QuestionKind[] = [
  'rating',
  'range',
  'number',
  'yesNo',
  'oneOf',
  'manyOf',
  'matrix',
  'checklist',
]

export function canBeScored(kind: QuestionKind): boolean {
  return scoredKinds.includes(kind)
}

/** All that keeps a question from being asked, in a section that only the manager sees or both. */
export function questionFaults(question: Question, given: { isPrivate: boolean }): TemplateFault[] {
  return [
    ...wordingFaults(question, given),
    ...faultIf(
      question.weight !== null && !canBeScored(question.kind),
      ['weight'],
      'The answers to this kind of question have no points, so it has no weight',
    ),
    ...ownFaults(question),
  ]
}

function ownFaults(question: Question): TemplateFault[] {
  switch (question.kind) {
    case 'rating':
      return ratingFaults(question)
    case 'matrix':
      return matrixFaults(question)
    case 'range':
      return rangeFaults(question)
    case 'number':
      return numberFaults(question)
    case 'yesNo':
      return yesNoFaults(question)
    case 'oneOf':
    case 'manyOf':
      return optionFaults(question)
    case 'table':
      return tableFaults(question)
    case 'checklist':
      return checklistFaults(question)
    case 'acknowledgement':
      return acknowledgementFaults(question)
    case 'metric':
      return metricFaults(question)
    case 'longText':
    case 'shortText':
    case 'goals':
    case 'commitments':
      return []
    default:
      return assertNever(question)
  }
}
