import { expect, test } from 'vitest'
import {
  isAnswered,
  meaningIn,
  questionsToShow,
  rememberedQuestions,
  withAsked,
} from '../../shared/domain/import-answers'
import type { OpenQuestion } from '../../shared/domain/import-plan'
import type { PlanDraft } from '../../shared/domain/suggest-plan'
import { aPlan, createAll, sum } from '../builders/import-plan'
import { aColumn, aStagedFile } from '../builders/staged-file'

function who(name: string, rows = 1): OpenQuestion {
  return { kind: 'unknownPerson', name, rows, suggestions: [] }
}

const mark: OpenQuestion = {
  kind: 'decimalMark',
  column: 1,
  example: '1,234',
  asPoint: '1234',
  asComma: '1.234',
  rows: 1,
}

function planWith(point: Partial<PlanDraft> = {}): PlanDraft {
  return {
    ...aPlan({ measures: aPlan().measures.map((each) => ({ ...each, numerator: sum(1) })) }),
    ...point,
  }
}

test('questions stay in the order in which they came up, as they were asked last', () => {
  expect(withAsked([who('Ann', 3), mark], [who('ANN', 5), who('Bo')])).toEqual([
    who('ANN', 5),
    mark,
    who('Bo'),
  ])
})

test('an answered question is shown until the import, one that went away unanswered is not', () => {
  const plan = planWith({ people: createAll('Ann'), decimalMark: 'point' })
  expect(questionsToShow([who('Ann'), who('Bo'), mark], [], plan)).toEqual([who('Ann'), mark])
  expect(questionsToShow([who('Bo')], [who('Bo')], plan)).toEqual([who('Bo')])
})

test('a decimal mark answers for the columns that are added up only', () => {
  expect(isAnswered(mark, planWith({ decimalMark: 'comma' }))).toBe(true)
  expect(isAnswered({ ...mark, column: 2 }, planWith({ decimalMark: 'comma' }))).toBe(false)
  expect(isAnswered(mark, planWith())).toBe(false)
})

test('an order of dates answers for its column only', () => {
  const order: OpenQuestion = { kind: 'dateOrder', column: 2, example: '', rows: 1, readings: [] }
  const when = (column: number) => planWith({ when: { kind: 'column', column, order: 'dayFirst' } })
  expect(isAnswered(order, when(2))).toBe(true)
  expect(isAnswered(order, when(3))).toBe(false)
})

test('a unit and an overlap are answers', () => {
  const unit: OpenQuestion = { kind: 'durationUnit', column: 1, example: '5', rows: 1, readings: [] }
  const overlap: OpenQuestion = { kind: 'overlap', days: 1, files: [] }
  expect(isAnswered(unit, planWith())).toBe(false)
  const inMinutes = planWith({
    measures: planWith().measures.map((each) => ({ ...each, numerator: sum(1, { unit: 'minutes' }) })),
  })
  expect(isAnswered(unit, inMinutes)).toBe(true)
  expect(isAnswered(overlap, planWith())).toBe(false)
  expect(isAnswered(overlap, planWith({ overlap: 'add' }))).toBe(true)
})

test('what becomes of foreign amounts answers for the columns that are added up only', () => {
  const foreign: OpenQuestion = { kind: 'foreignAmounts', column: 1, amounts: [] }
  expect(isAnswered(foreign, planWith())).toBe(false)
  expect(isAnswered(foreign, planWith({ foreignAmounts: 'leaveOutRows' }))).toBe(true)
  expect(isAnswered({ ...foreign, column: 2 }, planWith({ foreignAmounts: 'leaveOutRows' }))).toBe(false)
})

test('a name means what was said of it in any case', () => {
  const plan = planWith({ people: createAll('Ann Lee') })
  expect(meaningIn(plan, ' ann lee')).toEqual({ kind: 'create', name: 'Ann Lee' })
  expect(meaningIn(plan, 'Anne Lee')).toBeNull()
})

test('names that were answered before are asked again, answered, where the file has them', () => {
  const values = [
    { value: 'Ann', rows: 2 },
    { value: 'ANN', rows: 1 },
  ]
  const file = aStagedFile({ columns: [aColumn({ values })] })
  const plan = planWith({ people: createAll('Ann', 'Bo') })
  expect(rememberedQuestions(plan, file)).toMatchObject([{ kind: 'rowMeaning' }, who('Ann', 3)])
})
