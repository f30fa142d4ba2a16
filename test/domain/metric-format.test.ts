import { describe, expect, test } from 'vitest'
import { metricKindSchema } from '../../shared/domain/metric'
import {
  besideTarget,
  describeMetric,
  figureAndUnit,
  formatAim,
  formatGap,
  formatGoalFigure,
  formatSeconds,
  formatTarget,
  formatValue,
} from '../../shared/domain/metric-format'
import { metricPresets } from '../../shared/domain/metric-presets'

const british = { locale: 'en-GB', currency: 'EUR' }
const german = { locale: 'de-DE', currency: 'EUR' }
const american = { locale: 'en-US', currency: 'USD' }

/** Locales put narrow and no-break spaces between figure and unit; a reader sees a space. */
function asSeen(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ')
}

describe('a count', () => {
  test.each([
    [british, 12345, '12,345'],
    [german, 12345, '12.345'],
    [american, 12345, '12,345'],
    [british, 0, '0'],
    [german, 3.5, '3,5'],
    [british, 3.456, '3.46'],
  ])('in %j: %d reads %s', (reading, value, text) => {
    expect(asSeen(formatValue('count', value, reading))).toBe(text)
  })
})

describe('an amount, kept in cents,', () => {
  test.each([
    [british, 277_408_405, '€2,774,084.05'],
    [german, 277_408_405, '2.774.084,05 €'],
    [american, 277_408_405, '$2,774,084.05'],
    [british, 120_000, '€1,200'],
    [german, 120_000, '1.200 €'],
    [american, 120_001, '$1,200.01'],
    [british, 120_010, '€1,200.10'],
    [british, 0, '€0'],
  ])('in %j: %d reads %s', (reading, cents, text) => {
    expect(asSeen(formatValue('amount', cents, reading))).toBe(text)
  })
})

describe('a ratio', () => {
  test.each([
    [british, 17.94, '17.9 %'],
    [german, 17.94, '17,9 %'],
    [american, 100, '100.0 %'],
    [british, 0, '0.0 %'],
  ])('in %j: %d reads %s', (reading, value, text) => {
    expect(asSeen(formatValue('ratio', value, reading))).toBe(text)
  })

  test('is never torn from its unit at the end of a line', () => {
    expect(formatValue('ratio', 17.94, british)).toBe('17.9\u00a0%')
  })
})

describe('a mean amount, a mean rating and a multiple', () => {
  test.each([
    ['meanAmount', british, 123_456.78, '€1,234.57'],
    ['meanAmount', german, 120_000, '1.200 €'],
    ['meanRating', british, 4.267, '4.27'],
    ['meanRating', german, 4.5, '4,5'],
    ['meanRating', british, 4, '4.0'],
    ['multiple', british, 3.25, '3.25 ×'],
    ['multiple', german, 3, '3,0 ×'],
  ] as const)('a %s in %j: %d reads %s', (kind, reading, value, text) => {
    expect(asSeen(formatValue(kind, value, reading))).toBe(text)
  })

  test('set their sign apart, and leave it out of a distance', () => {
    expect(figureAndUnit('multiple', 3.25, british)).toEqual(['3.25', '×'])
    expect(formatGap('multiple', -0.75, british)).toBe('\u22120.75')
    expect(formatGap('meanRating', 0.2, british)).toBe('+0.2')
  })

  test('say what they are made of', () => {
    expect(describeMetric(metricPresets.averageDeal)).toBe('money from deals won, averaged over deals won')
    expect(describeMetric(metricPresets.customerRating)).toBe(
      'points given by customers, averaged over ratings, from 1 to 5',
    )
    expect(describeMetric(metricPresets.pipelineCoverage)).toBe(
      'money in open deals as a multiple of money still to be won',
    )
  })
})

