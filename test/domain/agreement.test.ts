import { describe, expect, test } from 'vitest'
import {
  agreementDraftSchema,
  blanksOf,
  type Clause,
  clauseSchema,
  isClosed,
  newAgreement,
  nextNumber,
  nextSigner,
  refused,
  revisedDraft,
  signedBy,
} from '../../shared/domain/agreement'
import type { DocumentKind, Party } from '../../shared/domain/document-kind'
import { answersTo, responseSchema, responseSentence } from '../../shared/domain/employee-response'
import { compactMark, newMarkSchema, signatureMarkSchema } from '../../shared/domain/signature'
import { type OtherSigner, signersOf, unnamedPlaces } from '../../shared/domain/signing-order'
import { aClause, anAgreement, aSignature } from '../builders/agreement'

function draftOf(...clauses: Clause[]) {
  return { title: 'What we expect of each other', from: '2026-11-23', clauses, others: [] }
}

describe('a blank', () => {
  const table = { columns: ['Metric', 'Target'], rows: [['Closed deals', '14']] }

  test.each([
    ['a heading with nothing to see in it', { heading: '\u00a0' }, ['heading']],
    ['a clause with neither text nor rows', { body: ' ' }, ['body']],
    ['a table without rows where there is no text', { body: '', table: { ...table, rows: [] } }, ['body']],
    ['an empty cell', { table: { ...table, rows: [['Closed deals', '']] } }, ['table']],
    ['heading and text both', { heading: '', body: '' }, ['heading', 'body']],
  ])('is %s', (_, point, parts) => {
    const clause = aClause(point)
    expect(blanksOf(draftOf(clause))).toEqual(parts.map((part) => ({ clauseId: clause.id, part })))
  })

  test.each([
    ['a text without a table', {}],
    ['a table without a text', { body: '', table }],
    ['a text with a table that has no rows yet', { table: { ...table, rows: [] } }],
  ])('is not %s', (_, point) => {
    expect(blanksOf(draftOf(aClause(point)))).toEqual([])
  })
})

describe('a clause', () => {
  test('has a cell for every column in every row', () => {
    const rows = (...cells: string[][]) =>
      clauseSchema.safeParse({ ...aClause(), table: { columns: ['Metric', 'Target'], rows: cells } }).success
    expect(rows(['Deals', '14'])).toBe(true)
    expect(rows(['Deals'])).toBe(false)
    expect(rows(['Deals', '14'], ['Calls', '20', 'a day'])).toBe(false)
  })

  test('is told from the others of its document by its id', () => {
    const clause = aClause()
    expect(agreementDraftSchema.safeParse(draftOf(clause, aClause())).success).toBe(true)
    expect(agreementDraftSchema.safeParse(draftOf(clause, clause)).success).toBe(false)
  })
})

describe('a document', () => {
  test('has a title and a clause', () => {
    expect(agreementDraftSchema.safeParse({ ...draftOf(aClause()), title: ' ' }).success).toBe(false)
    expect(agreementDraftSchema.safeParse(draftOf()).success).toBe(false)
  })

  test('begins as a draft', () => {
    const { id, personId } = anAgreement()
    const at = '2026-11-23T09:41:00.000Z'
    const agreement = newAgreement(draftOf(aClause()), {
      id,
      kind: 'development',
      personId,
      number: 'EXP-2026-0001',
      at,
    })
    expect(agreement).toMatchObject({
      kind: 'development',
      state: { kind: 'draft' },
      draftedAt: at,
      revision: 0,
    })
  })
})

