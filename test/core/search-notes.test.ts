import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type NoteFilter, searchNotes } from '../../electron/core/search-notes'
import { put, remove } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { reviseGoal } from '../../shared/domain/goal'
import {
  addendumIdSchema,
  agendaItemIdSchema,
  decisionIdSchema,
  questionIdSchema,
} from '../../shared/domain/id'
import { queryOf } from '../../shared/domain/note-words'
import { newAddendum } from '../../shared/domain/session-addendum'
import { aClause, anAgreement } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { aGoal, aGoalDraft, anObjective, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'
import { openCore } from '../helpers/core'
import { wiredClient } from '../helpers/wired-client'

const said = (text: string) =>
  someNotes({ answers: { [questionIdSchema.parse('wins')]: { kind: 'longText', text } } })

const everything = { personId: null, from: null, to: null, kinds: [] }

async function withNotes() {
  const core = await openCore()
  const older = aSession({ heldOn: '2026-10-01', notes: said('Closed Berger after two calls.') })
  const newer = aSession({
    heldOn: '2026-11-01',
    notes: someNotes({ privateNote: 'Bérgamo calls; Łódź, Müller' }),
  })
  await core.store.commit([put('sessions', older), put('sessions', newer)])
  const found = (typed: string, filter: Partial<NoteFilter> = {}) =>
    searchNotes(core.store.read(), { ...everything, query: queryOf(typed), ...filter }).map(({ on }) => on)
  return { ...core, older, newer, found }
}

describe('a search of the notes', () => {
  test('finds notes with all the words begun, newest first', async () => {
    const { found } = await withNotes()
    expect(found('call')).toEqual(['2026-11-01', '2026-10-01'])
    expect(found('ber call')).toEqual(['2026-11-01', '2026-10-01'])
    expect(found('berger call')).toEqual(['2026-10-01'])
    expect(found('alls')).toEqual([])
  })

  test('does not mind capitals and accents', async () => {
    const { found } = await withNotes()
    expect(found('BERGAMO')).toEqual(['2026-11-01'])
    expect(found('muller')).toEqual(['2026-11-01'])
    expect(found('müll')).toEqual(['2026-11-01'])
  })

  test('finds a note that has more words than one octet counts', async () => {
    const { found, store } = await withNotes()
    const words = Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ')
    await store.commit([put('sessions', aSession({ heldOn: '2026-09-01', notes: said(words) }))])
    expect(found(words)).toEqual(['2026-09-01'])
    expect(found(`${words} others`)).toEqual([])
    expect(found('call '.repeat(300))).toEqual(['2026-11-01', '2026-10-01'])
  })

  test('finds words in a row where they were typed between quotation marks', async () => {
    const { found } = await withNotes()
    expect(found('"after two call"')).toEqual(['2026-10-01'])
    expect(found('“two after”')).toEqual([])
    expect(found('"aft two"')).toEqual([])
    expect(found('closed "two calls')).toEqual(['2026-10-01'])
  })

  test('finds by person, by kind, and by days with the first and the last', async () => {
    const { found, older } = await withNotes()
    expect(found('call', { personId: older.personId })).toEqual(['2026-10-01'])
    expect(found('call', { kinds: ['privateNote'] })).toEqual(['2026-11-01'])
    expect(found('call', { from: '2026-10-01', to: '2026-10-31' })).toEqual(['2026-10-01'])
    expect(found('call', { from: '2026-10-02', to: '2026-11-01' })).toEqual(['2026-11-01'])
    expect(found('call', { from: '2026-10-02', to: '2026-10-31' })).toEqual([])
  })

  test('knows what was changed, added and taken out since', async () => {
    const { store, older, newer, found } = await withNotes()
    expect(found('berger')).toHaveLength(1)
    await store.commit([put('sessions', { ...older, notes: said('Lost it.'), revision: 1 })])
    expect([found('berger'), found('lost')]).toEqual([[], ['2026-10-01']])
    await store.commit([remove('sessions', newer.id), put('sessions', aSession({ notes: said('Berger') }))])
    expect([found('bergamo'), found('berger')]).toEqual([[], ['2026-11-23']])
  })

  test('reads commitments, goals and agreements', async () => {
    const { store, found } = await withNotes()
    await store.commit([
      put('commitments', aCommitment({ what: 'Ring the zebra' })),
      put('goals', aGoal({ fields: smartFields({ statement: 'More zebras' }) })),
      put('agreements', anAgreement({ clauses: [aClause({ body: 'Zebra, every week' })] })),
    ])
    for (const kind of ['commitment', 'goal', 'agreement'] as const) {
      expect(found('zebra', { kinds: [kind] })).toHaveLength(1)
    }
  })
})

describe('beside its answers', () => {
  test('a session is found by all that was written in it, each of its kind', async () => {
    const { store, found } = await withNotes()
    const session = aSession({
      state: { kind: 'finalised', at: '2026-11-23T15:00:00.000Z', numbers: [] },
      notes: someNotes({
        agenda: [
          {
            id: agendaItemIdSchema.parse(randomUUID()),
            by: 'person',
            what: 'Zebra',
            isTalkedAbout: true,
            note: '',
            carriedFrom: null,
          },
        ],
        decisions: [{ id: decisionIdSchema.parse(randomUUID()), by: 'both', what: 'Zebra' }],
        summary: 'Zebra',
        comment: 'Zebra',
        preparation: 'Zebra',
      }),
    })
    const { id: sessionId, personId } = session
    await store.commit([
      put('sessions', session),
      put('sessions', aSession({ state: { kind: 'missed', at: session.savedAt, reason: 'Zebra' } })),
      put(
        'sessionAddenda',
        newAddendum(
          { id: sessionId, personId },
          {
            id: addendumIdSchema.parse(randomUUID()),
            by: 'person',
            text: 'Zebra',
            at: session.savedAt,
            utcOffsetMinutes: 0,
            before: [],
          },
        ),
      ),
    ])
    for (const kind of [
      'agendaItem',
      'decision',
      'summary',
      'comment',
      'privateNote',
      'addendum',
      'unheld',
    ] as const) {
      expect([kind, found('zebra', { kinds: [kind] })]).toEqual([kind, ['2026-11-23']])
    }
  })

  test('a goal is found by the reason for which it was revised, on the day of that', async () => {
    const { store, found } = await withNotes()
    const revised = reviseGoal(aGoal(), {
      fields: smartFields(),
      reason: 'The zebra left',
      by: 'Dana Reyes',
      at: '2026-11-20T09:00:00.000Z',
    })
    await store.commit([put('goals', revised)])
    expect(found('zebra', { kinds: ['goal'] })).toEqual(['2026-11-20'])
  })
})

describe('search.notes', () => {
  const ask = { typed: '', ...everything, kinds: [], skip: 0, limit: 20 }

  test('says where a note stands, shows the words round the hit, and marks what is private', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const [person, version] = [aPerson({ name: 'Jonas Lindqvist' }), aTemplateVersion()]
    const session = aSession({
      personId: person.id,
      number: 3,
      notes: said('Closed Berger. Then the buyer left.'),
    })
    const secret = aSession({
      personId: person.id,
      number: 4,
      notes: someNotes({ privateNote: 'The buyer is his aunt' }),
    })
    await core.store.commit([
      put('people', person),
      put('templateVersions', version),
      put('sessions', { ...session, templateVersionId: version.id }),
      put('sessions', { ...secret, templateVersionId: version.id, heldOn: '2027-01-01' }),
    ])
    const { total, hits } = await client.search.notes({ ...ask, typed: 'buy', personId: person.id })
    expect(total).toBe(2)
    expect(hits.map(({ kind, isPrivate, title }) => ({ kind, isPrivate, title }))).toEqual([
      { kind: 'privateNote', isPrivate: true, title: 'Session 4' },
      { kind: 'answer', isPrivate: false, title: expect.stringMatching(/^Session 3\. ./) },
    ])
    expect(hits[1]?.excerpt.filter(({ isHit }) => isHit)).toEqual([{ text: 'buyer', isHit: true }])
    expect(hits[1]?.place).toEqual({
      kind: 'session',
      sessionId: session.id,
      isFinal: false,
      step: { questionId: 'wins' },
    })
  })

  test('gives one page, and counts all', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    await core.store.commit(
      Array.from({ length: 23 }, () => put('sessions', aSession({ notes: said('Berger') }))),
    )
    const last = await client.search.notes({ ...ask, typed: 'berger', skip: 20 })
    expect([last.total, last.hits.length]).toEqual([23, 3])
  })

  test.each(['', '  ', '…', '—?', '""'])('of nothing (%j) finds nothing', async (typed) => {
    const core = await openCore()
    await core.store.commit([put('sessions', aSession({ notes: said('Berger') }))])
    expect((await wiredClient(core.context).search.notes({ ...ask, typed })).total).toBe(0)
  })

  test('of a day or a person alone finds all of theirs', async () => {
    const core = await openCore()
    const session = aSession({ notes: said('Berger') })
    await core.store.commit([
      put('sessions', session),
      put('sessions', aSession({ heldOn: '2026-10-01', notes: said('Other') })),
    ])
    const client = wiredClient(core.context)
    expect((await client.search.notes({ ...ask, personId: session.personId })).total).toBe(1)
    expect((await client.search.notes({ ...ask, to: '2026-10-01' })).total).toBe(1)
  })

  test('finds goals where they stand, drafts of goals with their person, and objectives, which are nobody’s alone', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const goal = aGoal({ fields: smartFields({ statement: 'Kestrel calls' }) })
    const draft = aGoalDraft()
    const fields = { ...draft.fields, statement: 'Kestrel offers' }
    await core.store.commit([
      put('goals', goal),
      put('goalDrafts', { ...draft, fields }),
      put('objectives', anObjective({ statement: 'Kestrel grows' })),
    ])
    const { hits } = await client.search.notes({ ...ask, typed: 'kestrel' })
    expect(hits.map(({ place, title }) => ({ place, title }))).toEqual(
      expect.arrayContaining([
        { place: { kind: 'goal', goalId: goal.id }, title: 'Goal' },
        { place: { kind: 'person', personId: draft.personId }, title: 'A goal that is not SMART yet' },
        { place: { kind: 'objectives' }, title: 'Objective' },
      ]),
    )
    expect((await client.search.notes({ ...ask, typed: 'kestrel', kinds: ['objective'] })).total).toBe(1)
    const ofPerson = { ...ask, typed: 'kestrel', personId: goal.personId }
    expect((await client.search.notes(ofPerson)).total).toBe(1)
  })

  test('has no word left of somebody who was erased', async () => {
    const core = await openCore()
    const client = wiredClient(core.context)
    const person = aPerson({ archivedAt: '2026-11-01T08:00:00.000Z' })
    await core.store.commit([
      put('people', person),
      put('sessions', aSession({ personId: person.id, notes: said('Berger') })),
    ])
    expect((await client.search.notes({ ...ask, typed: 'berger' })).total).toBe(1)
    await erasePerson(core.store, { personId: person.id, keepSignedUntil: null })
    expect((await client.search.notes({ ...ask, typed: 'berger' })).total).toBe(0)
  })
})
