import { describe, expect, test } from 'vitest'
import { type AttainmentRow, attainmentPlan } from '../../renderer/charts/attainment-plan'
import type { ChartPlan } from '../../renderer/charts/chart-plan'
import { rowsHeight } from '../../renderer/charts/row-configuration'
import { british } from './cases'
import { planCases } from './plan-cases'

const planOf = (rows: readonly AttainmentRow[]): ChartPlan =>
  attainmentPlan({ rows, of: 'Closed deals', reading: british })
const named = (name: string): ChartPlan => {
  const found = planCases.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no case ${name}`)
  return found.plan
}

describe('the attainment of a team', () => {
  test('stands farthest first, without data last, rounded down', () => {
    expect(
      planOf([
        { name: 'New', percent: null },
        { name: 'B', percent: 99.9 },
        { name: 'A', percent: 100 },
        { name: 'C', percent: 101 },
      ]).table.rows,
    ).toEqual([
      ['C', '101\u00a0%', 'On target'],
      ['A', '100\u00a0%', 'On target'],
      ['B', '99\u00a0%', 'At risk'],
      ['New', '–', 'No data'],
    ])
  })

  test('is told in a sentence, also of nobody', () => {
    expect(planOf([{ name: 'B', percent: 99 }]).sentence).toBe(
      'Closed deals, attainment of the team: 1 at risk',
    )
    expect(planOf([]).sentence).toBe('Closed deals, attainment of the team: nobody yet')
  })

  test('keeps to the axis with its points, however far somebody has come', () => {
    const { points, csv } = planOf([
      { name: 'Far', percent: 418.5 },
      { name: 'Below', percent: -12 },
    ])
    expect(points.map(({ x }) => x)).toEqual([200, 0])
    expect(csv.rows).toEqual([
      ['Far', 418.5, 'On target'],
      ['Below', -12, 'Behind'],
    ])
  })

  test('of two hundred people is no taller than a picture may be', () => {
    expect(rowsHeight(1)).toBeGreaterThan(60)
    expect(rowsHeight(200)).toBeLessThan(5000)
  })
})

describe('the other kinds', () => {
  test('tell skills against an earlier session', () => {
    expect(named('skills as rows').sentence).toBe(
      'Skills of Jonas in Call review, Session 2, 19 Oct: 2 of 2 rated. Against Session 1, 28 Sept: 1 higher, 0 the same, 0 lower',
    )
  })

  test('tell a goal, its day and its plan', () => {
    const { sentence, table } = named('goal')
    expect(sentence).toBe(
      'Win rate is back at 20 %: 14.5\u00a0% on 20 Nov 2026, planned 20\u00a0% by 31 Dec 2026. At risk',
    )
    expect(table.rows.map(([day]) => day)).toEqual([
      '1 Sept 2026',
      '30 Sept 2026',
      '15 Oct 2026',
      '31 Oct 2026',
      '20 Nov 2026',
      '31 Dec 2026',
    ])
  })

  test('tell where a quarter is likely to end, in its sentence, its points, its table and its numbers', () => {
    const { sentence, points, table, csv } = named('quarter with a forecast')
    expect(sentence).toMatch(/\d+ to \d+ likely by 31 December$/)
    expect(points.at(-1)).toMatchObject({ title: '31 December', value: expect.stringMatching(/likely$/) })
    expect(table.rows.at(-1)?.[1]).toMatch(/likely$/)
    expect(csv.rows.at(-1)?.slice(4)).toEqual([expect.any(Number), expect.any(Number)])
  })
})
