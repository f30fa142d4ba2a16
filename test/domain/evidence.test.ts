import { describe, expect, test } from 'vitest'
import {
  evidenceDraftSchema,
  evidenceLimit,
  isToCome,
  onTheTable,
  reviseEvidence,
  setEvidenceAside,
  tableOf,
  unfinishedEvidenceSchema,
  usedIn,
  waitingEvidence,
} from '../../shared/domain/evidence'
import { sessionNotesSchema } from '../../shared/domain/session'
import { anEntry } from '../builders/evidence'
import { aSession } from '../builders/session'

const { id: _, addedAt: __, state: ___, revision: ____, ...draft } = anEntry()

describe('what happened', () => {
  test.each([
    [0, false],
    [1, true],
    [evidenceLimit, true],
    [evidenceLimit + 1, false],
  ])('in %d characters is taken: %s', (length, taken) => {
    expect(evidenceDraftSchema.safeParse({ ...draft, what: 'x'.repeat(length) }).success).toBe(taken)
  })

  test.each([' ', '\n', '\u200b'])('is missing where there is nothing to see: %j', (what) => {
    expect(evidenceDraftSchema.safeParse({ ...draft, what }).success).toBe(false)
  })

  test.each([
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-11-24', true],
  ])('on %s is still to come on the 23rd: %s', (on, toCome) => {
    expect(isToCome(on, '2026-11-23')).toBe(toCome)
  })

  test('is kept while it is typed, whatever is missing', () => {
    const typed = { id: 'unfinished', personId: null, what: '', on: '', about: null }
    expect(unfinishedEvidenceSchema.parse(typed)).toEqual(typed)
  })
})

describe('an entry', () => {
  test('that is revised still waits, or is still set aside', () => {
    const entry = anEntry()
    const other = { ...draft, what: 'In other words.' }
    expect(reviseEvidence(entry, other)).toEqual({
      ...entry,
      what: 'In other words.',
      personId: other.personId,
      revision: 1,
    })
    const aside = setEvidenceAside(entry, '2026-11-23T09:41:00.000Z')
    expect(reviseEvidence(aside, other).state).toEqual({ kind: 'setAside', at: '2026-11-23T09:41:00.000Z' })
  })

  test('waits again when it is taken back', () => {
    const entry = anEntry()
    expect(waitingEvidence([setEvidenceAside(entry, '2026-11-23T09:41:00.000Z')])).toEqual([])
    const back = setEvidenceAside(setEvidenceAside(entry, '2026-11-23T09:41:00.000Z'), null)
    expect(waitingEvidence([back])).toEqual([{ ...entry, revision: 2 }])
  })

  test('waits behind those of earlier days, and of the same day behind those that were added first', () => {
    const late = anEntry({ on: '2026-11-21' })
    const [first, second] = [
      anEntry({ addedAt: '2026-11-20T08:00:00.000Z' }),
      anEntry({ addedAt: '2026-11-20T09:00:00.000Z' }),
    ]
    expect(waitingEvidence([late, second, first])).toEqual([first, second, late])
  })
})

describe('the table of a session', () => {
  const [one, two] = [anEntry(), anEntry({ what: 'Came late to the stand-up.', kind: 'concern' })]

  test('takes the words of the log, whatever a page sends', () => {
    const sent = { ...onTheTable(one), what: 'Something else', kind: 'concern' as const }
    expect(tableOf([sent], { kept: [], waiting: [one, two] })).toEqual([onTheTable(one)])
  })

  test('keeps the words that lay there, though the log has others by now', () => {
    const lay = { ...onTheTable(one), what: 'As both read it.' }
    expect(tableOf([onTheTable(one)], { kept: [lay], waiting: [one] })).toEqual([lay])
  })

  test('has nothing that does not wait, and nothing twice', () => {
    const asked = [onTheTable(two), onTheTable(two), onTheTable(one)]
    expect(tableOf(asked, { kept: [], waiting: [two] })).toEqual([onTheTable(two)])
  })

  test('loses what is taken from it', () => {
    expect(tableOf([], { kept: [onTheTable(one)], waiting: [one] })).toEqual([])
  })

  test('marks its entries as used once the session is final, and no other', () => {
    const { id } = aSession()
    const used = usedIn(id, [onTheTable(one)], [one, two])
    expect(used).toEqual([{ ...one, state: { kind: 'used', sessionId: id }, revision: 1 }])
    expect(usedIn(id, [onTheTable(one)], used)).toEqual([])
  })

  test('may be missing in the notes of an earlier version', () => {
    const notes = { carryOver: [], answers: {}, privateNote: '', commitments: [] }
    expect(sessionNotesSchema.parse(notes)).toEqual(notes)
  })
})
