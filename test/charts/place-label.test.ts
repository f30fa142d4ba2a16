import { describe, expect, test } from 'vitest'
import { freeSpot, labelBox, type Obstacle, type Spot } from '../../renderer/charts/place-label'

const label = { widthPx: 40, size: 10 }
const field = { left: 0, top: 0, right: 200, bottom: 100 }
const at = (x: number, y: number): Spot => ({ x, y, anchor: 'start' })
const place = (
  spots: readonly Spot[],
  given: { obstacles?: readonly Obstacle[]; hairlinesY?: readonly number[] } = {},
): Spot | null => freeSpot(spots, { label, obstacles: [], hairlinesY: [], field, ...given })

describe('a label', () => {
  test('grows from its anchor', () => {
    expect(labelBox({ x: 50, y: 20, anchor: 'start' }, label)).toMatchObject({ left: 50, right: 90 })
    expect(labelBox({ x: 50, y: 20, anchor: 'middle' }, label)).toMatchObject({ left: 30, right: 70 })
    expect(labelBox({ x: 50, y: 20, anchor: 'end' }, label)).toMatchObject({ left: 10, right: 50 })
  })

  test('stands at the first spot that is free', () => {
    expect(place([at(10, 50), at(20, 50)])).toEqual(at(10, 50))
  })

  test('stays inside the field', () => {
    expect(place([at(161, 50), at(160, 50)])).toEqual(at(160, 50))
    expect(place([at(10, 6.9), at(10, 7)])).toEqual(at(10, 7))
  })

  test('keeps two pixels clear of a box', () => {
    const box = { left: 52, top: 0, right: 60, bottom: 100 }
    expect(place([at(11, 50), at(10, 50)], { obstacles: [{ kind: 'box', box }] })).toEqual(at(10, 50))
  })

  test('keeps clear of a line that passes through it without a corner inside', () => {
    const line: Obstacle = {
      kind: 'line',
      points: [
        { x: 0, y: 0 },
        { x: 200, y: 100 },
      ],
    }
    expect(place([at(80, 53), at(80, 90)], { obstacles: [line] })).toEqual(at(80, 90))
  })

  test('keeps clear of an upright line', () => {
    const stem: Obstacle = {
      kind: 'line',
      points: [
        { x: 30, y: 20 },
        { x: 30, y: 80 },
      ],
    }
    expect(place([at(10, 50), at(33, 50)], { obstacles: [stem] })).toEqual(at(33, 50))
  })

  test('is left out when no spot is free', () => {
    const everywhere = { kind: 'box', box: field } as const
    expect(place([at(10, 50)], { obstacles: [everywhere] })).toBeNull()
    expect(place([])).toBeNull()
  })

  test('moves a little to escape a hairline, but stands on it rather than far away', () => {
    expect(place([at(10, 50), at(10, 62)], { hairlinesY: [47] })).toEqual(at(10, 62))
    const crowd = Array.from({ length: 10 }, () => at(10, 50))
    expect(place([...crowd, at(10, 62)], { hairlinesY: [47] })).toEqual(at(10, 50))
  })
})
