import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../shared/domain/agreement'
import type { Commitment } from '../../shared/domain/commitment'
import type { Person } from '../../shared/domain/person'
import type { CoachingSession } from '../../shared/domain/session'
import { dueSessions, nextSessionNumber, type Today, todayOf } from '../../shared/domain/today'
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
    { people: [jonas, archived], sessions: [], commitments: [], agreements: [], ...given },
    monday,
  )
}

describe('sessions', () => {
  test.each([
    ['2026-11-09', '2026-11-23'],
    ['2026-11-16', '2026-11-30'],
    ['2026-10-26', '2026-11-09'],
  ])('last held on %s are due on %s', (last, dueOn) => {
    expect(today({ sessions: [held(last, { number: 8 })] }).sessions).toEqual([
      {
        personId: jonas.id,
        personName: 'Jonas Lindqvist',
        calledName: 'Jonas',
        number: 9,
        dueOn,
        lastHeldOn: last,
        openSessionId: null,
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
    expect(dueSessions([jonas], []).map(({ personId }) => personId)).toEqual([jonas.id])
    expect(today({ people: [archived] }).sessions).toEqual([])
  })

  test('count on from the highest number, whichever was held last', () => {
    expect(nextSessionNumber([])).toBe(1)
    expect(nextSessionNumber([held('2026-11-09', { number: 3 }), held('2026-11-16', { number: 2 })])).toBe(4)
  })
})

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
    name: 'Jonas Lindqvist',
    at: '2026-11-20T17:05:00.000Z',
    utcOffsetMinutes: 60,
    mark: { kind: 'typed' as const, text: 'Jonas Lindqvist' },
    statements: [],
  }
  const signedByPerson: Agreement['state'] = {
    kind: 'signedByPerson',
    person: signature,
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
  const reviews = (sessions: CoachingSession[]) => today({ sessions }).me.reviewsOnTime
  // 90 days before 23 November is 25 August; a first session was due on 3 August, and does not count any more

  test.each([
    ['2026-11-08', 1],
    ['2026-11-09', 1],
    ['2026-11-10', 0],
  ])('count a session that was due on 9 November and held on %s as %i', (heldOn, onTime) => {
    const sessions = [held('2026-10-26'), held(heldOn)]
    expect(reviews(sessions).held).toBe(onTime)
  })

  test('count the session that is overdue today, and not the one that is due today', () => {
    expect(reviews([held('2026-11-08')])).toEqual({ held: 0, due: 1 })
    expect(reviews([held('2026-11-09')])).toEqual({ held: 0, due: 0 })
  })

  test('leave out what came due more than 90 days ago', () => {
    // due on 24 August: 91 days ago; due on 7 September: counts; the next was due on 21 September: overdue
    const sessions = [held('2026-08-10'), held('2026-08-24'), held('2026-09-07')]
    expect(reviews(sessions)).toEqual({ held: 1, due: 2 })
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

  test('count a session that came due exactly 90 days ago', () => {
    expect(reviews([held('2026-08-11'), held('2026-08-25'), held('2026-11-20')])).toEqual({ held: 1, due: 2 })
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
