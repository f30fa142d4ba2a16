import { goalIdSchema } from '../../../shared/domain/id'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** A goal is set, revised with its reason, and closed. */
export async function goals({ goals }: Core, { employee }: Team): Promise<void> {
  const fields = {
    statement: 'Every discovery call ends with a dated next step',
    measure: { metricId: null, what: 'Calls with a next step, of five', baseline: 2, target: 5 },
    achievableBecause: 'Two of five calls have one today.',
    objective: 'Fewer deals that go silent',
    dueOn: '2024-06-30',
  }
  const goal = await goals.set({ personId: employee, fields })
  const change = { goalId: goal.id, revision: goal.revision, fields, reason: 'The quarter is shorter.' }
  const revised = await goals.revise(change)
  await refused('STALE', goals.revise(change))
  await refused('NOT_FOUND', goals.revise({ ...change, goalId: goalIdSchema.parse(nobody) }))
  await goals.close({ goalId: goal.id, revision: revised.revision, status: 'reached' })
  await goals.list({ personId: null })
}
