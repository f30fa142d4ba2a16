import { describe, expect, test } from 'vitest'
import {
  closeGoal,
  goalProgress,
  goalsInOrder,
  inGoalUnit,
  isOverdue,
  reviseGoal,
  smartFieldsSchema,
} from '../../shared/domain/goal'
import { aGoal, smartFields } from '../builders/goal'

const at = '2026-11-23T09:41:00.000Z'

describe('the five fields of a SMART goal', () => {
  test.each(['statement', 'achievableBecause', 'objective'] as const)('%s has to say something', (field) => {
    const parsed = smartFieldsSchema.safeParse({ ...smartFields(), [field]: ' ' })
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]])
  })

  test('the measure says what is measured, from where to where', () => {
    const { measure } = smartFields()
    const faults = (point: object) =>
      (
        smartFieldsSchema.safeParse({ ...smartFields(), measure: { ...measure, ...point } }).error?.issues ??
        []
      ).map(({ path }) => path.join('.'))
    expect(faults({ what: '' })).toEqual(['measure.what'])
    expect(faults({ baseline: Number.NaN })).toEqual(['measure.baseline'])
    expect(faults({ target: null })).toEqual(['measure.target'])
    expect(faults({ baseline: -3.5, target: 0 })).toEqual([])
  })

  test('the due day is a day on the calendar', () => {
    expect(smartFieldsSchema.safeParse({ ...smartFields(), dueOn: '2026-02-29' }).success).toBe(false)
  })
})

describe('revising a goal', () => {
  test('keeps every earlier wording with the reason for the change', () => {
    const goal = aGoal()
    const second = smartFields({ dueOn: '2027-01-29' })
    const third = smartFields({ statement: 'One lead in six becomes a customer' })
    const once = reviseGoal(goal, { fields: second, reason: 'Territory was split', at })
    const twice = reviseGoal(once, { fields: third, reason: 'Ramp of the new territory', at })
    expect(twice).toMatchObject({ fields: third, revision: 2 })
    expect(twice.revisions).toEqual([
      { before: goal.fields, reason: 'Territory was split', at },
      { before: second, reason: 'Ramp of the new territory', at },
    ])
  })
})

describe('closing a goal', () => {
  test.each(['reached', 'dropped'] as const)('as %s says when', (status) => {
    expect(closeGoal(aGoal(), { status, at })).toMatchObject({ status, closedAt: at, revision: 1 })
  })

  test('is undone by taking it up again', () => {
    const closed = closeGoal(aGoal(), { status: 'dropped', at })
    expect(closeGoal(closed, { status: 'active', at })).toMatchObject({ status: 'active', closedAt: null })
  })
})

describe('the progress of a goal', () => {
  const from15to20 = smartFields({
    measure: { metricId: null, what: 'Conversion', baseline: 15, target: 20 },
  })

  test.each([
    [15, 0],
    [17.5, 50],
    [20, 100],
    [21, 120],
    [14, -20],
  ])('at %d is %d percent of the way', (now, percent) => {
    expect(goalProgress(from15to20, now)).toBeCloseTo(percent, 10)
  })

  test('works downhill too', () => {
    const fields = smartFields({ measure: { metricId: null, what: 'Days', baseline: 10, target: 4 } })
    expect(goalProgress(fields, 7)).toBe(50)
  })

  test('is unknown without a number, and where there is no way to go', () => {
    expect(goalProgress(from15to20, null)).toBeNull()
    const level = smartFields({ measure: { metricId: null, what: 'Days', baseline: 4, target: 4 } })
    expect(goalProgress(level, 4)).toBeNull()
  })
})

describe('an overdue goal', () => {
  const goal = aGoal({ fields: smartFields({ dueOn: '2026-12-18' }) })

  test.each([
    ['2026-12-17', false],
    ['2026-12-18', false],
    ['2026-12-19', true],
  ])('due on 18 December is overdue on %s: %s', (today, overdue) => {
    expect(isOverdue(goal, today)).toBe(overdue)
  })

  test('is not one that was closed', () => {
    expect(isOverdue({ ...goal, status: 'reached' }, '2026-12-19')).toBe(false)
  })
})

test('goals are in order: active ones, the next due first, then closed ones, the last closed first', () => {
  const active = (dueOn: string) => aGoal({ fields: smartFields({ statement: dueOn, dueOn }) })
  const closed = (day: string) =>
    aGoal({
      fields: smartFields({ statement: `closed ${day}`, dueOn: '2026-01-31' }),
      status: 'reached',
      closedAt: `${day}T10:00:00.000Z`,
    })
  const goals = [closed('2026-06-30'), active('2026-12-18'), closed('2026-09-30'), active('2026-12-04')]
  expect(goalsInOrder(goals).map(({ fields }) => fields.statement)).toEqual([
    '2026-12-04',
    '2026-12-18',
    'closed 2026-09-30',
    'closed 2026-06-30',
  ])
})

test('the figures of a goal about money are whole units, not cents', () => {
  expect(inGoalUnit('amount', 1_250_050)).toBe(12_500.5)
  expect(inGoalUnit('count', 12)).toBe(12)
  expect(inGoalUnit('amount', null)).toBeNull()
})
