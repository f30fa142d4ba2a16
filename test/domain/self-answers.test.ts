import { describe, expect, test } from 'vitest'
import { answerSchema, emptyAnswer } from '../../shared/domain/answer'
import { fits, strangeAnswers } from '../../shared/domain/self-answers'
import { aContent, aQuestion, questionKinds } from '../builders/question'

const parts = (kind: 'matrix' | 'checklist', fields: object) =>
  answerSchema.parse({ kind, ...(kind === 'matrix' ? { levels: {} } : { ticks: {} }), notes: {}, ...fields })
const chosen = (kind: 'oneOf' | 'manyOf', which: unknown) =>
  answerSchema.parse({ kind, chosen: which, other: '', remark: '' })
const rows = (...cells: string[][]) => answerSchema.parse({ kind: 'table', rows: cells })
const away = answerSchema.parse({ kind: 'notApplicable', why: '' })

describe('an answer', () => {
  test.each(questionKinds)(
    'of the kind %s fits its question before anything is said, and no other',
    (kind) => {
      const question = aQuestion(kind)
      expect(fits(question, emptyAnswer(kind))).toBe(true)
      for (const other of questionKinds.filter((each) => each !== kind)) {
        expect(fits(question, emptyAnswer(other))).toBe(false)
      }
    },
  )

  test.each([
    ['a level of the scale', aQuestion('rating'), { kind: 'rating', level: 5, evidence: '' }, true],
    ['a level off the scale', aQuestion('rating'), { kind: 'rating', level: 6, evidence: '' }, false],
    ['a row', aQuestion('matrix'), parts('matrix', { levels: { asks: 5 } }), true],
    ['a row at a level off the scale', aQuestion('matrix'), parts('matrix', { levels: { asks: 6 } }), false],
    ['another row', aQuestion('matrix'), parts('matrix', { levels: { sings: 1 } }), false],
    ['a note to another row', aQuestion('matrix'), parts('matrix', { notes: { sings: 'x' } }), false],
    [
      'a row that does not apply',
      aQuestion('matrix'),
      parts('matrix', { levels: { asks: 'notApplicable' } }),
      false,
    ],
    ['an option', aQuestion('oneOf'), chosen('oneOf', 'left'), true],
    ['another option', aQuestion('oneOf'), chosen('oneOf', 'up'), false],
    ['other, where it is none', aQuestion('oneOf'), chosen('oneOf', 'other'), false],
    ['other, where it is one', aQuestion('oneOf', { allowsOther: true }), chosen('oneOf', 'other'), true],
    ['several options', aQuestion('manyOf'), chosen('manyOf', ['one', 'three']), true],
    ['one that is none among them', aQuestion('manyOf'), chosen('manyOf', ['one', 'four']), false],
    ['an item', aQuestion('checklist'), parts('checklist', { ticks: { first: true } }), true],
    ['another item', aQuestion('checklist'), parts('checklist', { ticks: { third: true } }), false],
    ['cells', aQuestion('table'), rows(['a', 'b'], ['c']), true],
    ['a cell beside the table', aQuestion('table'), rows(['a', 'b', 'c']), false],
    [
      'a row below the table',
      aQuestion('table', { rows: ['One'], allowsMoreRows: false }),
      rows(['a'], ['b']),
      false,
    ],
    ['that it does not apply', aQuestion('longText', { allowsNotApplicable: true }), away, true],
    ['that it does not apply, where it has to', aQuestion('longText'), away, false],
  ] as const)('may or may not be %s', (_, question, answer, does) => {
    expect(fits(question, answerSchema.parse(answer))).toBe(does)
  })
})

describe('answers', () => {
  test('are strange where the form did not ask, or not in that way', () => {
    const { sections } = aContent([{ questions: [aQuestion('longText'), aQuestion('rating')] }])
    const answers = {
      longText: emptyAnswer('longText'),
      rating: emptyAnswer('longText'),
      elsewhere: emptyAnswer('longText'),
    }
    expect(strangeAnswers(sections, answers)).toEqual([
      { id: 'rating', why: 'doesNotFit' },
      { id: 'elsewhere', why: 'notAsked' },
    ])
  })
})
