import * as z from 'zod'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { type ObjectiveId, objectiveIdSchema } from './id'
import { lineOf, proseOf } from './text'

/** An aim of the company, or of the team on the way to one. */
export const objectiveDraftSchema = z
  .object({
    level: z.enum(['company', 'team']),
    /** What is to be true at the end, in one sentence. */
    statement: lineOf({ what: 'The objective', max: 300 }),
    /** The objective of the company that one of the team serves; null where none is named, and for the company. */
    parentId: objectiveIdSchema.nullable(),
    /** The first and the last day of its period. */
    from: isoDateSchema,
    to: isoDateSchema,
    /** Who answers for it, in words: a role or a name. */
    owner: proseOf({ what: 'Who answers for it', max: 200 }),
  })
  .refine(({ from, to }) => from <= to, { error: 'The last day lies before the first', path: ['to'] })
  .refine(({ level, parentId }) => level === 'team' || parentId === null, {
    error: 'An objective of the company serves no other',
    path: ['parentId'],
  })
export type ObjectiveDraft = z.infer<typeof objectiveDraftSchema>

const objectiveStatusSchema = z.enum(['active', 'reached', 'dropped'])
export type ObjectiveStatus = z.infer<typeof objectiveStatusSchema>

export const objectiveSchema = z.object({
  id: objectiveIdSchema,
  fields: objectiveDraftSchema,
  status: objectiveStatusSchema,
  addedAt: isoInstantSchema,
  /** What it was before each change, oldest first, with who changed it, when and why. */
  revisions: z.array(
    z.object({
      before: objectiveDraftSchema,
      status: objectiveStatusSchema,
      reason: lineOf({ what: 'The reason', max: 500 }),
      by: lineOf({ what: 'Who changed it', max: 200 }),
      at: isoInstantSchema,
    }),
  ),
  revision: z.int().nonnegative(),
})
export type Objective = z.infer<typeof objectiveSchema>

export function newObjective(fields: ObjectiveDraft, given: { id: ObjectiveId; at: IsoInstant }): Objective {
  return { id: given.id, fields, status: 'active', addedAt: given.at, revisions: [], revision: 0 }
}

/** The objective in new words or with a new status; what it was is kept with who, when and why. */
export function reviseObjective(
  objective: Objective,
  change: {
    fields: ObjectiveDraft
    status: ObjectiveStatus
    reason: string
    by: string
    at: IsoInstant
  },
): Objective {
  const { fields, status, reason, by, at } = change
  const before = { before: objective.fields, status: objective.status, reason, by, at }
  return {
    ...objective,
    fields,
    status,
    revisions: [...objective.revisions, before],
    revision: objective.revision + 1,
  }
}

/**
 * Why an objective cannot be as it is worded, or null: one of the team serves one of the company that is there, and one
 * that others serve stays one of the company.
 */
export function objectiveFault(
  id: ObjectiveId | null,
  fields: ObjectiveDraft,
  all: Iterable<Objective>,
): string | null {
  const others = [...all].filter((each) => each.id !== id)
  const parent = others.find((each) => each.id === fields.parentId)
  if (fields.parentId !== null && parent?.fields.level !== 'company') {
    return 'An objective of the team serves one of the company'
  }
  const isServed = id !== null && others.some((each) => each.fields.parentId === id)
  return fields.level === 'team' && isServed
    ? 'Objectives of the team serve this one, so it stays one of the company'
    : null
}
