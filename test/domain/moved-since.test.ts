import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import { movedSince } from '../../shared/domain/moved-since'
import { numberSnapshotSchema } from '../../shared/domain/number-snapshot'
import type { Progress } from '../../shared/domain/progress'
import { aProgress } from '../builders/progress'

const at = (attainment: number | null, value: number | null = 7): Progress => {
  const progress = aProgress()
  return { ...progress, current: { ...progress.current, attainment, value } }
}

const frozen = (attainment: number | null) =>
  numberSnapshotSchema.parse({
    metricId: at(1).metric.id,
    name: 'Closed deals',
    kind: 'count',
    month: '2026-10',
    value: 7,
    target: 14,
    attainment,
  })

const moveOf = (then: number | null, now: number | null) =>
  movedSince([frozen(then)], [at(now)]).map(({ move }) => move)

describe('a number since the last session', () => {
  test.each([
    [80, 82.9, 'same'],
    [80, 83, 'nearer'],
    [80, 77, 'further'],
    [80, 77.1, 'same'],
    [120, 101, 'same'],
    [101, 97, 'further'],
    [null, 90, 'new'],
    [90, null, 'new'],
  ])('of %s and %s percent of its target is told as %s', (then, now, move) => {
    expect(moveOf(then, now)).toEqual([move])
  })

  test('is new where the last session had no such number, and left out where there is none now', () => {
    const other = { ...frozen(80), metricId: metricIdSchema.parse('another') }
    expect(movedSince([other], [at(80)])).toMatchObject([{ before: null, move: 'new' }])
    expect(movedSince([frozen(80)], [at(null, null)])).toEqual([])
  })
})
