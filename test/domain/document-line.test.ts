import { describe, expect, test } from 'vitest'
import { type Agreement, agreementDraftSchema } from '../../shared/domain/agreement'
import { documentDifferences } from '../../shared/domain/document-differences'
import { dueDocuments, standingOf } from '../../shared/domain/document-standing'
import { aYearFrom, countsWords } from '../../shared/domain/document-term'
import { agreementIdSchema } from '../../shared/domain/id'
import { type Reminder, remindersNow } from '../../shared/domain/reminder'
import { openRenewal, renewalOf, supersedingOf } from '../../shared/domain/renewal'
import { aClause, anAgreement, aSealedState, aSignature } from '../builders/agreement'

const today = '2026-11-23'
const sealed = (point: Partial<Agreement> = {}): Agreement =>
  anAgreement({ state: aSealedState(), from: '2026-01-01', ...point })
const ends = (on: string): Agreement => sealed({ term: { kind: 'ends', on } })
const again = (on: string): Agreement => sealed({ term: { kind: 'again', on } })

function renewed(earlier: Agreement): Agreement {
  const renewal = renewalOf(earlier, {
    id: agreementIdSchema.parse('00000000-0000-4000-8000-000000000001'),
    number: 'EXP-2026-0002',
    today,
    at: '2026-11-23T10:00:00.000Z',
  })
  if (renewal === null) throw new Error('It is not closed')
  return renewal
}

const refusedState: Agreement['state'] = {
  kind: 'refused',
  signatures: [aSignature({ party: 'manager', name: 'Katarina Vogel' })],
  refusal: { reason: '', note: 'Presented and not signed.', at: '2026-11-20T17:05:00.000Z' },
  file: { sha256: '1'.repeat(64), bytes: 1 },
}

describe('a renewal', () => {
  test('says the same, counts as long from today, and names the earlier one by number and hash', () => {
    const earlier = again('2026-12-31')
    const later = renewed(earlier)
    expect(later).toMatchObject({
      number: 'EXP-2026-0002',
      clauses: earlier.clauses,
      from: today,
      term: { kind: 'again', on: '2027-11-22' },
      supersedes: { agreementId: earlier.id, number: earlier.number, sha256: '0'.repeat(64) },
      state: { kind: 'draft' },
      revision: 0,
    })
  })

  test('leaves the witness of a refusal out, and has no term where there was none', () => {
    const later = renewed(
      sealed({
        kind: 'improvementPlan',
        state: refusedState,
        others: [
          { party: 'witness', name: 'Petra Brandt' },
          { party: 'hrPartner', name: 'Ana Duarte' },
        ],
      }),
    )
    expect(later.others).toEqual([{ party: 'hrPartner', name: 'Ana Duarte' }])
    expect(later.term).toBeUndefined()
  })

  test('is made of nothing that is still open', () => {
    const given = { id: sealed().id, number: 'EXP-2026-0002', today, at: '2026-11-23T10:00:00.000Z' }
    expect(renewalOf(anAgreement(), given)).toBeNull()
  })

  test('takes the place once it is signed; before, it is open', () => {
    const earlier = sealed()
    const draft = renewed(earlier)
    expect(openRenewal(earlier.id, [earlier, draft])).toBe(draft)
    expect(supersedingOf(earlier.id, [earlier, draft])).toBeNull()
    const signed = { ...draft, state: aSealedState() }
    expect(openRenewal(earlier.id, [earlier, signed])).toBeNull()
    expect(supersedingOf(earlier.id, [earlier, signed])).toBe(signed)
  })

  test.each([
    ['improvementPlan', true],
    ['expectations', false],
  ] as const)('that is refused takes the place where a receipt was asked for: %s', (kind, takes) => {
    const earlier = sealed({ kind })
    const later = { ...renewed(earlier), state: refusedState }
    expect(supersedingOf(earlier.id, [earlier, later]) !== null).toBe(takes)
  })
})

describe('how a document stands', () => {
  test.each([
    ['draft', anAgreement({ term: { kind: 'ends', on: '2026-01-01' }, from: '2026-01-01' })],
    ['signed', sealed()],
    ['signed', ends('2026-12-24')],
    ['near', ends('2026-12-23')],
    ['near', ends('2026-11-23')],
    ['ended', ends('2026-11-22')],
    ['overdue', again('2026-11-22')],
    ['refused', sealed({ state: refusedState })],
  ])('is %s', (standing, agreement) => {
    expect(standingOf(agreement, { documents: [agreement], on: today })).toBe(standing)
  })

  test('is superseded once a newer one is signed, whatever its term', () => {
    const earlier = ends('2026-11-22')
    const documents = [earlier, { ...renewed(earlier), state: aSealedState() }]
    expect(standingOf(earlier, { documents, on: today })).toBe('superseded')
    expect(dueDocuments(documents, today)).toEqual([])
  })
})

