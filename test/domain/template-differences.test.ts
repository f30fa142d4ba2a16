import { describe, expect, test } from 'vitest'
import { differencesInTemplates } from '../../shared/domain/template-differences'
import { aContent, aQuestion, ofEveryKind, scaleOfFive } from '../builders/question'

describe('what two windows hold of one draft', () => {
  test('is the same where nothing differs', () => {
    expect(differencesInTemplates({ mine: ofEveryKind(), theirs: ofEveryKind() })).toEqual([])
  })

  test('differs in its name, a section, the words and the scale of a question, each named', () => {
    const question = aQuestion('rating', { wording: 'How?' })
    const mine = aContent([{ questions: [question] }], { name: 'Mine' })
    const [first, ...others] = scaleOfFive.levels
    const scale = { ...scaleOfFive, levels: [{ ...first, anchor: 'Nothing' }, ...others] }
    const [section] = mine.sections
    const theirs = aContent(
      [{ ...section, questions: [aQuestion('rating', { wording: 'How?', required: true, scale })] }],
      {
        name: 'Theirs',
      },
    )
    const told = differencesInTemplates({ mine, theirs })
    expect(told.map(({ place }) => place)).toEqual([
      'The template: name',
      '“How?”: required',
      '“How?”: scale',
    ])
    expect(told[0]).toMatchObject({ mine: 'Mine', theirs: 'Theirs' })
    expect(told[2]?.theirs).toContain('1, Nothing, 1')
  })

  test('differs in a question that only one of them has, and in the order', () => {
    const [one, two] = [
      aQuestion('longText', { wording: 'One?' }),
      aQuestion('shortText', { wording: 'Two?' }),
    ]
    const mine = aContent([{ questions: [one, two] }])
    expect(differencesInTemplates({ mine, theirs: aContent([{ questions: [two, one] }]) })).toEqual([
      { place: '“Section 0”: its questions', isPrivate: false, mine: 'One?\nTwo?', theirs: 'Two?\nOne?' },
    ])
    const places = differencesInTemplates({ mine, theirs: aContent([{ questions: [one] }]) }).map(
      ({ place }) => place,
    )
    expect(places).toContain('“Two?”: wording')
  })
})
