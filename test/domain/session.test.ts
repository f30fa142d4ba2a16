import { describe, expect, test } from 'vitest'
import { metricIdSchema, questionIdSchema, sessionIdSchema } from '../../shared/domain/id'
import { missingAnswers } from '../../shared/domain/missing-answers'
import type { Question } from '../../shared/domain/question'
import {
  type CoachingSession,
  finaliseSession,
  isFinalised,
  lastHeldOn,
  noteSession,
  sessionNotesSchema,
  sessionsOf,
  startSession,
} from '../../shared/domain/session'
import { aCommitment, aCommitmentDraft } from '../builders/commitment'
import { aPerson } from '../builders/person'
import { aSession, requiredAnswers, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const at = '2026-11-23T14:45:00.000Z'
const version = aTemplateVersion()
const jonas = aPerson()

function started(openCommitments = [aCommitment()]): CoachingSession {
  return startSession({
    id: sessionIdSchema.parse('nine'),
    personId: jonas.id,
    number: 9,
    version,
    openCommitments,
    heldOn: '2026-11-23',
    at,
  })
}

/** The session with an outcome for everything that was carried over and every required answer. */
function complete(session: CoachingSession): CoachingSession {
  return {
    ...session,
    notes: {
      ...session.notes,
      carryOver: session.notes.carryOver.map((item) => ({ ...item, outcome: 'done' })),
      answers: requiredAnswers(),
    },
  }
}

function question(id: string): { kind: 'question'; questionId: Question['id'] } {
  return { kind: 'question', questionId: questionIdSchema.parse(id) }
}

describe('a new session', () => {
  test('opens with what was promised: the manager’s own promises first, then by due day', () => {
    const session = started([
      aCommitment({ what: 'late', madeBy: 'person', dueOn: '2026-12-04' }),
      aCommitment({ what: 'early', madeBy: 'person', dueOn: '2026-11-27' }),
      aCommitment({ what: 'mine', madeBy: 'manager', dueOn: '2026-12-31' }),
    ])
    expect(session.notes.carryOver.map(({ what }) => what)).toEqual(['mine', 'early', 'late'])
    expect(session.notes.carryOver.every(({ outcome, note }) => outcome === null && note === '')).toBe(true)
  })

  test('is held with the version it started with, and in progress', () => {
    expect(started()).toMatchObject({
      number: 9,
      templateVersionId: version.id,
      state: { kind: 'inProgress' },
      revision: 0,
    })
  })
})

describe('noting', () => {
  test('takes answers, private note and new promises as they are sent', () => {
    const notes = someNotes({
      answers: requiredAnswers(),
      privateNote: 'His patch was split.',
      commitments: [aCommitmentDraft()],
    })
    const noted = noteSession(started([]), notes, '2026-11-23T14:50:00.000Z')
    expect(noted).toMatchObject({ notes, savedAt: '2026-11-23T14:50:00.000Z', revision: 1 })
  })

  test('gives what was carried over an outcome and a note, and cannot change its words', () => {
    const session = started()
    const [item] = session.notes.carryOver
    const sent = { ...item, what: 'Something else', outcome: 'dropped' as const, note: 'Price list came' }
    const noted = noteSession(session, sessionNotesSchema.parse({ ...session.notes, carryOver: [sent] }), at)
    expect(noted.notes.carryOver).toEqual([{ ...item, outcome: 'dropped', note: 'Price list came' }])
  })

  test('cannot leave out what was carried over, nor add to it', () => {
    const session = started()
    const other = started([aCommitment()]).notes.carryOver
    expect(noteSession(session, someNotes(), at).notes.carryOver).toEqual(session.notes.carryOver)
    const noted = noteSession(session, someNotes({ carryOver: other }), at)
    expect(noted.notes.carryOver).toEqual(session.notes.carryOver)
  })

  test('refuses two promises under one id', () => {
    const draft = aCommitmentDraft()
    const notes = { ...someNotes(), commitments: [draft, draft] }
    expect(sessionNotesSchema.safeParse(notes).success).toBe(false)
  })

  test('takes no answer under the name of the prototype of all objects', () => {
    const answers: unknown = JSON.parse('{ "__proto__": { "kind": "longText", "text": "x" } }')
    const parsed = sessionNotesSchema.safeParse({ ...someNotes(), answers })
    expect(parsed.data?.answers).toEqual({})
    expect(
      sessionNotesSchema.safeParse({
        ...someNotes(),
        answers: { constructor: { kind: 'longText', text: 'x' } },
      }).success,
    ).toBe(false)
  })
})

describe('what is missing', () => {
  test('is an outcome for each promise of last time, then an answer to each required question', () => {
    const session = started()
    expect(missingAnswers(session.notes, version)).toEqual([
      { kind: 'carryOver', commitmentId: session.notes.carryOver[0]?.commitmentId, fault: 'noOutcome' },
      question('wins'),
      question('discovery'),
    ])
  })

  test.each(['done', 'inProgress', 'dropped'] as const)('is nothing once all is said, %s too', (outcome) => {
    const { notes } = complete(started())
    const said = { ...notes, carryOver: notes.carryOver.map((item) => ({ ...item, outcome })) }
    expect(missingAnswers(said, version)).toEqual([])
  })

  test('is a required question whose answer was emptied again', () => {
    const { notes } = complete(started())
    const answers = { ...notes.answers, ...answerTo('wins', '  ') }
    expect(missingAnswers({ ...notes, answers }, version)).toEqual([question('wins')])
  })

  test('is no required question that was left out, until it is said to be talked about again', () => {
    const { notes } = complete(started())
    const answers = { ...notes.answers, ...answerTo('wins', '') }
    const wins = questionIdSchema.parse('wins')
    expect(missingAnswers({ ...notes, answers, leftOut: [wins] }, version)).toEqual([])
    expect(missingAnswers({ ...notes, answers, leftOut: [] }, version)).toEqual([question('wins')])
  })

  test.each([
    ['300 characters', { what: 'a'.repeat(300) }, []],
    ['301 characters', { what: 'a'.repeat(301) }, ['tooLong']],
    ['no day', { dueOn: '' }, ['noDay']],
    ['a year that is being typed', { dueOn: '0202-11-27' }, ['strangeDay']],
    ['nothing right', { what: 'a'.repeat(301), dueOn: '' }, ['tooLong', 'noDay']],
    ['no words', { what: ' ', dueOn: '' }, []],
    ['words that nobody can see', { what: '\u200b', dueOn: '' }, []],
  ] as const)('of a new promise with %s', (_, point, faults) => {
    const { notes } = complete(started([]))
    const note = { ...aCommitmentDraft(), ...point }
    const parsed = sessionNotesSchema.parse({ ...notes, commitments: [note] })
    expect(missingAnswers(parsed, version)).toEqual(
      faults.map((fault) => ({ kind: 'commitment', commitmentId: note.id, fault })),
    )
  })

  test.each([
    [1000, []],
    [1001, ['noteTooLong']],
  ])('of a promise of last time of which %i characters are said', (length, faults) => {
    const { notes } = complete(started())
    const carryOver = notes.carryOver.map((item) => ({ ...item, note: 'a'.repeat(length) }))
    const parsed = sessionNotesSchema.parse({ ...notes, carryOver })
    expect(missingAnswers(parsed, version).map((each) => 'fault' in each && each.fault)).toEqual(faults)
  })

  function answerTo(id: string, text: string) {
    return { [questionIdSchema.parse(id)]: { kind: 'longText' as const, text } }
  }
})

describe('finalising', () => {
  const numbers = [
    {
      metricId: metricIdSchema.parse('closed-deals'),
      name: 'Closed deals',
      kind: 'count' as const,
      month: '2026-11',
      value: 7,
      target: 14,
      attainment: 70,
    },
  ]

  test('is refused with everything that is missing', () => {
    const session = started([])
    expect(finaliseSession(session, { version, carriedOver: [], numbers, at })).toEqual({
      kind: 'incomplete',
      missing: [question('wins'), question('discovery')],
    })
  })

  test('freezes the numbers as they stand', () => {
    const outcome = finaliseSession(complete(started([])), { version, carriedOver: [], numbers, at })
    if (outcome.kind !== 'finalised') throw new Error('It was complete')
    expect(isFinalised(outcome.session)).toBe(true)
    expect(outcome.session).toMatchObject({
      state: { kind: 'finalised', at, numbers },
      savedAt: at,
      revision: 1,
    })
  })

  test('lets new promises count, each made on the day of the session', () => {
    const session = complete(started([]))
    const draft = aCommitmentDraft({ madeBy: 'manager', what: 'Send the Hartmann recording' })
    const noted = { ...session, notes: { ...session.notes, commitments: [draft] } }
    const outcome = finaliseSession(noted, { version, carriedOver: [], numbers: [], at })
    if (outcome.kind !== 'finalised') throw new Error('It was complete')
    expect(outcome.commitments).toEqual([
      {
        ...draft,
        personId: jonas.id,
        madeOn: '2026-11-23',
        madeIn: session.id,
        state: 'open',
        history: [],
        revision: 0,
      },
    ])
  })

  test.each([
    ['done', 'done'],
    ['dropped', 'dropped'],
    ['inProgress', 'open'],
  ] as const)('settles a promise of last time: %s leaves it %s', (outcome, state) => {
    const commitment = aCommitment({ revision: 2 })
    const session = complete(started([commitment]))
    const carryOver = session.notes.carryOver.map((item) => ({ ...item, outcome, note: 'As agreed' }))
    const finalised = finaliseSession(
      { ...session, notes: { ...session.notes, carryOver } },
      { version, carriedOver: [commitment], numbers: [], at },
    )
    if (finalised.kind !== 'finalised') throw new Error('It was complete')
    expect(finalised.commitments).toEqual([
      {
        ...commitment,
        state,
        history: [{ at, outcome, note: 'As agreed', sessionId: session.id }],
        revision: 3,
      },
    ])
  })

  test.each([
    ['inProgress', '2026-12-14', '2026-12-14'],
    ['inProgress', '', '2026-11-27'],
    ['inProgress', '0202-12-14', '2026-11-27'],
    ['done', '2026-12-14', '2026-11-27'],
  ] as const)('of a promise that is %s with the day “%s” leaves it due on %s', (outcome, newDueOn, dueOn) => {
    const commitment = aCommitment({ dueOn: '2026-11-27' })
    const session = complete(started([commitment]))
    const carryOver = session.notes.carryOver.map((item) => ({ ...item, outcome, newDueOn }))
    const noted = noteSession(session, sessionNotesSchema.parse({ ...session.notes, carryOver }), at)
    const finalised = finaliseSession(noted, { version, carriedOver: [commitment], numbers: [], at })
    if (finalised.kind !== 'finalised') throw new Error('It was complete')
    expect(finalised.commitments[0]?.dueOn).toBe(dueOn)
  })
})

describe('sessions of a person', () => {
  const finalised = { kind: 'finalised' as const, at, numbers: [] }
  const held = (heldOn: string) => aSession({ personId: jonas.id, heldOn, state: finalised })

  test('are found among those of everybody', () => {
    const own = aSession({ personId: jonas.id })
    const all = [aSession(), own]
    expect(sessionsOf(all, jonas.id)).toEqual([own])
    expect(sessionsOf(all, null)).toEqual(all)
  })

  test('were last held on the latest day of those that are finalised', () => {
    const sessions = [
      held('2026-11-09'),
      held('2026-10-26'),
      aSession({ personId: jonas.id, heldOn: '2026-11-23' }),
      aSession({ heldOn: '2026-11-20', state: finalised }),
    ]
    expect(lastHeldOn(sessions, jonas.id)).toBe('2026-11-09')
    expect(lastHeldOn([], jonas.id)).toBeNull()
  })
})
