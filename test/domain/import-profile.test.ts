import { describe, expect, test } from 'vitest'
import type { Column } from '../../shared/domain/import-file'
import { type ImportMemory, memoryOf } from '../../shared/domain/import-memory'
import { nameFromFile, profileFor, profilesOf, wordsOf } from '../../shared/domain/import-profile'
import { aPlan, rows, sum } from '../builders/import-plan'
import { anImport } from '../builders/import-record'
import { aMetric } from '../builders/metric'
import { aColumn, aDate, aNumber, columns } from '../builders/staged-file'

const revenue = aMetric({ preset: 'revenue' })
const shape = columns({ Seller: 'text', Sum: aNumber(), Day: aDate() })
const plan = aPlan({
  who: { kind: 'column', column: 0 },
  when: { kind: 'column', column: 2, order: 'yearFirst' },
  measures: [{ metricId: revenue.id, numerator: sum(1), denominator: null }],
})
const memory: ImportMemory = memoryOf(plan, { columns: shape, lookupColumns: null })
const record = anImport({ fileName: 'deals 2026-10.csv', memory })

describe('the shapes that are remembered', () => {
  test('are called after their files, as long as the manager says nothing better', () => {
    expect(profilesOf([record]).map(({ name }) => name)).toEqual(['deals'])
    const named = anImport({ memory: { ...memory, name: 'Weekly deals' } })
    expect(profilesOf([named]).map(({ name }) => name)).toEqual(['Weekly deals'])
  })

  test('are one for all files with the same columns, the last one used first', () => {
    const other = anImport({ memory: { ...memory, headers: ['Agent', 'Calls', 'Day'] } })
    const [first, second] = profilesOf([other, record, anImport({ memory: { ...memory, name: 'old' } })])
    expect(first).toMatchObject({ headers: ['Agent', 'Calls', 'Day'], files: 1 })
    expect(second).toMatchObject({ name: 'deals', files: 2 })
  })

  test('leave out what was forgotten or not kept', () => {
    expect(profilesOf([anImport({ memory: { ...memory, isForgotten: true } }), anImport()])).toEqual([])
  })

  test.each([
    ['deals-2026-10 (2).csv', 'deals'],
    ['hubspot_export_20261101.xlsx', 'hubspot_export'],
    ['2026-10.csv', '2026-10'],
    ['calls.csv', 'calls'],
  ])('%s is called %s', (file, name) => {
    expect(nameFromFile(file)).toBe(name)
  })
})

describe('what fits a file', () => {
  test('is the latest with exactly its columns', () => {
    const later = anImport({ memory: { ...memory, who: { kind: 'column', column: 1 } } })
    expect(profileFor(shape, [later, record])?.record).toBe(later)
    expect(profileFor(shape, [record])?.differences).toEqual([])
    expect(profileFor(shape, [anImport({ memory: { ...memory, isForgotten: true } })])).toBeNull()
  })

  test('is found in other places, and tells what is new', () => {
    const wider = columns({ Region: 'text', Sum: aNumber(), Seller: 'text', Day: aDate() })
    const fitting = profileFor(wider, [record])
    expect(fitting?.memory).toMatchObject({
      who: { column: 2 },
      when: { column: 3 },
      measures: [{ numerator: { column: 1 } }],
    })
    expect(fitting?.differences.map(({ sentence }) => sentence)).toEqual([
      'One column is new since last time: “Region”.',
    ])
  })

  test('takes the month and its year from where they stand now', () => {
    const months = columns({ Seller: 'text', Sum: aNumber(), Month: { kind: 'monthName' }, Year: aNumber() })
    const byMonth = memoryOf(
      { ...plan, when: { kind: 'yearAndMonth', column: 2, yearColumn: 3 } },
      { columns: months, lookupColumns: null },
    )
    const moved = columns({ Year: aNumber(), Month: { kind: 'monthName' }, Sum: aNumber(), Seller: 'text' })
    expect(profileFor(moved, [anImport({ memory: byMonth })])?.memory.when).toEqual({
      kind: 'yearAndMonth',
      column: 1,
      yearColumn: 0,
    })
    expect(profileFor(moved.slice(1), [anImport({ memory: byMonth })])).toBeNull()
  })

  test('is nothing where a column that counts is missing or comes twice', () => {
    expect(profileFor(columns({ Seller: 'text', Day: aDate() }), [record])).toBeNull()
    const twice = [...shape, aColumn({ index: 3, header: 'Sum', label: 'Sum (2)' })]
    expect(profileFor(twice, [record])).toBeNull()
  })

  test('tells words that decide and that no earlier file had', () => {
    const stages = (...values: string[]): Column[] => [
      aColumn({ header: 'Stage', values: values.map((value) => ({ value, rows: 2 })) }),
    ]
    const byStage = { measures: [{ metricId: revenue.id, numerator: rows(0, 'Won'), denominator: null }] }
    const known = stages('Won', 'Lost')
    const stageMemory = {
      ...memoryOf(aPlan({ ...byStage, who: { kind: 'column', column: 0 } }), {
        columns: known,
        lookupColumns: null,
      }),
      words: wordsOf(byStage, known),
    }
    const fitting = profileFor(stages('Won', 'Signed'), [anImport({ memory: stageMemory })])
    expect(fitting?.differences.map(({ sentence }) => sentence)).toEqual([
      '“Owner” has one word that earlier files did not have: “Signed” (2 rows). Check what is counted.',
    ])
  })
})
