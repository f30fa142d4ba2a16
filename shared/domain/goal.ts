import * as z from 'zod'
import { addDays, type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { largestFigure } from './figure'
import { type CheckIn, checkInSchema } from './goal-check-in'
import { type GoalStatus, goalStatusSchema, hasEnded, statusesAfter } from './goal-status'
import {
  type GoalId,
  goalIdSchema,
  metricIdSchema,
  objectiveIdSchema,
  type PersonId,
  personIdSchema,
} from './id'
import { isMoney, type MetricKind } from './metric'
import { lineOf, proseOf } from './text'

export function goalFigure(what: string): z.ZodNumber {
  const sentence = `${what} is at most 1,000,000,000,000,000`
  return z.number(`${what} is a number`).min(-largestFigure, sentence).max(largestFigure, sentence)
}

/**
 * Which way a goal goes: up, down, staying at or above a figure, staying at or below one, or done or not done (from 0
 * to 1).
 */
export const goalDirectionSchema = z.enum(['increase', 'decrease', 'keepAtLeast', 'keepAtMost', 'binary'])
export type GoalDirection = z.infer<typeof goalDirectionSchema>

/** A figure to be reached by a day on the way. */
const milestoneSchema = z.object({ on: isoDateSchema, value: goalFigure('The milestone') })

/** The five fields that make a goal SMART, each checked on its own and refused in its own words. */
export const smartFieldsSchema = z.object({
  /** Specific: what will be different, in one sentence. */
  statement: lineOf({ what: 'What will be different', max: 300 }),
  /** Measurable: what is measured, from where to where; `metricId` links a metric of the workspace. */
  measure: z.object({
    metricId: metricIdSchema.nullable(),
    what: lineOf({ what: 'What is measured', max: 120 }),
    baseline: goalFigure('Where it starts'),
    target: goalFigure('Where it should get'),
    /** Left out by versions that had none: `directionOf` says which way it then goes. */
    direction: goalDirectionSchema.optional(),
    /**
     * For a linked metric that adds up: what is counted in each whole calendar month, or all since the goal began on top
     * of the baseline. Left out: in a month.
     */
    over: z.enum(['month', 'sinceStart']).optional(),
  }),
  /** Achievable: why it can be reached. */
  achievableBecause: lineOf({ what: 'Why it can be reached', max: 500 }),
  /** Relevant: the objective of the company or the team that it serves. */
  objective: lineOf({ what: 'The objective it serves', max: 300 }),
  /** The objective of the workspace that is meant; null or left out where it is told in words alone. */
  objectiveId: objectiveIdSchema.nullable().optional(),
  /** Time-bound. */
  dueOn: isoDateSchema,
  /** What is to be reached on the way, by day. */
  milestones: z.array(milestoneSchema).max(24).optional(),
  /** Every how many days somebody looks at it; null or left out for no rhythm. */
  checkInEveryDays: z
    .int('The rhythm is a whole number of days')
    .min(1, 'The rhythm is at least 1 day')
    .max(366, 'The rhythm is at most 366 days')
    .nullable()
    .optional(),
})
export type SmartFields = z.infer<typeof smartFieldsSchema>

export const smartGoalSchema = z.object({
  id: goalIdSchema,
  personId: personIdSchema,
  fields: smartFieldsSchema,
  status: goalStatusSchema,
  setAt: isoInstantSchema,
  /** The day that it was where it was set. Left out by versions that kept the moment alone: see `startOf`. */
  setOn: isoDateSchema.optional(),
  /** Every earlier wording with the reason for the change, oldest first. */
  revisions: z.array(
    z.object({
      before: smartFieldsSchema,
      reason: lineOf({ what: 'The reason', max: 500 }),
      at: isoInstantSchema,
      /** Who changed it; left out by versions that did not note it. */
      by: lineOf({ what: 'Who changed it', max: 200 }).optional(),
    }),
  ),
  /** Every change of the status, oldest first; left out by versions that kept only the last. */
  statusChanges: z
    .array(
      z.object({
        from: goalStatusSchema,
        to: goalStatusSchema,
        reason: proseOf({ what: 'The reason', max: 500 }),
        by: lineOf({ what: 'Who changed it', max: 200 }),
        at: isoInstantSchema,
      }),
    )
    .optional(),
  /** Left out by versions that had none. */
  checkIns: z.array(checkInSchema).optional(),
  closedAt: isoInstantSchema.nullable(),
  /** The day that it was where it ended; null while it has not. Left out by versions that kept the moment alone. */
  closedOn: isoDateSchema.nullable().optional(),
  revision: z.int().nonnegative(),
})
export type SmartGoal = z.infer<typeof smartGoalSchema>

export function newGoal(
  fields: SmartFields,
  given: { id: GoalId; personId: PersonId; at: IsoInstant; on: IsoDate },
): SmartGoal {
  return {
    id: given.id,
    personId: given.personId,
    fields,
    status: 'active',
    setAt: given.at,
    setOn: given.on,
    revisions: [],
    closedAt: null,
    revision: 0,
  }
}

/** The goal with new fields; the earlier ones are kept with who changed them, when and why. */
export function reviseGoal(
  goal: SmartGoal,
  change: { fields: SmartFields; reason: string; by: string; at: IsoInstant },
): SmartGoal {
  const { fields, reason, by, at } = change
  return {
    ...goal,
    fields,
    revisions: [...goal.revisions, { before: goal.fields, reason, by, at }],
    revision: goal.revision + 1,
  }
}

/** The goal with another status, kept with who, when and why; null where it cannot become so from where it stands. */
export function withStatus(
  goal: SmartGoal,
  given: { status: GoalStatus; reason: string; by: string; at: IsoInstant; on: IsoDate },
): SmartGoal | null {
  const { status, reason, by, at, on } = given
  if (!statusesAfter(goal.status).includes(status)) return null
  return {
    ...goal,
    status,
    statusChanges: [...(goal.statusChanges ?? []), { from: goal.status, to: status, reason, by, at }],
    closedAt: hasEnded(status) ? at : null,
    closedOn: hasEnded(status) ? on : null,
    revision: goal.revision + 1,
  }
}

/** The goal with one check-in more. */
export function withCheckIn(goal: SmartGoal, checkIn: CheckIn): SmartGoal {
  return { ...goal, checkIns: [...(goal.checkIns ?? []), checkIn], revision: goal.revision + 1 }
}

/** Which way a goal goes. Where it was never said, from its baseline to its target. */
export function directionOf({ measure }: Pick<SmartFields, 'measure'>): GoalDirection {
  return measure.direction ?? (measure.target < measure.baseline ? 'decrease' : 'increase')
}

/**
 * The day from which a goal is worked on: the day that it was where it was set. Of the moment alone, as earlier versions
 * kept it, the day of UTC.
 */
export function startOf({ setOn, setAt }: SmartGoal): IsoDate {
  return setOn ?? setAt.slice(0, 10)
}

/** The day on which a goal ended, told as `startOf` tells the first; null where it has not. */
export function endOf({ closedOn, closedAt }: SmartGoal): IsoDate | null {
  return closedAt === null ? null : (closedOn ?? closedAt.slice(0, 10))
}

/** The day by which somebody looks at an active goal again; null without a rhythm. */
export function nextCheckIn(goal: SmartGoal): IsoDate | null {
  const { checkInEveryDays } = goal.fields
  if (goal.status !== 'active' || checkInEveryDays === null || checkInEveryDays === undefined) return null
  const last = (goal.checkIns ?? []).reduce((latest, { on }) => (on > latest ? on : latest), startOf(goal))
  return addDays(last, checkInEveryDays)
}

/** Active goals first, the next due first; then the closed ones, the last closed first. */
export function goalsInOrder(goals: Iterable<SmartGoal>): SmartGoal[] {
  return [...goals].sort((a, b) => {
    if (a.closedAt !== null && b.closedAt !== null) return b.closedAt.localeCompare(a.closedAt)
    if (a.closedAt !== null || b.closedAt !== null) return a.closedAt === null ? -1 : 1
    return a.fields.dueOn.localeCompare(b.fields.dueOn)
  })
}

/** The value of a metric in the unit in which the figures of a goal are typed: money in whole units, not in cents. */
export function inGoalUnit(kind: MetricKind, value: number | null): number | null {
  return value === null || !isMoney(kind) ? value : value / 100
}

export function isOverdue(goal: SmartGoal, today: IsoDate): boolean {
  return goal.status === 'active' && goal.fields.dueOn < today
}
