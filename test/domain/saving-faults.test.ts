import { expect, test } from 'vitest'
import { savingFaults } from '../../shared/domain/saving-faults'
import { mostQuestions, templateContentSchema } from '../../shared/domain/template'
import { pathInWords } from '../../shared/domain/template-fault'
import { aContent, aQuestion, ofEveryKind } from '../builders/question'

function told(content: ReturnType<typeof aContent>): string[] {
  return savingFaults(content).map(({ path, message }) => `${pathInWords(path)}: ${message}`)
}

test('nothing keeps a draft from being saved that has empty texts and too few options', () => {
  const empty = aQuestion('oneOf', { wording: '', options: [] })
  expect(told(aContent([{ title: '', questions: [empty] }, { questions: [] }]))).toEqual([])
  expect(told(ofEveryKind())).toEqual([])
})

test('what the store would refuse is told in plain words by its place, in a section and in a question', () => {
  const range = { ...aQuestion('range'), max: Number.NaN, unit: 'x'.repeat(41) }
  const number = { ...aQuestion('number'), decimals: 1.5 }
  const content = aContent([{ questions: [] }])
  const [section] = content.sections
  if (section === undefined) throw new Error('There is no section')
  const questions = [range, number]
  expect(told({ ...content, sections: [{ ...section, minutes: 241, questions }] })).toEqual([
    'sections[0].minutes: Minutes are 240 at most',
    'sections[0].questions[0].max: This has to be a number',
    'sections[0].questions[0].unit: The unit can have 40 characters at most',
    'sections[0].questions[1].decimals: This has to be a whole number, not 1.5',
  ])
})

test.each([
  [mostQuestions, 0],
  [mostQuestions + 1, 1],
])('of %i questions it finds %i faults, as the schema of the store does', (count, faults) => {
  const questions = Array.from({ length: count }, (_, at) => aQuestion('longText', { id: `q${at}` }))
  const content = aContent([{ questions: [] }])
  const full = { ...content, sections: content.sections.map((section) => ({ ...section, questions })) }
  expect(savingFaults(full)).toHaveLength(faults)
  expect(templateContentSchema.safeParse(full).success).toBe(faults === 0)
})

test('a fault is told again for as long as its question is the same, and goes with another one', () => {
  const broken = { ...aQuestion('range'), min: Number.NaN }
  const [first, second] = [aContent([{ questions: [] }]), aContent([{ questions: [] }])]
  const withQuestion = (content: typeof first, question: typeof broken): typeof first => ({
    ...content,
    sections: content.sections.map((section) => ({ ...section, questions: [question] })),
  })
  expect(told(withQuestion(first, broken))).toEqual(told(withQuestion(second, broken)))
  expect(told(withQuestion(first, broken))).toHaveLength(1)
  expect(told(withQuestion(first, { ...broken, min: 0 }))).toEqual([])
})
