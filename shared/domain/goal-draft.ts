import * as z from 'zod'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { goalFigure, smartFieldsSchema } from './goal'
import { type GoalDraftId, goalDraftIdSchema, type PersonId, personIdSchema } from './id'
import { proseOf } from './text'

const dayOrNone = z.union([isoDateSchema, z.literal('')])

/** The fields of a goal while it is not SMART yet: each may still be empty. What is missing, `smartFaults` says. */
export const goalDraftFieldsSchema = smartFieldsSchema.extend({
  statement: proseOf({ what: 'What will be different', max: 300 }),
  measure: smartFieldsSchema.shape.measure.extend({
    what: proseOf({ what: 'What is measured', max: 120 }),
    baseline: goalFigure('Where it starts').nullable(),
    target: goalFigure('Where it should get').nullable(),
  }),
  achievableBecause: proseOf({ what: 'Why it can be reached', max: 500 }),
  objective: proseOf({ what: 'The objective it serves', max: 300 }),
  dueOn: dayOrNone,
  milestones: z
    .array(z.object({ on: dayOrNone, value: goalFigure('The milestone').nullable() }))
    .max(24)
    .optional(),
})
export type GoalDraftFields = z.infer<typeof goalDraftFieldsSchema>

/** A goal of a person that is kept although it is not SMART yet. It becomes a goal when it is set. */
export const goalDraftSchema = z.object({
  id: goalDraftIdSchema,
  personId: personIdSchema,
  fields: goalDraftFieldsSchema,
  keptAt: isoInstantSchema,
  revision: z.int().nonnegative(),
})
export type GoalDraft = z.infer<typeof goalDraftSchema>

/** A new draft, or with `before` that draft in other words. */
export function keptDraft(
  fields: GoalDraftFields,
  given: { id: GoalDraftId; personId: PersonId; at: IsoInstant; before: GoalDraft | null },
): GoalDraft {
  const { id, personId, at, before } = given
  return { id, personId, fields, keptAt: at, revision: before === null ? 0 : before.revision + 1 }
}
