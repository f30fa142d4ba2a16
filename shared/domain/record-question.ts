import * as z from 'zod'
import { goalIdSchema } from './id'
import { metricPresetSchema } from './metric'
import { askedShape } from './question-wording'
import { faultIf, type TemplateFault } from './template-fault'
import { saysSomething } from './text'
import { answerTextSchema } from './text-question'

/** The metrics whose numbers stand beside the answer. */
export const metricQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('metric'),
  metrics: z.array(metricPresetSchema).max(20),
})
export type MetricQuestion = z.infer<typeof metricQuestionSchema>

/** The person's active goals, each with a check-in. */
export const goalsQuestionSchema = z.strictObject({ ...askedShape, kind: z.literal('goals') })

/** Asks for new commitments in place: those of the session, which are made here instead of at its end. */
export const commitmentsQuestionSchema = z.strictObject({ ...askedShape, kind: z.literal('commitments') })

export const metricAnswerSchema = z.object({ kind: z.literal('metric'), text: answerTextSchema })

/** How a goal stands in the eyes of both. */
export const checkInStatusSchema = z.enum(['onTrack', 'atRisk', 'behind', 'reached', 'paused'])
export type CheckInStatus = z.infer<typeof checkInStatusSchema>

/** What was said of one goal. Progress is in percent of the way, not capped; null where nobody said. */
export const goalCheckInSchema = z.object({
  /** The goal as it was worded then. */
  statement: z.string().max(300),
  progress: z.number().min(-1000).max(1000).nullable(),
  status: checkInStatusSchema.nullable(),
  blockers: answerTextSchema,
  nextStep: answerTextSchema,
})
export type GoalCheckIn = z.infer<typeof goalCheckInSchema>

export const goalsAnswerSchema = z.object({
  kind: z.literal('goals'),
  checkIns: z.partialRecord(goalIdSchema, goalCheckInSchema),
  text: answerTextSchema,
})
export type GoalsAnswer = z.infer<typeof goalsAnswerSchema>

/** Words beside the commitments; they themselves are in the notes of the session. */
export const commitmentsAnswerSchema = z.object({ kind: z.literal('commitments'), text: answerTextSchema })

/** The check-in of a goal before anything was said of it. */
export function emptyCheckIn(statement: string): GoalCheckIn {
  return { statement, progress: null, status: null, blockers: '', nextStep: '' }
}

export function metricFaults({ metrics }: MetricQuestion): TemplateFault[] {
  return faultIf(metrics.length === 0, ['metrics'], 'At least one metric is named')
}

/** Something said of one goal, or of all: somebody without a goal can be asked as well. */
export function areGoalsCheckedIn({ checkIns, text }: GoalsAnswer): boolean {
  return (
    saysSomething(text) || Object.values(checkIns).some((checkIn) => checkIn !== undefined && says(checkIn))
  )
}

function says({ progress, status, blockers, nextStep }: GoalCheckIn): boolean {
  return progress !== null || status !== null || saysSomething(blockers) || saysSomething(nextStep)
}
