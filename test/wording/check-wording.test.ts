import { describe, expect, test } from 'vitest'
import { checkWording } from '../../renderer/components/wording/check-wording'
import { judgeWording } from './judge-wording'

describe('hints on wording', () => {
  test('meet every expectation of the sentences that the rules were written with', () => {
    const { unwanted, missed, sentences, unmarked } = judgeWording('corpus.json')
    expect({ unwanted, missed }).toEqual({ unwanted: [], missed: [] })
    expect(sentences).toBeGreaterThanOrEqual(150)
    expect(unmarked).toBeGreaterThanOrEqual(60)
  })

  test('are right in 95 and complete in 85 of 100 sentences that were written before the rules', () => {
    const { precision, recall } = judgeWording('held-out.json')
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })

  test('say where the words stand, and bring words for their place where a plain exchange does', () => {
    const [hint] = checkWording('On Monday you never called.')
    expect(hint).toMatchObject({
      family: 'absolute',
      start: 14,
      end: 19,
      found: 'never',
      instead: ['rarely'],
    })
    expect(checkWording('Our salesmen meet here.')[0]?.instead.length).toBeGreaterThan(0)
  })

  test('say nothing of 100,000 characters without words, and of none', () => {
    expect(checkWording('…'.repeat(100_000))).toEqual([])
    expect(checkWording('')).toEqual([])
  })
})
