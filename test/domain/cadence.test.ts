import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterOneCadence,
  cadenceSchema,
  dueAfterTurn,
  everyWeeks,
  firstDueOn,
  namedCadenceSchema,
  type RhythmOfMeeting,
  rhythmOf,
  weeksOf,
} from '../../shared/domain/cadence'
import { cadenceLabel } from '../../shared/domain/cadence-words'
import { addDays, daysBetween, weekdayOf } from '../../shared/domain/calendar'
import { type Absence, isPresentOn, usualCalendar } from '../../shared/domain/working-calendar'
import { anAbsence } from '../builders/absence'

function aRhythm(
  point: Partial<Pick<RhythmOfMeeting, 'cadence' | 'weekday'>> & {
    holidays?: { from: string; to: string; name: string }[]
    absences?: Absence[]
  } = {},
): RhythmOfMeeting {
  const { holidays = [], absences = [], ...rest } = point
  return {
    cadence: 'everyTwoWeeks',
    weekday: null,
    presence: { calendar: { ...usualCalendar, holidays }, absences },
    ...rest,
  }
}

describe('one cadence after a day', () => {
  test.each([
    ['weekly', '2026-12-28', '2027-01-04'],
    ['everyTwoWeeks', '2026-11-09', '2026-11-23'],
    ['everyThreeWeeks', '2026-11-09', '2026-11-30'],
    ['monthly', '2026-01-31', '2026-02-28'],
    ['monthly', '2024-01-31', '2024-02-29'],
    ['everyTwoMonths', '2026-12-31', '2027-02-28'],
    ['quarterly', '2026-11-30', '2027-02-28'],
    ['every4Weeks', '2026-11-09', '2026-12-07'],
    ['every26Weeks', '2026-11-09', '2027-05-10'],
    ['none', '2026-11-30', null],
  ] as const)('%s after %s is %s', (cadence, from, due) => {
    expect(afterOneCadence(from, cadence)).toBe(due)
  })
})

describe('a number of weeks', () => {
  test.each([
    [1, 'weekly', 'Every week'],
    [2, 'everyTwoWeeks', 'Every two weeks'],
    [3, 'everyThreeWeeks', 'Every three weeks'],
    [4, 'every4Weeks', 'Every 4 weeks'],
    [26, 'every26Weeks', 'Every 26 weeks'],
  ] as const)('of %d is %s', (weeks, cadence, label) => {
    expect(everyWeeks(weeks)).toBe(cadence)
    expect(cadenceSchema.parse(cadence)).toBe(cadence)
    expect(weeksOf(cadence)).toBe(weeks)
    expect(cadenceLabel(cadence)).toBe(label)
  })

  test.each([0, -4, 27, 4.5, 100, Number.NaN])('is refused where it is %d', (weeks) => {
    expect(cadenceSchema.safeParse(everyWeeks(weeks)).error?.issues[0]?.message).toBe(
      'Give a whole number of weeks, from 1 to 26',
    )
  })

  test.each(['every2Weeks', 'every04Weeks', 'every1e1Weeks', 'everyWeeks'])(
    'has one spelling only, and %s is none',
    (cadence) => {
      expect(cadenceSchema.safeParse(cadence).success).toBe(false)
    },
  )
})

