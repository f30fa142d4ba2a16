import { expect, test } from 'vitest'
import { scoreOf } from '../../shared/domain/score'
import { stepsInWords } from '../../shared/domain/score-words'
import { sessionNotesSchema } from '../../shared/domain/session'
import { aContent, aQuestion } from '../builders/question'

const rating = (id: string, weight: number) => aQuestion('rating', { id, weight, allowsNotApplicable: true })
const content = aContent([
  { weight: 75, questions: [rating('a', 60), rating('b', 40)] },
  { weight: 25, questions: [rating('c', 100)] },
])
const named = { question: (id: string) => id, section: ({ sectionId }: { sectionId: string }) => sectionId }

function steps(answers: object): string[] {
  return stepsInWords(scoreOf(content, sessionNotesSchema.shape.answers.parse(answers)), named)
}

test('a score is told with every step of its arithmetic', () => {
  const level = (value: number) => ({ kind: 'rating', level: value, evidence: '' })
  expect(steps({ a: level(4), b: level(2), c: level(1) })).toEqual([
    'a: 4 of 5 points = 80 %, weight 60: 60 × 80 ÷ 100 = 48',
    'b: 2 of 5 points = 40 %, weight 40: 40 × 40 ÷ 100 = 16',
    's0: 48 + 16 = 64 %',
    'c: 1 of 5 points = 20 %, weight 100: 100 × 20 ÷ 100 = 20',
    's1: 20 %',
    'All together: 48 + 5 = 53 %',
  ])
})

test('what was left out of a score is named, and what it was divided by', () => {
  expect(
    steps({ a: { kind: 'rating', level: 4, evidence: '' }, b: { kind: 'notApplicable', why: '' } }),
  ).toEqual([
    'a: 4 of 5 points = 80 %, weight 60: 60 × 80 ÷ 60 = 80',
    'b: Not applicable: its weight of 40 is left out',
    's0: 80 %',
    'c: Not answered: its weight of 100 is left out',
    's1: nothing was scored',
    'All together: 80 %, of the 75 of 100 in weight that were scored',
  ])
})

test('a score of nothing says so', () => {
  expect(steps({}).at(-1)).toBe('All together: nothing was scored')
})
