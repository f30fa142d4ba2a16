import * as z from 'zod'
import type { SmartFields, SmartGoal } from '../../../shared/domain/goal'
import {
  type GoalDraft,
  type GoalDraftFields,
  goalDraftFieldsSchema,
} from '../../../shared/domain/goal-draft'
import { metricIdSchema, objectiveIdSchema } from '../../../shared/domain/id'

/** `''` stands for a measure that is not one of the metrics, for an objective in words, and for what does not matter. */
export const goalFormSchema = z.object({
  fields: goalDraftFieldsSchema.extend({
    measure: goalDraftFieldsSchema.shape.measure.extend({
      metricId: z.string().transform((id) => (id === '' ? null : metricIdSchema.parse(id))),
    }),
    objectiveId: z.string().transform((id) => (id === '' ? null : objectiveIdSchema.parse(id))),
  }),
  reason: z.string().max(500, 'The reason can have 500 characters at most'),
})
export type GoalForm = z.input<typeof goalFormSchema>

/** What the dialog begins with: a goal to revise, a draft to go on with, or nothing. */
export function formOf(from: SmartGoal | GoalDraft | null): GoalForm {
  const fields: SmartFields | GoalDraftFields | undefined = from?.fields
  if (fields === undefined) {
    return {
      fields: {
        statement: '',
        measure: { metricId: '', what: '', baseline: null, target: null, direction: 'increase' },
        achievableBecause: '',
        objective: '',
        objectiveId: '',
        dueOn: '',
        milestones: [],
        checkInEveryDays: 14,
      },
      reason: '',
    }
  }
  const { measure } = fields
  const falls = measure.baseline !== null && measure.target !== null && measure.target < measure.baseline
  return {
    fields: {
      ...fields,
      measure: {
        ...measure,
        metricId: measure.metricId ?? '',
        direction: measure.direction ?? (falls ? 'decrease' : 'increase'),
      },
      objectiveId: fields.objectiveId ?? '',
      milestones: fields.milestones ?? [],
      checkInEveryDays: fields.checkInEveryDays ?? null,
    },
    reason: '',
  }
}
