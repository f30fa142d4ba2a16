import { describe, expect, test } from 'vitest'
import type { Plot, ReadingPoint } from '../../renderer/charts/chart-plan'
import { nearestPoint, slipPlace } from '../../renderer/charts/reading-place'

const plot: Plot = {
  x: (value) => value,
  y: (value) => 200 - value,
  below: null,
  left: 0,
  top: 10,
  right: 600,
  bottom: 200,
  gridY: [],
  widthPx: 660,
  heightPx: 236,
}
const at = (x: number, y: number | null = 50): ReadingPoint => ({ x, y, title: '', value: '', more: '' })

describe('the point that is read under the pointer', () => {
  test('is the nearest one, the later of two that are equally near', () => {
    const points = [at(100), at(200), at(201)]
    expect(nearestPoint(points, plot, { leftPx: 149 })).toBe(0)
    expect(nearestPoint(points, plot, { leftPx: 150 })).toBe(1)
    expect(nearestPoint(points, plot, { leftPx: 500 })).toBe(2)
  })

  test('is looked for in the plane where a chart has points over each other', () => {
    const over = [
      { ...at(100), y: 10 },
      { ...at(100), y: 90 },
    ]
    expect(nearestPoint(over, plot, { leftPx: 104, topPx: plot.y(12) })).toBe(0)
    expect(nearestPoint(over, plot, { leftPx: 104, topPx: plot.y(70) })).toBe(1)
  })

  test('is the last of several on one day', () => {
    expect(nearestPoint([at(100), at(100)], plot, { leftPx: 0 })).toBe(1)
  })
})

describe('the slip', () => {
  test('lies to the right of its point while there is room, else to the left', () => {
    expect(slipPlace(at(468), plot)).toMatchObject({ left: 480 })
    expect(slipPlace(at(469), plot)).toMatchObject({ right: 203 })
  })

  test('lies over its point, but never over the edge of the chart', () => {
    expect(slipPlace(at(100, 50), plot).top).toBe(74)
    expect(slipPlace(at(100, 190), plot).top).toBe(0)
  })

  test('stays over the axis where there is no value', () => {
    expect(slipPlace(at(100, null), plot).top).toBe(124)
  })
})
