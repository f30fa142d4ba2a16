import { expect, test } from 'vitest'
import {
  areInitialled,
  clausesToInitial,
  givenInitialsSchema,
  initialsOf,
} from '../../shared/domain/initials'
import { aClause } from '../builders/agreement'

const mark = { kind: 'typed', text: 'JL' } as const

test.each([
  ['Jonas Lindqvist', 'JL'],
  ['  nguyễn thị ánh ', 'NTÁ'],
  ['王小明', '王'],
  ['Siobhán (Shiv) O’Neill', 'SSO'],
  ['A B C D E', 'ABCD'],
])('the initials of %s are offered as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('every clause that asks for them is initialled, and no other', () => {
  const [asking, quiet] = [aClause({ initials: true }), aClause({ initials: false })]
  const clauses = [quiet, asking]
  expect(clausesToInitial(clauses)).toEqual([{ clause: asking, number: 2 }])
  expect(areInitialled(clauses, null)).toBe(false)
  expect(areInitialled(clauses, { mark, clauses: [asking.id] })).toBe(true)
  expect(areInitialled(clauses, { mark, clauses: [asking.id, quiet.id] })).toBe(false)
  expect(areInitialled([quiet], null)).toBe(true)
})

test('what is longer than initials is taken for none', () => {
  const taken = (typed: object) =>
    givenInitialsSchema.safeParse({ mark: typed, clauses: [aClause().id] }).success
  expect(taken(mark)).toBe(true)
  expect(taken({ kind: 'typed', text: 'Jonas Lindqvist Senior' })).toBe(false)
  const stroke = (points: number) => Array.from({ length: points }, () => [1, 1, 0.5])
  expect(taken({ kind: 'drawn', strokes: [stroke(5000)] })).toBe(true)
  expect(taken({ kind: 'drawn', strokes: [stroke(5000), stroke(1)] })).toBe(false)
})
