import type { Answer } from './answer'
import { assertNever } from './assert-never'
import { otherOption } from './choice-question'
import type { Question } from './question'
import { hasLevel } from './rating-scale'
import { mostTableRows } from './table-question'
import { questionsOf, type Section } from './template'

/** An answer that a form cannot have given. */
export type StrangeAnswer = {
  /** The id under which it was given, whatever that is. */
  readonly id: string
  readonly why: 'notAsked' | 'doesNotFit'
}

/** Of some answers those that a form of these sections cannot have given: to what it did not ask, or not in that way. */
export function strangeAnswers(
  sections: readonly Section[],
  answers: Readonly<Partial<Record<string, Answer>>>,
): StrangeAnswer[] {
  const asked = new Map(
    questionsOf({ sections: [...sections] }).map(({ question }) => [String(question.id), question]),
  )
  return Object.entries(answers).flatMap(([id, answer]): StrangeAnswer[] => {
    const question = asked.get(id)
    if (question === undefined) return [{ id, why: 'notAsked' }]
    return answer === undefined || fits(question, answer) ? [] : [{ id, why: 'doesNotFit' }]
  })
}

/** Whether an answer is one that the question lets somebody give; it may still be empty or lack something. */
export function fits(question: Question, answer: Answer): boolean {
  if (answer.kind === 'notApplicable') return question.allowsNotApplicable
  if (answer.kind !== question.kind) return false
  switch (question.kind) {
    case 'rating':
      return answer.kind === 'rating' && (answer.level === null || hasLevel(question.scale, answer.level))
    case 'matrix':
      return (
        answer.kind === 'matrix' &&
        areAmong([answer.levels, answer.notes].flatMap(Object.keys), question.rows) &&
        Object.values(answer.levels).every((level) =>
          level === 'notApplicable' ? question.allowsNotApplicable : hasLevel(question.scale, level ?? null),
        )
      )
    case 'oneOf':
    case 'manyOf': {
      const chosen = answer.kind === 'oneOf' || answer.kind === 'manyOf' ? [answer.chosen ?? []].flat() : []
      const others = question.allowsOther ? [{ id: otherOption }] : []
      return areAmong(chosen, [...question.options, ...others])
    }
    case 'checklist':
      return (
        answer.kind === 'checklist' &&
        areAmong([answer.ticks, answer.notes].flatMap(Object.keys), question.items)
      )
    case 'table': {
      const most = question.rows.length + (question.allowsMoreRows ? mostTableRows : 0)
      return (
        answer.kind === 'table' &&
        answer.rows.length <= most &&
        answer.rows.every((cells) => cells.length <= question.columns.length)
      )
    }
    case 'longText':
    case 'shortText':
    case 'range':
    case 'number':
    case 'yesNo':
    case 'metric':
    case 'goals':
    case 'commitments':
    case 'acknowledgement':
      return true
    default:
      return assertNever(question)
  }
}

function areAmong(ids: readonly string[], parts: readonly { readonly id: string }[]): boolean {
  return ids.every((id) => parts.some((part) => part.id === id))
}
