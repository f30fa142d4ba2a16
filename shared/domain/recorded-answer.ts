import * as z from 'zod'
import { type Answer, isNotApplicable } from './answer'
import { factsOf, wordsOf } from './answer-words'
import { assertNever } from './assert-never'
import type { Question } from './question'
import type { ScaleLevel } from './rating-scale'
import type { TableAnswer, TableQuestion } from './table-question'
import { saysSomething } from './text'

/** What was asked and answered, in the kind of its question. An answer that nobody gave is empty or null. */
export const recordedAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['longText', 'shortText', 'metric', 'commitments']),
    question: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('rating'),
    question: z.string(),
    /** The whole scale, lowest level first. */
    anchors: z.array(z.object({ level: z.int(), anchor: z.string() })),
    /** The level that the role asks for; null where none is set. */
    expectedLevel: z.int().nullable(),
    level: z.int().nullable(),
    evidence: z.string(),
  }),
  z.object({
    kind: z.enum([
      'range',
      'number',
      'yesNo',
      'oneOf',
      'manyOf',
      'matrix',
      'checklist',
      'goals',
      'acknowledgement',
    ]),
    question: z.string(),
    /** What was said, fact by fact; `name` is the row, the item or the goal, `''` for the question itself. */
    facts: z.array(z.object({ name: z.string(), value: z.string(), note: z.string() })),
    remark: z.string(),
  }),
  z.object({
    kind: z.literal('table'),
    question: z.string(),
    /** Their headings, `''` first where rows have a name. */
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('notApplicable'), question: z.string(), why: z.string() }),
])
export type RecordedAnswer = z.infer<typeof recordedAnswerSchema>

/** An answer for the record, under the wording in which it was asked. */
export function recordedAnswer(
  question: Question,
  answer: Answer | undefined,
  wording: string,
): RecordedAnswer {
  if (isNotApplicable(question, answer)) {
    return { kind: 'notApplicable', question: wording, why: wordsOf(answer) }
  }
  const given = answer?.kind === question.kind ? answer : undefined
  switch (question.kind) {
    case 'longText':
    case 'shortText':
    case 'metric':
    case 'commitments':
      return { kind: question.kind, question: wording, text: wordsOf(given) }
    case 'rating':
      return {
        kind: 'rating',
        question: wording,
        anchors: question.scale.levels.map((level) => ({ level: level.level, anchor: nameOf(level) })),
        expectedLevel: question.expectedLevel,
        level: given?.kind === 'rating' ? given.level : null,
        evidence: wordsOf(given),
      }
    case 'range':
    case 'number':
    case 'yesNo':
    case 'oneOf':
    case 'manyOf':
    case 'matrix':
    case 'checklist':
    case 'goals':
    case 'acknowledgement':
      return {
        kind: question.kind,
        question: wording,
        facts: factsOf(question, given),
        remark: wordsOf(given),
      }
    case 'table':
      return recordedTable(question, given?.kind === 'table' ? given : { kind: 'table', rows: [] }, wording)
    default:
      return assertNever(question)
  }
}

/** A level by its label and its sentence, as far as it has them. */
function nameOf({ label, anchor }: ScaleLevel): string {
  return [label, anchor].filter(saysSomething).join(': ')
}

/** Named rows always, added rows where something is in them; each as wide as the table. */
function recordedTable(
  { columns, rows: names }: TableQuestion,
  { rows }: TableAnswer,
  wording: string,
): RecordedAnswer {
  const isNamed = names.length > 0
  const all = Array.from({ length: Math.max(names.length, rows.length) }, (_, index) => ({
    name: names[index],
    cells: columns.map((_, at) => rows[index]?.[at] ?? ''),
  })).filter(({ name, cells }) => name !== undefined || cells.some(saysSomething))
  return {
    kind: 'table',
    question: wording,
    columns: [...(isNamed ? [''] : []), ...columns.map(({ heading }) => heading)],
    rows: all.map(({ name, cells }) => (isNamed ? [name ?? '', ...cells] : cells)),
  }
}