describe('the number of the next document', () => {
  test.each([
    [[], 'EXP-2026-0001'],
    [['EXP-2026-0001'], 'EXP-2026-0002'],
    [['EXP-2026-0007', 'EXP-2026-0003'], 'EXP-2026-0008'],
    [['EXP-2025-0041'], 'EXP-2026-0001'],
    [['EXP-2026-9999'], 'EXP-2026-10000'],
    [['EXP-2026-10000', 'EXP-2026-9999'], 'EXP-2026-10001'],
  ])('after %j is %s', (numbers, next) => {
    expect(nextNumber(numbers, { kind: 'expectations', year: 2026 })).toBe(next)
  })

  test('is counted for each kind on its own', () => {
    expect(nextNumber(['EXP-2026-0007'], { kind: 'improvementPlan', year: 2026 })).toBe('IMP-2026-0001')
  })
})

describe('what the person says of a document', () => {
  test('may agree without a word, but disagrees in words', () => {
    expect(responseSchema.safeParse({ kind: 'agree', words: '' }).success).toBe(true)
    expect(responseSchema.safeParse({ kind: 'disagree', words: 'The territory.' }).success).toBe(true)
    expect(responseSchema.safeParse({ kind: 'disagree', words: ' ' }).success).toBe(false)
  })
})

describe('the mark of a signature', () => {
  test('is taken from a signer where it is larger than a slip of the hand, in either direction', () => {
    const drawnTo = (x: number, y: number) =>
      newMarkSchema.safeParse({
        kind: 'drawn',
        strokes: [
          [[10, 10, 0.5]],
          [
            [11, 11, 0.5],
            [x, y, 0.5],
          ],
        ],
      }).success
    expect([drawnTo(21, 21), drawnTo(22, 21), drawnTo(21, 22), drawnTo(12, 100)]).toEqual([
      false,
      true,
      true,
      true,
    ])
    expect(newMarkSchema.safeParse({ kind: 'typed', text: '王' }).success).toBe(true)
  })

  test('has a stroke with a point, or a typed name', () => {
    const taken = (mark: object) => signatureMarkSchema.safeParse(mark).success
    expect(taken({ kind: 'drawn', strokes: [[[10, 20, 0.5]]] })).toBe(true)
    expect(taken({ kind: 'drawn', strokes: [] })).toBe(false)
    expect(taken({ kind: 'drawn', strokes: [[]] })).toBe(false)
    expect(taken({ kind: 'drawn', strokes: [[[10, 20, 1.1]]] })).toBe(false)
    expect(taken({ kind: 'typed', text: 'عمر الفاروق' })).toBe(true)
    expect(taken({ kind: 'typed', text: ' ' })).toBe(false)
  })
})

describe('a document through its ceremony', () => {
  const response = { kind: 'agree', words: '' } as const
  const file = { sha256: '0'.repeat(64), bytes: 1 }
  const person = aSignature({ name: 'Jonas Lindqvist' })
  const manager = aSignature({ party: 'manager', name: 'Katarina Vogel' })
  const draft = anAgreement()
  const signers = signersOf({ ...draft, person, manager, isRefused: false })
  const half = signedBy(draft, { signers, signature: person, response, file }) ?? draft
  const whole = signedBy(half, { signers, signature: manager, response: null, file }) ?? draft

  test('is signed by the person first, then by the manager', () => {
    expect(half.state).toEqual({ kind: 'signing', signatures: [person], response, file })
    expect(whole.state).toEqual({ kind: 'sealed', signatures: [person, manager], response, file })
    expect([half.revision, whole.revision]).toEqual([1, 2])
    expect([draft, half, whole].map((each) => nextSigner(each, signers)?.party)).toEqual([
      'person',
      'manager',
      undefined,
    ])
    expect([draft, half, whole].map(isClosed)).toEqual([false, false, true])
  })

  test('is signed out of turn by nobody', () => {
    const out = (agreement: typeof draft, signature: typeof person) =>
      signedBy(agreement, { signers, signature, response, file })
    expect(out(draft, manager)).toBeNull()
    expect(out(half, person)).toBeNull()
    expect(out(whole, manager)).toBeNull()
  })

  test('is revised only as a draft', () => {
    const words = { title: 'New', from: '2026-12-01', clauses: [aClause()], others: [] }
    expect(revisedDraft(draft, words)).toMatchObject({ title: 'New', revision: 1 })
    expect(revisedDraft(half, words)).toBeNull()
    expect(revisedDraft(whole, words)).toBeNull()
  })

  test('is refused only before anybody has signed, and only where the person is asked to', () => {
    const refusal = { reason: '', note: 'Jonas left the room.', at: '2026-11-23T09:41:00.000Z' }
    const closed = refused(draft, { refusal, signatures: [manager], file })
    expect(closed?.state).toEqual({ kind: 'refused', refusal, signatures: [manager], file })
    expect(closed !== null && isClosed(closed)).toBe(true)
    expect(refused(half, { refusal, signatures: [manager], file })).toBeNull()
    const letter = anAgreement({ kind: 'recognition' })
    expect(refused(letter, { refusal, signatures: [manager], file })).toBeNull()
  })

  test('says the person’s answer in the first person', () => {
    expect(responseSentence(response)).toBe('I agree.')
    expect(responseSentence({ kind: 'disagree' })).toBe('I do not agree, or not with everything.')
  })
})

