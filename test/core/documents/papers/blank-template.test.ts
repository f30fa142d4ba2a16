import { describe, expect, test } from 'vitest'
import { blankTemplatePaper } from '../../../../electron/core/documents/papers/blank-template'
import type { TemplateContent } from '../../../../shared/domain/template'
import { aContent, aQuestion, ofEveryKind } from '../../../builders/question'
import { shippedResources } from '../../../helpers/core'
import { linesOnPages, wordsOnPages } from '../../../helpers/placed-words'

const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4',
  currency: 'EUR',
} as const

async function wordsOf(content: TemplateContent, reader: 'manager' | 'person'): Promise<string> {
  const { pages } = await blankTemplatePaper({
    content,
    number: 3,
    reader,
    firm,
    resourcesFolder: shippedResources,
    at: '2026-11-24T09:41:00.000Z',
  })
  return wordsOnPages(pages)
}

describe('a blank form', () => {
  const asked = aQuestion('rating', {
    id: 'asked',
    wording: 'How does {name} prepare?',
    wordingForPerson: 'How do you prepare?',
    guide: 'Listen to two calls.',
    hint: 'Of this month.',
    weight: 100,
  })
  const content = aContent(
    [
      { questions: [asked] },
      { questions: [aQuestion('longText', { wording: 'What worries me?' })], visibility: 'private' },
    ],
    { instructions: 'Read this before.' },
  )

  test('for the manager has private sections, guides, weights and instructions', async () => {
    const words = await wordsOf(content, 'manager')
    for (const text of [
      'How does the person prepare?',
      'Listen to two calls.',
      'Of this month.',
      '100 % of the score',
    ]) {
      expect(words).toContain(text)
    }
    for (const text of ['What worries me?', 'only for the manager', 'Read this before.', 'Version 3']) {
      expect(words).toContain(text)
    }
  })

  test('for the person has none of them, and says “you”', async () => {
    const words = await wordsOf(content, 'person')
    expect(words).toContain('How do you prepare?')
    expect(words).toContain('Of this month.')
    for (const text of [
      '{name}',
      'the person prepare',
      'Listen',
      'of the score',
      'worries',
      'Read this before',
    ]) {
      expect(words).not.toContain(text)
    }
  })

  test.each(['manager', 'person'] as const)(
    'for the %s has every option, row, item and level',
    async (reader) => {
      const words = await wordsOf(ofEveryKind(), reader)
      for (const text of [
        'Left',
        'Three',
        'Lets the customer finish',
        'Level 5',
        'Second',
        'When',
        'Closed deals',
      ]) {
        expect(words).toContain(text)
      }
      expect(words).toContain('I have read the plan.')
    },
  )

  test('has every question on one page, with the heading and the introduction before the first', async () => {
    const numbers = Array.from({ length: 24 }, (_, index) => index + 1)
    const sections = numbers.map((number) => ({
      title: `Part ${number}`,
      intro: `Words before ${number}`,
      questions: [
        aQuestion('manyOf', {
          id: `q${number}`,
          wording: `Question ${number}?`,
          options: Array.from({ length: 5 + (number % 4) }, (_, index) => ({
            id: `o${index}`,
            label: `option ${index}`,
          })),
          remarkPrompt: `Remark on ${number}`,
        }),
      ],
    }))
    const { pages } = await blankTemplatePaper({
      content: aContent(sections),
      number: 1,
      reader: 'manager',
      firm,
      resourcesFolder: shippedResources,
      at: '2026-11-24T09:41:00.000Z',
    })
    expect(pages.length).toBeGreaterThan(3)
    const pageOf = (text: string): number =>
      pages.findIndex((page) => linesOnPages([page]).some((line) => line.trim() === text))
    for (const number of numbers) {
      const places = [
        `Part ${number}`,
        `Words before ${number}`,
        `Question ${number}?`,
        `Remark on ${number}`,
      ]
      const found = places.map(pageOf)
      expect(found).toEqual(Array(4).fill(found[0]))
      expect(found[0]).toBeGreaterThanOrEqual(0)
    }
  })

  test('of a template without a word is made all the same', async () => {
    const empty = aContent([{ questions: [] }], { name: '' })
    expect(await wordsOf(empty, 'manager')).toContain('Template without a name')
  })
})
