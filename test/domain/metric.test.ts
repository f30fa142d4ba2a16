import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import {
  addsUp,
  hasDenominator,
  metricDraftSchema,
  metricKindSchema,
  metricPresetSchema,
  newMetric,
} from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'

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

describe('what is typed about a metric', () => {
  test.each(['ratio', 'meanSeconds'] as const)('a %s needs something to be divided by', (kind) => {
    const draft = { ...metricPresets.conversionRate, kind }
    expect(metricDraftSchema.safeParse(draft).success).toBe(true)
    expect(metricDraftSchema.safeParse({ ...draft, outOf: '  ' }).success).toBe(false)
  })

  test.each(['count', 'amount'] as const)('a %s is divided by nothing', (kind) => {
    const draft = { ...metricPresets.closedDeals, kind, outOf: 'deals decided' }
    expect(newMetric(draft, given).outOf).toBe('')
  })
})

test('ratios and means divide, counts and amounts add up', () => {
  expect(metricKindSchema.options.filter(hasDenominator)).toEqual(['ratio', 'meanSeconds'])
  expect(metricKindSchema.options.filter(addsUp)).toEqual(['count', 'amount'])
})
