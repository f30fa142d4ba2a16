import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { packed } from '../../../electron/core/imports/packed-bytes'
import { readSource } from '../../../electron/core/imports/read-source'
import { delimiterSchema, encodingSchema, stagedFileSchema } from '../../../shared/domain/import-file'
import { personKey } from '../../../shared/domain/import-person'
import { saysSomething } from '../../../shared/domain/text'
import { aPlan, createAll, rows, sum } from '../../builders/import-plan'
import { csv, fileOf, openImportingCore } from '../../helpers/imports'
import { readTable } from '../../helpers/read-table'
import { hasSharedData, needsSharedData, sharedData } from '../../helpers/shared-data'
import { wiredClient } from '../../helpers/wired-client'

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

describe.skipIf(!hasSharedData)(`515 hostile strings ${needsSharedData}`, () => {
  let all: string[] = []

  beforeAll(() => {
    all = z.array(z.string()).parse(JSON.parse(sharedData('strings/blns.json').toString('utf8')))
  })

  test('come out of cells as they went in', async () => {
    const text = `Line,Text,More\n${all.map((each, n) => `${n},${quoted(each)},x\n`).join('')}`
    const { told, cells, unreadable } = await readTable(text)
    expect(unreadable).toEqual([])
    expect(told.rows).toBe(515)
    expect(cells.map((row) => row[1])).toEqual(all)
  })

  test('come out of headers as they went in, with a name each of its own', async () => {
    const text = `${all.map(quoted).join(',')}\n${all.map((_, n) => n).join(',')}\n`
    const { told } = await readTable(text, { encoding: 'utf-8', delimiter: ',', headerLine: 1 })
    expect(told.columns.map(({ header }) => header)).toEqual(all)
    expect(new Set(told.columns.map(({ label }) => label)).size).toBe(515)
  })

  test('are names of people, asked for and added byte for byte', async () => {
    const core = await openImportingCore()
    const client = wiredClient(core.context)
    const names = [...new Map(all.map((name) => [personKey(name), name.trim()])).values()].filter(
      (name) => saysSomething(name) && name.length <= 200,
    )
    const content = `Owner,Calls\n${names.map((name) => `${quoted(name)},1\n`).join('')}`
    const file = await client.imports.stage({ fileName: all[515 - 1] ?? '', file: fileOf(content) })
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }],
    })
    const { questions } = await client.imports.preview(plan)
    const asked = questions.flatMap((question) => (question.kind === 'unknownPerson' ? [question.name] : []))
    expect(asked).toEqual(names)
    const record = await client.imports.run({ ...plan, people: createAll(...asked) })
    expect(record.rowsUsed).toBe(names.length)
    const people = await (await core.reopen()).client.people.list()
    expect(people.map(({ name }) => name).sort()).toEqual([...names].sort())
  })
})

test.skipIf(!hasSharedData)(`formulas are plain text ${needsSharedData}`, async () => {
  const payloads = sharedData('strings/csv-injection.txt').toString('utf8').trim().split('\n')
  const { cells } = await readTable(
    `Owner,Note\n${payloads.map((each) => `Jonas,${quoted(each)}\n`).join('')}`,
  )
  expect(cells.map(([, note]) => note)).toEqual(payloads)
})

describe('columns called like parts of JavaScript', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__proto__']

  test('are columns like others', async () => {
    const { told, cells } = await readTable(csv(names.join(','), '1,2,3,4,5,6', '7,8,9,10,11,12'))
    expect(told.columns.map(({ header }) => header)).toEqual(names)
    expect(told.columns.map(({ label }) => label)).toEqual([...names.slice(0, 5), '__proto__ (2)'])
    expect(cells).toEqual([
      ['1', '2', '3', '4', '5', '6'],
      ['7', '8', '9', '10', '11', '12'],
    ])
  })

  test('hold values of the same names', async () => {
    const { told } = await readTable(csv('Stage,Calls', '__proto__,1', 'constructor,2', '__proto__,3'))
    expect(told.columns[0]?.values).toEqual([
      { value: '__proto__', rows: 2 },
      { value: 'constructor', rows: 1 },
    ])
  })
})

