import { describe, expect, test } from 'vitest'
import { agreementDraftSchema, blanksOf } from '../../shared/domain/agreement'
import type { DraftSources } from '../../shared/domain/draft-sources'
import { draftExpectations } from '../../shared/domain/expectation-draft'
import { clauseIdSchema } from '../../shared/domain/id'
import { aGoal, smartFields } from '../builders/goal'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { aTarget } from '../builders/target'

function draftFrom(point: Partial<DraftSources> = {}) {
  let next = 0
  return draftExpectations({
    person: aPerson(),
    firm: aFirm(),
    metrics: [],
    targets: [],
    goals: [],
    progress: [],
    sessions: [],
    commitments: [],
    planned: null,
    template: null,
    documents: [],
    policy: null,
    today: '2026-11-23',
    locale: 'en-GB',
    newClauseId: () => clauseIdSchema.parse(`clause-${++next}`),
    ...point,
  })
}

function headings(draft: ReturnType<typeof draftFrom>): string[] {
  return draft.clauses.map(({ heading }) => heading)
}

describe('the first draft of expectations', () => {
  test('has no blank, so that it could be signed as it is', () => {
    const draft = draftFrom()
    expect(blanksOf(draft)).toEqual([])
    expect(agreementDraftSchema.safeParse(draft).success).toBe(true)
  })

  test('names both, the role, and counts from today', () => {
    const draft = draftFrom()
    expect(draft.from).toBe('2026-11-23')
    expect(draft.clauses[0]?.body).toContain(
      'what Katarina Vogel expects of Jonas Lindqvist in the role of Account executive',
    )
    expect(headings(draft)).toContain('What Katarina will do')
  })

  test('has no clause on targets or goals where there are none', () => {
    expect(headings(draftFrom())).not.toEqual(expect.arrayContaining(['What we measure']))
    expect(headings(draftFrom())).not.toEqual(expect.arrayContaining(['Goals']))
  })

  test('shows the targets of the running month, in the order of the metrics', () => {
    const [deals, rate] = [aMetric(), aMetric({ preset: 'conversionRate' })]
    const targets = [
      aTarget({ metricId: deals.id, value: 14 }),
      aTarget({ metricId: rate.id, value: 22, fromMonth: '2026-01' }),
      aTarget({ metricId: rate.id, value: 25, fromMonth: '2026-12' }),
    ]
    const clause = draftFrom({ metrics: [deals, rate], targets }).clauses[1]
    expect(clause?.table).toEqual({
      columns: ['Metric', 'What it counts', 'Target'],
      rows: [
        ['Closed deals', 'deals won', '14'],
        ['Conversion rate', 'leads converted of leads worked, in percent', '22.0\u00a0%'],
      ],
    })
  })

  test('says for whom a target is, where one is set for this person alone', () => {
    const person = aPerson()
    const [deals, rate] = [aMetric(), aMetric({ preset: 'conversionRate' })]
    const targets = [
      aTarget({ metricId: deals.id, value: 14 }),
      aTarget({ metricId: rate.id, value: 22 }),
      aTarget({
        metricId: rate.id,
        value: 20,
        scope: { kind: 'person', personId: person.id, reason: 'New territory' },
      }),
    ]
    const clause = draftFrom({ person, metrics: [deals, rate], targets }).clauses[1]
    expect(clause?.body).toContain('Where a target is set for Jonas alone')
    expect(clause?.table?.rows.map((row) => row.at(-1))).toEqual(['the role', 'Jonas'])
  })

  test('shows active goals, the next due first', () => {
    const goals = [
      aGoal({ fields: smartFields({ statement: 'Later', dueOn: '2027-02-01' }) }),
      aGoal({ fields: smartFields({ statement: 'Sooner', dueOn: '2026-12-04' }) }),
      aGoal({ status: 'reached', fields: smartFields({ statement: 'Done' }) }),
    ]
    const clause = draftFrom({ goals }).clauses.find(({ heading }) => heading === 'Goals')
    expect(clause?.table?.rows).toEqual([
      ['Sooner', 'Conversion rate', '15.8', '20', '4\u00a0Dec\u00a02026'],
      ['Later', 'Conversion rate', '15.8', '20', '1\u00a0Feb\u00a02027'],
    ])
  })

  test('gives the figures of a goal on a percentage their sign', () => {
    const rate = aMetric({ preset: 'conversionRate' })
    const measure = { metricId: rate.id, what: 'Conversion rate', baseline: 20, target: 22 }
    const goals = [aGoal({ fields: smartFields({ statement: 'More', measure }) })]
    const clause = draftFrom({ metrics: [rate], goals }).clauses.find(({ heading }) => heading === 'Goals')
    expect(clause?.table?.rows[0]?.slice(2, 4)).toEqual(['20\u00a0%', '22\u00a0%'])
  })

  test('says how often both meet, by the person’s cadence', () => {
    const reviews = draftFrom({ person: aPerson({ cadence: 'monthly' }) }).clauses.find(
      ({ heading }) => heading === 'How and when we review',
    )
    expect(reviews?.body).toMatch(/^We meet every month, one to one\./)
  })

  test('directs no contractor’s learning, and speaks of the engagement', () => {
    const draft = draftFrom({ person: aPerson({ employment: 'contractor' }) })
    expect(headings(draft)).not.toContain('Learning')
    const stake = draft.clauses.find(({ heading }) => heading === 'What is at stake')
    expect(stake?.body).toContain('when the engagement is reviewed or renewed')
    expect(headings(draftFrom())).toContain('Learning')
  })
})
