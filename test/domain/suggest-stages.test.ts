import { expect, test } from 'vitest'
import { suggestPlan } from '../../shared/domain/suggest-plan'
import { sum } from '../builders/import-plan'
import { aMetric } from '../builders/metric'
import { aColumn, aNumber, aStagedFile } from '../builders/staged-file'

const revenue = aMetric({ preset: 'revenue' })

/** What is suggested for revenue, where two columns hold stages. */
function numeratorFor(stage: string[], status: string[]): unknown {
  const texts = [stage, status].map((values, index) =>
    aColumn({
      index,
      header: `Stage ${index}`,
      content: { kind: 'text' },
      values: values.map((value) => ({ value, rows: 1 })),
    }),
  )
  const amount = aColumn({ index: 2, header: 'Amount', content: aNumber() })
  return suggestPlan(aStagedFile({ columns: [...texts, amount] }), [revenue], []).measures[0]?.numerator
}

const won = sum(2, { where: { column: 0, anyOf: ['Closed Won'] } })

test('money is not added up where two columns say otherwise which deals are won', () => {
  expect(numeratorFor(['Closed Won', 'Closed Lost'], ['Won', 'Lost', 'Closed Lost'])).toBeUndefined()
})

test('of two columns that say the same the first is taken, and one that tells lost deals before others', () => {
  expect(numeratorFor(['Closed Won', 'Closed Lost'], ['Won', 'Lost'])).toEqual(won)
  expect(numeratorFor(['Closed Won', 'Closed Lost'], ['Won', 'Canceled'])).toEqual(won)
})
