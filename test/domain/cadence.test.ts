import { describe, expect, test } from 'vitest'
import { afterOneCadence, nextSessionDueOn, rhythmOf } from '../../shared/domain/cadence'

describe('one cadence after a day', () => {
  test.each([
    ['weekly', '2026-12-28', '2027-01-04'],
    ['everyTwoWeeks', '2026-11-09', '2026-11-23'],
    ['monthly', '2026-01-31', '2026-02-28'],
    ['monthly', '2024-01-31', '2024-02-29'],
    ['quarterly', '2026-11-30', '2027-02-28'],
  ] as const)('%s after %s is %s', (cadence, from, due) => {
    expect(afterOneCadence(from, cadence)).toBe(due)
  })
})

describe('the day the next session is due', () => {
  const jonas = { cadence: 'everyTwoWeeks', startedOn: '2025-03-01', addedOn: '2026-05-04' } as const

  test('is one cadence after the last one that was held', () => {
    expect(nextSessionDueOn({ ...jonas, lastHeldOn: '2026-11-09' })).toBe('2026-11-23')
  })

  test('is the day a person was added, for somebody who was never met', () => {
    expect(nextSessionDueOn({ ...jonas, lastHeldOn: null })).toBe('2026-05-04')
  })

  test('is the first day of somebody who starts later than they were added', () => {
    expect(nextSessionDueOn({ ...jonas, startedOn: '2026-12-01', lastHeldOn: null })).toBe('2026-12-01')
  })
})

describe('where a session stands against its due day', () => {
  test.each([
    ['2026-11-25', { kind: 'ahead', inDays: 2 }],
    ['2026-11-24', { kind: 'ahead', inDays: 1 }],
    ['2026-11-23', { kind: 'today' }],
    ['2026-11-22', { kind: 'overdue', daysLate: 1 }],
    ['2026-11-18', { kind: 'overdue', daysLate: 5 }],
  ])('due on %s', (dueOn, rhythm) => {
    expect(rhythmOf(dueOn, '2026-11-23')).toEqual(rhythm)
  })
})
