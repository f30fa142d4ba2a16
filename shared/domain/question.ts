import * as z from 'zod'
import { questionIdSchema } from './id'
import { metricPresetSchema } from './metric'
import { lineOf, longestText, proseOf, saysSomething } from './text'

/** One level of a rating scale with the sentence that says what it looks like. `level` is what a digit key picks. */
const scaleAnchorSchema = z.object({
  level: z.int().min(1).max(9),
  anchor: lineOf({ what: 'The anchor', max: 160 }),
})
export type ScaleAnchor = z.infer<typeof scaleAnchorSchema>

/** Stands in a wording for the given name of the person. */
const namePlaceholder = '{name}'

const commonShape = {
  id: questionIdSchema,
  /** As the manager reads it, about the person: `{name}` stands for the given name. */
  wording: lineOf({ what: 'The question', max: 400 }),
  /** As the person reads it on the turned screen, in the second person; null where one wording serves both. */
  wordingForPerson: lineOf({ what: 'The question', max: 400 }).nullable(),
  /** What helps the manager to ask or to judge; never shown on the turned screen. */
  guide: proseOf({ what: 'The guide', max: 1000 }),
  required: z.boolean(),
}

const longTextQuestionSchema = z.object({ ...commonShape, kind: z.literal('longText') })

const ratingQuestionSchema = z
  .object({
    ...commonShape,
    kind: z.literal('rating'),
    anchors: z.array(scaleAnchorSchema).min(2).max(9),
    /** The level that the role asks for, drawn as the plumb line; null where none is set. */
    expectedLevel: z.int().nullable(),
    /** The question under the scale that asks for evidence. */
    evidencePrompt: lineOf({ what: 'The prompt', max: 200 }),
  })
  .refine((question) => levelsRise(question.anchors), {
    error: 'The levels of a scale rise from one anchor to the next',
    path: ['anchors'],
  })
  .refine(
    ({ anchors, expectedLevel }) =>
      expectedLevel === null || anchors.some(({ level }) => level === expectedLevel),
    { error: 'The expected level is not on the scale', path: ['expectedLevel'] },
  )

const metricQuestionSchema = z.object({
  ...commonShape,
  kind: z.literal('metric'),
  /** The metrics whose numbers stand beside the answer. */
  metrics: z.array(metricPresetSchema).min(1),
})

export const questionSchema = z.discriminatedUnion('kind', [
  longTextQuestionSchema,
  ratingQuestionSchema,
  metricQuestionSchema,
])
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']
export type RatingQuestion = Extract<Question, { kind: 'rating' }>

function levelsRise(anchors: readonly ScaleAnchor[]): boolean {
  return anchors.every((anchor, index) => index === 0 || anchor.level > (anchors[index - 1]?.level ?? 0))
}

const answerTextSchema = proseOf({ what: 'An answer', max: longestText })

/** What was said to a question. The kind of the answer is the kind of its question. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('longText'), text: answerTextSchema }),
  z.object({ kind: z.literal('rating'), level: z.int().nullable(), evidence: answerTextSchema }),
  z.object({ kind: z.literal('metric'), text: answerTextSchema }),
])
export type Answer = z.infer<typeof answerSchema>

/** The answer before anything was said. */
export function emptyAnswer(kind: QuestionKind): Answer {
  return kind === 'rating' ? { kind, level: null, evidence: '' } : { kind, text: '' }
}

/**
 * Whether an answer says something: a text has a visible character, a rating a level of its scale.
 * The evidence of a rating is asked for, never demanded.
 */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (answer === undefined || answer.kind !== question.kind) return false
  if (answer.kind !== 'rating') return saysSomething(answer.text)
  return question.kind === 'rating' && question.anchors.some(({ level }) => level === answer.level)
}

/** Whether the person can read the question as it is meant: on the turned screen nobody is spoken of by name. */
export function speaksToPerson({ wording, wordingForPerson }: Question): boolean {
  return !(wordingForPerson ?? wording).includes(namePlaceholder)
}

/** The wording with the person's given name in it: for the manager, or for the person on the turned screen. */
export function wordingFor(
  question: Question,
  reader: { kind: 'manager'; givenName: string } | { kind: 'person' },
): string {
  if (reader.kind === 'person') return question.wordingForPerson ?? question.wording
  // a function, because a text would have `$&` and the like in a name replaced
  return question.wording.replaceAll(namePlaceholder, () => reader.givenName)
}
