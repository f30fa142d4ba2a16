import { describe, expect, test } from 'vitest'
import {
  headingOf,
  inLibraryOrder,
  libraryHeadings,
  searchWordsOf,
  type TemplateUse,
} from '../../shared/domain/template-use'

const template = (templateId: string, use?: TemplateUse, name = templateId) => ({ templateId, name, use })

const idsOf = (templates: readonly { templateId: string }[]) => templates.map(({ templateId }) => templateId)

describe('the order of the library', () => {
  test('begins with those of the manager that have no heading, by name', () => {
    const listed = inLibraryOrder([
      template('weekly-one-on-one', 'rhythm'),
      template('b', undefined, 'Deal review'),
      template('a', undefined, 'Pipeline talk'),
    ])
    expect(idsOf(listed)).toEqual(['b', 'a', 'weekly-one-on-one'])
  })

  test('has the steps one after the other, and not by name', () => {
    const steps = ['cause-check', 'direct-conversation', 'training-and-support', 'clear-consequences']
    const shuffled = [...steps].reverse().map((id) => template(id, 'results'))
    expect(idsOf(inLibraryOrder(shuffled))).toEqual(steps)
  })

  test('has the manager’s own before those that ship under one heading', () => {
    const listed = inLibraryOrder([template('weekly-one-on-one', 'rhythm'), template('own', 'rhythm')])
    expect(idsOf(listed)).toEqual(['own', 'weekly-one-on-one'])
  })
})

test('a template without a use stands under “Yours”, which is the first heading', () => {
  expect([headingOf(undefined), headingOf(null), headingOf('practice')]).toEqual([
    'Yours',
    'Yours',
    'Practice',
  ])
  expect(libraryHeadings[0]).toBe('Yours')
})

test('a use is found by its heading and by what managers call the occasion', () => {
  expect(searchWordsOf('results')).toMatch(/^When results do not come .*underperformance.*warning/)
  expect(searchWordsOf(undefined)).toBe('Yours')
})
