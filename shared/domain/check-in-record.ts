import * as z from 'zod'
import { isoDateSchema } from './calendar'
import { type SmartGoal, smartFieldsSchema } from './goal'
import { checkInSchema } from './goal-check-in'
import { type GoalProgress, goalProgressSchema } from './goal-progress'
import { goalIdSchema, type SessionId } from './id'
import { type MetricKind, metricKindSchema } from './metric'

/** What was noted of a goal in a session, with how far the goal had come when the session was finalised. */
export const checkInRecordSchema = z.object({
  goalId: goalIdSchema,
  statement: z.string(),
  measure: smartFieldsSchema.shape.measure,
  dueOn: isoDateSchema,
  /** Of the metric that tells how far it is; null where what is noted does. */
  kind: metricKindSchema.nullable(),
  progress: goalProgressSchema.pick({ now: true, soFar: true, state: true }),
  ...checkInSchema.pick({ on: true, confidence: true, wins: true, blockers: true, nextSteps: true }).shape,
})
export type CheckInRecord = z.infer<typeof checkInRecordSchema>

/** The check-ins that were noted in a session, goal by goal, each goal's in the order they were noted. */
export function checkInRecords(
  standings: readonly { goal: SmartGoal; progress: GoalProgress; kind: MetricKind | null }[],
  sessionId: SessionId,
): CheckInRecord[] {
  return standings.flatMap(({ goal, progress, kind }) =>
    (goal.checkIns ?? [])
      .filter((checkIn) => checkIn.sessionId === sessionId)
      .map(({ on, confidence, wins, blockers, nextSteps }) => ({
        goalId: goal.id,
        statement: goal.fields.statement,
        measure: goal.fields.measure,
        dueOn: goal.fields.dueOn,
        kind,
        progress: { now: progress.now, soFar: progress.soFar, state: progress.state },
        on,
        confidence,
        wins,
        blockers,
        nextSteps,
      })),
  )
}
