import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import type { Progress } from '../../shared/domain/progress'
import { firstOpenMonth, scorecardDraftSchema, scorecardIn } from '../../shared/domain/scorecard'
import { type ScoredMonth, scoredMonth } from '../../shared/domain/scored-month'
import { aProgress } from '../builders/progress'
import { aScorecard } from '../builders/scorecard'

// October 2026: `reached` of a target of 100
function reached(preset: 'closedDeals' | 'meetingsSet', sum: number | null): Progress {
  return aProgress({
    preset,
    days: sum === null ? [] : [{ on: '2026-10-30', value: sum }],
    targets: [{ from: '2026-01', value: 100 }],
  })
}

const deals = metricIdSchema.parse('closedDeals')
const meetings = metricIdSchema.parse('meetingsSet')

function scored(
  [first, second]: readonly [number | null, number | null],
  point: { withoutData?: 'spread' | 'nothing'; cap?: number; floor?: number } = {},
): ScoredMonth {
  const { cap = 150, floor = 0, withoutData = 'spread' } = point
  return scoredMonth(
    aScorecard({
      withoutData,
      lines: [
        { metricId: deals, weight: 60, floor, cap },
        { metricId: meetings, weight: 40, floor, cap },
      ],
    }),
    { month: '2026-10', progress: [reached('closedDeals', first), reached('meetingsSet', second)] },
  )
}

describe('the score of a month', () => {
  test.each([
    [[99, 99], 99],
    [[100, 100], 100],
    [[101, 101], 101],
    [[110, 90], 102],
    [[0, 0], 0],
  ] as const)('with attainments of %j is %d', (attainments, score) => {
    expect(scored(attainments).score).toBe(score)
  })

  test('keeps each metric between its limits', () => {
    const { lines, score } = scored([400, 20], { floor: 50 })
    expect(lines.map(({ attainment, counted, points }) => [attainment, counted, points])).toEqual([
      [400, 150, 90],
      [20, 50, 20],
    ])
    expect(score).toBe(110)
    expect(scored([150, 151], { cap: 150 }).score).toBe(150)
  })

  test('spreads the weight of a metric without a number, and says how much had one', () => {
    const told = scored([90, null])
    expect(told).toMatchObject({ score: 90, weightWithData: 60 })
    expect(told.lines.map(({ points }) => points)).toEqual([90, 0])
  })

  test('or scores nothing for it, where that is what was agreed', () => {
    expect(scored([90, null], { withoutData: 'nothing' })).toMatchObject({ score: 54, weightWithData: 60 })
  })

  test('is none where no metric has a number', () => {
    expect(scored([null, null]).score).toBeNull()
    expect(scored([null, null], { withoutData: 'nothing' }).score).toBeNull()
  })

  test('of the running month is held against an even pace', () => {
    // 15 of 21 working days of November are over
    const progress = [
      aProgress({ days: [{ on: '2026-11-20', value: 15 }], targets: [{ from: '2026-01', value: 21 }] }),
    ]
    const scorecard = aScorecard({ lines: [{ metricId: deals, weight: 100, floor: 0, cap: 150 }] })
    const told = scoredMonth(scorecard, { month: '2026-11', progress })
    expect(told).toMatchObject({ isRunning: true, score: 100 })
  })
})

describe('a scorecard', () => {
  const line = { metricId: deals, weight: 60, floor: 0, cap: 150 }
  const draft = { role: 'Account executive', fromMonth: '2026-11', withoutData: 'spread' }

  test.each([
    [[60, 39], false],
    [[60, 40], true],
    [[60, 41], false],
  ])('with weights of %j is made well: %s', (weights, isMade) => {
    const lines = weights.map((weight, index) => ({ ...line, metricId: `m${index}`, weight }))
    expect(scorecardDraftSchema.safeParse({ ...draft, lines }).success).toBe(isMade)
  })

  test('names no metric twice, and may be empty to end the one before', () => {
    const twice = [line, { ...line, weight: 40 }]
    expect(scorecardDraftSchema.safeParse({ ...draft, lines: twice }).success).toBe(false)
    expect(scorecardDraftSchema.safeParse({ ...draft, lines: [] }).success).toBe(true)
  })

  test('counts from its month until the next one, and never before', () => {
    const first = aScorecard({ fromMonth: '2026-03' })
    const second = aScorecard({ fromMonth: '2026-06' })
    const end = aScorecard({ fromMonth: '2026-09', lines: [] })
    const all = [second, end, first]
    const found = ['2026-02', '2026-03', '2026-05', '2026-06', '2026-08', '2026-09'].map(
      (month) => scorecardIn(all, { role: 'Account executive', month })?.id ?? null,
    )
    expect(found).toEqual([null, first.id, first.id, second.id, second.id, null])
    expect(scorecardIn(all, { role: 'Another role', month: '2026-06' })).toBeNull()
  })

  test('never takes the place of one in a month that is over', () => {
    const scorecards = [aScorecard({ fromMonth: '2026-03' })]
    const given = { scorecards, today: '2026-11-20' }
    const role = 'Account executive'
    expect(firstOpenMonth({ role, fromMonth: '2026-10' }, given)).toBe('2026-11')
    expect(firstOpenMonth({ role, fromMonth: '2026-11' }, given)).toBeNull()
    expect(firstOpenMonth({ role, fromMonth: '2025-01' }, { ...given, scorecards: [] })).toBeNull()
  })
})
