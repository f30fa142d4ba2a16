import { type Objective, objectiveSchema } from '../../shared/domain/objective'

const year = { from: '2026-01-01', to: '2026-12-31' }
const plan = 'plan-of-the-year'

const told = [
  {
    id: plan,
    level: 'company',
    statement: 'Inside sales reaches its plan for the year',
    parentId: null,
    owner: 'The head of sales',
  },
  {
    id: 'new-colleagues',
    level: 'team',
    statement: 'New colleagues reach the targets of their role in twelve weeks',
    parentId: plan,
    owner: 'The team lead',
  },
  {
    id: 'moving-deals',
    level: 'team',
    statement: 'Deals move forward without a reminder',
    parentId: plan,
    owner: 'The team lead',
  },
  {
    id: 'weekly-learning',
    level: 'team',
    statement: 'Everybody on the team learns every week',
    parentId: null,
    owner: 'Everybody',
  },
] as const

/** The objectives of the company and of the team; one of the team serves none of the company yet. */
export function sampleObjectives(): Objective[] {
  return told.map(({ id, ...fields }) =>
    objectiveSchema.parse({
      id,
      fields: { ...fields, ...year },
      status: 'active',
      addedAt: '2026-01-12T09:00:00.000Z',
      revisions: [],
      revision: 0,
    }),
  )
}