describe('whatever is chosen as a file', () => {
  const options = fc.option(
    fc.record({
      encoding: fc.constantFrom(...encodingSchema.options),
      delimiter: fc.constantFrom(...delimiterSchema.options),
      headerLine: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc
      .string({
        unit: fc.constantFrom(
          '"',
          ',',
          ';',
          '\n',
          '\r',
          '\t',
          '|',
          ' ',
          'a',
          '1',
          '.',
          '-',
          '\0',
          'é',
          '😀',
          '\ufeff',
        ),
      })
      .map((text) => Buffer.from(text)),
    fc
      .string({ unit: fc.constantFrom('1', '2', '/', '-', ':', '.', ',', '\n') })
      .map((text) => Buffer.from(text, 'utf16le')),
  )

  test('is read, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, options, async (given, how) => {
        const reading = await readSource({ fileName: 'x', file: packed(given), options: how })
        if (reading.kind === 'unreadable') {
          expect(reading.sentence).toMatch(/\.$/)
          return
        }
        const { told } = reading.source
        expect(() => stagedFileSchema.parse({ ...told, id: 'x', importedBefore: null })).not.toThrow()
        expect(new Set(told.columns.map(({ label }) => label)).size).toBe(told.columns.length)
      }),
      { numRuns: 400 },
    )
  })
})

describe('sizes', () => {
  test('200 columns are read and added up', async () => {
    const core = await openImportingCore()
    const headers = Array.from({ length: 200 }, (_, n) => `C${n}`)
    const line = (owner: string): string => [owner, ...headers.slice(1).map((_, n) => String(n))].join(',')
    const file = await core.stage('wide.csv', csv(headers.join(','), line('Jonas'), line('Amara')))
    expect(file.columns).toHaveLength(200)
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('closedDeals'), numerator: sum(199), denominator: null }],
      people: createAll('Jonas', 'Amara'),
    })
    expect((await core.client.imports.preview(plan)).totals[0]?.value).toBe(396)
  })

  test('a cell of five megabytes is one cell, and is shown cut', async () => {
    const long = 'x'.repeat(5_000_000)
    const { told, cells } = await readTable(csv('Owner,Note,Calls', `Jonas,${long},3`, `Amara,"${long}\n",4`))
    expect(cells.map((row) => [row[1]?.length, row[2]])).toEqual([
      [5_000_000, '3'],
      [5_000_001, '4'],
    ])
    expect(told.preview[0]?.cells[1]).toHaveLength(10_001)
    expect(told.columns[1]?.values).toBeNull()
    expect(JSON.stringify(told).length).toBeLessThan(200_000)
  })

  test('a rejected row of five megabytes is shown cut', async () => {
    const core = await openImportingCore()
    const file = await core.stage(
      'x.csv',
      csv('Owner,Calls', `Jonas,${'9'.repeat(5_000_000)}`, 'Jonas,1', 'Jonas,2'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('closedDeals'), numerator: sum(1), denominator: null }],
      people: createAll('Jonas'),
    })
    const { rejected, totals } = await core.client.imports.preview(plan)
    expect(totals[0]?.value).toBe(3)
    expect(rejected).toHaveLength(1)
    expect(rejected[0]?.raw).toHaveLength(2001)
    expect(rejected[0]?.reason.length).toBeLessThan(200)
  })

  test('a part larger than 64 MB is refused by its size', async () => {
    const core = await openImportingCore()
    const file = new File([new Uint8Array(64_000_001)], 'x.csv')
    await expect(core.client.imports.stage({ fileName: 'x.csv', file })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('100,000 rows are added up to the last digit', async () => {
    const core = await openImportingCore()
    const lines = Array.from(
      { length: 100_000 },
      (_, n) => `Agent ${n % 7},2026-0${1 + (n % 9)}-15,0.1${n % 10}`,
    )
    const file = await core.stage('many.csv', csv('Agent,Date,Amount', ...lines))
    const plan = aPlan({
      fileId: file.id,
      when: { kind: 'column', column: 1, order: null },
      measures: [{ metricId: core.metricId('revenue'), numerator: sum(2), denominator: null }],
      people: createAll(...Array.from({ length: 7 }, (_, n) => `Agent ${n}`)),
    })
    // 10,000 of each of 0.10 … 0.19
    expect((await core.client.imports.preview(plan)).totals[0]?.value).toBe(1_450_000)
  })
})