describe('the day the next session is due', () => {
  test.each([
    ['is one cadence later', {}, '2026-11-23'],
    ['is moved on from a holiday', { holidays: [day('2026-11-23')] }, '2026-11-24'],
    ['is moved on over the weekend', { holidays: [day('2026-11-23', '2026-11-27')] }, '2026-11-30'],
    [
      'is moved on to the end of an absence',
      { absences: [anAbsence('2026-11-20', '2026-11-25')] },
      '2026-11-26',
    ],
    [
      'stays where an absence ends the day before',
      { absences: [anAbsence('2026-11-10', '2026-11-22')] },
      '2026-11-23',
    ],
    ['goes to the preferred weekday three days later', { weekday: 4 }, '2026-11-26'],
    ['goes to the preferred weekday three days earlier', { weekday: 5 }, '2026-11-20'],
    [
      'is moved on from a preferred day that is a holiday',
      { weekday: 4, holidays: [day('2026-11-26')] },
      '2026-11-27',
    ],
  ] as const)('%s', (_name, point, due) => {
    expect(dueAfterTurn('2026-11-09', aRhythm(structuredClone(point) as never))).toBe(due)
  })

  test('is none where both meet without a rhythm', () => {
    expect(dueAfterTurn('2026-11-09', aRhythm({ cadence: 'none' }))).toBeNull()
    expect(
      firstDueOn({ startedOn: '2026-11-09', addedOn: '2026-11-09' }, aRhythm({ cadence: 'none' })),
    ).toBeNull()
  })

  test.each([
    ['2025-03-01', '2026-05-04', null, '2026-05-04'],
    ['2026-12-01', '2026-05-04', null, '2026-12-01'],
    ['2025-03-01', '2026-05-03', null, '2026-05-04'],
    ['2025-03-01', '2026-05-04', 3, '2026-05-06'],
    ['2025-03-01', '2026-05-04', 1, '2026-05-04'],
  ])(
    'of somebody who started on %s and was added on %s is the first that both can',
    (startedOn, addedOn, weekday, due) => {
      expect(firstDueOn({ startedOn, addedOn }, aRhythm({ weekday }))).toBe(due)
    },
  )

  const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n))
  const spans = fc
    .array(fc.tuple(days, fc.integer({ min: 0, max: 90 })), { maxLength: 6 })
    .map((all) => all.map(([from, length]) => ({ from, to: addDays(from, length) })))
  const rhythms = fc
    .record({
      cadence: fc.oneof(
        fc.constantFrom(...namedCadenceSchema.options.filter((cadence) => cadence !== 'none')),
        fc.integer({ min: 1, max: 26 }).map(everyWeeks),
      ),
      weekday: fc.option(fc.integer({ min: 0, max: 6 })),
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      holidays: spans,
      absences: spans,
    })
    .map(
      ({ cadence, weekday, weekdays, holidays, absences }): RhythmOfMeeting => ({
        cadence,
        weekday,
        presence: {
          calendar: { weekdays, holidays: holidays.map((span) => ({ ...span, name: 'Closed' })) },
          absences: absences.map(({ from, to }) => anAbsence(from, to)),
        },
      }),
    )

  test('is always a day on which the person can be met, after the last session, and never before its preferred day', () => {
    fc.assert(
      fc.property(days, rhythms, (last, rhythm) => {
        const due = dueAfterTurn(last, rhythm) ?? ''
        const plain =
          dueAfterTurn(last, {
            ...rhythm,
            presence: { calendar: { weekdays: [0, 1, 2, 3, 4, 5, 6], holidays: [] }, absences: [] },
          }) ?? ''
        expect(isPresentOn(due, rhythm.presence)).toBe(true)
        expect(due > last).toBe(true)
        expect(due >= plain).toBe(true)
        expect(Math.abs(daysBetween(afterOneCadence(last, rhythm.cadence) ?? '', plain))).toBeLessThanOrEqual(
          3,
        )
        if (rhythm.weekday !== null) expect(weekdayOf(plain)).toBe(rhythm.weekday)
        // every day that was passed over was one on which nobody could be met
        for (let passed = plain; passed < due; passed = addDays(passed, 1)) {
          expect(isPresentOn(passed, rhythm.presence)).toBe(false)
        }
      }),
    )
  })
})

describe('where a session stands against its due day', () => {
  const monday = '2026-11-23'
  const standing = (dueOn: string | null, point: Parameters<typeof aRhythm>[0] = {}, isFirst = false) =>
    rhythmOf({ dueOn, isFirst, today: monday }, aRhythm(point))

  test.each([
    ['2026-11-25', { kind: 'ahead', inDays: 2 }],
    ['2026-11-24', { kind: 'ahead', inDays: 1 }],
    ['2026-11-23', { kind: 'due' }],
    // since Saturday nobody could be met
    ['2026-11-20', { kind: 'overdue', daysLate: 1 }],
    ['2026-11-19', { kind: 'overdue', daysLate: 2 }],
    // a full cadence is over on 24 November
    ['2026-11-10', { kind: 'overdue', daysLate: 9 }],
    ['2026-11-09', { kind: 'expired', daysLate: 10, notHeld: 1 }],
    ['2026-10-27', { kind: 'expired', daysLate: 19, notHeld: 1 }],
    ['2026-10-26', { kind: 'expired', daysLate: 20, notHeld: 2 }],
    [null, { kind: 'free' }],
  ])('due on %s', (dueOn, rhythm) => {
    expect(standing(dueOn)).toEqual(rhythm)
  })

  test('counts no day late on which nobody could be met', () => {
    expect(standing('2026-11-20', { holidays: [day(monday)] })).toEqual({ kind: 'due' })
    expect(standing('2026-11-18', { absences: [anAbsence('2026-11-19', '2026-11-20')] })).toEqual({
      kind: 'overdue',
      daysLate: 1,
    })
  })

  test('says of somebody never met that they are, once it is due', () => {
    expect(standing('2026-11-24', {}, true)).toEqual({ kind: 'ahead', inDays: 1 })
    expect(standing(monday, {}, true)).toEqual({ kind: 'neverMet', daysLate: 0 })
    expect(standing('2026-10-01', {}, true)).toEqual({ kind: 'neverMet', daysLate: 37 })
  })

  test('calls nobody late who is away today, however long it was due', () => {
    const absences = [anAbsence('2026-11-16', '2026-11-25'), anAbsence('2026-11-26', '2026-12-04')]
    expect(standing('2026-10-01', { absences })).toEqual({ kind: 'away', until: '2026-12-04' })
    // the due day that an absence over the whole cadence has moved to the day of the return
    expect(standing('2026-12-07', { absences })).toEqual({ kind: 'away', until: '2026-12-04' })
    expect(standing('2026-12-08', { absences })).toEqual({ kind: 'ahead', inDays: 15 })
  })
})

function day(from: string, to = from) {
  return { from, to, name: 'Closed' }
}
