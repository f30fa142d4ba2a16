import { describe, expect, test } from 'vitest'
import { type Answer, answerSchema, emptyAnswer, isAnswered } from '../../shared/domain/answer'
import { answerInWords, factsOf } from '../../shared/domain/answer-words'
import type { Question } from '../../shared/domain/question'
import { levelOfDigit } from '../../shared/domain/rating-scale'
import { aQuestion, questionKinds, scaleOfFive } from '../builders/question'

function says(question: Question, answer: object): boolean {
  return isAnswered(question, answerSchema.parse({ kind: question.kind, ...answer }))
}

test.each(questionKinds)('an empty answer to %s says nothing, in words neither', (kind) => {
  expect(isAnswered(aQuestion(kind), emptyAnswer(kind))).toBe(false)
  expect(answerInWords(aQuestion(kind), emptyAnswer(kind))).toBe('')
})

test.each(questionKinds)('“not applicable” answers %s where it is allowed, and only there', (kind) => {
  const none: Answer = { kind: 'notApplicable', why: 'No calls this month.' }
  expect(isAnswered(aQuestion(kind, { allowsNotApplicable: true }), none)).toBe(true)
  expect(isAnswered(aQuestion(kind), none)).toBe(false)
  expect(answerInWords(aQuestion(kind, { allowsNotApplicable: true }), none)).toBe(
    'Not applicable\nNo calls this month.',
  )
})

describe('an answer counts', () => {
  test.each([
    [-1, false],
    [0, true],
    [10, true],
    [10.5, false],
    [null, false],
  ])('as a figure from 0 to 10: %s is %s', (value, counts) => {
    expect(says(aQuestion('range'), { value, remark: '' })).toBe(counts)
  })

  test('as yes or no with its remark only where one is needed', () => {
    const question = aQuestion('yesNo', { remarkPrompt: 'Why?', remarkNeededFor: 'no' })
    expect(says(question, { choice: 'yes', remark: '' })).toBe(true)
    expect(says(question, { choice: 'no', remark: ' ' })).toBe(false)
    expect(says(question, { choice: 'no', remark: 'No time' })).toBe(true)
  })

  test('as “other” only in words, and only where it is allowed', () => {
    const other = (words: string) => ({ chosen: 'other', other: words, remark: '' })
    expect(says(aQuestion('oneOf', { allowsOther: true }), other('By post'))).toBe(true)
    expect(says(aQuestion('oneOf', { allowsOther: true }), other(''))).toBe(false)
    expect(says(aQuestion('oneOf'), other('By post'))).toBe(false)
  })

  test.each([
    [['one'], false],
    [['one', 'two'], true],
    [['one', 'one'], false],
    [['one', 'two', 'three'], false],
    [['one', 'four'], false],
  ])('as two of many: %j is %s', (chosen, counts) => {
    const question = aQuestion('manyOf', { minChoices: 2, maxChoices: 2 })
    expect(says(question, { chosen, other: '', remark: '' })).toBe(counts)
  })

  test('as a matrix once every row is rated on the scale', () => {
    expect(says(aQuestion('matrix'), { levels: { asks: 3 }, notes: {} })).toBe(false)
    expect(says(aQuestion('matrix'), { levels: { asks: 3, listens: 5 }, notes: {} })).toBe(true)
    expect(says(aQuestion('matrix'), { levels: { asks: 3, listens: 6 }, notes: {} })).toBe(false)
    expect(says(aQuestion('matrix'), { levels: { asks: 3, listens: 'notApplicable' }, notes: {} })).toBe(
      false,
    )
  })

  test('as a checklist once one item was touched, or all are ticked where all have to be', () => {
    const all = aQuestion('checklist', { needsAll: true })
    expect(says(aQuestion('checklist'), { ticks: { first: false }, notes: {} })).toBe(true)
    expect(says(all, { ticks: { first: true }, notes: {} })).toBe(false)
    expect(says(all, { ticks: { first: true, second: true }, notes: {} })).toBe(true)
  })

  test('as read once everybody ticked whose tick is asked for', () => {
    const ticked = (manager: boolean, person: boolean) => ({ manager, person, remark: '' })
    expect(says(aQuestion('acknowledgement'), ticked(true, false))).toBe(false)
    expect(says(aQuestion('acknowledgement'), ticked(true, true))).toBe(true)
    expect(says(aQuestion('acknowledgement', { by: 'person' }), ticked(false, true))).toBe(true)
  })
})

test('the digits pick the levels of a scale, 0 the tenth', () => {
  const ten = {
    name: 'Ten',
    levels: Array.from({ length: 10 }, (_, at) => ({ level: at + 1, label: '', anchor: '', points: at })),
  }
  expect(['1', '9', '0', 'x', '10', ''].map((key) => levelOfDigit(ten, key))).toEqual([
    1,
    9,
    10,
    null,
    null,
    null,
  ])
  expect(['5', '6', '0'].map((key) => levelOfDigit(scaleOfFive, key))).toEqual([5, null, null])
})

test('an answer is told fact by fact, with what was not said', () => {
  const answer = answerSchema.parse({ kind: 'matrix', levels: { asks: 4 }, notes: { asks: 'Berger call' } })
  expect(factsOf(aQuestion('matrix'), answer)).toEqual([
    { name: 'Asks open questions', value: '4: Level 4', note: 'Berger call' },
    { name: 'Lets the customer finish', value: '–', note: '' },
  ])
})
