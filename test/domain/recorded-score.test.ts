import { describe, expect, test } from 'vitest'
import { recordedScore, scoreFigure } from '../../shared/domain/recorded-score'
import { sessionNotesSchema } from '../../shared/domain/session'
import { type TemplateVersion, templateVersionSchema } from '../../shared/domain/template'
import { aTemplateVersion } from '../builders/template-version'

/** The usual template with a weight at the questions that are named. */
function weighed(weights: Readonly<Record<string, number>>): TemplateVersion {
  const version = aTemplateVersion()
  return templateVersionSchema.parse({
    ...version,
    sections: version.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({
        ...question,
        weight: weights[question.id] ?? question.weight,
      })),
    })),
  })
}

const answers = sessionNotesSchema.shape.answers.parse({
  discovery: { kind: 'rating', level: 3, evidence: '' },
})
const read = { reads: 'person', wording: { kind: 'manager', givenName: 'Jonas' } } as const

describe('the score in a record', () => {
  test('tells every step: the points, the percent, the weight and what it adds', () => {
    const score = recordedScore(weighed({ discovery: 40 }), answers, read)
    const line = score?.sections.flatMap(({ lines }) => lines)[0]
    expect(line).toMatchObject({
      question: 'How well does Jonas find out what the customer needs?',
      weight: 40,
      earned: { points: 3, outOf: 5, percent: 60, contribution: 60 },
    })
    expect(score).toMatchObject({ percent: 60, answeredWeight: 40, allWeight: 40 })
  })

  test('is not there without weights, nor where nothing with a weight was answered', () => {
    expect(recordedScore(weighed({}), answers, read)).toBeNull()
    expect(recordedScore(weighed({ discovery: 40 }), {}, read)).toBeNull()
  })

  test.each([
    [83.333, '83.3'],
    [66.66, '66.7'],
    [100, '100'],
    [0, '0'],
  ])('reads %d as %s', (figure, words) => {
    expect(scoreFigure(figure)).toBe(words)
  })
})
