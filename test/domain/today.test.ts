import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/domain/agreement'
import type { Commitment } from '../../shared/domain/commitment'
import { dueSessions, nextSessionNumber, notMet } from '../../shared/domain/due-session'
import type { Person } from '../../shared/domain/person'
import type { CoachingSession } from '../../shared/domain/session'
import { type Today, todayOf } from '../../shared/domain/today'
import { usualCalendar } from '../../shared/domain/working-calendar'
import { anAgreement, aSealedState } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'

const monday = '2026-11-23'
const jonas = aPerson({ addedAt: '2026-08-03T08:00:00.000Z' })
const archived = aPerson({ name: 'Gone', archivedAt: '2026-11-01T08:00:00.000Z' })
const finalised = { kind: 'finalised' as const, at: '2026-11-09T15:00:00.000Z', numbers: [] }

function held(heldOn: string, point: Partial<CoachingSession> = {}): CoachingSession {
  return aSession({ personId: jonas.id, heldOn, state: finalised, ...point })
}

function today(given: {
  people?: Person[]
  sessions?: CoachingSession[]
  commitments?: Commitment[]
  agreements?: Agreement[]
}): Omit<Today, 'retention'> {
  return todayOf(
    {
      people: [jonas, archived],
      sessions: [],
      commitments: [],
      goals: [],
      agreements: [],
      calendar: usualCalendar,
      ...given,
    },
    monday,
  )
}

describe('sessions', () => {
  test.each([
    ['2026-11-09', '2026-11-23'],
    ['2026-11-16', '2026-11-30'],
    ['2026-10-26', '2026-11-09'],
  ])('last held on %s are due on %s', (last, dueOn) => {
    expect(today({ sessions: [held(last, { number: 8 })] }).sessions).toMatchObject([
      {
        personId: jonas.id,
        personName: 'Jonas Lindqvist',
        calledName: 'Jonas',
        number: 9,
        dueOn,
        lastHeldOn: last,
        openSessionId: null,
        scheduled: null,
      },
    ])
  })

  test('that are due in more than seven days are not shown', () => {
    expect(today({ sessions: [held('2026-11-17')] }).sessions).toEqual([])
  })

  test('that are running are shown whenever they are for, under their own number', () => {
    const open = aSession({ personId: jonas.id, number: 9, heldOn: '2026-12-15' })
    expect(today({ sessions: [held('2026-11-09', { number: 8 }), open] }).sessions).toMatchObject([
      { number: 9, dueOn: '2026-12-15', openSessionId: open.id },
    ])
  })

  test('of somebody who was never met are due since they were added', () => {
    expect(today({}).sessions).toMatchObject([{ number: 1, dueOn: '2026-08-03', lastHeldOn: null }])
  })

  test('stand in the order of their days', () => {
    const priya = aPerson({ name: 'Priya', addedAt: '2026-07-01T08:00:00.000Z' })
    const names = today({ people: [jonas, priya], sessions: [held('2026-11-09')] }).sessions
    expect(names.map(({ personName }) => personName)).toEqual(['Priya', 'Jonas Lindqvist'])
  })

  test('of somebody archived are not due', () => {
    expect(next([]).map(({ personId }) => personId)).toEqual([jonas.id])
    expect(today({ people: [archived] }).sessions).toEqual([])
  })

  test('that are planned count as next, under the number that follows, on their own day', () => {
    const planned = aSession({
      personId: jonas.id,
      number: 9,
      heldOn: '2026-11-26',
      state: { kind: 'scheduled', time: '14:00' },
    })
    expect(today({ sessions: [held('2026-10-26', { number: 8 }), planned] }).sessions).toMatchObject([
      {
        number: 9,
        dueOn: '2026-11-26',
        openSessionId: null,
        scheduled: { sessionId: planned.id, time: '14:00' },
        rhythm: { kind: 'ahead', inDays: 3 },
      },
    ])
  })

  test('that were excused move the next one on and use no number up; missed ones do neither', () => {
    const last = held('2026-10-26', { number: 8 })
    const unheld = (state: CoachingSession['state']) =>
      aSession({ personId: jonas.id, number: 9, heldOn: '2026-11-09', state })
    const at = '2026-11-09T09:00:00.000Z'
    const excused = unheld({ kind: 'excused', at, reason: 'Ill', excusedBy: 'person' })
    const missed = unheld({ kind: 'missed', at, reason: 'Forgotten' })
    expect(next([last, excused])).toMatchObject([
      { number: 9, dueOn: '2026-11-23', lastHeldOn: '2026-10-26' },
    ])
    expect(next([last, missed])).toMatchObject([{ number: 9, dueOn: '2026-11-09', lastHeldOn: '2026-10-26' }])
  })

  test('not held when due: never met first, then by how long it is', () => {
    const people = ['Ada', 'Ben', 'Cem', 'Dea', 'Eli'].map((name) =>
      aPerson({ name, addedAt: '2026-11-02T08:00:00.000Z' }),
    )
    const heldWith = ['', '2026-11-06', '2026-08-03', '2026-11-20', '2026-10-05']
    const sessions = people.flatMap(({ id: personId }, index) =>
      heldWith[index] === '' ? [] : [aSession({ personId, heldOn: heldWith[index] ?? '', state: finalised })],
    )
    const due = dueSessions({ people, sessions, calendar: usualCalendar }, monday)
    expect(notMet(due).map(({ personName, daysWithout }) => [personName, daysWithout])).toEqual([
      ['Ada', 21],
      ['Cem', 112],
      ['Eli', 49],
      ['Ben', 17],
    ])
  })

  test('count on from the highest number, whichever was held last', () => {
    expect(nextSessionNumber([])).toBe(1)
    expect(nextSessionNumber([held('2026-11-09', { number: 3 }), held('2026-11-16', { number: 2 })])).toBe(4)
  })
})

