import { describe, expect, test } from 'vitest'
import { canBeScored } from '../../shared/domain/question'
import { sectionsForSelf } from '../../shared/domain/template'
import { publishingFaults } from '../../shared/domain/template-draft'
import { pathInWords } from '../../shared/domain/template-fault'
import { aContent, aQuestion, ofEveryKind, questionKinds } from '../builders/question'

test('a template of every kind of question can be published', () => {
  expect(publishingFaults(ofEveryKind())).toEqual([])
})

test.each(questionKinds)('a weight on %s is told exactly where its answers have no points', (kind) => {
  const point = kind === 'number' ? { min: 0, max: 10 } : {}
  const content = aContent([{ questions: [aQuestion(kind, { weight: 100, ...point })] }])
  const faults = publishingFaults(content).map(({ path }) => pathInWords(path))
  expect(faults).toEqual(canBeScored(kind) ? [] : ['sections[0].questions[0].weight'])
})

describe('the self-assessment', () => {
  test('asks what is asked of the person, in shared sections, and has no empty section', () => {
    const asked = (askedOf: 'manager' | 'person' | 'both') => aQuestion('longText', { id: askedOf, askedOf })
    const content = aContent([
      { questions: [asked('manager'), asked('person'), asked('both')] },
      { questions: [aQuestion('shortText')] },
    ])
    const ids = sectionsForSelf(content).map(({ questions }) => questions.map(({ id }) => String(id)))
    expect(ids).toEqual([['person', 'both']])
  })

  test('cannot ask in a private section, which the person never sees', () => {
    const question = aQuestion('longText', { askedOf: 'both' })
    const content = aContent([{ questions: [question], visibility: 'private' }])
    expect(publishingFaults(content).map(({ path }) => pathInWords(path))).toEqual([
      'sections[0].questions[0].askedOf',
    ])
    expect(sectionsForSelf(content)).toEqual([])
  })
})
