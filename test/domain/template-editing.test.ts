import { describe, expect, test } from 'vitest'
import { type PartId, partIdSchema, questionIdSchema, sectionIdSchema } from '../../shared/domain/id'
import { asKind, newQuestion, questionKinds } from '../../shared/domain/new-question'
import { questionSchema } from '../../shared/domain/question'
import type { TemplateContent } from '../../shared/domain/template'
import { blankContent } from '../../shared/domain/template-draft'
import {
  placeOf,
  stepFrom,
  withNewQuestion,
  withoutQuestion,
  withQuestionMoved,
  withSection,
  withSectionMoved,
} from '../../shared/domain/template-editing'

let ids = 0
const newId = (): string => `id-${++ids}`
const newPartId = (): PartId => partIdSchema.parse(newId())
const id = (text: string) => questionIdSchema.parse(text)
const section = (text: string) => sectionIdSchema.parse(text)

/** Two sections: `a` with the questions 1 and 2, `b` with 3. */
function content(): TemplateContent {
  const blank = blankContent('Review', newId)
  const ask = (text: string) => newQuestion('longText', { id: id(text), newPartId })
  const part = (name: string, questions: string[]): TemplateContent['sections'] =>
    blank.sections.map((each) => ({ ...each, id: section(name), questions: questions.map(ask) }))
  return { ...blank, sections: [...part('a', ['1', '2']), ...part('b', ['3'])] }
}

const order = ({ sections }: TemplateContent): string =>
  sections.map((each) => `${each.id}:${each.questions.map((question) => question.id).join('')}`).join(' ')

describe('moving the questions of a template', () => {
  test('goes down within the section, and then to the beginning of the next', () => {
    expect(stepFrom(content(), id('1'), 1)).toEqual({ sectionId: 'a', at: 1 })
    expect(stepFrom(content(), id('2'), 1)).toEqual({ sectionId: 'b', at: 0 })
  })

  test('goes up from the first place to the end of the section before', () => {
    expect(stepFrom(content(), id('3'), -1)).toEqual({ sectionId: 'a', at: 2 })
  })

  test('ends at the first and the last place of all', () => {
    expect(stepFrom(content(), id('1'), -1)).toBeNull()
    expect(stepFrom(content(), id('3'), 1)).toBeNull()
  })

  test('counts the new place as if the question had been taken out', () => {
    expect(order(withQuestionMoved(content(), id('1'), { sectionId: section('a'), at: 1 }))).toBe('a:21 b:3')
    expect(order(withQuestionMoved(content(), id('1'), { sectionId: section('b'), at: 1 }))).toBe('a:2 b:31')
  })

  test('leaves everything as it is for a question that is not there', () => {
    const before = content()
    expect(withQuestionMoved(before, id('9'), { sectionId: section('a'), at: 0 })).toBe(before)
  })

  test('moves a section with its questions', () => {
    expect(order(withSectionMoved(content(), section('a'), 1))).toBe('b:3 a:12')
  })

  test('puts back what was taken out where it stood', () => {
    const before = content()
    const place = placeOf(before, id('1'))
    const [question] = before.sections[0]?.questions ?? []
    if (place === null || question === undefined) throw new Error('The question is there')
    expect(withNewQuestion(withoutQuestion(before, id('1')), question, place)).toEqual(before)
  })
})

describe('a new question', () => {
  test.each(questionKinds)('of the kind %s can be kept as it is', (kind) => {
    const question = newQuestion(kind, { id: id('q'), newPartId })
    expect(questionSchema.parse(question)).toEqual(question)
  })

  test('of another kind keeps its words and its options', () => {
    const one = { ...newQuestion('oneOf', { id: id('q'), newPartId }), wording: 'Which?', weight: 40 }
    const many = asKind(one, 'manyOf', newPartId)
    expect(many).toMatchObject({ ...one, kind: 'manyOf' })
  })

  test('without points loses its weight', () => {
    const rating = { ...newQuestion('rating', { id: id('q'), newPartId }), wording: 'How?', weight: 40 }
    expect(asKind(rating, 'longText', newPartId)).toMatchObject({ wording: 'How?', weight: null })
  })

  test('keeps its words where the parts of both kinds mean different things', () => {
    const matrix = { ...newQuestion('matrix', { id: id('q'), newPartId }), wording: 'How?' }
    expect(asKind(matrix, 'table', newPartId)).toMatchObject({ kind: 'table', wording: 'How?', rows: [] })
  })
})

describe('a section that only the manager sees', () => {
  const asked = ({ sections }: TemplateContent): string[] =>
    sections.flatMap(({ questions }) => questions.map(({ askedOf }) => askedOf))
  const toBoth = withSection(content(), section('a'), (each) => ({
    ...each,
    questions: each.questions.map((question) => ({ ...question, askedOf: 'both' })),
  }))
  const isPrivate = (each: TemplateContent['sections'][number]) => ({
    ...each,
    visibility: 'private' as const,
  })

  test('asks nobody else from the moment it is private', () => {
    expect(asked(toBoth)).toEqual(['both', 'both', 'manager'])
    expect(asked(withSection(toBoth, section('a'), isPrivate))).toEqual(['manager', 'manager', 'manager'])
  })

  test('takes a question in as one for the manager', () => {
    const withPrivate = withSection(toBoth, section('b'), isPrivate)
    const moved = withQuestionMoved(withPrivate, id('1'), { sectionId: section('b'), at: 0 })
    expect(asked(moved)).toEqual(['both', 'manager', 'manager'])
  })
})
