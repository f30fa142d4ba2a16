import * as z from 'zod'
import { answerSchema } from './answer'
import { isoInstantSchema } from './calendar'
import { inWords, quoted } from './in-words'
import { readJson } from './json-text'
import { openQuestions } from './open-questions'
import { fits } from './self-answers'
import type { SelfAnswers } from './self-assessment'
import { questionsOf, type Section } from './template'

const format = 1

/** Answers are a few pages of text; a file that is larger holds something else. */
export const largestAnswerFile = 8_000_000

/** What is said of one that is larger. */
export const tooLargeAnswers = `This file is larger than ${largestAnswerFile / 1_000_000} MB; no answers are.`

/** What the form saves. `ticket` says which asking it answers; unfinished, it is for the form itself to go on with. */
export type SelfAnswerFile = {
  readonly ticket: string
  readonly savedAt: string
  readonly isFinished: boolean
  readonly answers: SelfAnswers
}

/** The text of an answer file. */
export function selfAnswerFileText(file: SelfAnswerFile): string {
  return `${JSON.stringify({ plumbline: 'self-assessment', format, ...file }, null, 2)}\n`
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fileSchema = z.object({
  ticket: z.string().min(16).max(100),
  savedAt: isoInstantSchema,
  isFinished: z.boolean(),
  // read one by one, against the questions: see `answersInFile`
  answers: z.custom<object>(isObject),
})
type OpenFile = z.infer<typeof fileSchema>

type Broken = {
  readonly kind: 'broken'
  /** What is wrong and what to do, in one sentence or two. */
  readonly sentence: string
}

/** An answer file from its text: whose it is, and the answers as they stand in it, which nobody has looked at yet. */
export function readSelfAnswerFile(
  text: string,
): { readonly kind: 'read'; readonly file: OpenFile } | Broken {
  if (text.trimStart().startsWith('<')) {
    return broken('This is the form itself. Choose the answer file that was saved from it.')
  }
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (json.kind === 'fault') {
    return broken(
      `This is not an answer file, or it is damaged. Line ${json.line}, column ${json.column}: ${json.message}.`,
    )
  }
  const head = z
    .looseObject({ plumbline: z.unknown(), format: z.unknown().optional() })
    .safeParse(json.value).data
  if (head?.plumbline !== 'self-assessment') {
    return broken('This is not an answer file. Choose the file that was saved from the form.')
  }
  if (typeof head.format === 'number' && head.format > format) {
    return broken('This file was written by a newer Plumbline, which this one cannot read.')
  }
  const file = fileSchema.safeParse(json.value)
  if (head.format !== format || !file.success) {
    return broken('This answer file is damaged. Ask for it to be saved from the form again.')
  }
  return { kind: 'read', file: file.data }
}

/**
 * The answers of a file to the questions of a form. All of them are there or none: the first that the form cannot have
 * given breaks the file. `open` counts the questions that need an answer and have none.
 */
export function answersInFile(
  { answers: given }: OpenFile,
  sections: readonly Section[],
): { readonly kind: 'read'; readonly answers: SelfAnswers; readonly open: number } | Broken {
  const questions = questionsOf({ sections: [...sections] }).map(({ question }) => question)
  const answers: SelfAnswers = {}
  for (const [id, raw] of Object.entries(given)) {
    const question = questions.find((each) => each.id === id)
    if (question === undefined) {
      return broken(`This file answers something that the form did not ask: ${quoted(id)}. Nothing was read.`)
    }
    const answer = answerSchema.safeParse(raw)
    if (!answer.success || !fits(question, answer.data)) {
      return broken(
        `The answer to ${quoted(question.wording)} cannot be read${reasonOf(answer.error)}. Nothing was read.`,
      )
    }
    answers[question.id] = answer.data
  }
  return { kind: 'read', answers, open: openQuestions({ sections: [...sections] }, answers).length }
}

/** What is said of a file that is not finished, of somebody as they are called. */
export function notFinishedWords(calledName: string, open: number): string {
  const questions =
    open === 0
      ? 'it was saved to go on later'
      : open === 1
        ? 'one question that needs an answer is open'
        : `${inWords(open)} questions that need an answer are open`
  return `${calledName} has not finished: ${questions}. Ask for the finished file.`
}

/** A sentence of the schema's own helps; what else zod says helps nobody. */
function reasonOf(error: z.ZodError | undefined): string {
  const issue = error?.issues.find(({ code }) => code === 'too_big')
  return issue === undefined ? '' : `: ${issue.message}`
}

function broken(sentence: string): Broken {
  return { kind: 'broken', sentence }
}
