import { describe, expect, test } from 'vitest'
import { limitTexts } from '../../renderer/charts/behaviour-marks'
import { behaviourPlan } from '../../renderer/charts/behaviour-plan'
import { type BehaviourInput, placedStretches } from '../../renderer/charts/behaviour-reading'
import { paperPalette } from '../../renderer/charts/palette'
import { weekTicks } from '../../renderer/charts/week-axis'
import { addDays } from '../../shared/domain/calendar'
import { processBehaviourOf } from '../../shared/domain/process-behaviour'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aRecalculation } from '../builders/recalculation'

const week = (index: number): string => addDays('2026-06-01', 7 * index)
const steady = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 12 : 14))

function inputOf(values: readonly (number | null)[], anew: readonly string[] = []): BehaviourInput {
  return {
    behaviour: processBehaviourOf({
      metric: aMetric(),
      measurements: values.flatMap((numerator, index) =>
        numerator === null ? [] : [aMeasurement({ on: week(index), numerator })],
      ),
      recalculations: anew.map((from) => aRecalculation({ from })),
      asOf: week(values.length),
    }),
    name: 'Jonas',
    reading: { locale: 'en-GB', currency: 'EUR', today: '2026-11-23' },
  }
}

const measure = (text: string): number => text.length * 7

function pointsOf(input: BehaviourInput): { x: number; y: number }[] {
  const frame = { widthPx: 700, heightPx: 260, pixelRatio: 1, palette: paperPalette, measure }
  return behaviourPlan(input).configure(frame).data.datasets[0]?.data ?? []
}

describe('the weeks of a person', () => {
  test('are told in a sentence', () => {
    expect(behaviourPlan(inputOf(steady)).sentence).toBe(
      'Closed deals, week by week. The week of 12 Oct lies within what is usual for Jonas: 8 to 18. Nothing has changed.',
    )
  })

  test('are given to other programs as numbers, with the limits of each week', () => {
    const { title, csv } = behaviourPlan(inputOf([...steady, 12, null, 2]))
    expect(title).toBe('Closed deals, week by week')
    expect(csv.headers.slice(0, 3)).toEqual(['Week of', 'Value', 'From the week before'])
    expect(csv.rows[1]?.slice(0, 3)).toEqual(['2026-06-08', 14, 2])
    expect(csv.rows[1]?.slice(3)).toEqual(
      [7.13, 12.45, 17.77, 6.53].map((limit) => expect.closeTo(limit, 1)).concat(''),
    )
    expect(csv.rows.at(-1)?.at(-1)).toBe('below what is usual')
  })

  test('are read point by point, with what is usual or what is more than chance', () => {
    const { points } = behaviourPlan(inputOf([...steady, 12, 14, 12, 14, null, 2]))
    expect(points[0]).toEqual({ x: 0, y: 12, title: 'Week of 1 June', value: '12', more: 'usual: 8 to 18' })
    expect(points[24]).toMatchObject({ y: null, value: 'no figures' })
    expect(points[25]).toMatchObject({ value: '2', more: 'below what is usual' })
  })

  test('stand in a table, a gap as a dash', () => {
    const { columns, rows } = behaviourPlan(inputOf([...steady, 12, 14, 12, 14, null, 2])).table
    expect(columns).toHaveLength(5)
    expect(rows.slice(22)).toEqual([
      ['2 November', '12', '2', '8\u00a0to\u00a018', '–'],
      ['9 November', '14', '2', '8\u00a0to\u00a018', '–'],
      ['16 November', '–', '–', '8\u00a0to\u00a018', '–'],
      ['23 November', '2', '–', '8\u00a0to\u00a018', 'below what is usual'],
    ])
  })

  test('have no usual range before there are enough of them', () => {
    const few = inputOf([3, 4])
    expect(behaviourPlan(few).points[0]?.more).toBe('')
    expect(behaviourPlan(few).table.rows[0]?.[3]).toBe('–')
    expect(limitTexts(few)).toEqual([])
  })

  test('are a line that is broken at a gap and where the limits begin anew', () => {
    expect(pointsOf(inputOf([3, null, 4])).map(({ y }) => y)).toEqual([3, Number.NaN, 4])
    expect(pointsOf(inputOf(steady, [week(10)]))[10]).toEqual({ x: 9.5, y: Number.NaN })
    expect(pointsOf(inputOf(steady))).toHaveLength(20)
  })
})

test('the limits are named at their end, those of the last stretch with weeks', () => {
  expect(limitTexts(inputOf(steady))).toEqual(['to 18', 'middle 13', 'from 8'])
  const waiting = inputOf(steady, [week(20)])
  expect(placedStretches(waiting.behaviour)).toMatchObject([{ first: 0, last: 19 }])
  expect(limitTexts(waiting)).toEqual(['to 18', 'middle 13', 'from 8'])
})

describe('the months under the weeks', () => {
  const labels = (weekPx: number) =>
    weekTicks(
      steady.map((_, index) => week(index)),
      {
        reading: inputOf(steady).reading,
        weekPx,
        measure,
      },
    ).map(({ label }) => label)

  test('are named where their first Monday is, with the year where it begins', () => {
    expect(labels(30)).toEqual([['Jun', '2026'], 'Jul', 'Aug', 'Sept', 'Oct'])
  })

  test('are left out where there is no room', () => {
    expect(labels(5)).toEqual([['Jun', '2026'], 'Aug'])
  })
})
