import { describe, expect, test } from 'vitest'
import { paperPalette } from '../../renderer/charts/palette'
import { parsePath } from '../../renderer/charts/path-data'
import type { Mark } from '../../renderer/charts/pen'
import { sparklineDrawing } from '../../renderer/charts/sparkline-drawing'
import { type Drawing, drawingSchema } from '../../shared/domain/drawing'
import type { Progress } from '../../shared/domain/progress'
import { aProgress, type Day } from '../builders/progress'
import { british, sparklineCases } from './cases'

const size = { widthPx: 60, heightPx: 28 }
const drawn = (progress: Progress): Drawing =>
  sparklineDrawing({ progress, reading: british, palette: paperPalette, ...size })

/** A week's deals on its Wednesday, for the weeks before Friday 20 November 2026, oldest first. */
const wednesdays = [
  '2026-09-02',
  '2026-09-09',
  '2026-09-16',
  '2026-09-23',
  '2026-09-30',
  '2026-10-07',
  '2026-10-14',
  '2026-10-21',
  '2026-10-28',
  '2026-11-04',
  '2026-11-11',
  '2026-11-18',
]
const weekly = (values: readonly (number | null)[], of?: number): Day[] =>
  values.flatMap((value, index) => {
    const on = wednesdays[index]
    if (value === null || on === undefined) return []
    return [of === undefined ? { on, value } : { on, value, of }]
  })

const filledIn = (drawing: Drawing, colour: string): Mark[] =>
  drawing.marks.filter((mark) => mark.kind === 'path' && mark.fill === colour)
const strokedIn = (drawing: Drawing, colour: string): Mark[] =>
  drawing.marks.filter((mark) => mark.kind === 'path' && mark.stroke === colour)
const heights = (marks: readonly Mark[]): number[] =>
  marks.map((mark) => {
    const ys = mark.kind === 'path' ? parsePath(mark.d).flatMap(({ points }) => points.map(({ y }) => y)) : []
    return Math.max(...ys) - Math.min(...ys)
  })

describe('a sparkline', () => {
  test.each(sparklineCases)('stays inside its field and is a drawing that can be printed: $name', (given) => {
    for (const field of [size, { widthPx: 206, heightPx: 74 }]) {
      const drawing = sparklineDrawing({ ...given, palette: paperPalette, ...field })
      expect(drawingSchema.parse(drawing)).toEqual(drawing)
      const points = drawing.marks.flatMap((mark) =>
        mark.kind === 'path' ? parsePath(mark.d).flatMap((command) => command.points) : [],
      )
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(-0.5)
        expect(x).toBeLessThanOrEqual(field.widthPx + 2)
        expect(y).toBeGreaterThanOrEqual(-0.5)
        expect(y).toBeLessThanOrEqual(field.heightPx + 0.5)
      }
    }
  })

  test('has a bar for each week of what adds up, as tall as its value, the running one in the colour of the state', () => {
    const days = weekly([2, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1])
    const drawing = drawn(aProgress({ days, targets: [{ from: '2025-01', value: 14 }] }))
    const grey = heights(filledIn(drawing, paperPalette.lineStrong))
    expect(grey).toHaveLength(11)
    expect((grey[1] ?? 0) / (grey[0] ?? 1)).toBeCloseTo(2, 2)
    const red = heights(filledIn(drawing, paperPalette.behind))
    expect(red[0]).toBeCloseTo((grey[0] ?? 0) / 2, 2)
  })

  test('has a line for a ratio that breaks where a week has no number', () => {
    const days = weekly([2, 3, 4, null, 3, 2, 2, 3, null, 4, null, 4], 20)
    const drawing = drawn(aProgress({ preset: 'conversionRate', days }))
    expect(strokedIn(drawing, paperPalette.ink)).toHaveLength(2)
    // the week alone between two gaps, the running week alone, and the plain dot at the end
    expect(filledIn(drawing, paperPalette.ink)).toHaveLength(3)
  })

  test('ends with a ring where the running month has no number', () => {
    const days = weekly([2, 3, 4, 5, 4, 4, 3, 2, null, null, null, null], 20)
    const drawing = drawn(
      aProgress({ preset: 'conversionRate', days, targets: [{ from: '2025-01', value: 20 }] }),
    )
    expect(strokedIn(drawing, paperPalette.nodata)).toHaveLength(1)
  })

  test('has a level target while the target is, although months have different lengths', () => {
    const drawing = drawn(aProgress({ days: weekly([1, 1]), targets: [{ from: '2025-01', value: 14 }] }))
    expect(strokedIn(drawing, paperPalette.accent)).toHaveLength(1)
  })

  test('has a step where the target changed, and nothing where there was none', () => {
    const changed = [
      { from: '2025-01', value: 10 },
      { from: '2026-10', value: null },
      { from: '2026-11', value: 14 },
    ]
    const drawing = drawn(aProgress({ days: weekly([1, 1]), targets: changed }))
    expect(strokedIn(drawing, paperPalette.accent)).toHaveLength(2)
  })

  test('says what it shows', () => {
    const days = weekly([2, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1])
    expect(drawn(aProgress({ days, targets: [{ from: '2025-01', value: 14 }] })).alt).toBe(
      'Closed deals by week, from 2 to 1. Behind',
    )
    expect(drawn(aProgress()).alt).toBe('Closed deals by week: no numbers in twelve weeks')
  })
})
