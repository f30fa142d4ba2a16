import { describe, expect, test } from 'vitest'
import { daysBetween, isWorkingDay, weekStartOf } from '../../shared/domain/calendar'
import {
  movedSample,
  type Sample,
  sampleAgreements,
  sampleMeasurements,
  sampleSchema,
  sampleSessions,
} from '../../shared/domain/sample'
import { aClause } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { aGoal } from '../builders/goal'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'
import { aTarget } from '../builders/target'
import { aTemplateVersion } from '../builders/template-version'

const anchor = '2026-11-23'
const jonas = aPerson()
const metric = aMetric()
const version = aTemplateVersion()
const held = aSession({
  personId: jonas.id,
  templateVersionId: version.id,
  heldOn: '2026-11-09',
  startedAt: '2026-11-09T13:00:00.000Z',
  state: { kind: 'finalised', at: '2026-11-09T13:40:00.000Z', numbers: [] },
})

function aSample(point: Partial<Sample> = {}): Sample {
  return sampleSchema.parse({
    anchor,
    firm: {
      managerName: 'Katarina Vogel',
      organisation: 'Nordhavn Telecom',
      team: '',
      paper: 'A4',
      currency: 'EUR',
    },
    people: [jonas],
    metrics: [metric],
    targets: [aTarget({ metricId: metric.id, fromMonth: '2026-01' })],
    series: [],
    templateVersions: [version],
    sessions: [held],
    commitments: [aCommitment({ dueOn: '2026-11-27', what: '2026-11-27 is in the text' })],
    goals: [aGoal()],
    objectives: [],
    evidence: [],
    agreements: [],
    ...point,
  })
}

describe('a sample that is moved', () => {
  test('stays as it is in the week it was drawn for, whatever the day', () => {
    const sample = aSample()
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-29']) {
      expect(movedSample(sample, day)).toEqual(sample)
    }
  })

  test.each(['2026-11-22', '2026-11-30', '2027-01-01', '2028-02-29', '2024-03-01', '2031-07-04'])(
    'to %s ends in that week and keeps every weekday',
    (today) => {
      const { anchor: end, sessions, commitments } = movedSample(aSample(), today)
      expect(end).toBe(weekStartOf(today))
      expect(daysBetween(sessions[0]?.heldOn ?? '', end)).toBe(14)
      expect(daysBetween(end, commitments[0]?.dueOn ?? '')).toBe(4)
    },
  )

  test('moves moments with their time of day, and dates inside records', () => {
    const moved = movedSample(aSample(), '2026-12-07')
    expect(moved.sessions[0]).toMatchObject({
      startedAt: '2026-11-23T13:00:00.000Z',
      state: { at: '2026-11-23T13:40:00.000Z' },
    })
    expect(moved.goals[0]?.fields.dueOn).toBe('2027-01-01')
    expect(moved.people[0]?.roles[0]?.from).toBe('2025-03-15')
  })

  test('moves a month to the one its first day falls in', () => {
    const monthAt = (today: string) => movedSample(aSample(), today).targets[0]?.fromMonth
    // 1 January moved by four weeks is 29 January, by five weeks 5 February
    expect([monthAt('2026-12-21'), monthAt('2026-12-28'), monthAt('2026-11-16')]).toEqual([
      '2026-01',
      '2026-02',
      '2025-12',
    ])
  })

  test('leaves words alone, and the day a template was published', () => {
    const moved = movedSample(aSample(), '2027-05-03')
    expect(moved.commitments[0]?.what).toBe('2026-11-27 is in the text')
    expect(moved.templateVersions).toEqual([version])
  })
})

describe('the numbers of a sample', () => {
  const series = (every: 'week' | 'workingDay', firstOn: string): Sample['series'] => [
    { metricId: metric.id, personId: jonas.id, every, firstOn, figures: [[2, 1], null, [3, 1]] },
  ]

  test('stand a week apart, with nothing where there is none', () => {
    const measurements = sampleMeasurements(aSample({ series: series('week', '2026-11-06') }), anchor)
    expect(measurements.map(({ on, numerator }) => [on, numerator])).toEqual([
      ['2026-11-06', 2],
      ['2026-11-20', 3],
    ])
    expect(measurements.every(({ origin }) => origin.kind === 'sample')).toBe(true)
  })

  test('stand a working day apart', () => {
    const measurements = sampleMeasurements(aSample({ series: series('workingDay', '2026-11-12') }), anchor)
    expect(measurements.map(({ on }) => on)).toEqual(['2026-11-12', '2026-11-16'])
    expect(measurements.every(({ on }) => isWorkingDay(on))).toBe(true)
  })

  test.each([
    ['2026-11-23', 1],
    ['2026-11-24', 1],
    ['2026-11-25', 2],
  ])('on %s are in up to the day before: %i', (today, count) => {
    const sample = aSample({ series: series('workingDay', '2026-11-20') })
    expect(sampleMeasurements(sample, today)).toHaveLength(count)
  })
})

test('a session of a sample carries the numbers that stood on its day', () => {
  const sample = aSample({
    series: [
      {
        metricId: metric.id,
        personId: jonas.id,
        every: 'week',
        firstOn: '2026-11-06',
        figures: [
          [3, 1],
          [4, 1],
        ],
      },
    ],
  })
  const [session] = sampleSessions(sample, sampleMeasurements(sample, anchor))
  expect(session?.state).toMatchObject({ numbers: [{ month: '2026-11', value: 3, target: 14 }] })
})

test('the documents of a sample are drafts, numbered by the year they were drafted in', () => {
  const document = (id: string, draftedAt: string) => ({
    id,
    kind: 'expectations',
    personId: jonas.id,
    draftedAt,
    draft: { title: 'What we expect of each other', from: '2026-01-12', clauses: [aClause()] },
    signing: null,
  })
  const { agreements } = sampleSchema.parse({
    ...aSample(),
    agreements: [
      document('first', '2025-12-30T10:00:00.000Z'),
      document('second', '2026-01-09T10:00:00.000Z'),
      document('third', '2026-11-18T10:00:00.000Z'),
    ],
  })
  const drafted = sampleAgreements(aSample({ agreements })).map(({ agreement }) => agreement)
  expect(drafted.map(({ number, state }) => [number, state.kind])).toEqual([
    ['EXP-2025-0001', 'draft'],
    ['EXP-2026-0001', 'draft'],
    ['EXP-2026-0002', 'draft'],
  ])
})
