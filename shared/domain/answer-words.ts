import { type Answer, isNotApplicable } from './answer'
import { assertNever } from './assert-never'
import { type ChoiceOption, otherOption } from './choice-question'
import type { PartId } from './id'
import type { Question } from './question'
import { levelInWords, type RatingScale } from './rating-scale'
import type { CheckInStatus, GoalCheckIn } from './record-question'
import type { TableAnswer, TableQuestion } from './table-question'
import { saysSomething } from './text'
import type { AcknowledgementAnswer } from './tick-question'

/** One thing that an answer says. `name` is the row, the item or the goal that it is about, `''` for the question. */
export type AnswerFact = { readonly name: string; readonly value: string; readonly note: string }

export const checkInWords: Readonly<Record<CheckInStatus, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  behind: 'Behind',
  reached: 'Reached',
  paused: 'Paused',
}

/** What stands where a row, an item or a goal was not spoken of. */
const notSaid = '–'

/**
 * What an answer says, fact by fact: one for a figure or a choice, one for each row, item or goal. None where nothing
 * was said. Free words are not in it; see `wordsOf`.
 */
export function factsOf(question: Question, answer: Answer | undefined): AnswerFact[] {
  if (answer === undefined) return []
  switch (answer.kind) {
    case 'notApplicable':
      return isNotApplicable(question, answer) ? [fact('Not applicable')] : []
    case 'rating':
      return question.kind === 'rating' ? maybe(levelWords(question.scale, answer.level)) : []
    case 'range':
    case 'number':
      return question.kind === 'range' || question.kind === 'number'
        ? maybe(figureInWords(question, answer.value))
        : []
    case 'yesNo':
      return maybe(answer.choice === null ? '' : answer.choice === 'yes' ? 'Yes' : 'No')
    case 'oneOf':
      return question.kind === 'oneOf' && answer.chosen !== null
        ? maybe(optionWords(answer.chosen, question.options, answer.other))
        : []
    case 'manyOf':
      return question.kind === 'manyOf'
        ? answer.chosen.flatMap((id) => maybe(optionWords(id, question.options, answer.other)))
        : []
    case 'matrix':
      if (question.kind !== 'matrix') return []
      return question.rows.map(({ id, text }) => ({
        name: text,
        value: rowWords(question.scale, answer.levels[id]),
        note: answer.notes[id] ?? '',
      }))
    case 'checklist':
      if (question.kind !== 'checklist') return []
      return question.items.map(({ id, text }) => ({
        name: text,
        value: tickWords(answer.ticks[id]),
        note: answer.notes[id] ?? '',
      }))
    case 'goals':
      return Object.values(answer.checkIns).flatMap((checkIn) =>
        checkIn === undefined ? [] : [goalFact(checkIn)],
      )
    case 'acknowledgement':
      return question.kind === 'acknowledgement'
        ? [{ name: question.statement, value: tickedBy(answer), note: '' }]
        : []
    case 'longText':
    case 'shortText':
    case 'metric':
    case 'commitments':
    case 'table':
      return []
    default:
      return assertNever(answer)
  }
}

/** The free words of an answer: the text, the evidence, the remark, why it does not apply. */
export function wordsOf(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'longText':
    case 'shortText':
    case 'metric':
    case 'commitments':
    case 'goals':
      return answer.text
    case 'rating':
      return answer.evidence
    case 'range':
    case 'number':
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
    case 'acknowledgement':
      return answer.remark
    case 'notApplicable':
      return answer.why
    default:
      return ''
  }
}

/** All that an answer says, in lines: to compare two answers, or to read one where there is no room for its form. */
export function answerInWords(question: Question, answer: Answer | undefined): string {
  const facts = factsOf(question, answer)
    .filter(({ value, note }) => value !== notSaid || saysSomething(note))
    .map(({ name, value, note }) => {
      const said = name === '' ? value : `${name}: ${value}`
      return saysSomething(note) ? `${said} (${note})` : said
    })
  const rows = answer?.kind === 'table' && question.kind === 'table' ? rowsInWords(question, answer) : []
  return [...facts, ...rows, wordsOf(answer)].filter((line) => line !== '').join('\n')
}

/** Every row in which something stands, behind its name where it has one: `Discovery: 3 calls | Friday`. */
function rowsInWords({ rows: names }: TableQuestion, { rows }: TableAnswer): string[] {
  return rows.flatMap((cells, index) => {
    if (!cells.some(saysSomething)) return []
    const name = names[index] ?? ''
    return [`${name === '' ? '' : `${name}: `}${cells.join(' | ')}`]
  })
}

/** A figure with its unit: `7.50 points`; `''` where there is none. */
export function figureInWords(
  question: Extract<Question, { kind: 'range' | 'number' }>,
  value: number | null,
): string {
  if (value === null) return ''
  const figure = question.kind === 'number' ? value.toFixed(question.decimals) : String(value)
  const ends = question.kind === 'range' ? ` of ${question.max}` : ''
  return question.unit === '' ? `${figure}${ends}` : `${figure}${ends} ${question.unit}`
}

function fact(value: string): AnswerFact {
  return { name: '', value, note: '' }
}

function maybe(value: string): AnswerFact[] {
  return value === '' ? [] : [fact(value)]
}

function levelWords(scale: RatingScale, level: number | null): string {
  const found = scale.levels.find((each) => each.level === level)
  return found === undefined ? '' : levelInWords(found)
}

function rowWords(scale: RatingScale, level: number | 'notApplicable' | undefined): string {
  if (level === 'notApplicable') return 'Not applicable'
  return levelWords(scale, level ?? null) || notSaid
}

function optionWords(id: PartId, options: readonly ChoiceOption[], other: string): string {
  return id === otherOption ? `Other: ${other}` : (options.find((option) => option.id === id)?.label ?? '')
}

function tickWords(isTicked: boolean | undefined): string {
  if (isTicked === undefined) return notSaid
  return isTicked ? 'Done' : 'Not done'
}

function goalFact({ statement, progress, status, blockers, nextStep }: GoalCheckIn): AnswerFact {
  const value = [progress === null ? '' : `${progress} %`, status === null ? '' : checkInWords[status]]
  const note = [
    saysSomething(blockers) ? `In the way: ${blockers}` : '',
    saysSomething(nextStep) ? `Next: ${nextStep}` : '',
  ]
  return { name: statement, value: joined(value, ', ') || notSaid, note: joined(note, '\n') }
}

function tickedBy({ manager, person }: AcknowledgementAnswer): string {
  if (manager && person) return 'Ticked by both'
  if (manager) return 'Ticked by the manager'
  return person ? 'Ticked by the person' : notSaid
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by)
}
