import { expect, test } from 'vitest'
import type { SmartGoal } from '../../shared/domain/goal'
import { todayOf } from '../../shared/domain/today'
import { usualCalendar } from '../../shared/domain/working-calendar'
import { aCheckIn, aGoal, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'

const jonas = aPerson()
const nothing = { people: [jonas], sessions: [], commitments: [], agreements: [], calendar: usualCalendar }

function checkInsOf(goal: SmartGoal) {
  return todayOf({ ...nothing, goals: [goal] }, '2026-11-23').checkIns
}

test('a check-in on a goal is due on the day that its rhythm says, and waits until there is one', () => {
  const goal = aGoal({
    personId: jonas.id,
    fields: smartFields({ checkInEveryDays: 14 }),
    setAt: '2026-11-09T10:00:00.000Z',
  })
  expect(checkInsOf(goal)).toMatchObject([{ goalId: goal.id, dueOn: '2026-11-23' }])
  expect(checkInsOf({ ...goal, checkIns: [aCheckIn({ on: '2026-11-10' })] })).toEqual([])
  expect(checkInsOf({ ...goal, personId: aPerson().id })).toEqual([])
})
