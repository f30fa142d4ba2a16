import * as z from 'zod'
import { type EarnedPoints, earned } from './earned-points'
import { largestFigure } from './figure'
import { directionSchema } from './metric'
import { askedShape, promptFaults } from './question-wording'
import { faultIf, type TemplateFault } from './template-fault'
import { proseOf } from './text'
import { answerTextSchema } from './text-question'

/** Which figures are better. A question asks for no range, as a metric can. */
const betterSchema = directionSchema.exclude(['within'])

const figureSchema = z
  .number()
  .min(-largestFigure, 'This is too small')
  .max(largestFigure, 'This is too large')

const unitSchema = proseOf({ what: 'The unit', max: 40 }).default('')
const remarkPromptSchema = proseOf({ what: 'The prompt', max: 200 }).nullable().default(null)

/** A place between two ends, in steps. */
export const rangeQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('range'),
  min: figureSchema,
  max: figureSchema,
  step: figureSchema,
  unit: unitSchema,
  /** Words at both ends, such as “not at all” and “entirely”. */
  minLabel: proseOf({ what: 'The label', max: 80 }).default(''),
  maxLabel: proseOf({ what: 'The label', max: 80 }).default(''),
  showAs: z.enum(['slider', 'number']).default('slider'),
  /** Which end has all the points. */
  better: betterSchema.default('more'),
  /** The question under the figure that asks for words; null where the figure is enough. */
  remarkPrompt: remarkPromptSchema,
})
export type RangeQuestion = z.infer<typeof rangeQuestionSchema>

/** Any number; scored only between a `min` and a `max`. */
export const numberQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('number'),
  unit: unitSchema,
  /** Digits after the decimal mark, as it is shown and printed. */
  decimals: z.int().min(0).max(4).default(0),
  min: figureSchema.nullable().default(null),
  max: figureSchema.nullable().default(null),
  better: betterSchema.default('more'),
  remarkPrompt: remarkPromptSchema,
})
export type NumberQuestion = z.infer<typeof numberQuestionSchema>

const figureAnswerShape = { value: figureSchema.nullable(), remark: answerTextSchema }
export const rangeAnswerSchema = z.object({ kind: z.literal('range'), ...figureAnswerShape })
export const numberAnswerSchema = z.object({ kind: z.literal('number'), ...figureAnswerShape })
type FigureAnswer = { readonly value: number | null }

export function rangeFaults({ min, max, step, remarkPrompt }: RangeQuestion): TemplateFault[] {
  return [
    ...faultIf(max <= min, ['max'], 'The end of a range is more than its beginning'),
    ...faultIf(
      step <= 0 || step > Math.max(0, max - min),
      ['step'],
      'A step is more than 0 and fits between both ends',
    ),
    ...promptFaults('remarkPrompt', remarkPrompt),
  ]
}

export function numberFaults({ min, max, weight, remarkPrompt }: NumberQuestion): TemplateFault[] {
  return [
    ...faultIf(min !== null && max !== null && max <= min, ['max'], 'The most is more than the least'),
    ...faultIf(
      weight !== null && (min === null || max === null),
      ['weight'],
      'A number is scored between a least and a most: give both, or no weight',
    ),
    ...promptFaults('remarkPrompt', remarkPrompt),
  ]
}

/** A figure within both ends, where there are ends. */
export function isFigureGiven(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  { value }: FigureAnswer,
): boolean {
  return value !== null && value >= (min ?? -largestFigure) && value <= (max ?? largestFigure)
}

/** How far the figure is from the worse end to the better one: 7 on a range of 5 to 10 is 2 points of 5. */
export function pointsOfFigure(
  question: Pick<NumberQuestion, 'min' | 'max' | 'better'>,
  answer: FigureAnswer,
): EarnedPoints | null {
  const { min, max, better } = question
  const { value } = answer
  if (min === null || max === null || value === null || !isFigureGiven(question, answer)) return null
  return earned(better === 'more' ? value - min : max - value, max - min)
}