function next(sessions: CoachingSession[]) {
  return dueSessions({ people: [jonas], sessions, calendar: usualCalendar }, monday)
}

describe('commitments', () => {
  const of = (point: Partial<Commitment>) => aCommitment({ personId: jonas.id, ...point })

  test('of the manager stand apart from those of the people', () => {
    const mine = of({ madeBy: 'manager' })
    const theirs = of({ madeBy: 'person' })
    const { promises, commitments } = today({ commitments: [theirs, mine] })
    expect(promises).toEqual([{ commitment: mine, personName: 'Jonas Lindqvist', calledName: 'Jonas' }])
    expect(commitments).toEqual([{ commitment: theirs, personName: 'Jonas Lindqvist', calledName: 'Jonas' }])
  })

  test.each([
    ['2026-10-01', true],
    ['2026-11-23', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('due on %s are shown: %s', (dueOn, shown) => {
    expect(today({ commitments: [of({ dueOn })] }).commitments.length === 1).toBe(shown)
  })

  test('stand by due day, the longest overdue first', () => {
    const days = ['2026-11-27', '2026-11-20', '2026-11-23']
    const shown = today({ commitments: days.map((dueOn) => of({ dueOn })) }).commitments
    expect(shown.map(({ commitment }) => commitment.dueOn)).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-27',
    ])
  })

  test('that are done or dropped, or of somebody archived, are not shown', () => {
    const commitments = [
      of({ state: 'done' }),
      of({ state: 'dropped' }),
      of({ personId: archived.id }),
      of({ madeBy: 'manager', state: 'done' }),
    ]
    expect(today({ commitments })).toMatchObject({ promises: [], commitments: [] })
  })
})

describe('documents to sign', () => {
  const signature = {
    party: 'person' as const,
    name: 'Jonas Lindqvist',
    at: '2026-11-20T17:05:00.000Z',
    utcOffsetMinutes: 60,
    mark: { kind: 'typed' as const, text: 'Jonas Lindqvist' },
    statements: [],
  }
  const signedByPerson: Agreement['state'] = {
    kind: 'signing',
    signatures: [signature],
    response: { kind: 'agree', words: '' },
    file: { sha256: '0'.repeat(64), bytes: 1 },
  }

  test('say how many of two have signed, the oldest first', () => {
    const agreements = [
      anAgreement({ personId: jonas.id, draftedAt: '2026-11-20T09:00:00.000Z', state: signedByPerson }),
      anAgreement({ personId: jonas.id, draftedAt: '2026-11-16T09:00:00.000Z' }),
    ]
    expect(today({ agreements }).unsigned).toMatchObject([
      { signed: 0, draftedOn: '2026-11-16', personName: 'Jonas Lindqvist', calledName: 'Jonas' },
      { signed: 1, draftedOn: '2026-11-20' },
    ])
  })

  test('are not those that both have signed, nor those of somebody archived', () => {
    const agreements = [
      anAgreement({ personId: jonas.id, state: aSealedState() }),
      anAgreement({ personId: archived.id }),
    ]
    expect(today({ agreements }).unsigned).toEqual([])
  })
})

describe('reviews on time', () => {
  /** Of somebody who was added on the day of the first session, so that nothing was due before it. */
  const reviews = (sessions: CoachingSession[]) => {
    const person = { ...jonas, addedAt: `${sessions[0]?.heldOn}T08:00:00.000Z` }
    return today({ people: [person], sessions }).me.reviewsOnTime
  }
  // 90 days before 23 November is 25 August

  test.each([
    ['2026-11-08', 1],
    ['2026-11-09', 1],
    ['2026-11-10', 0],
  ])('count a session that was due on 9 November and held on %s as %i', (heldOn, onTime) => {
    const sessions = [held('2026-10-26'), held(heldOn)]
    // the first one was on time too
    expect(reviews(sessions).held).toBe(1 + onTime)
  })

  test('count the session that is overdue today, and not the one that is due today', () => {
    expect(reviews([held('2026-11-06')])).toEqual({ held: 1, due: 2 })
    expect(reviews([held('2026-11-09')])).toEqual({ held: 1, due: 1 })
  })

  test('leave out what came due more than 90 days ago', () => {
    // due on 24 August: 91 days ago; due on 7 September: counts; then nothing for five turns since 21 September
    const sessions = [held('2026-08-10'), held('2026-08-24'), held('2026-09-07')]
    expect(reviews(sessions)).toEqual({ held: 1, due: 6 })
  })

  test('count what was held with somebody who is archived now, and nothing that would be due since', () => {
    const sessions = ['2026-10-12', '2026-10-26'].map((heldOn) => ({
      ...held(heldOn),
      personId: archived.id,
    }))
    const { me } = today({ people: [archived], sessions })
    expect(me.reviewsOnTime.held).toBeGreaterThan(0)
    const stillHere = today({ people: [{ ...archived, archivedAt: null }], sessions }).me.reviewsOnTime
    expect(stillHere).toEqual({ held: me.reviewsOnTime.held, due: me.reviewsOnTime.due + 1 })
  })

  test('count each cadence that went by without one, and leave out what was excused', () => {
    const at = '2026-11-09T09:00:00.000Z'
    const excused = held('2026-11-09', { state: { kind: 'excused', at, reason: 'Ill', excusedBy: 'person' } })
    // due on 9 and 23 November; held with the second, on its day
    expect(reviews([held('2026-10-26'), held('2026-11-23')]).due).toBe(
      reviews([held('2026-10-26'), held('2026-11-09'), held('2026-11-23')]).due,
    )
    expect(reviews([held('2026-10-26'), held('2026-11-23')]).held).toBe(
      reviews([held('2026-10-26'), held('2026-11-09'), held('2026-11-23')]).held - 1,
    )
    expect(reviews([held('2026-10-26'), excused]).due).toBe(reviews([held('2026-10-26')]).due - 1)
  })

  test('count a session that came due exactly 90 days ago', () => {
    // 25 August, on time; five turns without one; then that of 17 November, three days late
    expect(reviews([held('2026-08-11'), held('2026-08-25'), held('2026-11-20')])).toEqual({ held: 1, due: 7 })
  })
})

describe('promises kept', () => {
  const mine = (point: Partial<Commitment>) =>
    aCommitment({ personId: jonas.id, madeBy: 'manager', dueOn: '2026-11-16', ...point })
  const kept = (commitments: Commitment[]) => today({ commitments }).me.promisesKept

  test('count what is done, early or late, of what was due', () => {
    expect(kept([mine({ state: 'done' }), mine({ state: 'open' })])).toEqual({ kept: 1, made: 2 })
  })

  test('leave out what both dropped and what the people promised', () => {
    expect(kept([mine({ state: 'dropped' }), mine({ madeBy: 'person', state: 'done' })])).toEqual({
      kept: 0,
      made: 0,
    })
  })

  test.each([
    ['2026-08-24', 0],
    ['2026-08-25', 1],
    ['2026-11-23', 1],
    ['2026-11-24', 0],
  ])('due on %s count %i', (dueOn, made) => {
    expect(kept([mine({ dueOn })]).made).toBe(made)
  })
})

test('whether a session was ever held counts the finished alone', () => {
  expect(today({ sessions: [aSession({ personId: jonas.id })] }).hasHeld).toBe(false)
  expect(today({ sessions: [held('2026-11-09')] }).hasHeld).toBe(true)
})
