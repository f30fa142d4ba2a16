import { describe, expect, test } from 'vitest'
import { weekStartOf } from '../../shared/domain/calendar'
import { measurementIdSchema } from '../../shared/domain/id'
import {
  handEntered,
  measurementSchema,
  measurementsOf,
  metricValue,
  sumOf,
  sumsBy,
  sumsByMonth,
} from '../../shared/domain/measurement'
import { metricKindSchema } from '../../shared/domain/metric'
import { aMeasurement } from '../builders/measurement'

describe('the value of a metric', () => {
  test('is never an average of averages', () => {
    const sums = sumOf([
      { numerator: 1, denominator: 1 },
      { numerator: 10, denominator: 99 },
    ])
    expect(metricValue('ratio', sums)).toBe(11)
  })

  test('of calls is their mean weighted by how many there were', () => {
    const sums = sumOf([
      { numerator: 600, denominator: 2 },
      { numerator: 180, denominator: 8 },
    ])
    expect(metricValue('meanSeconds', sums)).toBe(78)
  })

  test('of counts and amounts is their sum', () => {
    const sums = sumOf([
      { numerator: 2, denominator: 1 },
      { numerator: 3, denominator: 1 },
    ])
    expect(metricValue('count', sums)).toBe(5)
    expect(metricValue('amount', sums)).toBe(5)
  })

  test.each(metricKindSchema.options)('without an entry is unknown, not 0: %s', (kind) => {
    expect(metricValue(kind, sumOf([]))).toBeNull()
  })

  test.each(['ratio', 'meanSeconds'] as const)('out of nothing is unknown: %s', (kind) => {
    expect(metricValue(kind, sumOf([{ numerator: 0, denominator: 0 }]))).toBeNull()
  })

  test('of a week with an entry of 0 is 0', () => {
    expect(metricValue('count', sumOf([{ numerator: 0, denominator: 1 }]))).toBe(0)
  })
})

describe('sums over time', () => {
  const measurements = [
    aMeasurement({ on: '2026-10-31', numerator: 1 }),
    aMeasurement({ on: '2026-11-01', numerator: 2 }),
    aMeasurement({ on: '2026-11-30', numerator: 4 }),
  ]

  test('go into the month of their day', () => {
    const sums = sumsByMonth(measurements)
    expect([...sums]).toEqual([
      ['2026-10', { numerator: 1, denominator: 1, entries: 1 }],
      ['2026-11', { numerator: 6, denominator: 2, entries: 2 }],
    ])
  })

  test('go into the week that their day lies in, over the end of a month', () => {
    const sums = sumsBy(measurements, weekStartOf)
    expect([...sums.keys()]).toEqual(['2026-10-26', '2026-11-30'])
    expect(sums.get('2026-10-26')?.numerator).toBe(3)
  })
})

test('measurements are found by metric, of one person or of everybody', () => {
  const jonas = aMeasurement()
  const amara = aMeasurement({ metricId: jonas.metricId })
  const all = [jonas, amara, aMeasurement()]
  expect(measurementsOf(all, { metricId: jonas.metricId, personId: jonas.personId })).toEqual([jonas])
  expect(measurementsOf(all, { metricId: jonas.metricId, personId: null })).toEqual([jonas, amara])
})

describe('a figure typed by hand', () => {
  const { metricId, personId } = aMeasurement()
  const figure = { metricId, personId, on: '2026-11-20', numerator: 7, denominator: 33 }
  const given = { id: measurementIdSchema.parse('m'), at: '2026-11-23T09:41:00.000Z' }

  test.each([
    ['count', 1],
    ['amount', 1],
    ['ratio', 33],
    ['meanSeconds', 33],
  ] as const)('of a %s has the denominator %i', (kind, denominator) => {
    const measurement = handEntered(figure, { ...given, kind })
    expect(measurement.denominator).toBe(denominator)
    expect(measurementSchema.parse(measurement).origin).toEqual({ kind: 'entered', at: given.at })
  })
})
