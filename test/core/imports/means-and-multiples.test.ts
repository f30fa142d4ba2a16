import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../shared/domain/import-plan'
import type { MetricPreset } from '../../../shared/domain/metric'
import { aPlan, rows, sum } from '../../builders/import-plan'
import { withTeam } from '../../helpers/deals'
import { csv } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

/** What a preview of one measure says: its total and what it left out, or why it is impossible. */
async function previewOf(content: string, preset: MetricPreset, sides: Omit<Measure, 'metricId'>) {
  const core = await withTeam()
  const file = await core.stage('export.csv', content)
  const plan = aPlan({ fileId: file.id, measures: [{ metricId: core.metricId(preset), ...sides }] })
  const preview = (): ReturnType<typeof core.client.imports.preview> => core.client.imports.preview(plan)
  return { preview, refusal: () => refusalOf(preview()) }
}

describe('an average deal', () => {
  const content = csv(
    'Owner,Amount',
    'Jonas Lindqvist,100.00',
    'Jonas Lindqvist,300.00',
    'Amara Okafor,500.50',
  )

  test('is all money over all deals', async () => {
    const { preview } = await previewOf(content, 'averageDeal', { numerator: sum(1), denominator: rows() })
    const { totals, changes } = await preview()
    expect(totals).toMatchObject([{ numerator: 90_050, denominator: 3, value: 90_050 / 3 }])
    expect(changes.map(({ personName, after }) => [personName, after])).toEqual([
      ['Amara Okafor', 50_050],
      ['Jonas Lindqvist', 20_000],
    ])
  })

  test('is no count of rows, and no average of averages', async () => {
    const counted = await previewOf(content, 'averageDeal', { numerator: rows(), denominator: rows() })
    expect((await counted.refusal()).data).toEqual({
      sentence: '“Average deal” is money. Choose the column that holds the amounts.',
    })
    const averaged = await previewOf(csv('Owner,Average deal', 'Jonas Lindqvist,100.00'), 'averageDeal', {
      numerator: sum(1),
      denominator: rows(),
    })
    expect((await averaged.refusal()).data).toEqual({
      sentence: expect.stringContaining('“Average deal” holds averages or rates'),
    })
  })

  test('is not taken from another currency', async () => {
    const { refusal } = await previewOf(csv('Owner,Amount', 'Jonas Lindqvist,£ 100.00'), 'averageDeal', {
      numerator: sum(1),
      denominator: rows(),
    })
    expect((await refusal()).data).toEqual({ sentence: expect.stringContaining('GBP (one row)') })
  })
})

describe('a customer rating', () => {
  test('is all points over all ratings, from rows or from counts', async () => {
    const single = await previewOf(
      csv('Owner,Stars', 'Jonas Lindqvist,5', 'Jonas Lindqvist,4.5', 'Jonas Lindqvist,1'),
      'customerRating',
      { numerator: sum(1), denominator: rows() },
    )
    expect((await single.preview()).totals).toMatchObject([{ numerator: 10.5, denominator: 3, value: 3.5 }])
    const added = await previewOf(
      csv('Owner,Points,Ratings', 'Jonas Lindqvist,40,10', 'Amara Okafor,5,1'),
      'customerRating',
      { numerator: sum(1), denominator: sum(2) },
    )
    expect((await added.preview()).totals).toMatchObject([{ numerator: 45, denominator: 11 }])
  })

  test('leaves out what is not on its scale, and says so', async () => {
    const { preview } = await previewOf(
      csv('Owner,Stars', 'Jonas Lindqvist,5', 'Jonas Lindqvist,6', 'Jonas Lindqvist,0'),
      'customerRating',
      { numerator: sum(1), denominator: rows() },
    )
    const { rejected, totals } = await preview()
    expect(rejected.map(({ reason }) => reason)).toEqual([
      '“6” in “Stars” is not on the scale from 1 to 5',
      '“0” in “Stars” is not on the scale from 1 to 5',
    ])
    expect(totals).toMatchObject([{ numerator: 5, denominator: 1 }])
  })

  test('is never averaged from averages', async () => {
    const { refusal } = await previewOf(
      csv('Owner,Stars', 'Jonas Lindqvist,4.37', 'Amara Okafor,5'),
      'customerRating',
      { numerator: sum(1), denominator: rows() },
    )
    expect((await refusal()).data).toEqual({
      sentence: expect.stringContaining('“Stars” holds averages, such as “4.37”'),
    })
  })
})

describe('pipeline coverage', () => {
  const content = csv(
    'Owner,Pipeline,Quota',
    'Jonas Lindqvist,€900.00,€300.00',
    'Jonas Lindqvist,€100.00,€100.00',
  )

  test('is all money over all money, as a multiple', async () => {
    const { preview } = await previewOf(content, 'pipelineCoverage', {
      numerator: sum(1),
      denominator: sum(2),
    })
    expect((await preview()).totals).toMatchObject([{ numerator: 100_000, denominator: 40_000, value: 2.5 }])
  })

  test('needs money on both sides, in one currency', async () => {
    const counted = await previewOf(content, 'pipelineCoverage', { numerator: sum(1), denominator: rows() })
    expect((await counted.refusal()).data).toEqual({
      sentence: '“Pipeline coverage” is money. Choose the column that holds the amounts.',
    })
    const foreign = await previewOf(
      csv('Owner,Pipeline,Quota', 'Jonas Lindqvist,€900.00,£300.00'),
      'pipelineCoverage',
      { numerator: sum(1), denominator: sum(2) },
    )
    expect((await foreign.refusal()).data).toEqual({ sentence: expect.stringContaining('GBP') })
  })
})
