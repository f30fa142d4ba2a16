import * as z from 'zod'
import { type EarnedPoints, earned } from './earned-points'
import { type PartId, partIdSchema } from './id'
import { askedShape, promptFaults } from './question-wording'
import { pointsSchema } from './rating-scale'
import { eachUnder, faultIf, repeatedIds, type TemplateFault } from './template-fault'
import { proseOf, saysSomething } from './text'
import { answerTextSchema } from './text-question'

/** What stands in `chosen` for “other”, whose words are in `other`. No option has this id. */
export const otherOption = partIdSchema.parse('other')

const optionSchema = z.strictObject({
  id: partIdSchema,
  label: proseOf({ what: 'The option', max: 400 }),
  description: proseOf({ what: 'The description', max: 2000 }).default(''),
  /** What it counts; null for an option outside the score, such as “not observed”. */
  points: pointsSchema.nullable().default(null),
  /** Whether words have to be given with it. */
  needsRemark: z.boolean().default(false),
})
export type ChoiceOption = z.infer<typeof optionSchema>

const remarkShape = {
  /** The question under the choice that asks for words; null where the choice is enough. */
  remarkPrompt: proseOf({ what: 'The prompt', max: 200 }).nullable().default(null),
}
const optionsShape = {
  options: z.array(optionSchema).max(100, 'A question has at most 100 options'),
  /** Whether something else can be said in words. It has no points. */
  allowsOther: z.boolean().default(false),
  ...remarkShape,
}

export const yesNoQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('yesNo'),
  points: z.strictObject({ yes: pointsSchema, no: pointsSchema }).default({ yes: 1, no: 0 }),
  /** With which answer words have to be given. */
  remarkNeededFor: z.enum(['yes', 'no']).nullable().default(null),
  ...remarkShape,
})
export type YesNoQuestion = z.infer<typeof yesNoQuestionSchema>

export const oneOfQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('oneOf'),
  ...optionsShape,
})
export type OneOfQuestion = z.infer<typeof oneOfQuestionSchema>

export const manyOfQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('manyOf'),
  ...optionsShape,
  /** How many have to be and can be chosen; “other” counts as one. */
  minChoices: z.int().min(0).max(101).default(0),
  maxChoices: z.int().min(1).max(101).nullable().default(null),
})
export type ManyOfQuestion = z.infer<typeof manyOfQuestionSchema>

export const yesNoAnswerSchema = z.object({
  kind: z.literal('yesNo'),
  choice: z.enum(['yes', 'no']).nullable(),
  remark: answerTextSchema,
})
export type YesNoAnswer = z.infer<typeof yesNoAnswerSchema>

export const oneOfAnswerSchema = z.object({
  kind: z.literal('oneOf'),
  chosen: partIdSchema.nullable(),
  /** The words of “other”; kept also while something else is chosen. */
  other: answerTextSchema,
  remark: answerTextSchema,
})
export type OneOfAnswer = z.infer<typeof oneOfAnswerSchema>

export const manyOfAnswerSchema = z.object({
  kind: z.literal('manyOf'),
  chosen: z.array(partIdSchema).max(101),
  other: answerTextSchema,
  remark: answerTextSchema,
})
export type ManyOfAnswer = z.infer<typeof manyOfAnswerSchema>

export function yesNoFaults({
  points,
  weight,
  remarkPrompt,
  remarkNeededFor,
}: YesNoQuestion): TemplateFault[] {
  return [
    ...faultIf(
      weight !== null && points.yes === 0 && points.no === 0,
      ['points'],
      'A scored question needs an answer with points',
    ),
    ...faultIf(
      remarkNeededFor !== null && remarkPrompt === null,
      ['remarkPrompt'],
      'Where words have to be given, a prompt asks for them',
    ),
    ...promptFaults('remarkPrompt', remarkPrompt),
  ]
}

