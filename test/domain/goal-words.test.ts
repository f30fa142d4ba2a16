import { expect, test } from 'vitest'
import { plannedWords, standingWords } from '../../shared/domain/goal-words'
import { smartFields } from '../builders/goal'

const reading = { figure: String, day: (on: string) => on }
const now = { on: '2026-11-09', value: 17, expected: 18 }

test('a goal stands where its last value was, with its day', () => {
  expect(standingWords(smartFields(), { now, soFar: null }, reading)).toBe('17 on 2026-11-09')
  expect(plannedWords(smartFields(), { now }, String)).toBe('planned 18')
})

test('what is so far is told as such, and nothing where nothing is known', () => {
  const soFar = { from: '2026-11-01', on: '2026-11-09', value: 12 }
  const words = standingWords(smartFields(), { now: null, soFar }, reading)
  expect(words).toBe('12 since 2026-11-01, month not over')
  expect(standingWords(smartFields(), { now: null, soFar: null }, reading)).toBeNull()
})

test('what is done or not done says so without a figure', () => {
  const { measure } = smartFields()
  const fields = smartFields({ measure: { ...measure, baseline: 0, target: 1, direction: 'binary' } })
  const stands = [0, 1].map((value) =>
    standingWords(fields, { now: { ...now, value }, soFar: null }, reading),
  )
  expect(stands).toEqual(['not done on 2026-11-09', 'done on 2026-11-09'])
  expect(plannedWords(fields, { now }, String)).toBeNull()
})
