import { describe, expect, test } from 'vitest'
import { blanksOf } from '../../shared/domain/agreement'
import { gap, gapsIn, markedGaps } from '../../shared/domain/marked-gap'
import { aClause, anAgreement } from '../builders/agreement'

describe('gaps marked in a text', () => {
  test.each([
    ['nothing marked', []],
    [`By ${gap('the day')}, ${gap('what')}.`, ['the day', 'what']],
    ['[[]]', ['']],
    ['half of one [[the day', ['the day']],
    ['[[the day\nnext line]]', ['the day']],
    ['[one] and ]] alone', []],
    ['{name} and {full name}', ['the name, for {name}', 'the name, for {full name}']],
    ['{names}, {Name}, {}', []],
  ])('%j asks for %j', (text, asked) => {
    expect(gapsIn(text)).toEqual(asked)
  })

  test('are found where they stand, brackets included', () => {
    const text = 'By [[the day]], [[half'
    expect(markedGaps(text).map(({ from, to }) => text.slice(from, to))).toEqual(['[[the day]]', '[[half'])
  })

  test('keep a document from being signed wherever they stand, and say what they ask for', () => {
    const table = { columns: ['What', '[[column]]'], rows: [['x', 'by [[the day]]']] }
    const clause = aClause({ heading: '[[name]]', body: 'Text [[words]]', table })
    expect(blanksOf(anAgreement({ title: 'Plan for [[whom]]', clauses: [clause] }))).toEqual([
      { clauseId: null, part: 'title', asked: 'whom' },
      { clauseId: clause.id, part: 'heading', asked: 'name' },
      { clauseId: clause.id, part: 'body', asked: 'words' },
      { clauseId: clause.id, part: 'table', asked: 'column' },
      { clauseId: clause.id, part: 'table', asked: 'the day' },
    ])
  })
})
