import { describe, expect, test } from 'vitest'
import type { Commitment } from '../../shared/domain/commitment'
import type { CoachingSession } from '../../shared/domain/session'
import { todayOf } from '../../shared/domain/today'
import { waitingNow } from '../../shared/domain/waiting-now'
import { usualCalendar } from '../../shared/domain/working-calendar'
import { aCommitment } from '../builders/commitment'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'

const monday = '2026-11-23'
const jonas = aPerson({ addedAt: '2026-08-03T08:00:00.000Z' })

function held(heldOn: string): CoachingSession {
  const state = { kind: 'finalised' as const, at: '2026-11-09T15:00:00.000Z', numbers: [] }
  return aSession({ personId: jonas.id, heldOn, state })
}

function waiting(given: { sessions?: CoachingSession[]; commitments?: Commitment[] }): number {
  const holdings = {
    people: [jonas],
    sessions: [],
    commitments: [],
    goals: [],
    agreements: [],
    calendar: usualCalendar,
  }
  return waitingNow({ ...todayOf({ ...holdings, ...given }, monday), retention: [] })
}

describe('what waits now', () => {
  const commitments = ['2026-11-20', monday, '2026-11-24'].map((dueOn) =>
    aCommitment({ personId: jonas.id, dueOn }),
  )

  test.each([
    ['2026-11-16', 2],
    ['2026-11-09', 3],
  ])('is what is due or late, with the last session on %s, and not what comes later', (last, count) => {
    expect(waiting({ commitments, sessions: [held(last)] })).toBe(count)
  })

  test('is also a session that is open, whatever its day', () => {
    const open = aSession({ personId: jonas.id, number: 2, heldOn: '2026-11-30' })
    expect(waiting({ sessions: [held('2026-11-16'), open] })).toBe(1)
  })
})
