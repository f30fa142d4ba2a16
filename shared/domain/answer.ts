import * as z from 'zod'
import { assertNever } from './assert-never'
import {
  areManyChosen,
  isOneChosen,
  isYesNoAnswered,
  manyOfAnswerSchema,
  oneOfAnswerSchema,
  pointsOfOption,
  pointsOfOptions,
  pointsOfYesNo,
  yesNoAnswerSchema,
} from './choice-question'
import type { EarnedPoints } from './earned-points'
import { isFigureGiven, numberAnswerSchema, pointsOfFigure, rangeAnswerSchema } from './figure-question'
import type { Question, QuestionKind } from './question'
import {
  isMatrixAnswered,
  isRated,
  matrixAnswerSchema,
  pointsOfMatrix,
  pointsOfRating,
  ratingAnswerSchema,
} from './rating-question'
import {
  areGoalsCheckedIn,
  commitmentsAnswerSchema,
  goalsAnswerSchema,
  metricAnswerSchema,
} from './record-question'
import { isTableFilled, tableAnswerSchema } from './table-question'
import { saysSomething } from './text'
import { answerTextSchema, longTextAnswerSchema, shortTextAnswerSchema } from './text-question'
import {
  acknowledgementAnswerSchema,
  checklistAnswerSchema,
  isAcknowledged,
  isChecklistAnswered,
  pointsOfChecklist,
} from './tick-question'

/** What was said to a question. The kind of the answer is the kind of its question, or that it does not apply. */
export const answerSchema = z.discriminatedUnion('kind', [
  longTextAnswerSchema,
  shortTextAnswerSchema,
  ratingAnswerSchema,
  rangeAnswerSchema,
  numberAnswerSchema,
  yesNoAnswerSchema,
  oneOfAnswerSchema,
  manyOfAnswerSchema,
  matrixAnswerSchema,
  tableAnswerSchema,
  checklistAnswerSchema,
  metricAnswerSchema,
  goalsAnswerSchema,
  commitmentsAnswerSchema,
  acknowledgementAnswerSchema,
  z.object({ kind: z.literal('notApplicable'), why: answerTextSchema }),
])
export type Answer = z.infer<typeof answerSchema>
export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>

/** Whether an answer can be given to a question: one of its kind, or that it does not apply. */
export function canAnswer(question: Question | undefined, answer: Answer | undefined): boolean {
  if (question === undefined || answer === undefined) return false
  return answer.kind === question.kind || answer.kind === 'notApplicable'
}

/** The answer before anything was said. */
export function emptyAnswer(kind: QuestionKind): Answer {
  switch (kind) {
    case 'longText':
    case 'shortText':
    case 'metric':
    case 'commitments':
      return { kind, text: '' }
    case 'rating':
      return { kind, level: null, evidence: '' }
    case 'range':
    case 'number':
      return { kind, value: null, remark: '' }
    case 'yesNo':
      return { kind, choice: null, remark: '' }
    case 'oneOf':
      return { kind, chosen: null, other: '', remark: '' }
    case 'manyOf':
      return { kind, chosen: [], other: '', remark: '' }
    case 'matrix':
      return { kind, levels: {}, notes: {} }
    case 'table':
      return { kind, rows: [] }
    case 'checklist':
      return { kind, ticks: {}, notes: {} }
    case 'goals':
      return { kind, checkIns: {}, text: '' }
    case 'acknowledgement':
      return { kind, manager: false, person: false, remark: '' }
    default:
      return assertNever(kind)
  }
}

export function isNotApplicable(question: Question, answer: Answer | undefined): boolean {
  return answer?.kind === 'notApplicable' && question.allowsNotApplicable
}

/**
 * Whether an answer says something: a text has a visible character, a rating a level of its scale, a figure lies between
 * its ends, a choice has as many options as it asks for. “Not applicable” is an answer where the question allows it.
 * What is asked beside it is asked for, never demanded, unless an option says so. A question for commitments is
 * answered by its words here; `isSaid` in session.ts counts the commitments too.
 */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  switch (answer.kind) {
    case 'notApplicable':
      return question.allowsNotApplicable
    case 'longText':
    case 'shortText':
    case 'metric':
    case 'commitments':
      return question.kind === answer.kind && saysSomething(answer.text)
    case 'rating':
      return question.kind === 'rating' && isRated(question, answer)
    case 'matrix':
      return question.kind === 'matrix' && isMatrixAnswered(question, answer)
    case 'range':
      return question.kind === 'range' && isFigureGiven(question, answer)
    case 'number':
      return question.kind === 'number' && isFigureGiven(question, answer)
    case 'yesNo':
      return question.kind === 'yesNo' && isYesNoAnswered(question, answer)
    case 'oneOf':
      return question.kind === 'oneOf' && isOneChosen(question, answer)
    case 'manyOf':
      return question.kind === 'manyOf' && areManyChosen(question, answer)
    case 'table':
      return question.kind === 'table' && isTableFilled(answer)
    case 'checklist':
      return question.kind === 'checklist' && isChecklistAnswered(question, answer)
    case 'goals':
      return question.kind === 'goals' && areGoalsCheckedIn(answer)
    case 'acknowledgement':
      return question.kind === 'acknowledgement' && isAcknowledged(question, answer)
    default:
      return assertNever(answer)
  }
}

/** The points that an answer earned; null where it has none: not answered, not applicable, an option without points. */
export function pointsOf(question: Question, answer: Answer | undefined): EarnedPoints | null {
  switch (answer?.kind) {
    case 'rating':
      return question.kind === 'rating' ? pointsOfRating(question, answer) : null
    case 'matrix':
      return question.kind === 'matrix' ? pointsOfMatrix(question, answer) : null
    case 'range':
      return question.kind === 'range' ? pointsOfFigure(question, answer) : null
    case 'number':
      return question.kind === 'number' ? pointsOfFigure(question, answer) : null
    case 'yesNo':
      return question.kind === 'yesNo' ? pointsOfYesNo(question, answer) : null
    case 'oneOf':
      return question.kind === 'oneOf' ? pointsOfOption(question, answer) : null
    case 'manyOf':
      return question.kind === 'manyOf' && areManyChosen(question, answer)
        ? pointsOfOptions(question, answer)
        : null
    case 'checklist':
      return question.kind === 'checklist' ? pointsOfChecklist(question, answer) : null
    default:
      return null
  }
}
