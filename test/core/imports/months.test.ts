import { expect, test } from 'vitest'
import type { When } from '../../../shared/domain/import-plan'
import { aPlan, createAll, sum } from '../../builders/import-plan'
import { csv, openImportingCore } from '../../helpers/imports'

/** What rows of Jonas under `Owner;Year;Month;Revenue` come to by month, and why others are left out, by their lines. */
async function previewed(
  when: When,
  ...rows: readonly string[]
): Promise<{ months: unknown; rejected: unknown }> {
  const core = await openImportingCore()
  const file = await core.stage('months.csv', csv('Owner;Year;Month;Revenue', ...rows))
  const effect = await core.client.imports.preview(
    aPlan({
      fileId: file.id,
      when,
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(3), denominator: null }],
      people: createAll('Jonas'),
    }),
  )
  return {
    months: effect.changes.map(({ month, after }) => [month, after]),
    rejected: effect.rejected.map(({ line, reason }) => [line, reason]),
  }
}

test('a preview leaves out rows of another year, where months are named and their year stands beside them', async () => {
  const when: When = { kind: 'monthName', column: 2, year: 2026 }
  expect(
    await previewed(when, 'Jonas;2026;January;12.50', 'Jonas;2025;January;7', 'Jonas;2026;February;99.90'),
  ).toEqual({
    months: [
      ['2026-01', 1250],
      ['2026-02', 9990],
    ],
    rejected: [
      [
        3,
        '“2025” in “Year” is another year than 2026, which was chosen: let the year of each row count, or import each year by itself',
      ],
    ],
  })
})

test('a preview takes the month of each row from one column and its year from another', async () => {
  const when: When = { kind: 'yearAndMonth', yearColumn: 1, column: 2 }
  expect(
    await previewed(
      when,
      'Jonas;2025;12;7',
      'Jonas;2026;1;12.50',
      'Jonas;2026;01;1',
      'Jonas;2026;2;99.90',
      'Jonas;;2;1',
      'Jonas;2026;Q1;1',
      'Ann;2026;Avg;1',
    ),
  ).toEqual({
    months: [
      ['2025-12', 700],
      ['2026-01', 1350],
      ['2026-02', 9990],
    ],
    rejected: [
      [6, 'There is no year in “Year”'],
      [7, '“Q1” in “Month” is no month'],
      [
        8,
        '“Avg” in “Month” may be an average or the month of August: write the month as a number or in full',
      ],
    ],
  })
})
