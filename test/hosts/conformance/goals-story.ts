import { goalIdSchema } from '../../../shared/domain/id'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** A goal is kept as a draft, set for an objective, checked in on, revised with its reason, and ended. */
export async function goals({ goals, objectives, sessions }: Core, { employee }: Team): Promise<void> {
  const company = {
    level: 'company',
    statement: 'No deal goes silent',
    parentId: null,
    from: '2026-01-01',
    to: '2199-12-31',
    owner: 'The sales lead',
  } as const
  const objective = await objectives.add({ fields: company })
  const change = { objectiveId: objective.id, revision: 0, fields: company, reason: 'Agreed.' } as const
  await objectives.revise({ ...change, status: 'active' })
  await refused('STALE', objectives.revise({ ...change, status: 'reached' }))
  await objectives.list()
  const fields = {
    statement: 'Every discovery call ends with a dated next step',
    measure: { metricId: null, what: 'Calls with a next step, of five', baseline: 2, target: 5 },
    achievableBecause: 'Two of five calls have one today.',
    objective: 'Fewer deals that go silent',
    objectiveId: objective.id,
    dueOn: '2199-06-30',
  }
  const draft = await goals.keepDraft({ personId: employee, fields: { ...fields, dueOn: '' }, before: null })
  await goals.drafts({ personId: employee })
  await refused('NOT_SMART', goals.set({ personId: employee, fields: { ...fields, dueOn: '2024-06-30' } }))
  const other = await goals.keepDraft({ personId: employee, fields, before: null })
  await goals.discardDraft({ draftId: other.id, revision: 0 })
  const goal = await goals.set({ personId: employee, fields, draftId: draft.id })
  const revision = { goalId: goal.id, revision: goal.revision, fields, reason: 'The quarter is shorter.' }
  const revised = await goals.revise(revision)
  await refused('STALE', goals.revise(revision))
  await refused('NOT_FOUND', goals.revise({ ...revision, goalId: goalIdSchema.parse(nobody) }))
  const words = { wins: 'Three calls', blockers: '', nextSteps: 'Five next week' }
  const checkIn = { on: '2026-01-01', value: 3, confidence: 'onTrack', sessionId: null, ...words } as const
  await refused('OUTSIDE', goals.checkIn({ goalId: goal.id, revision: revised.revision, checkIn }))
  const today = { ...checkIn, on: goal.setAt.slice(0, 10) }
  const [held] = await sessions.list({ personId: employee })
  if (held === undefined) throw new Error('No session was held')
  const inIt = { ...today, sessionId: held.id }
  await refused('SESSION_OVER', goals.checkIn({ goalId: goal.id, revision: revised.revision, checkIn: inIt }))
  const checked = await goals.checkIn({ goalId: goal.id, revision: revised.revision, checkIn: today })
  await goals.progress({ personId: employee })
  await goals.setStatus({ goalId: goal.id, revision: checked.revision, status: 'reached' })
  await goals.list({ personId: null })
}
