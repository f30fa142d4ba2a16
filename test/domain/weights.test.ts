import { describe, expect, test } from 'vitest'
import { pathInWords } from '../../shared/domain/template-fault'
import { totalWeight, weighingOf, weightFaults, weightWords } from '../../shared/domain/weights'
import { aContent, aQuestion } from '../builders/question'

function rating(id: string, weight: number | null) {
  return aQuestion('rating', { id, weight })
}

function told(...sections: { weight?: number | null; weights: (number | null)[] }[]): string[] {
  const content = aContent(
    sections.map(({ weight = null, weights }, at) => ({
      weight,
      questions: weights.map((each, index) => rating(`q${at}-${index}`, each)),
    })),
  )
  return weightFaults(content.sections).map(({ path, message }) => `${pathInWords(path)}: ${message}`)
}

describe('weights', () => {
  test.each([
    [[33.33, 33.33, 33.34], []],
    [[33.33, 33.33, 33.33], [': The weights of all questions total 99.99, not 100']],
    [[50, 50.01], [': The weights of all questions total 100.01, not 100']],
    [[60, 50], [': The weights of all questions total 110, not 100']],
    [[0.1, 0.2, 99.7], []],
    [[null, null], []],
    [[100, null], []],
  ])('of the questions %j are told as %j', (weights, faults) => {
    expect(told({ weights })).toEqual(faults)
  })

  test('total 100 over all sections where no section has one', () => {
    expect(told({ weights: [40, null] }, { weights: [60] })).toEqual([])
  })

  test('total 100 over the sections and within each where sections have them', () => {
    expect(
      told({ weight: 40, weights: [100] }, { weight: 60, weights: [50, 50] }, { weights: [null] }),
    ).toEqual([])
    expect(told({ weight: 40, weights: [90] }, { weight: 50, weights: [null] })).toEqual([
      ': The weights of the sections total 90, not 100',
      'sections[0]: The weights of the questions in this section total 90, not 100',
      'sections[1].weight: No question of this section has a weight of its own',
    ])
  })

  test('are added without the dust of binary fractions', () => {
    expect(totalWeight([0.1, 0.2, null])).toBe(0.3)
    expect(weighingOf([])).toBe('none')
  })
})

describe('how much hangs on a question', () => {
  test('is its own weight where no section has one', () => {
    expect(weightWords({ weight: 25 }, { weight: null })).toBe('25 % of the score')
  })

  test('is its part of the section’s part where sections have weights', () => {
    expect(weightWords({ weight: 60 }, { weight: 40 })).toBe('24 % of the score')
    expect(weightWords({ weight: 33.33 }, { weight: 33.33 })).toBe('11.11 % of the score')
  })

  test('is nothing to say of where the question has no weight', () => {
    expect(weightWords({ weight: null }, { weight: 40 })).toBe('')
  })
})
