import * as z from 'zod'
import { type EarnedPoints, earned } from './earned-points'
import { partIdSchema } from './id'
import { askedShape, promptFaults } from './question-wording'
import { hasLevel, highestPoints, pointsOfLevel, ratingScaleSchema, scaleFaults } from './rating-scale'
import { eachUnder, faultIf, repeatedIds, type TemplateFault, under } from './template-fault'
import { proseOf, saysSomething } from './text'
import { answerTextSchema } from './text-question'

/** The level that the role asks for, drawn as the plumb line; null where none is set. */
const expectedLevelSchema = z.int().nullable()

export const ratingQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('rating'),
  scale: ratingScaleSchema,
  expectedLevel: expectedLevelSchema.default(null),
  /** The question under the scale that asks for evidence; null where the level is enough. */
  evidencePrompt: proseOf({ what: 'The prompt', max: 200 }).nullable().default(null),
})
export type RatingQuestion = z.infer<typeof ratingQuestionSchema>

/** Rows of behaviours, each rated on the same scale. */
export const matrixQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('matrix'),
  rows: z
    .array(z.strictObject({ id: partIdSchema, text: proseOf({ what: 'A row', max: 600 }) }))
    .max(100, 'A matrix has at most 100 rows'),
  scale: ratingScaleSchema,
  expectedLevel: expectedLevelSchema.default(null),
  /** What is asked beside each row, such as “Evidence”; null where the level is enough. */
  notePrompt: proseOf({ what: 'The prompt', max: 200 }).nullable().default(null),
})
export type MatrixQuestion = z.infer<typeof matrixQuestionSchema>

export const ratingAnswerSchema = z.object({
  kind: z.literal('rating'),
  level: z.int().nullable(),
  evidence: answerTextSchema,
})
export type RatingAnswer = z.infer<typeof ratingAnswerSchema>

export const matrixAnswerSchema = z.object({
  kind: z.literal('matrix'),
  /** The level of each row that was rated, or that the row does not apply. */
  levels: z.partialRecord(partIdSchema, z.union([z.int(), z.literal('notApplicable')])),
  notes: z.partialRecord(partIdSchema, answerTextSchema),
})
export type MatrixAnswer = z.infer<typeof matrixAnswerSchema>

export function ratingFaults({
  scale,
  expectedLevel,
  evidencePrompt,
  weight,
}: RatingQuestion): TemplateFault[] {
  return [
    ...scaleUseFaults({ scale, expectedLevel, weight }),
    ...promptFaults('evidencePrompt', evidencePrompt),
  ]
}

export function matrixFaults({ rows, notePrompt, ...scaled }: MatrixQuestion): TemplateFault[] {
  return [
    ...faultIf(rows.length === 0, ['rows'], 'A matrix has at least one row'),
    ...repeatedIds('rows', rows),
    ...eachUnder('rows', rows, ({ text }) => faultIf(!saysSomething(text), ['text'], 'The row is missing')),
    ...scaleUseFaults(scaled),
    ...promptFaults('notePrompt', notePrompt),
  ]
}

function scaleUseFaults(given: Pick<RatingQuestion, 'scale' | 'expectedLevel' | 'weight'>): TemplateFault[] {
  const { scale, expectedLevel, weight } = given
  return [
    ...under(['scale'], scaleFaults(scale)),
    ...faultIf(
      expectedLevel !== null && !hasLevel(scale, expectedLevel),
      ['expectedLevel'],
      'The expected level is not on the scale',
    ),
    ...faultIf(
      weight !== null && highestPoints(scale) === 0,
      ['scale', 'levels'],
      'A scored question needs a level with points',
    ),
  ]
}

/** Rated on the scale; the evidence is asked for, never demanded. */
export function isRated({ scale }: RatingQuestion, { level }: RatingAnswer): boolean {
  return hasLevel(scale, level)
}

/** Each row rated, or, where the question allows it, said not to apply. */
export function isMatrixAnswered(question: MatrixQuestion, { levels }: MatrixAnswer): boolean {
  return question.rows.every(({ id }) => {
    const level = levels[id]
    if (level === 'notApplicable') return question.allowsNotApplicable
    return level !== undefined && hasLevel(question.scale, level)
  })
}

export function pointsOfRating({ scale }: RatingQuestion, { level }: RatingAnswer): EarnedPoints | null {
  const points = pointsOfLevel(scale, level)
  return points === null ? null : earned(points, highestPoints(scale))
}

/** The points of all rated rows, of the most that those rows can have. Rows that do not apply are left out. */
export function pointsOfMatrix(
  { rows, scale }: MatrixQuestion,
  { levels }: MatrixAnswer,
): EarnedPoints | null {
  const points = rows.flatMap(({ id }) => {
    const level = levels[id]
    return level === undefined || level === 'notApplicable' ? [] : (pointsOfLevel(scale, level) ?? [])
  })
  const sum = points.reduce((all, each) => all + each, 0)
  return earned(sum, points.length * highestPoints(scale))
}
