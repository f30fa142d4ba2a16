import { expect, test } from 'vitest'
import { longestStretch, minutesUsed, secondsTogether, withTimeSpent } from '../../shared/domain/session-time'

test('time is added to its part, and never taken away', () => {
  const spent = withTimeSpent({ prepare: 50 }, { part: 'prepare', seconds: 30 })
  expect(withTimeSpent(spent, { part: 'agreement', seconds: 5 })).toEqual({ prepare: 80, agreement: 5 })
  expect(withTimeSpent(spent, { part: 'prepare', seconds: -30 })).toEqual({ prepare: 80 })
  expect(withTimeSpent(undefined, { part: 'finish', seconds: longestStretch + 1 })).toEqual({ finish: 3600 })
})

test.each([
  [59, 0],
  [60, 1],
  [119, 1],
])('%i seconds are %i whole minutes', (seconds, minutes) => {
  expect(minutesUsed(seconds)).toBe(minutes)
})

test('counts for the conversation what is not spent on preparing it', () => {
  const spent = { prepare: 600, sinceLastTime: 50, agreement: 40, finish: 30 }
  expect(secondsTogether(spent)).toBe(120)
  expect(secondsTogether({})).toBe(0)
})
