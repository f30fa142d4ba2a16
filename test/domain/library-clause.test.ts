import { describe, expect, test } from 'vitest'
import { clauseHas, withVersion, wordsForAnybody, wordsForPerson } from '../../shared/domain/library-clause'
import { aLibraryClause } from '../builders/agreement'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const words = {
  heading: 'What Jonas will do',
  body: 'Jonas Lindqvist calls. Jonas’s notes are his; Jonasson’s are not.',
  table: { columns: ['Jonas', 'Katarina'], rows: [['{x}', 'a$&b']] },
}

describe('a clause for anybody', () => {
  test('has places instead of the names of the person, and no others', () => {
    expect(wordsForAnybody(words, jonas)).toEqual({
      heading: 'What {name} will do',
      body: '{full name} calls. {name}’s notes are his; Jonasson’s are not.',
      table: { columns: ['{name}', 'Katarina'], rows: [['{x}', 'a$&b']] },
    })
  })

  test('says the same again of the same person, and names another where it is theirs', () => {
    const anybody = wordsForAnybody(words, jonas)
    expect(wordsForPerson(anybody, jonas)).toEqual(words)
    const other = aPerson({ name: '$& (王) *', calledName: '小明' })
    expect(wordsForPerson(anybody, other).body).toContain('$& (王) * calls. 小明’s notes')
    expect(wordsForAnybody(wordsForPerson(anybody, other), other)).toEqual(anybody)
  })
})

test('a clause has versions, is offered again with a new one, and not without end', () => {
  const clause = aLibraryClause({ archivedAt: '2026-11-21T08:00:00.000Z' })
  const next = withVersion(clause, words, '2026-11-23T08:00:00.000Z')
  expect(next).toMatchObject({ archivedAt: null, revision: 1 })
  expect(next?.versions.map(({ words: { heading } }) => heading)).toEqual([
    'What {name} will do',
    'What Jonas will do',
  ])
  const [first] = clause.versions
  if (first === undefined) throw new Error('It has no version')
  const full = { ...clause, versions: Array.from({ length: 200 }, () => first) }
  expect(withVersion(full, words, '2026-11-23T08:00:00.000Z')).toBeNull()
})

test.each([
  ['', true],
  ['CALLS jonas', true],
  ['katarina', true],
  ['holiday', false],
])('a clause is found by its words: %j', (looked, isFound) => {
  expect(clauseHas(words, looked)).toBe(isFound)
})
