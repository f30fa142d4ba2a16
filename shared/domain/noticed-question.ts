import { assertNever } from './assert-never'
import type { Question } from './question'
import { wordingFor } from './question-wording'
import type { RatingScale } from './rating-scale'
import type { Section } from './template'
import { saysSomething } from './text'

/** One answer that can be given: a level of a scale with what it looks like, or an option. */
type NoticedChoice = {
  readonly name: string
  readonly text: string
  /** What it counts; null outside the score. */
  readonly points: number | null
  readonly isExpected: boolean
}

/** What a person reads beforehand of a question: its words for them, how it is answered and what it counts. */
export type NoticedQuestion = {
  readonly wording: string
  readonly hint: string
  readonly isRequired: boolean
  /** How it is answered, in a few words; `''` for plain words. */
  readonly how: string
  /** What it is asked about one by one: rows of behaviours, items of a list. */
  readonly rows: readonly string[]
  readonly choices: readonly NoticedChoice[]
  /** Percent in the score; null where it has none. */
  readonly weight: number | null
}

/** A shared section as a person reads it beforehand. */
export type NoticedSection = {
  readonly title: string
  readonly intro: string
  readonly weight: number | null
  readonly questions: readonly NoticedQuestion[]
}

/** A section without what only the manager reads: guides are not in it. */
export function noticedSection({ title, intro, weight, questions }: Section): NoticedSection {
  return { title, intro, weight, questions: questions.map(noticedQuestion) }
}

function noticedQuestion(question: Question): NoticedQuestion {
  return {
    wording: wordingFor(question, { kind: 'person' }),
    hint: question.hint,
    isRequired: question.required,
    weight: question.weight,
    rows: [],
    choices: [],
    ...kindOf(question),
  }
}

type OfKind = Pick<NoticedQuestion, 'how'> & Partial<Pick<NoticedQuestion, 'rows' | 'choices'>>

function kindOf(question: Question): OfKind {
  switch (question.kind) {
    case 'longText':
    case 'shortText':
      return { how: '' }
    case 'rating':
      return { how: '', choices: levelsOf(question) }
    case 'matrix':
      return {
        how: 'Each of these on one scale.',
        rows: question.rows.map(({ text }) => text),
        choices: levelsOf(question),
      }
    case 'range':
      return { how: `A place from ${ended(question.min, question)} to ${ended(question.max, question)}.` }
    case 'number':
      return { how: saysSomething(question.unit) ? `A number: ${question.unit}.` : 'A number.' }
    case 'yesNo':
      return {
        how: '',
        choices: (['yes', 'no'] as const).map((choice) => ({
          name: choice === 'yes' ? 'Yes' : 'No',
          text: '',
          points: question.weight === null ? null : question.points[choice],
          isExpected: false,
        })),
      }
    case 'oneOf':
    case 'manyOf':
      return {
        how: question.kind === 'oneOf' ? 'One of these.' : 'All of these that fit.',
        choices: question.options.map(({ label, description, points }) => ({
          name: label,
          text: description,
          points: question.weight === null ? null : points,
          isExpected: false,
        })),
      }
    case 'checklist':
      return { how: 'Each of these, done or not.', rows: question.items.map(({ text }) => text) }
    case 'table':
      return {
        how: `A table: ${question.columns.map(({ heading }) => heading).join(', ')}.`,
        rows: question.rows,
      }
    case 'metric':
      return { how: 'Beside your numbers.' }
    case 'goals':
      return { how: 'Goal by goal.' }
    case 'commitments':
      return { how: 'What each of us will do, and by when.' }
    case 'acknowledgement':
      return { how: question.statement }
    default:
      return assertNever(question)
  }
}

function levelsOf(given: {
  scale: RatingScale
  expectedLevel: number | null
  weight: number | null
}): NoticedChoice[] {
  return given.scale.levels.map(({ level, label, anchor, points }) => ({
    name: saysSomething(label) ? `${level}, ${label}` : String(level),
    text: anchor,
    points: given.weight === null ? null : points,
    isExpected: level === given.expectedLevel,
  }))
}

function ended(value: number, range: Extract<Question, { kind: 'range' }>): string {
  const label = value === range.min ? range.minLabel : range.maxLabel
  const figure = saysSomething(range.unit) ? `${value} ${range.unit}` : String(value)
  return saysSomething(label) ? `${figure} (${label})` : figure
}