describe('who signs', () => {
  const parties = { person: { name: 'Jonas' }, manager: { name: 'Katarina' }, isRefused: false } as const
  const named = { party: 'hrPartner', name: 'Petra' } as const
  const order = (...[kind, others, isRefused = false]: [DocumentKind, OtherSigner[], boolean?]) =>
    signersOf({ ...parties, kind, others, isRefused }).map(({ party }) => party)

  test.each<[DocumentKind, OtherSigner[], Party[]]>([
    ['expectations', [], ['person', 'manager']],
    ['improvementPlan', [], ['person', 'manager']],
    ['improvementPlan', [named], ['person', 'manager', 'hrPartner']],
    [
      'separation',
      [named, { party: 'companion', name: 'Ali' }],
      ['person', 'companion', 'manager', 'hrPartner'],
    ],
    ['mentorship', [{ party: 'mentor', name: 'Ann' }], ['person', 'mentor', 'manager']],
    ['recognition', [], ['manager']],
  ])('a document of %s with %j', (kind, others, expected) => {
    expect(order(kind, others)).toEqual(expected)
  })

  test('after a refusal the manager closes it, with the witness where there is one', () => {
    expect(order('improvementPlan', [named], true)).toEqual(['manager'])
    expect(order('improvementPlan', [{ party: 'witness', name: 'W' }], true)).toEqual(['manager', 'witness'])
  })

  test('a place that is asked for and has no name is told', () => {
    expect(unnamedPlaces('mentorship', [])).toEqual(['mentor'])
    expect(unnamedPlaces('mentorship', [{ party: 'mentor', name: 'Ann' }])).toEqual([])
    expect(unnamedPlaces('improvementPlan', [])).toEqual([])
  })
})

test('what is asked for is answered: agreement or not, receipt, or nothing', () => {
  const said = { agree: { kind: 'agree', words: '' }, received: { kind: 'received', words: '' } } as const
  expect(answersTo('agreement', said.agree)).toBe(true)
  expect(answersTo('agreement', said.received)).toBe(true)
  expect(answersTo('agreement', null)).toBe(false)
  expect(answersTo('receipt', said.received)).toBe(true)
  expect(answersTo('receipt', null)).toBe(false)
  expect(answersTo('none', null)).toBe(true)
})

describe('a drawn mark', () => {
  test('is kept to a tenth of a pixel and a hundredth of pressure', () => {
    const mark = { kind: 'drawn' as const, strokes: [[[1.2345, 9.99, 0.5049] as [number, number, number]]] }
    expect(compactMark(mark)).toEqual({ kind: 'drawn', strokes: [[[1.2, 10, 0.5]]] })
  })

  test('that is a typed name is kept as it is', () => {
    expect(compactMark({ kind: 'typed', text: ' Jonas ' })).toEqual({ kind: 'typed', text: ' Jonas ' })
  })
})
