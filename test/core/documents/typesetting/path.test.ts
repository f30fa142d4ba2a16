import { expect, test } from 'vitest'
import { movedPath, parsePath, pathData, rounded } from '../../../../electron/core/documents/typesetting/path'

test('path data is read and written again', () => {
  const d = 'M1 2L3.5 -4C1 2 3 4 5 6Z'
  expect(pathData(parsePath(d))).toBe(d)
})

test('numbers may stand close to each other, in any notation', () => {
  expect(pathData(parsePath('M1,2L.5-.5 1e1,2E0'))).toBe('M1 2L0.5 -0.5L10 2')
})

test('points after a move are lines', () => {
  expect(pathData(parsePath('M0 0 1 1 2 2'))).toBe('M0 0L1 1L2 2')
})

test('a command that is cut short is left out', () => {
  expect(pathData(parsePath('M0 0C1 2 3 4L5'))).toBe('M0 0')
})

test('a path is made larger first and moved then', () => {
  expect(pathData(movedPath(parsePath('M1 1C0 1 2 3 4 5Z'), { dxPt: 10, dyPt: 20, scale: 2 }))).toBe(
    'M12 22C10 22 14 26 18 30Z',
  )
})

test('numbers on paper have three digits after the point at most, and zero has no sign', () => {
  expect([1 / 3, -0.0001, 1e-9, 12345.6789].map(rounded)).toEqual(['0.333', '0', '0', '12345.679'])
})