describe('a target', () => {
  test('is told as it was set', () => {
    expect(asSeen(formatTarget('ratio', { target: 22 }, british))).toBe('22 %')
    expect(asSeen(formatTarget('ratio', { target: 22.5 }, german))).toBe('22,5 %')
    expect(formatTarget('meanSeconds', { target: 210 }, british)).toBe('3:30')
    expect(formatTarget('count', { target: 42 }, british)).toBe('42')
    expect(asSeen(formatTarget('multiple', { target: 3 }, british))).toBe('3 ×')
  })

  test('that is a range has both ends, and its unit once', () => {
    expect(asSeen(formatTarget('ratio', { target: 20, upTo: 25 }, british))).toBe('20–25 %')
    expect(formatTarget('amount', { target: 300_000, upTo: 500_000 }, british)).toBe('€3,000–€5,000')
    expect(formatTarget('meanSeconds', { target: 180, upTo: 300 }, british)).toBe('3:00–5:00')
    expect(asSeen(besideTarget('ratio', { target: 20, upTo: 25 }, british))).toBe('within 20–25')
    expect(asSeen(besideTarget('ratio', { target: 20 }, british))).toBe('of 20')
  })

  test('stands in the digits of the values beside it, unless it is a range', () => {
    expect(asSeen(formatAim('ratio', { target: 22 }, british))).toBe('22.0 %')
    expect(asSeen(formatAim('ratio', { target: 20, upTo: 25 }, british))).toBe('20–25 %')
    expect(formatAim('ratio', null, british)).toBe('–')
  })
})

describe('a time', () => {
  test.each([
    [0, '0:00'],
    [9.4, '0:09'],
    [59.5, '1:00'],
    [60, '1:00'],
    [256.79, '4:17'],
    [3599.4, '59:59'],
    [3599.5, '1:00:00'],
    [3661, '1:01:01'],
  ])('%d seconds read %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text)
    expect(formatValue('meanSeconds', seconds, german)).toBe(text)
  })
})

test.each(metricKindSchema.options)('a %s with nothing to tell is a dash', (kind) => {
  expect(formatValue(kind, null, british)).toBe('–')
  expect(figureAndUnit(kind, null, british)).toEqual(['–', ''])
})

test('figure and unit come apart for a figure that is set large', () => {
  expect(figureAndUnit('ratio', 17.94, german)).toEqual(['17,9', '%'])
  expect(figureAndUnit('count', 12, german)).toEqual(['12', ''])
  expect(figureAndUnit('meanSeconds', 192, german)).toEqual(['3:12', ''])
})

describe('a distance from the target', () => {
  test.each([
    ['ratio', 2.6, '+2.6'],
    ['ratio', -4.1, '−4.1'],
    ['meanSeconds', -18, '−0:18'],
    ['meanSeconds', 11, '+0:11'],
    ['count', -7, '−7'],
    ['count', 0, '+0'],
  ] as const)('of a %s: %d reads %s', (kind, gap, text) => {
    expect(formatGap(kind, gap, british)).toBe(text)
  })
})

test('a metric says in one line what it measures', () => {
  expect(describeMetric(metricPresets.closedDeals)).toBe('deals won')
  expect(describeMetric(metricPresets.conversionRate)).toBe('leads converted of leads worked, in percent')
  expect(describeMetric(metricPresets.callTime)).toBe(
    'seconds talked, averaged over calls, in minutes and seconds',
  )
})

test.each([
  ['ratio', 20, british, '20\u00a0%'],
  ['ratio', 15.8, german, '15,8\u00a0%'],
  ['multiple', 3, british, '3\u00a0×'],
  ['amount', 12_000, british, '€12,000'],
  ['meanAmount', 950.5, british, '€950.50'],
  ['amount', 12_000, american, '$12,000'],
  ['meanSeconds', 257, british, '4:17'],
  ['meanSeconds', -30, british, '\u22120:30'],
  ['count', 1200, british, '1,200'],
  ['meanRating', 4.25, british, '4.25'],
  [null, 4, british, '4'],
] as const)('a figure of a goal is written with its unit: %s %d', (kind, figure, reading, words) => {
  expect(formatGoalFigure(kind, figure, reading)).toBe(words)
})