export function optionFaults(question: OneOfQuestion | ManyOfQuestion): TemplateFault[] {
  const { options, allowsOther, weight, remarkPrompt } = question
  return [
    ...faultIf(
      options.length + (allowsOther ? 1 : 0) < 2,
      ['options'],
      'There are at least 2 options to choose from',
    ),
    ...repeatedIds('options', options),
    ...eachUnder('options', options, ({ id, label }) => [
      ...faultIf(id === otherOption, ['id'], 'The id “other” is kept for what is said in words'),
      ...faultIf(!saysSomething(label), ['label'], 'The option is missing'),
    ]),
    ...faultIf(
      weight !== null && !options.some(({ points }) => (points ?? 0) > 0),
      ['options'],
      'A scored question needs an option with points',
    ),
    ...faultIf(
      remarkPrompt === null && options.some(({ needsRemark }) => needsRemark),
      ['remarkPrompt'],
      'Where words have to be given, a prompt asks for them',
    ),
    ...promptFaults('remarkPrompt', remarkPrompt),
    ...(question.kind === 'manyOf' ? countFaults(question) : []),
  ]
}

function countFaults({ options, allowsOther, minChoices, maxChoices }: ManyOfQuestion): TemplateFault[] {
  const most = options.length + (allowsOther ? 1 : 0)
  return [
    ...faultIf(minChoices > most, ['minChoices'], 'More have to be chosen than there are options'),
    ...faultIf(
      maxChoices !== null && maxChoices < Math.max(1, minChoices),
      ['maxChoices'],
      'The most that can be chosen is less than the least',
    ),
  ]
}

export function isYesNoAnswered(
  { remarkNeededFor }: YesNoQuestion,
  { choice, remark }: YesNoAnswer,
): boolean {
  return choice !== null && (choice !== remarkNeededFor || saysSomething(remark))
}

/** An option of the question, or other words where it allows them; with a remark where the option needs one. */
export function isOneChosen(question: OneOfQuestion, { chosen, other, remark }: OneOfAnswer): boolean {
  return chosen !== null && isChoice(chosen, question, other) && isRemarked([chosen], question, remark)
}

/** As many as have to be chosen, at least one, each an option of the question, with a remark where one needs it. */
export function areManyChosen(question: ManyOfQuestion, { chosen, other, remark }: ManyOfAnswer): boolean {
  const { minChoices, maxChoices } = question
  const count = new Set(chosen).size
  if (count < Math.max(1, minChoices) || count > (maxChoices ?? count)) return false
  return chosen.every((id) => isChoice(id, question, other)) && isRemarked(chosen, question, remark)
}

type Choice = Pick<OneOfQuestion, 'options' | 'allowsOther'>

function isChoice(id: PartId, { options, allowsOther }: Choice, other: string): boolean {
  if (id === otherOption) return allowsOther && saysSomething(other)
  return options.some((option) => option.id === id)
}

function isRemarked(chosen: readonly PartId[], { options }: Choice, remark: string): boolean {
  return saysSomething(remark) || !options.some(({ id, needsRemark }) => needsRemark && chosen.includes(id))
}

export function pointsOfYesNo({ points }: YesNoQuestion, { choice }: YesNoAnswer): EarnedPoints | null {
  return choice === null ? null : earned(points[choice], Math.max(points.yes, points.no))
}

/** The points of the option, of the most that an option has; null for “other” and for an option without points. */
export function pointsOfOption({ options }: OneOfQuestion, { chosen }: OneOfAnswer): EarnedPoints | null {
  const points = options.find(({ id }) => id === chosen)?.points ?? null
  return points === null ? null : earned(points, Math.max(...options.map((option) => option.points ?? 0)))
}

/** The points of all chosen, of the most that can be had with as many choices as are allowed. “Other” adds nothing. */
export function pointsOfOptions(
  { options, maxChoices }: ManyOfQuestion,
  { chosen }: ManyOfAnswer,
): EarnedPoints | null {
  const most = options
    .map(({ points }) => points ?? 0)
    .sort((a, b) => b - a)
    .slice(0, maxChoices ?? options.length)
  const had = options.filter(({ id }) => chosen.includes(id)).map(({ points }) => points ?? 0)
  return earned(total(had), total(most))
}

function total(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0)
}
