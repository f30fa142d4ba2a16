import { describe, expect, test } from 'vitest'
import { personIdSchema } from '../../shared/domain/id'
import { namedAs, shownNames, textsNaming } from '../../shared/domain/shown-names'
import { aPerson } from '../builders/person'

function people(...names: readonly string[]) {
  return names.map((name, index) => aPerson({ id: personIdSchema.parse(`p${index}`), name }))
}

describe('names on a paper that others see', () => {
  test.each([
    ['full', ['Łukasz Żółć', 'Nguyễn Thị Ánh'], ['Łukasz Żółć', 'Nguyễn Thị Ánh']],
    ['called', ['Łukasz Żółć', 'Nguyễn Thị Ánh'], ['Łukasz', 'Ánh']],
    ['initials', ['Łukasz Żółć', 'Lindqvist, Jonas', '山田太郎'], ['Ł. Ż.', 'L. J.', '山.']],
    ['called', ['Jonas Lindqvist', 'Jonas Berg', 'Ann Lee'], ['Jonas 1', 'Jonas 2', 'Ann']],
    ['initials', ['Jonas Lindqvist', 'Jane Lee'], ['J. L. 1', 'J. L. 2']],
  ] as const)('%s of %j', (shown, names, expected) => {
    expect([...shownNames(people(...names), shown).values()]).toEqual(expected)
  })

  test('leave nothing of the name in the person', () => {
    const named = namedAs(aPerson({ name: 'Jonas Lindqvist', aliases: ['jlindqvist'] }), 'J. L.')
    expect(JSON.stringify({ ...named, id: '' })).not.toMatch(/Jonas|indqvist/)
  })
})

describe('typed words that name somebody', () => {
  const team = people('Jonas Lindqvist', 'An de Vries')

  test.each([
    ['initials', 'What JONAS learnt', true],
    ['initials', 'Lindqvist’s accounts', true],
    ['initials', 'Jonasson and Co.', false],
    ['initials', 'Another de facto rule', false],
    ['called', 'What Jonas learnt', false],
    ['called', 'What Jonas Lindqvist learnt', true],
    ['full', 'What Jonas Lindqvist learnt', false],
  ] as const)('%s: %s', (shown, text, names) => {
    expect(textsNaming([text], team, shown)).toEqual(names ? [text] : [])
  })
})
