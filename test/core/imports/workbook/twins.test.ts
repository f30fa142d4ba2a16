import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ImportPlan } from '../../../../shared/domain/import-plan'
import { aPlan, createAll, rows, sum } from '../../../builders/import-plan'
import { anError, aSheet, aWorkbook, formatted } from '../../../builders/workbook'
import { dealsPlan, measured, withTeam } from '../../../helpers/deals'
import { columnOf, csv, type ImportingCore, openImportingCore } from '../../../helpers/imports'
import { hasSharedData, needsSharedData, sharedData } from '../../../helpers/shared-data'

/** A day as a spreadsheet counts it. */
function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569
}

async function imported(content: string | Uint8Array, fileName: string): Promise<string[]> {
  const core = await withTeam()
  const file = await core.stage(fileName, content)
  await core.client.imports.run({ ...(await dealsPlan(core)), fileId: file.id })
  return measured(core)
}

describe('a table as a workbook', () => {
  const head = ['Owner', 'Stage', 'Close date', 'Amount']
  const day = (of: number): ReturnType<typeof formatted> => formatted(serialOf(2026, 11, of), 'dd/mm/yyyy')

  test('has the effect of the same table as a text', async () => {
    const text = csv(
      head.join(','),
      'Jonas Lindqvist,Won,2026-11-02,100.50',
      'Amara Okafor,Won,2026-11-04,1.125',
      'Amara Okafor,Lost,2026-11-04,9',
    )
    const book = aWorkbook([
      head,
      ['Jonas Lindqvist', 'Won', day(2), formatted(100.5, '#,##0.00 [$€-407]')],
      ['Amara Okafor', 'Won', day(4), 1.125],
      ['Amara Okafor', 'Lost', day(4), 9],
    ])
    const fromBook = await imported(book, 'deals.xlsx')
    expect(fromBook).toHaveLength(4)
    expect(fromBook).toEqual(await imported(text, 'deals.csv'))
  })

  test('rejects a row where an error, a formula without a value or a doubtful text is needed, and no other', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'deals.xlsx',
      aWorkbook([
        [...head, 'Note'],
        ['Jonas Lindqvist', 'Won', day(2), 100.5, anError(42)],
        ['Jonas Lindqvist', 'Won', day(2), anError(7), null],
        ['Jonas Lindqvist', anError(42), day(2), 5, null],
        ['Jonas Lindqvist', 'Lost', day(2), anError(42), null],
        ['Jonas Lindqvist', 'Won', day(2), '1,234', null],
        ['Jonas Lindqvist', 'Won', day(2), null, null],
      ]),
    )
    const effect = await core.client.imports.preview({ ...(await dealsPlan(core)), fileId: file.id })
    expect(effect.questions).toEqual([])
    expect(effect.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, '“Amount” holds the error #DIV/0! in the workbook'],
      [4, '“Stage” holds the error #N/A in the workbook'],
      [6, expect.stringMatching(/^“1,234 \(text\)” in “Amount” is text among numbers/)],
    ])
    // a blank cell is not 0, and not missing for what only counts rows
    expect(effect.rowsUsed).toBe(2)
  })

  test('can be imported sheet by sheet, each once', async () => {
    const core = await withTeam()
    const book = aWorkbook({
      November: aSheet([head, ['Jonas Lindqvist', 'Won', day(2), 1]]),
      December: aSheet([head, ['Jonas Lindqvist', 'Won', formatted(serialOf(2026, 12, 1), 'd.m.yy'), 2]]),
    })
    const file = await core.stage('deals.xlsx', book)
    const plan: ImportPlan = { ...(await dealsPlan(core)), fileId: file.id }
    await core.client.imports.run(plan)
    const options = { encoding: 'utf-8', delimiter: '\t', sheet: 'December' } as const
    const other = await core.client.imports.reread({ fileId: file.id, options })
    expect(other.importedBefore).toBeNull()
    await core.client.imports.run(plan)
    expect(measured(core)).toHaveLength(4)
    expect((await core.stage('again.xlsx', book)).importedBefore).not.toBeNull()
  })
})

describe.skipIf(!hasSharedData)(`a real export as a workbook ${needsSharedData}`, () => {
  test('comes to the same cent, person and month as its CSV', async () => {
    const bytes = sharedData('csv/european_decimals_cp1252_mdy.csv')
    const table = z
      .array(z.array(z.string()))
      .parse(parse(bytes.toString('latin1'), { delimiter: ';', relax_column_count: true }))
    const dates = table[0]?.indexOf('Date') ?? -1
    const book = aWorkbook(
      table.map((row, index) =>
        row.map((cell, column) => {
          const parts = /^(\d+)\/(\d+)\/(\d{4})$/.exec(cell)
          if (index > 0 && column === dates && parts !== null) {
            return formatted(serialOf(Number(parts[3]), Number(parts[1]), Number(parts[2])), 'm/d/yyyy')
          }
          return index > 0 && /^-?\d+(?:,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
        }),
      ),
    )
    const effects = []
    for (const [name, content] of [
      ['vendas.csv', bytes],
      ['vendas.xlsx', book],
    ] as const) {
      const core = await openImportingCore({ currency: 'BRL' })
      const { totals, changes, rowsUsed, questions } = await previewed(core, name, content)
      expect(questions).toEqual([])
      effects.push({
        rowsUsed,
        totals: totals.map(({ metricName, value }) => [metricName, value]),
        changes: changes.map(({ personName, month, rows: counted, after }) => [
          personName,
          month,
          counted,
          after,
        ]),
      })
    }
    expect(effects[0]?.rowsUsed).toBe(1000)
    expect(effects[1]).toEqual(effects[0])
  })
})

async function previewed(core: ImportingCore, name: string, content: Uint8Array) {
  const file = await core.stage(name, content)
  return core.client.imports.preview(
    aPlan({
      fileId: file.id,
      who: { kind: 'column', column: columnOf(file, 'Branch') },
      when: { kind: 'column', column: columnOf(file, 'Date'), order: null },
      measures: [
        { metricId: core.metricId('revenue'), numerator: sum(columnOf(file, 'Total')), denominator: null },
        { metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null },
      ],
      people: createAll('A', 'B', 'C'),
    }),
  )
}