describe('documents whose day is near', () => {
  test('are those of the next 30 days and those past it, the nearest first', () => {
    const [near, far, past] = [ends('2026-12-23'), ends('2026-12-24'), again('2026-03-01')]
    expect(dueDocuments([near, far, past], today).map(({ agreement }) => agreement)).toEqual([past, near])
  })

  test('are left out 30 days after they ended, and while they are renewed', () => {
    expect(dueDocuments([ends('2026-10-23')], today)).toEqual([])
    const [just, renewing] = [ends('2026-10-24'), again('2026-11-30')]
    expect(dueDocuments([just], today)).toHaveLength(1)
    expect(dueDocuments([renewing, renewed(renewing)], today)).toEqual([])
  })

  test.each([
    ['2026-12-23', 1],
    ['2026-12-22', 0],
    ['2026-11-24', 1],
    ['2026-11-23', 1],
    ['2026-11-22', 0],
  ])('on %s are told of %i times', (on, many) => {
    const told: Reminder[] = remindersNow([], {
      today,
      time: '09:00',
      reminded: null,
      setting: 'withNames',
      documents: dueDocuments([again(on)], today),
    })
    expect(told.map(({ id }) => id)).toEqual(many === 1 ? ['documents'] : [])
  })
})

describe('how long a document counts', () => {
  test('is said to the day', () => {
    const from = '2026-01-01'
    expect(countsWords({ from }, 'en-GB')).toBe('counts from 1 January 2026')
    expect(countsWords({ from, term: { kind: 'ends', on: '2026-12-31' } }, 'en-GB')).toBe(
      'counts from 1 January 2026 up to and including 31 December 2026',
    )
    expect(countsWords({ from, term: { kind: 'again', on: '2026-12-31' } }, 'en-GB')).toBe(
      'counts from 1 January 2026, to be read and signed again by 31 December 2026',
    )
  })

  test('is a year where nothing else is said, 29 February included', () => {
    expect(aYearFrom('2026-01-01')).toBe('2026-12-31')
    expect(aYearFrom('2028-02-29')).toBe('2029-02-27')
  })

  test('never ends before it begins', () => {
    const { title, clauses, others } = anAgreement()
    const draft = { title, clauses, others, from: today, term: { kind: 'ends', on: '2026-11-22' } }
    expect(agreementDraftSchema.safeParse(draft).success).toBe(false)
    expect(agreementDraftSchema.safeParse({ ...draft, term: { kind: 'ends', on: today } }).success).toBe(true)
  })
})

describe('what has changed', () => {
  const [one, two, three] = [
    aClause({ heading: 'One' }),
    aClause({ heading: 'Two' }),
    aClause({ heading: 'Three', table: { columns: ['Goal', 'By'], rows: [['Ten calls', '4 Dec']] } }),
  ]

  test('is nothing between equals', () => {
    const { changed, same } = documentDifferences({ clauses: [one, two] }, { clauses: [one, two] })
    expect(changed).toEqual([])
    expect(same.map(({ heading }) => heading)).toEqual(['One', 'Two'])
  })

  test('is what was reworded, is new and is gone, each at its place', () => {
    const added = aClause({ heading: 'New' })
    const reworded = { ...three, table: { columns: ['Goal', 'By'], rows: [['Ten calls', '11 Dec']] } }
    const { changed, same } = documentDifferences(
      { clauses: [one, two, three] },
      { clauses: [two, added, reworded] },
    )
    expect(changed.map(({ earlier, later }) => [earlier?.heading, later?.heading])).toEqual([
      ['One', undefined],
      [undefined, 'New'],
      ['Three', 'Three'],
    ])
    expect(changed[2]?.later?.text).toContain('Ten calls | 11 Dec')
    expect(same.map(({ heading }) => heading)).toEqual(['Two'])
  })

  test('pairs clauses of one heading where the ids differ', () => {
    const other = aClause({ heading: 'One', body: 'Otherwise.' })
    const { changed } = documentDifferences({ clauses: [one] }, { clauses: [other] })
    expect(changed).toMatchObject([{ earlier: { heading: 'One' }, later: { text: 'Otherwise.' } }])
  })
})
