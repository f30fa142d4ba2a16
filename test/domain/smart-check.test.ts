import { describe, expect, test } from 'vitest'
import type { GoalDraftFields } from '../../shared/domain/goal-draft'
import { type SmartGiven, smartFaults } from '../../shared/domain/smart-check'
import { anObjective, smartFields } from '../builders/goal'
import { aMetric } from '../builders/metric'

const given: SmartGiven = { today: '2026-11-23', startOn: '2026-11-23', metric: null, objective: null }

function lettersOf(point: Partial<GoalDraftFields>, more: Partial<SmartGiven> = {}): string[] {
  return smartFaults({ ...smartFields(), ...point }, { ...given, ...more }).map(({ letter }) => letter)
}

/** A measure from 15 to 20 with one point changed. */
function measure(point: Partial<GoalDraftFields['measure']>): Partial<GoalDraftFields> {
  return { measure: { ...smartFields().measure, baseline: 15, target: 20, ...point } }
}

test('a goal with all five letters has no fault', () => {
  expect(lettersOf({})).toEqual([])
})

describe('is not SMART', () => {
  test.each<[string, Partial<GoalDraftFields>, string[]]>([
    ['without words', { statement: ' ' }, ['specific']],
    ['with words that nobody can count', { statement: 'Be more proactive' }, ['specific']],
    ['without a metric', measure({ what: '' }), ['measurable']],
    ['without a start', measure({ baseline: null }), ['measurable']],
    ['without a target', measure({ target: null }), ['measurable']],
    ['with nothing to reach', measure({ target: 15 }), ['measurable']],
    ['rising to a lower figure', measure({ direction: 'increase', target: 14 }), ['measurable']],
    ['falling to a higher figure', measure({ direction: 'decrease' }), ['measurable']],
    ['done or not done with other figures', measure({ direction: 'binary' }), ['measurable']],
    [
      'counting since the start what does not add up',
      measure({ over: 'sinceStart' }),
      ['measurable', 'measurable'],
    ],
    ['without a why', { achievableBecause: '' }, ['achievable']],
    ['without an objective', { objective: '' }, ['relevant']],
    ['without a date', { dueOn: '' }, ['timeBound']],
    ['with a date that has passed', { dueOn: '2026-11-22' }, ['timeBound']],
    ['due on the day it begins', { dueOn: '2026-11-23' }, ['timeBound']],
  ])('%s', (_, point, letters) => {
    expect(lettersOf(point)).toEqual(letters)
  })

  test('done or not done by a metric, which cannot tell that', () => {
    const done = measure({ direction: 'binary', baseline: 0, target: 1 })
    expect(lettersOf(done)).toEqual([])
    expect(lettersOf(done, { metric: aMetric({}) })).toEqual(['measurable'])
  })

  test('for an objective that is gone or has ended', () => {
    const objective = anObjective()
    const serves = { objectiveId: objective.id }
    expect(lettersOf(serves)).toEqual(['relevant'])
    expect(lettersOf(serves, { objective: { ...objective, status: 'dropped' } })).toEqual(['relevant'])
    expect(lettersOf(serves, { objective })).toEqual([])
  })
})

test('a figure that is kept needs no way, and a metric that adds up can be counted since the start', () => {
  expect(lettersOf(measure({ direction: 'keepAtLeast', target: 15 }))).toEqual([])
  const counted = measure({ over: 'sinceStart', direction: 'increase' })
  expect(lettersOf(counted, { metric: aMetric({ kind: 'count', outOf: '' }) })).toEqual([])
})

describe('milestones', () => {
  const at = (...milestones: [string, number | null][]): string[] =>
    lettersOf({ ...measure({}), milestones: milestones.map(([on, value]) => ({ on, value })) })

  test('lie between start and target, one after the other', () => {
    expect(at(['2026-11-30', 16], ['2026-12-07', 18])).toEqual([])
    expect(at(['2026-11-30', 18], ['2026-12-07', 16])).toEqual(['measurable'])
    expect(at(['2026-12-07', 16], ['2026-11-30', 18])).toEqual(['measurable'])
    expect(at(['2026-11-30', 15])).toEqual(['measurable'])
    expect(at(['2026-11-30', 20])).toEqual(['measurable'])
    expect(at(['2026-12-18', 18])).toEqual(['measurable'])
    expect(at(['', 18])).toEqual(['measurable'])
  })

  test('go downhill where the goal does', () => {
    const milestones = [{ on: '2026-11-30', value: 7 }]
    expect(lettersOf({ ...measure({ baseline: 10, target: 4 }), milestones })).toEqual([])
  })
})

test('names the field of each fault, a milestone by its place', () => {
  const milestones = [
    { on: '2027-01-10', value: 1 },
    { on: '', value: 2 },
  ]
  const fields = { ...smartFields(), statement: '', dueOn: '', objective: '', milestones }
  expect(smartFaults(fields, given).map(({ field }) => field)).toEqual([
    'statement',
    'milestones.1.on',
    'objective',
    'dueOn',
  ])
})
