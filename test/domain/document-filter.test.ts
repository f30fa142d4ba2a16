import { describe, expect, test } from 'vitest'
import { type DocumentFilter, everyDocument, shownDocuments } from '../../shared/domain/document-filter'
import { personIdSchema } from '../../shared/domain/id'
import { anAgreement, aSealedState } from '../builders/agreement'

const [jonas, anh] = ['jonas', 'anh'].map((id) => personIdSchema.parse(id))
const names = new Map([
  [jonas, 'Jonas Lindqvist'],
  [anh, 'Nguyễn Thị Ánh'],
])
const plan = anAgreement({
  kind: 'improvementPlan',
  number: 'IMP-2026-0001',
  title: 'Calls in the north',
  personId: anh,
})
const ended = anAgreement({
  number: 'EXP-2025-0007',
  title: 'What we expect of each other',
  personId: jonas,
  state: aSealedState(),
  from: '2025-01-01',
  term: { kind: 'ends', on: '2025-12-31' },
})
const late = anAgreement({
  ...ended,
  id: anAgreement().id,
  number: 'EXP-2025-0008',
  term: { kind: 'again', on: '2026-11-22' },
})

function shown(filter: Partial<DocumentFilter>): string[] {
  return shownDocuments(
    [plan, ended, late],
    { ...everyDocument, ...filter },
    { on: '2026-11-23', nameOf: (id) => names.get(id) ?? '' },
  ).map(({ agreement }) => agreement.number)
}

describe('documents are found', () => {
  test.each<[Partial<DocumentFilter>, string[]]>([
    [{}, ['IMP-2026-0001', 'EXP-2025-0007', 'EXP-2025-0008']],
    [{ kind: 'improvementPlan' }, ['IMP-2026-0001']],
    [{ standing: 'ended' }, ['EXP-2025-0007']],
    [{ standing: 'overdue' }, ['EXP-2025-0008']],
    [{ person: anh ?? null }, ['IMP-2026-0001']],
    [{ words: '' }, ['IMP-2026-0001', 'EXP-2025-0007', 'EXP-2025-0008']],
    [{ words: 'lindqvist' }, ['EXP-2025-0007', 'EXP-2025-0008']],
    [{ words: '0007' }, ['EXP-2025-0007']],
    [{ words: 'NORTH improvement' }, ['IMP-2026-0001']],
    [{ words: 'ánh  calls ' }, ['IMP-2026-0001']],
    [{ words: 'lindqvist north' }, []],
    [{ words: 'expect', standing: 'overdue' }, ['EXP-2025-0008']],
  ])('by %j', (filter, numbers) => {
    expect(shown(filter)).toEqual(numbers)
  })
})

test('thousands of documents are looked through while a word is typed', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({
    ...ended,
    id: anAgreement().id,
    number: `EXP-2025-${String(index).padStart(4, '0')}`,
  }))
  const begun = performance.now()
  const found = shownDocuments(
    many,
    { ...everyDocument, words: '2999' },
    { on: '2026-11-23', nameOf: () => 'Jonas' },
  )
  expect(found).toHaveLength(1)
  expect(performance.now() - begun).toBeLessThan(200)
})
