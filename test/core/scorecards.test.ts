import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import type { ScorecardDraft } from '../../shared/domain/scorecard'
import { aMeasurement } from '../builders/measurement'
import { closedDeals, jonas, withJonas } from '../helpers/known-deals'
import { refusalOf } from '../helpers/refusal'

const draft: ScorecardDraft = {
  role: 'Account executive',
  fromMonth: '2026-10',
  lines: [{ metricId: closedDeals.id, weight: 100, floor: 0, cap: 150 }],
  withoutData: 'spread',
}

describe('scorecards', () => {
  test('are added, and a changed one leaves the months before as they were', async () => {
    const { client } = await withJonas()
    const first = await client.scorecards.set(draft)
    const again = { ...draft, lines: draft.lines.map((line) => ({ ...line, cap: 100 })) }
    const refusal = await refusalOf(client.scorecards.set(again))
    expect(refusal).toEqual({ code: 'REWRITES_PAST', data: { firstOpenMonth: '2026-11' } })
    const second = await client.scorecards.set({ ...again, fromMonth: '2026-11' })
    expect(await client.scorecards.list()).toEqual([second, first])
    const months = await client.scorecards.months({ personId: jonas.id })
    expect(months.map(({ month, scorecard }) => [month, scorecard.id])).toEqual([
      ['2026-11', second.id],
      ['2026-10', first.id],
    ])
  })

  test('score everybody whose role has one, down to where each figure came from', async () => {
    const { client, store } = await withJonas()
    await client.scorecards.set(draft)
    const figure = { metricId: closedDeals.id, personId: jonas.id, on: '2026-11-03', numerator: 2 }
    await store.commit([put('measurements', aMeasurement({ ...figure, origin: { kind: 'sample' } }))])
    expect(await client.scorecards.team()).toMatchObject([
      { personId: jonas.id, scored: { month: '2026-11' } },
    ])
    const { weeks } = await client.scorecards.rows({
      personId: jonas.id,
      metricId: closedDeals.id,
      month: '2026-11',
    })
    const week = weeks.find(({ weekStart }) => weekStart === '2026-11-02')
    expect(week?.rows).toContainEqual({
      on: '2026-11-03',
      numerator: 2,
      denominator: 1,
      from: { kind: 'sample' },
    })
  })

  test('of a metric that is not there are refused', async () => {
    const { client } = await withJonas()
    const lines = draft.lines.map((line) => ({ ...line, metricId: 'nothing' as typeof line.metricId }))
    expect((await refusalOf(client.scorecards.set({ ...draft, lines }))).code).toBe('NOT_FOUND')
  })
})
