import * as z from 'zod'
import { type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { largestFigure } from './figure'
import { type GoalId, goalIdSchema, metricIdSchema, type PersonId, personIdSchema } from './id'
import { isMoney, type MetricKind } from './metric'
import { lineOf } from './text'

function goalFigure(what: string): z.ZodNumber {
  const sentence = `${what} is at most 1,000,000,000,000,000`
  return z.number(`${what} is a number`).min(-largestFigure, sentence).max(largestFigure, sentence)
}

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
  }),
  /** Achievable: why it can be reached. */
  achievableBecause: lineOf({ what: 'Why it can be reached', max: 500 }),
  /** Relevant: the objective of the company or the team that it serves. */
  objective: lineOf({ what: 'The objective it serves', max: 300 }),
  /** Time-bound. */
  dueOn: isoDateSchema,
})
export type SmartFields = z.infer<typeof smartFieldsSchema>

export const smartGoalSchema = z.object({
  id: goalIdSchema,
  personId: personIdSchema,
  fields: smartFieldsSchema,
  status: z.enum(['active', 'reached', 'dropped']),
  setAt: isoInstantSchema,
  /** Every earlier wording with the reason for the change, oldest first. */
  revisions: z.array(
    z.object({
      before: smartFieldsSchema,
      reason: lineOf({ what: 'The reason', max: 500 }),
      at: isoInstantSchema,
    }),
  ),
  closedAt: isoInstantSchema.nullable(),
  revision: z.int().nonnegative(),
})
export type SmartGoal = z.infer<typeof smartGoalSchema>

export function newGoal(
  fields: SmartFields,
  given: { id: GoalId; personId: PersonId; at: IsoInstant },
): SmartGoal {
  return {
    id: given.id,
    personId: given.personId,
    fields,
    status: 'active',
    setAt: given.at,
    revisions: [],
    closedAt: null,
    revision: 0,
  }
}

/** The goal with new fields; the earlier ones are kept with the reason. */
export function reviseGoal(
  goal: SmartGoal,
  change: { fields: SmartFields; reason: string; at: IsoInstant },
): SmartGoal {
  return {
    ...goal,
    fields: change.fields,
    revisions: [...goal.revisions, { before: goal.fields, reason: change.reason, at: change.at }],
    revision: goal.revision + 1,
  }
}

/** The goal ended as reached or dropped, or taken up again with `active`. */
export function closeGoal(
  goal: SmartGoal,
  given: { status: SmartGoal['status']; at: IsoInstant },
): SmartGoal {
  return {
    ...goal,
    status: given.status,
    closedAt: given.status === 'active' ? null : given.at,
    revision: goal.revision + 1,
  }
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

/** Share of the way from baseline to target, in percent, not capped; null where both are equal. Works downhill too. */
export function goalProgress(fields: SmartFields, now: number | null): number | null {
  const { baseline, target } = fields.measure
  if (now === null || baseline === target) return null
  return (100 * (now - baseline)) / (target - baseline)
}

export function isOverdue(goal: SmartGoal, today: IsoDate): boolean {
  return goal.status === 'active' && goal.fields.dueOn < today
}
