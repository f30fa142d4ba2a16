import { expect, test } from 'vitest'
import { openQuestions } from '../../shared/domain/open-questions'
import { selfAnswersSchema } from '../../shared/domain/self-assessment'
import { aContent, aQuestion } from '../builders/question'

const content = aContent([
  {
    questions: [
      aQuestion('longText', { id: 'needed', required: true }),
      aQuestion('longText', { id: 'free', required: false }),
    ],
  },
  { questions: [aQuestion('shortText', { id: 'also-needed', required: true })] },
])
const idsOf = (answers: object): string[] =>
  openQuestions(content, selfAnswersSchema.parse(answers)).map(({ id }) => id)

test('are those that must be answered and are not, in the order of the form', () => {
  expect(idsOf({})).toEqual(['needed', 'also-needed'])
  expect(idsOf({ needed: { kind: 'longText', text: ' ' } })).toEqual(['needed', 'also-needed'])
  expect(idsOf({ needed: { kind: 'longText', text: 'Hamburg' } })).toEqual(['also-needed'])
  expect(idsOf({ needed: { kind: 'shortText', text: 'Of another kind' } })).toEqual(['needed', 'also-needed'])
})
