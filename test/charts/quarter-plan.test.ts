import { describe, expect, test } from 'vitest'
import type { ChartPlan } from '../../renderer/charts/chart-plan'
import { paperPalette } from '../../renderer/charts/palette'
import { quarterPlan } from '../../renderer/charts/quarter-plan'
import { type QuarterInput, readQuarter } from '../../renderer/charts/quarter-reading'
import { aProgress, type Day } from '../builders/progress'
import { british, german, quarterCases } from './cases'

function inputOf(progress: ReturnType<typeof aProgress>): QuarterInput {
  const { metric, quarter, countedTo } = progress
  if (quarter === null) throw new Error('A quarter was expected')
  return { metric, quarter, asOf: countedTo, reading: british }
}

function caseOf(name: string): QuarterInput {
  const found = quarterCases.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no case ${name}`)
  return { ...inputOf(found.progress), reading: found.reading }
}

const planOf = (name: string): ChartPlan => quarterPlan(caseOf(name))

test('a quarter goes to other programs day by day, with its pace', () => {
  const { csv, title } = planOf('behind')
  expect(title).toBe('Closed deals, this quarter')
  expect(csv.headers).toEqual(['Day', 'So far', 'Even pace', 'Target', 'Likely at least', 'Likely at most'])
  expect(csv.rows[0]).toEqual(['2026-10-05', 1, expect.closeTo(1.9, 1), 42, null, null])
})

describe('the sentence of a quarter', () => {
  test('tells value, target, even pace and state', () => {
    expect(planOf('behind').sentence).toBe(
      'Closed deals this quarter: 17 of 42, an even pace would be 24. Behind',
    )
  })

  test('tells that there are no numbers instead of a zero', () => {
    expect(planOf('no numbers').sentence).toBe('Closed deals this quarter: no numbers yet, the target is 42')
  })

  test('tells no pace before the first working day', () => {
    expect(planOf('at a weekend that begins a quarter').sentence).toBe(
      'Closed deals this quarter: 2 of 42, no pace yet',
    )
  })

  test('tells a counted zero as a zero', () => {
    expect(planOf('all zero').sentence).toContain('0 of 42')
  })

  test('is in the money and the digits of the reader', () => {
    expect(planOf('German amounts').sentence).toContain('37.520.615,25\u00a0€ of 74.900.269,35\u00a0€')
  })
})

test('a quarter of a year that begins in another month names its months', () => {
  const input = caseOf('behind')
  const moved = { ...input.quarter, months: ['2026-11', '2026-12', '2027-01'] }
  expect(quarterPlan({ ...input, quarter: moved }).title).toMatch(/, this quarter \(.+ to .+\)$/)
  expect(quarterPlan({ ...input, quarter: moved }).sentence).toMatch(
    /^Closed deals this quarter \(November to January\): 17 of 42/,
  )
})

describe('the steps of a quarter', () => {
  test('lie on working days, so that the even pace is a straight line', () => {
    const chart = readQuarter(caseOf('behind'))
    expect(chart.days).toBe(66)
    expect(chart.today).toBe(37)
    expect(chart.monthStarts).toEqual([0, 22, 43])
    expect((42 * chart.today) / chart.days).toBeCloseTo(caseOf('behind').quarter.pace)
  })

  test('start at zero and end today, when the last one is older', () => {
    const { steps } = readQuarter(caseOf('behind'))
    expect(steps[0]).toEqual({ x: 0, y: 0 })
    expect(steps.at(-2)).toEqual({ x: 36, y: 17 })
    expect(steps.at(-1)).toEqual({ x: 37, y: 17 })
  })

  test('of a Saturday count where Friday ended', () => {
    const on = (day: string): Day => ({ on: day, value: 1 })
    const progress = aProgress({
      targets: [{ from: '2025-01', value: 14 }],
      days: [on('2026-10-09'), on('2026-10-10')],
    })
    expect(readQuarter(inputOf(progress)).steps.slice(1, 3)).toEqual([
      { x: 7, y: 1 },
      { x: 7, y: 2 },
    ])
  })

  test('are none while nothing was counted', () => {
    expect(readQuarter(caseOf('no numbers')).steps).toEqual([])
  })

  test('have no pace to be judged by on a weekend before the first working day', () => {
    const chart = readQuarter(caseOf('at a weekend that begins a quarter'))
    expect(chart).toMatchObject({ today: 0, state: 'noData' })
    expect(chart.words.today).toBe('2 today')
  })
})

describe('reading a quarter point by point', () => {
  test('stops at every day that added something, and today', () => {
    const { points } = planOf('behind')
    expect(points).toHaveLength(18)
    expect(points[11]).toEqual({
      x: 26,
      y: 12,
      title: '5 November',
      value: '12 of 42',
      more: 'even pace 17',
    })
    expect(points.at(-1)).toMatchObject({ title: '20 November', value: '17 of 42' })
  })

  test('starts at today, though the likely end lies after it', () => {
    const input = caseOf('behind')
    const likely = { low: 25, expected: 30, high: 35, basis: 60, daysLeft: 29 }
    const outlook = { ...input.quarter.outlook, likely }
    const plan = quarterPlan({ ...input, withForecast: true, quarter: { ...input.quarter, outlook } })
    expect(plan.points.at(-1)).toMatchObject({ title: '31 December', y: 30 })
    expect(plan.points[plan.startsAt ?? -1]).toMatchObject({ title: '20 November' })
    expect(planOf('behind').startsAt).toBe(17)
  })

  test('stops at today once, when something was added today', () => {
    expect(planOf('on the first working day').points).toHaveLength(1)
  })

  test('has the same days in its table', () => {
    const { points, table } = planOf('behind')
    expect(table.rows.map(([day]) => day)).toEqual(points.map(({ title }) => title))
    expect(table.rows[11]).toEqual(['5 November', '12', '17', '42'])
  })
})

describe('the axes of a quarter', () => {
  const frame = {
    widthPx: 668,
    heightPx: 236,
    pixelRatio: 1,
    palette: paperPalette,
    measure: (text: string): number => text.length * 6,
  }
  const axisOf = (input: QuarterInput): { min: unknown; max: unknown } => {
    const y = quarterPlan(input).configure(frame).options?.scales?.y
    return { min: y?.min, max: y?.max }
  }

  test('end at the target', () => {
    expect(axisOf(caseOf('behind'))).toEqual({ min: 0, max: 42 })
  })

  test('end at the value once it has passed the target', () => {
    expect(axisOf(caseOf('at three times the target'))).toEqual({ min: 0, max: 137 })
  })

  test('have a length even where target and value are zero', () => {
    const nothing = aProgress({
      targets: [{ from: '2025-01', value: 0 }],
      days: [{ on: '2026-10-05', value: 0 }],
    })
    expect(axisOf(inputOf(nothing))).toEqual({ min: 0, max: 1 })
  })

  test('never ask chart.js to clip, because a drawing cannot be cut', () => {
    for (const { progress } of quarterCases) {
      const { datasets } = quarterPlan({ ...inputOf(progress), reading: german }).configure(frame).data
      expect(datasets.map(({ clip }) => clip)).toEqual(datasets.map(() => false))
    }
  })
})
