import { describe, expect, test } from 'vitest'
import { drawnMark } from '../../../../electron/core/documents/signing/strokes'
import { pathData } from '../../../../electron/core/documents/typesetting/path'

type Point = [number, number, number]

function drawn(...strokes: Point[][]) {
  return drawnMark({ kind: 'drawn', strokes }, '#1b2430')
}

describe('a drawn signature', () => {
  test('lies in a box of its own, however far out on the field it was drawn', () => {
    const near = drawn([
      [0, 0, 0.5],
      [100, 40, 0.5],
    ])
    const far = drawn([
      [500, 300, 0.5],
      [600, 340, 0.5],
    ])
    expect([far.widthPt, far.heightPt]).toEqual([near.widthPt, near.heightPt])
    expect(far.paths.map(({ path }) => pathData(path))).toEqual(near.paths.map(({ path }) => pathData(path)))
  })

  test('runs through every point', () => {
    const { paths } = drawn([
      [0, 0, 0.5],
      [50, 30, 0.5],
      [100, 0, 0.5],
    ])
    const ends = paths[0]?.path.map(({ points }) => points.slice(-2))
    expect(ends).toEqual([
      [3.2, 3.2],
      [53.2, 33.2],
      [103.2, 3.2],
    ])
  })

  test('is one curve of one width where the pressure is the same throughout', () => {
    const { paths } = drawn([
      [0, 0, 0.5],
      [50, 30, 0.5],
      [100, 0, 0.5],
    ])
    expect(paths).toHaveLength(1)
    expect(paths[0]?.strokeWidthPt).toBeCloseTo(2.2)
  })

  test('is wider where the pen was pressed harder', () => {
    const { paths } = drawn([
      [0, 0, 0],
      [50, 30, 0],
      [100, 0, 1],
    ])
    expect(paths.map(({ strokeWidthPt }) => strokeWidthPt)).toEqual([1.2, 3.2])
  })

  test('that is a single tap is a dot', () => {
    const { paths } = drawn([[10, 10, 0.5]])
    expect(paths).toHaveLength(1)
    expect(paths[0]).toMatchObject({ cap: 'round' })
  })

  test('of a hundred thousand points keeps its shape in a few thousand', () => {
    const scribble = Array.from({ length: 100 }, (_, stroke) =>
      Array.from(
        { length: 1000 },
        (_, index): Point => [index * 2, 200 * Math.sin(index / 20 + stroke), 0.5],
      ),
    )
    const { paths, widthPt } = drawn(...scribble)
    const steps = paths.reduce((sum, { path }) => sum + path.length, 0)
    expect(steps).toBeLessThan(5000)
    expect(widthPt).toBeCloseTo(1998 + 6.4)
  })
})
