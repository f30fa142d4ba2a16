import type * as z from 'zod'
import { type Question, type QuestionKind, questionSchema } from '../../shared/domain/question'
import { type TemplateContent, templateContentSchema } from '../../shared/domain/template'

/** A scale from 1 to 5 whose levels count their own number. */
export const scaleOfFive = {
  name: 'One to five',
  levels: [1, 2, 3, 4, 5].map((level) => ({ level, label: '', anchor: `Level ${level}`, points: level })),
}

/** What each kind needs beside its words, as little as it takes. */
const ownFields = {
  longText: {},
  shortText: {},
  rating: { scale: scaleOfFive },
  range: { min: 0, max: 10, step: 1 },
  number: {},
  yesNo: {},
  oneOf: {
    options: [
      { id: 'left', label: 'Left', points: 0 },
      { id: 'right', label: 'Right', points: 2 },
    ],
  },
  manyOf: {
    options: [
      { id: 'one', label: 'One', points: 1 },
      { id: 'two', label: 'Two', points: 2 },
      { id: 'three', label: 'Three', points: 3 },
    ],
  },
  matrix: {
    rows: [
      { id: 'asks', text: 'Asks open questions' },
      { id: 'listens', text: 'Lets the customer finish' },
    ],
    scale: scaleOfFive,
  },
  table: { columns: [{ heading: 'What' }, { heading: 'When' }] },
  checklist: {
    items: [
      { id: 'first', text: 'First' },
      { id: 'second', text: 'Second' },
    ],
  },
  metric: { metrics: ['closedDeals'] },
  goals: {},
  commitments: {},
  acknowledgement: { statement: 'I have read the plan.', by: 'both' },
} satisfies Record<QuestionKind, object>

export const questionKinds = Object.keys(ownFields) as QuestionKind[]

/** A question of a kind: valid, not required, without a weight. */
export function aQuestion<K extends QuestionKind>(
  kind: K,
  point: object = {},
): Extract<Question, { kind: K }> {
  const question = questionSchema.parse({
    kind,
    id: kind,
    wording: `A question of the kind ${kind}?`,
    required: false,
    ...ownFields[kind],
    ...point,
  })
  if (!isOf(question, kind)) throw new Error(`This is no ${kind}`)
  return question
}

function isOf<K extends QuestionKind>(
  question: Question,
  kind: K,
): question is Extract<Question, { kind: K }> {
  return question.kind === kind
}

/** A template of sections, each with its questions. Sections are called by their place: `s0`, `s1`. */
export function aContent(
  sections: readonly {
    questions: readonly Question[]
    weight?: number | null
    visibility?: 'shared' | 'private'
    title?: string
    intro?: string
  }[],
  point: Partial<z.input<typeof templateContentSchema>> = {},
): TemplateContent {
  return templateContentSchema.parse({
    name: 'Review',
    purpose: '',
    sinceLastTimeMinutes: 5,
    sections: sections.map((section, index) => ({
      id: `s${index}`,
      title: `Section ${index}`,
      minutes: 10,
      visibility: 'shared',
      ...section,
    })),
    agreementMinutes: 5,
    ...point,
  })
}

/** A template with one question of every kind, in one shared section. */
export function ofEveryKind(): TemplateContent {
  return aContent([{ questions: questionKinds.map((kind) => aQuestion(kind)) }])
}
