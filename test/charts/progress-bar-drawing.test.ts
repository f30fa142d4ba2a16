import { describe, expect, test } from 'vitest'
import { paperPalette } from '../../renderer/charts/palette'
import { parsePath } from '../../renderer/charts/path-data'
import { progressBarDrawing } from '../../renderer/charts/progress-bar-drawing'
import { drawingSchema } from '../../shared/domain/drawing'

const drawn = (percent: number | null): ReturnType<typeof progressBarDrawing> =>
  progressBarDrawing({ percent, widthPx: 292, alt: 'half of the way', palette: paperPalette })

/** The stretches of ink, from and to. */
function ink(percent: number | null): { from: number; to: number }[] {
  return drawn(percent)
    .marks.flatMap((mark) => (mark.kind === 'path' && mark.fill === paperPalette.ink ? [mark.d] : []))
    .flatMap((d) => d.split(/(?<=Z)/))
    .map((stretch) => parsePath(stretch).flatMap(({ points }) => points.map(({ x }) => x)))
    .map((xs) => ({ from: Math.min(...xs), to: Math.max(...xs) }))
}

function cordX(percent: number | null): number {
  const [cord] = drawn(percent).marks.flatMap((mark) =>
    mark.kind === 'path' && mark.stroke === paperPalette.accent ? [mark.d] : [],
  )
  return parsePath(cord ?? '')[0]?.points[0]?.x ?? Number.NaN
}

describe('a progress bar', () => {
  test('has no ink at zero, below it, and where nothing is known', () => {
    expect(ink(0)).toEqual([])
    expect(ink(-5)).toEqual([])
    expect(ink(null)).toEqual([])
  })

  test('reaches half-way to the cord at 50 percent and the cord at 100', () => {
    expect(ink(50)[0]?.to).toBeCloseTo(cordX(50) / 2, 0)
    expect(ink(100)[0]?.to).toBeCloseTo(cordX(100), -0.5)
  })

  test('runs on past the cord beyond the target', () => {
    expect(ink(120)[0]?.to).toBeGreaterThan(cordX(120) + 30)
    expect(cordX(120)).toBeLessThan(cordX(100))
  })

  test('is whole at 150 percent and broken above, without moving the cord any farther', () => {
    expect(ink(150)).toHaveLength(1)
    expect(ink(151)).toHaveLength(3)
    expect(cordX(400)).toBe(cordX(151))
  })

  test('is a drawing that can be printed', () => {
    expect(drawingSchema.parse(drawn(58))).toEqual(drawn(58))
  })
})
