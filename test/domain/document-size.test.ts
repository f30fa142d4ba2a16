import { expect, test } from 'vitest'
import { agreementDraftSchema } from '../../shared/domain/agreement'
import { isTooLongForOneFile } from '../../shared/domain/document-size'
import { aClause, anAgreement } from '../builders/agreement'

const clauses = (count: number, length: number) =>
  Array.from({ length: count }, () => aClause({ heading: '', body: 'x'.repeat(length) }))

test('a document holds 600,000 characters, and not one more', () => {
  expect(isTooLongForOneFile(clauses(30, 20_000))).toBe(false)
  expect(isTooLongForOneFile([...clauses(30, 20_000), ...clauses(1, 1)])).toBe(true)
})

test('a cell counts as forty characters at least: five tables of 500 rows and 6 columns are the most', () => {
  const columns = ['a', 'b', 'c', 'd', 'e', 'f']
  const rows = Array.from({ length: 497 }, () => columns)
  const tables = (count: number) =>
    Array.from({ length: count }, () => aClause({ heading: '', body: '', table: { columns, rows } }))
  expect(isTooLongForOneFile(tables(5))).toBe(false)
  expect(isTooLongForOneFile(tables(6))).toBe(true)
})

test('a draft that is too long is refused in a sentence', () => {
  const draft = { ...anAgreement(), clauses: clauses(31, 20_000) }
  expect(agreementDraftSchema.safeParse(draft).error?.issues[0]?.message).toMatch(/^This document is longer/)
  const rows = Array.from({ length: 500 }, () => ['a'])
  const table = { columns: ['One'], rows }
  expect(agreementDraftSchema.safeParse({ ...anAgreement(), clauses: [aClause({ table })] }).success).toBe(
    true,
  )
})
