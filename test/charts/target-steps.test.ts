import { describe, expect, test } from 'vitest'
import { targetRuns, targetSteps } from '../../renderer/charts/target-steps'

describe('the line of dated targets', () => {
  test('is level while one target is in force', () => {
    expect(targetSteps([14, 14, 14])).toEqual([
      { x: -0.5, y: 14 },
      { x: 2.5, y: 14 },
    ])
  })

  test('rises where the target changed, between two months', () => {
    expect(targetSteps([10, 14])).toEqual([
      { x: -0.5, y: 10 },
      { x: 0.5, y: 10 },
      { x: 0.5, y: 14 },
      { x: 1.5, y: 14 },
    ])
  })

  test('is broken where there was none', () => {
    const [, , gap, next] = targetSteps([10, null, 14])
    expect(gap).toEqual({ x: 1.5, y: Number.NaN })
    expect(next).toEqual({ x: 1.5, y: 14 })
  })

  test('is empty without any target', () => {
    expect(targetSteps([null, null])).toEqual([])
  })

  test('takes up the same target after a gap as a run of its own', () => {
    expect(targetRuns([null, 14, null, 14, 14])).toEqual([
      { first: 1, last: 1, target: 14 },
      { first: 3, last: 4, target: 14 },
    ])
  })

  test('tells a target of zero from none', () => {
    expect(targetRuns([0, null])).toEqual([{ first: 0, last: 0, target: 0 }])
  })
})
