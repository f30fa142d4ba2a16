import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addUp } from '../../../electron/core/imports/add-up'
import { decimalToNumber } from '../../../shared/domain/decimal'
import type { Metric } from '../../../shared/domain/metric'
import { aPlan, rows, sum } from '../../builders/import-plan'
import { aMetric } from '../../builders/metric'
import { csv } from '../../helpers/imports'
import { readTable } from '../../helpers/read-table'

const revenue = aMetric({ preset: 'revenue' })
const calls = aMetric({ preset: 'callTime' })
const names = ['Jonas', 'Amara', 'Łukasz'] as const

/** What rows add up to: numerators and denominators by name, metric and day. */
async function figuresOf(
  lines: readonly string[],
  metrics: readonly Metric[],
): Promise<Map<string, [number, number]>> {
  const source = await readTable(csv('Owner;Date;Amount;Talk', ...lines), {
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
  })
  const [first, second] = metrics
  const plan = aPlan({
    when: { kind: 'column', column: 1, order: 'dayFirst' },
    decimalMark: 'comma',
    measures: [
      ...(first === undefined ? [] : [{ metricId: first.id, numerator: sum(2), denominator: null }]),
      ...(second === undefined ? [] : [{ metricId: second.id, numerator: sum(3), denominator: rows() }]),
    ],
  })
  const added = await addUp({ plan, source, lookup: null, metrics, currency: 'EUR', keys: null })
  if (added.kind === 'impossible') throw new Error(added.sentence)
  expect(added.figures).toMatchObject({
    rowsRead: lines.length,
    rowsUsed: lines.length,
    questions: [],
    rejected: [],
  })
  return new Map(
    added.figures.named.flatMap(({ who, figures }) =>
      figures.map(({ metricId, on, numerator, denominator }) => {
        const key = `${who.kind === 'name' ? who.name : ''} ${metrics.findIndex(({ id }) => id === metricId)} ${on}`
        return [key, [decimalToNumber(numerator), decimalToNumber(denominator)]] as const
      }),
    ),
  )
}

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const row = fc.record({
  name: fc.constantFrom(...names),
  day: fc.integer({ min: 1, max: 28 }),
  cents: fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
  seconds: fc.integer({ min: 0, max: 99_999 }),
})

function two(n: number): string {
  return String(n).padStart(2, '0')
}

describe('adding up', () => {
  test('gives each person, metric and day its sum to the cent and the second, in any order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), fc.nat(), async (given, turn) => {
        const expected = new Map<string, [number, number]>()
        const lines = given.map(({ name, day, cents, seconds }) => {
          const on = `2026-03-${two(day)}`
          const [money] = expected.get(`${name} 0 ${on}`) ?? [0, 0]
          const [time, count] = expected.get(`${name} 1 ${on}`) ?? [0, 0]
          expected.set(`${name} 0 ${on}`, [money + cents, 1])
          expected.set(`${name} 1 ${on}`, [time + seconds, count + 1])
          const clock = [
            Math.floor(seconds / 3600),
            two(Math.floor(seconds / 60) % 60),
            two(seconds % 60),
          ].join(':')
          return [name, `${day}.3.2026`, euros.format(cents / 100), clock].join(';')
        })
        const at = turn % lines.length
        const turned = [...lines.slice(at), ...lines.slice(0, at)]
        const figures = await figuresOf(turned, [revenue, calls])
        expect([...figures].sort()).toEqual([...expected].sort())
      }),
      { numRuns: 60 },
    )
  })

  test('tells names apart by more than case, and joins those that differ in case only', async () => {
    const figures = await figuresOf(
      ['Jonas;1.3.2026;1,00;', 'JONAS;1.3.2026;2,00;', 'Jonás;1.3.2026;4,00;', ' Jonas ;1.3.2026;8,00;'],
      [revenue],
    )
    expect([...figures]).toEqual([
      ['Jonas 0 2026-03-01', [1100, 1]],
      ['Jonás 0 2026-03-01', [400, 1]],
    ])
  })
})
