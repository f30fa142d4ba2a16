import { describe, expect, test } from 'vitest'
import {
  goalsInOrder,
  inGoalUnit,
  isOverdue,
  nextCheckIn,
  reviseGoal,
  smartFieldsSchema,
  withStatus,
} from '../../shared/domain/goal'
import { aCheckIn, aGoal, smartFields } from '../builders/goal'

const at = '2026-11-23T09:41:00.000Z'
const by = 'Dana Reyes'

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
    const once = reviseGoal(goal, { fields: second, reason: 'Territory was split', by, at })
    const twice = reviseGoal(once, { fields: third, reason: 'Ramp of the new territory', by, at })
    expect(twice).toMatchObject({ fields: third, revision: 2 })
    expect(twice.revisions).toEqual([
      { before: goal.fields, reason: 'Territory was split', by, at },
      { before: second, reason: 'Ramp of the new territory', by, at },
    ])
  })
})

describe('the status of a goal', () => {
  const told = { reason: 'The territory was split', by, at }
  const end = { ...told, on: at.slice(0, 10) }

  test.each(['reached', 'partlyReached', 'missed', 'dropped'] as const)('as %s it has ended', (status) => {
    const ended = withStatus(aGoal(), { ...end, status })
    expect(ended).toMatchObject({ status, closedAt: at, revision: 1 })
    expect(ended?.statusChanges).toEqual([{ from: 'active', to: status, ...told }])
  })

  test('paused it has not ended, and can end from there', () => {
    const paused = withStatus(aGoal(), { ...end, status: 'paused' })
    expect(paused).toMatchObject({ status: 'paused', closedAt: null })
    expect(paused && withStatus(paused, { ...end, status: 'missed' })?.statusChanges).toHaveLength(2)
  })

  test('an ended goal can only be taken up again', () => {
    const ended = aGoal({ status: 'dropped', closedAt: at })
    expect(withStatus(ended, { ...end, status: 'reached' })).toBeNull()
    expect(withStatus(ended, { ...end, status: 'active' })).toMatchObject({
      status: 'active',
      closedAt: null,
    })
    expect(withStatus(aGoal(), { ...end, status: 'active' })).toBeNull()
  })
})

describe('the next check-in', () => {
  const everyTwoWeeks = smartFields({ checkInEveryDays: 14 })

  test('comes so many days after the start, then after the last one', () => {
    const goal = aGoal({ fields: everyTwoWeeks, setAt: '2026-10-26T14:00:00.000Z' })
    expect(nextCheckIn(goal)).toBe('2026-11-09')
    expect(nextCheckIn({ ...goal, checkIns: [aCheckIn({ on: '2026-11-10' })] })).toBe('2026-11-24')
  })

  test('is none without a rhythm, and for a goal that is paused', () => {
    expect(nextCheckIn(aGoal())).toBeNull()
    expect(nextCheckIn(aGoal({ fields: everyTwoWeeks, status: 'paused' }))).toBeNull()
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
