import * as z from 'zod'
import { type EarnedPoints, earned } from './earned-points'
import { partIdSchema } from './id'
import { askedShape, promptFaults } from './question-wording'
import { eachUnder, faultIf, repeatedIds, type TemplateFault } from './template-fault'
import { proseOf, saysSomething } from './text'
import { answerTextSchema } from './text-question'

export const checklistQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('checklist'),
  items: z
    .array(z.strictObject({ id: partIdSchema, text: proseOf({ what: 'An item', max: 1000 }) }))
    .max(100, 'A checklist has at most 100 items'),
  /** Whether all of it has to be ticked before it counts as answered. */
  needsAll: z.boolean().default(false),
  /** What is asked beside each item; null where the tick is enough. */
  notePrompt: proseOf({ what: 'The prompt', max: 200 }).nullable().default(null),
})
export type ChecklistQuestion = z.infer<typeof checklistQuestionSchema>

/** Who ticks a statement. */
const acknowledgedBySchema = z.enum(['manager', 'person', 'both'])

/** A statement that is read and ticked. A tick says that it was read, not that it was agreed to. */
export const acknowledgementQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('acknowledgement'),
  statement: proseOf({ what: 'The statement', max: 5000 }),
  by: acknowledgedBySchema,
})
export type AcknowledgementQuestion = z.infer<typeof acknowledgementQuestionSchema>

export const checklistAnswerSchema = z.object({
  kind: z.literal('checklist'),
  /** An item that was ticked, or ticked and unticked again; one that nobody touched is not in it. */
  ticks: z.partialRecord(partIdSchema, z.boolean()),
  notes: z.partialRecord(partIdSchema, answerTextSchema),
})
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>

export const acknowledgementAnswerSchema = z.object({
  kind: z.literal('acknowledgement'),
  manager: z.boolean(),
  person: z.boolean(),
  remark: answerTextSchema,
})
export type AcknowledgementAnswer = z.infer<typeof acknowledgementAnswerSchema>

export function checklistFaults({ items, notePrompt }: ChecklistQuestion): TemplateFault[] {
  return [
    ...faultIf(items.length === 0, ['items'], 'A checklist has at least one item'),
    ...repeatedIds('items', items),
    ...eachUnder('items', items, ({ text }) =>
      faultIf(!saysSomething(text), ['text'], 'The item is missing'),
    ),
    ...promptFaults('notePrompt', notePrompt),
  ]
}

export function acknowledgementFaults({ statement }: AcknowledgementQuestion): TemplateFault[] {
  return faultIf(!saysSomething(statement), ['statement'], 'The statement is missing')
}

/** All ticked where all have to be; otherwise one that somebody touched, because no tick can be an answer too. */
export function isChecklistAnswered(
  { items, needsAll }: ChecklistQuestion,
  { ticks }: ChecklistAnswer,
): boolean {
  return needsAll
    ? items.every(({ id }) => ticks[id] === true)
    : items.some(({ id }) => ticks[id] !== undefined)
}

export function isAcknowledged({ by }: AcknowledgementQuestion, answer: AcknowledgementAnswer): boolean {
  return (by === 'person' || answer.manager) && (by === 'manager' || answer.person)
}

/** Items ticked, of all items; null as long as nobody touched one. */
export function pointsOfChecklist(
  { items }: ChecklistQuestion,
  { ticks }: ChecklistAnswer,
): EarnedPoints | null {
  if (!items.some(({ id }) => ticks[id] !== undefined)) return null
  return earned(items.filter(({ id }) => ticks[id] === true).length, items.length)
}
