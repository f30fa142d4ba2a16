import { describe, expect, test } from 'vitest'
import type { AxisTick } from '../../renderer/charts/chart-options'
import type { ChartPlan } from '../../renderer/charts/chart-plan'
import { historyPlan, monthTicks } from '../../renderer/charts/history-plan'
import { lastValueWords, targetDistanceWords } from '../../renderer/charts/history-reading'
import { paperPalette } from '../../renderer/charts/palette'
import { type ChartCase, historyCases } from './cases'

function caseOf(name: string): ChartCase {
  const found = historyCases.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no case ${name}`)
  return found
}
const planOf = (name: string): ChartPlan => historyPlan(caseOf(name))

describe('the sentence of a history', () => {
  test('tells a ratio with its target', () => {
    expect(planOf('conversion').sentence).toBe(
      'Conversion rate, November 2025 to November 2026: 7.9\u00a0% so far this month, target 22\u00a0%. Behind',
    )
  })

  test('tells the even pace of what adds up, because the month is still running', () => {
    expect(planOf('deals').sentence).toBe(
      'Closed deals, November 2025 to November 2026: 7 so far this month, target 14, an even pace would be 10. Behind',
    )
  })

  test('tells that there is no target, no number this month, or none at all', () => {
    expect(planOf('no target').sentence).toMatch(/: 3:31 so far this month, no target$/)
    expect(planOf('silent for a month').sentence).toContain('no numbers in the running month')
    expect(planOf('no numbers').sentence).toMatch(/: no numbers yet$/)
  })
})

describe('the last value of a history', () => {
  test('is that of the running month', () => {
    expect(lastValueWords(caseOf('deals'))).toBe('7')
    expect(targetDistanceWords(caseOf('deals'))).toBe('7 to go')
  })

  test('names its month when that is an earlier one, and has no distance to this month', () => {
    expect(lastValueWords(caseOf('silent for a month'))).toBe('3:36 in October')
    expect(targetDistanceWords(caseOf('silent for a month'))).toBe('')
  })

  test('is no zero where there is none', () => {
    expect(lastValueWords(caseOf('no numbers'))).toBe('no numbers yet')
  })
})

describe('the table of a history', () => {
  test('goes to other programs in whole units of money and seconds, the running month unjudged', () => {
    const { csv, title } = planOf('German amounts')
    expect(title).toBe('Revenue, last 13 months')
    expect(csv.headers).toEqual([
      'Month',
      'Value (EUR)',
      'Target (EUR)',
      'Upper end of the target (EUR)',
      'Reached (%)',
    ])
    expect(csv.rows[0]?.slice(0, 3)).toEqual(['2025-11', expect.any(Number), 20_000_000])
    expect(csv.rows.at(-1)?.at(-1)).toBeNull()
  })

  test('has thirteen months with the target that was in force in each', () => {
    const { rows } = planOf('call time with a target that changed').table
    expect(rows).toHaveLength(13)
    expect(rows.slice(5, 7).map(([month, , target]) => [month, target])).toEqual([
      ['April 2026', '3:10'],
      ['May 2026', '3:30'],
    ])
  })

  test('has dashes where there was no target', () => {
    const { rows } = planOf('deals with a gap between targets').table
    expect(rows.map(([, , target]) => target)).toEqual([
      '–',
      '10',
      '10',
      '10',
      '10',
      '–',
      '–',
      '–',
      '14',
      '14',
      '14',
      '14',
      '14',
    ])
  })

  test('does not hold the running month against its whole target', () => {
    expect(planOf('deals').table.rows.at(-1)).toEqual(['November 2026, so far', '7', '14', '–'])
  })

  test('has the same months as the points', () => {
    const { points, table } = planOf('deals')
    expect(points.map(({ title }) => title)).toEqual(table.rows.map(([month]) => month))
  })
})

describe('the months under a history', () => {
  const labelsFor = (monthPx: number): readonly AxisTick[] =>
    monthTicks(caseOf('deals'), { monthPx, measure: (text) => text.length * 6 })

  test('are all named where each has room, with the year where one begins', () => {
    expect(labelsFor(42).map(({ label }) => label)).toEqual([
      ['Nov', '2025'],
      'Dec',
      ['Jan', '2026'],
      ...['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct'],
      ['Nov', 'so far'],
    ])
  })

  test('are every other one where they have not, counted back from the running one', () => {
    expect(labelsFor(41).map(({ value }) => value)).toEqual([0, 2, 4, 6, 8, 10, 12])
    expect(labelsFor(12).map(({ value }) => value)).toEqual([0, 4, 8, 12])
  })
})

describe('the bars of a history', () => {
  test('leave the running month out, which is drawn open', () => {
    const frame = {
      widthPx: 668,
      heightPx: 236,
      pixelRatio: 1,
      palette: paperPalette,
      measure: (text: string): number => text.length * 6,
    }
    const bars = planOf('deals')
      .configure(frame)
      .data.datasets.find(({ type }) => type === 'bar')
    expect(bars?.data.at(-1)).toEqual({ x: 12, y: Number.NaN })
    expect(bars?.data.at(-2)).toEqual({ x: 11, y: 10 })
  })
})
