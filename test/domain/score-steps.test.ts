import { describe, expect, test } from 'vitest'
import type { RecordedScore } from '../../shared/domain/recorded-score'
import { guideTo, scoreSteps } from '../../shared/domain/score-steps'

type Section = RecordedScore['sections'][number]

const eightOfTen = { points: 8, outOf: 10, percent: 80, contribution: 0 }
const twoOfThree = { points: 2, outOf: 3, percent: 200 / 3, contribution: 0 }

/** A section of two questions, of which the second does not apply. */
function aSection(point: Partial<Section> = {}): Section {
  return {
    title: 'How the work is done',
    percent: 80,
    contribution: 31.1,
    weight: 35,
    lines: [
      { question: 'Discovery', weight: 30, earned: eightOfTen },
      { question: 'Price', weight: 25, earned: 'notApplicable' },
    ],
    ...point,
  }
}

describe('the steps of a score', () => {
  test('say what each answer was worth, and what it earned of that', () => {
    const { sections } = scoreSteps({
      percent: 80,
      answeredWeight: 35,
      allWeight: 45,
      sections: [aSection()],
    })
    expect(sections[0]).toEqual({
      title: 'How the work is done',
      steps: [
        { name: 'Discovery', said: '8 of 10', worth: '30', earned: '24' },
        { name: 'Price', said: 'Does not apply', worth: '25', earned: 'left out' },
      ],
      sum: { name: 'How the work is done', said: '80 %', worth: '30', earned: '24' },
    })
  })

  test('go on from the sections to the whole where sections have weights', () => {
    const none = aSection({ title: 'With others', percent: null, weight: 10, lines: [] })
    const steps = scoreSteps({
      percent: 80,
      answeredWeight: 35,
      allWeight: 45,
      sections: [aSection(), none],
    })
    expect(steps.whole).toEqual([
      { name: 'How the work is done', said: '80 %', worth: '35', earned: '28' },
      { name: 'With others', said: 'Nothing scored', worth: '10', earned: 'left out' },
    ])
    expect(steps.sum).toEqual({ name: 'Score', said: '80 %', worth: '35', earned: '28' })
    expect(guideTo(steps)).toContain('each section')
  })

  test('end with one sum where a single section of questions is the whole', () => {
    const lines = [{ question: 'Opening', weight: 10, earned: twoOfThree }]
    const steps = scoreSteps({
      percent: 200 / 3,
      answeredWeight: 10,
      allWeight: 10,
      sections: [aSection({ weight: null, percent: 200 / 3, lines })],
    })
    expect(steps.sections[0]?.sum).toBeNull()
    expect(steps.whole).toEqual([])
    expect(steps.sum).toEqual({ name: 'Score', said: '66.7 %', worth: '10', earned: '6.7' })
    expect(guideTo(steps)).not.toContain('each section')
  })
})
