import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import {
  addsUp,
  areOnScale,
  hasDenominator,
  metricDraftSchema,
  metricKindSchema,
  metricPresetSchema,
  newMetric,
} from '../../shared/domain/metric'
import { lackingPresets, metricPresets } from '../../shared/domain/metric-presets'

const given = { id: metricIdSchema.parse('m'), preset: null, at: '2026-11-23T09:41:00.000Z' }

describe('the metrics that come with Plumbline', () => {
  test.each(metricPresetSchema.options)('%s can be typed by hand as it is shipped', (preset) => {
    expect(metricDraftSchema.parse(metricPresets[preset])).toEqual(metricPresets[preset])
  })

  test('keep the conversion of leads and the win rate of deals apart', () => {
    expect(metricPresets.conversionRate).toMatchObject({ counted: 'leads converted', outOf: 'leads worked' })
    expect(metricPresets.winRate).toMatchObject({ counted: 'deals won', outOf: 'deals decided' })
  })
})

test('a workspace lacks the metrics that came later, but none that it archived', () => {
  const [first, ...others] = metricPresetSchema.options
  expect(lackingPresets([])).toEqual(metricPresetSchema.options)
  expect(lackingPresets([{ preset: first ?? null }, { preset: null }])).toEqual(others)
  expect(lackingPresets(metricPresetSchema.options.map((preset) => ({ preset })))).toEqual([])
})

describe('what is typed about a metric', () => {
  test.each(['ratio', 'meanSeconds', 'meanAmount', 'multiple'] as const)(
    'a %s needs something to be divided by',
    (kind) => {
      const draft = { ...metricPresets.conversionRate, kind }
      expect(metricDraftSchema.safeParse(draft).success).toBe(true)
      expect(metricDraftSchema.safeParse({ ...draft, outOf: '  ' }).success).toBe(false)
    },
  )

  test.each(['count', 'amount'] as const)('a %s is divided by nothing', (kind) => {
    const draft = { ...metricPresets.closedDeals, kind, outOf: 'deals decided' }
    expect(newMetric(draft, given).outOf).toBe('')
  })
})

describe('the scale of a mean rating', () => {
  const rating = metricPresets.customerRating

  test('is needed, and goes from a lower to a higher end', () => {
    const taken = (scale: unknown): boolean => metricDraftSchema.safeParse({ ...rating, scale }).success
    expect(taken({ lowest: 0, highest: 10 })).toBe(true)
    expect(taken({ lowest: 99, highest: 100 })).toBe(true)
    expect(taken(undefined)).toBe(false)
    expect(taken({ lowest: 5, highest: 5 })).toBe(false)
    expect(taken({ lowest: 1, highest: 101 })).toBe(false)
    expect(taken({ lowest: 1, highest: 4.5 })).toBe(false)
  })

  test('is left out of any other metric', () => {
    expect(newMetric(rating, given).scale).toEqual({ lowest: 1, highest: 5 })
    expect(newMetric({ ...rating, kind: 'ratio' }, given)).not.toHaveProperty('scale')
  })

  test('says how many points ratings can give', () => {
    const can = (points: number, ratings: number): boolean =>
      areOnScale({ lowest: 1, highest: 5 }, points, ratings)
    expect([can(3, 3), can(15, 3), can(0, 0)]).toEqual([true, true, true])
    expect([can(2.9, 3), can(15.1, 3), can(1, 0)]).toEqual([false, false, false])
  })
})

test('ratios and means divide, counts and amounts add up', () => {
  expect(metricKindSchema.options.filter(hasDenominator)).toEqual([
    'ratio',
    'meanSeconds',
    'meanAmount',
    'meanRating',
    'multiple',
  ])
  expect(metricKindSchema.options.filter(addsUp)).toEqual(['count', 'amount'])
})
