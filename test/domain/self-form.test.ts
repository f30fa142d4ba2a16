import { describe, expect, test } from 'vitest'
import { formSections } from '../../shared/domain/self-form'
import { sectionSchema } from '../../shared/domain/template'
import { aContent, aQuestion, questionKinds } from '../builders/question'

/** A template with a question of every kind for the person, with all that is not for their eyes. */
const everyKind = aContent([
  {
    weight: 100,
    questions: questionKinds.map((kind) =>
      aQuestion(kind, {
        wording: 'How is {name}?',
        wordingForPerson: 'How are you?',
        wordingForSelf: kind === 'rating' ? 'How am I?' : null,
        hint: 'In a sentence.',
        guide: 'Look for what he avoids.',
        askedOf: 'person',
        ...(kind === 'rating' ? { expectedLevel: 3, weight: 100 } : {}),
      }),
    ),
  },
])

describe('the form of a self-assessment', () => {
  test('asks in the words for the person alone, with the hint', () => {
    const [section] = formSections(everyKind)
    for (const { kind, wording, hint } of section?.questions ?? []) {
      expect(wording).toBe(kind === 'rating' ? 'How am I?' : 'How are you?')
      expect(hint).toBe('In a sentence.')
    }
    expect(section?.questions.map(({ kind }) => kind)).toEqual(questionKinds)
  })

  test('has nothing for the manager, and nothing that would lead the answer', () => {
    const sections = formSections(everyKind)
    const text = JSON.stringify(sections)
    expect(text).not.toContain('{name}')
    expect(text).not.toContain('avoids')
    expect(text).not.toMatch(/"(points|yes|no|weight|expectedLevel)":[1-9]/)
  })

  test('is made of sections as every template has them', () => {
    for (const section of formSections(everyKind)) {
      expect(sectionSchema.parse(section)).toEqual(section)
    }
  })

  test('lets the person alone tick what both have to tick', () => {
    const [section] = formSections(everyKind)
    const statement = section?.questions.find(({ kind }) => kind === 'acknowledgement')
    expect(statement).toMatchObject({ by: 'person' })
  })

  test('leaves out what the manager alone is asked, private sections, and sections left empty', () => {
    const asked = aQuestion('longText', { id: 'asked', askedOf: 'both' })
    const manager = aQuestion('shortText', { id: 'manager' })
    const content = aContent([
      { questions: [manager] },
      { questions: [manager, asked] },
      { questions: [asked], visibility: 'private' },
    ])
    expect(formSections(content).map(({ id, questions }) => [id, questions.map((each) => each.id)])).toEqual([
      ['s1', ['asked']],
    ])
  })
})
