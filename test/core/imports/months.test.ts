import { expect, test } from 'vitest'
import { aPlan, createAll, sum } from '../../builders/import-plan'
import { csv, openImportingCore } from '../../helpers/imports'

test('a preview leaves out rows of another year, where months are named and their year stands beside them', async () => {
  const core = await openImportingCore()
  const file = await core.stage(
    'months.csv',
    csv(
      'Owner;Year;Month;Revenue',
      'Jonas;2026;January;12.50',
      'Jonas;2025;January;7',
      'Jonas;2026;February;99.90',
    ),
  )
  const effect = await core.client.imports.preview(
    aPlan({
      fileId: file.id,
      when: { kind: 'monthName', column: 2, year: 2026 },
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(3), denominator: null }],
      people: createAll('Jonas'),
    }),
  )
  expect(effect.changes.map(({ month, after }) => [month, after])).toEqual([
    ['2026-01', 1250],
    ['2026-02', 9990],
  ])
  expect(effect.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [
      3,
      '“2025” in “Year” is another year than 2026, which was chosen: let the year of each row count, or import each year by itself',
    ],
  ])
})

test('a preview takes the month of each row from one column and its year from another', async () => {
  const core = await openImportingCore()
  const file = await core.stage(
    'months.csv',
    csv(
      'Owner;Year;Month;Revenue',
      'Jonas;2025;12;7',
      'Jonas;2026;1;12.50',
      'Jonas;2026;01;1',
      'Jonas;2026;2;99.90',
      'Jonas;;2;1',
      'Jonas;2026;Q1;1',
      'Ann;2026;Avg;1',
    ),
  )
  const effect = await core.client.imports.preview(
    aPlan({
      fileId: file.id,
      when: { kind: 'yearAndMonth', yearColumn: 1, column: 2 },
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(3), denominator: null }],
      people: createAll('Jonas'),
    }),
  )
  expect(effect.changes.map(({ month, after }) => [month, after])).toEqual([
    ['2025-12', 700],
    ['2026-01', 1350],
    ['2026-02', 9990],
  ])
  expect(effect.rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [6, 'There is no year in “Year”'],
    [7, '“Q1” in “Month” is no month'],
    [8, '“Avg” in “Month” may be an average or the month of August: write the month as a number or in full'],
  ])
})
