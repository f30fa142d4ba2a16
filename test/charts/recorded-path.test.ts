import { describe, expect, test } from 'vitest'
import { RecordedPath } from '../../renderer/charts/recorded-path'

const still = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

describe('a recorded path', () => {
  test('begins where its first line ends, as on a canvas', () => {
    const path = new RecordedPath(() => still)
    path.lineTo(3, 4)
    path.lineTo(5, 6)
    expect(path.d).toBe('M3 4L5 6')
  })

  test('keeps a point where it was put, whatever the transform does later', () => {
    let matrix = { ...still, e: 100 }
    const path = new RecordedPath(() => matrix)
    path.moveTo(1, 1)
    matrix = { a: 0, b: 1, c: -1, d: 0, e: 0, f: 0 }
    path.lineTo(10, 0)
    expect(path.d).toBe('M101 1L0 10')
  })

  test('draws a rectangle as a closed path of four corners', () => {
    const path = new RecordedPath(() => still)
    path.rectangle({ left: 1, top: 2, right: 4, bottom: 6 })
    expect(path.d).toBe('M1 2L4 2L4 6L1 6Z')
  })

  test('raises a quadratic curve to the cubic one that is the same', () => {
    const path = new RecordedPath(() => still)
    path.moveTo(0, 0)
    path.quadraticTo({ x: 3, y: 3 }, { x: 6, y: 0 })
    expect(path.d).toBe('M0 0C2 2 4 2 6 0')
  })

  test('joins an arc to what was before it, by a line to its start', () => {
    const path = new RecordedPath(() => still)
    path.moveTo(0, 0)
    const half = { from: 0, to: Math.PI, rotation: 0, counterclockwise: false }
    path.arc({ ...half, centre: { x: 10, y: 0 }, radiusX: 5, radiusY: 5 })
    expect(path.d).toMatch(/^M0 0L15 0C.*C.* 5 0$/)
  })

  test('is not closed before it has begun, and starts anew when told', () => {
    const path = new RecordedPath(() => still)
    path.close()
    expect(path.d).toBe('')
    path.moveTo(1, 1)
    path.begin()
    expect(path.d).toBe('')
    path.lineTo(2, 2)
    expect(path.d).toBe('M2 2')
  })
})
