import { describe, expect, test } from 'vitest'
import {
  arcCurves,
  circlePath,
  parsePath,
  pathNumber,
  placePath,
  polyline,
} from '../../renderer/charts/path-data'

describe('path data', () => {
  test('is read into commands with their points', () => {
    expect(parsePath('M1 2L-3.5,4C1 1 2 2 3e0 3Z')).toEqual([
      { letter: 'M', points: [{ x: 1, y: 2 }] },
      { letter: 'L', points: [{ x: -3.5, y: 4 }] },
      {
        letter: 'C',
        points: [
          { x: 1, y: 1 },
          { x: 2, y: 2 },
          { x: 3, y: 3 },
        ],
      },
      { letter: 'Z', points: [] },
    ])
  })

  test.each(['m1 2', 'M1 2h3', 'M1 2Q1 1 2 2', 'M1', 'C1 1 2 2'])('of another kind is refused: %s', (d) => {
    expect(() => parsePath(d)).toThrow('no such path command')
  })

  test('is written in thousandths of a pixel, without a negative zero', () => {
    expect([2.00004, 2.0006, -0.0001, 1 / 3].map(pathNumber)).toEqual(['2', '2.001', '0', '0.333'])
  })

  test('is enlarged around its origin and then moved', () => {
    expect(placePath('M1 2L0 0Z', { x: 10, y: 20, scale: 3 })).toBe('M13 26L10 20Z')
  })

  test('of no points is empty', () => {
    expect(polyline([])).toBe('')
    expect(parsePath('')).toEqual([])
  })
})

describe('an arc as curves', () => {
  const quarter = {
    centre: { x: 0, y: 0 },
    radiusX: 10,
    radiusY: 10,
    rotation: 0,
    from: 0,
    to: Math.PI / 2,
    counterclockwise: false,
  }

  test('takes one curve for a quarter turn and two for a little more', () => {
    expect(arcCurves(quarter).curves).toHaveLength(1)
    expect(arcCurves({ ...quarter, to: Math.PI / 2 + 0.01 }).curves).toHaveLength(2)
  })

  test('ends where the angle says, clockwise as a canvas counts', () => {
    const { start, curves } = arcCurves(quarter)
    expect(start).toEqual({ x: 10, y: 0 })
    expect(curves[0]?.[2].x).toBeCloseTo(0)
    expect(curves[0]?.[2].y).toBeCloseTo(10)
  })

  test('goes the other way round when asked', () => {
    const { curves } = arcCurves({ ...quarter, counterclockwise: true })
    expect(curves).toHaveLength(3)
    expect(curves[0]?.[2].x).toBeCloseTo(0)
    expect(curves[0]?.[2].y).toBeCloseTo(-10)
  })

  test('goes round once at most, and nowhere for no sweep', () => {
    expect(arcCurves({ ...quarter, to: 7 * Math.PI }).curves).toHaveLength(4)
    expect(arcCurves({ ...quarter, to: 0 }).curves).toEqual([])
  })

  test('stays within three ten-thousandths of the radius', () => {
    const [curve] = arcCurves(quarter).curves
    if (curve === undefined) throw new Error('A quarter turn is one curve')
    const [one, two, to] = curve
    for (let step = 0; step <= 20; step++) {
      const [t, s] = [step / 20, 1 - step / 20]
      const at = (axis: 'x' | 'y', from: number): number =>
        s ** 3 * from + 3 * s * s * t * one[axis] + 3 * s * t * t * two[axis] + t ** 3 * to[axis]
      expect(Math.abs(Math.hypot(at('x', 10), at('y', 0)) - 10)).toBeLessThan(0.003)
    }
  })

  test('closes to a circle', () => {
    expect(circlePath({ centre: { x: 5, y: 5 }, radius: 4 })).toMatch(/^M9 5C.*Z$/)
  })
})
