import { describe, expect, test } from 'vitest'
import {
  agreementDraftSchema,
  blanksOf,
  type Clause,
  clauseSchema,
  compactMark,
  newAgreement,
  nextNumber,
  responseSchema,
  responseSentence,
  revisedDraft,
  sealed,
  signatureMarkSchema,
  signedByPerson,
} from '../../shared/domain/agreement'
import { aClause, anAgreement, aSignature } from '../builders/agreement'

function draftOf(...clauses: Clause[]) {
  return { title: 'What we expect of each other', from: '2026-11-23', clauses }
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
    const agreement = newAgreement(draftOf(aClause()), { id, personId, number: 'EXP-2026-0001', at })
    expect(agreement).toMatchObject({ state: { kind: 'draft' }, draftedAt: at, revision: 0 })
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
    expect(nextNumber(numbers, 2026)).toBe(next)
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
  const manager = aSignature({ name: 'Katarina Vogel' })
  const draft = anAgreement()
  const half = signedByPerson(draft, { signature: person, response, file }) ?? draft
  const whole = sealed(half, { signature: manager, file }) ?? draft

  test('is signed by the person first, then by the manager', () => {
    expect(half.state).toEqual({ kind: 'signedByPerson', person, response, file })
    expect(whole.state).toEqual({ kind: 'sealed', person, manager, response, file })
    expect([half.revision, whole.revision]).toEqual([1, 2])
  })

  test('is signed out of turn by nobody', () => {
    expect(sealed(draft, { signature: manager, file })).toBeNull()
    expect(signedByPerson(half, { signature: person, response, file })).toBeNull()
    expect(sealed(whole, { signature: manager, file })).toBeNull()
  })

  test('is revised only as a draft', () => {
    const words = { title: 'New', from: '2026-12-01', clauses: [aClause()] }
    expect(revisedDraft(draft, words)).toMatchObject({ title: 'New', revision: 1 })
    expect(revisedDraft(half, words)).toBeNull()
    expect(revisedDraft(whole, words)).toBeNull()
  })

  test('says the person’s answer in the first person', () => {
    expect(responseSentence(response)).toBe('I agree.')
    expect(responseSentence({ kind: 'disagree', words: 'x' })).toBe('I do not agree, or not with everything.')
  })
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
