import { describe, expect, test } from 'vitest'
import { peopleNamed, personKey, suggestPeople } from '../../shared/domain/import-person'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist', aliases: ['jlindqvist'] })
const lukasz = aPerson({ name: 'Łukasz Żółć' })

describe('a name in a file', () => {
  test('is the same whatever its case, its spaces at the ends and its Unicode composition', () => {
    expect(peopleNamed('  jonas LINDQVIST ', [jonas, lukasz])).toEqual([jonas])
    expect(peopleNamed('Łukasz Żółć'.normalize('NFD'), [jonas, lukasz])).toEqual([lukasz])
  })

  test('may be an alias', () => {
    expect(peopleNamed('JLindqvist', [jonas, lukasz])).toEqual([jonas])
  })

  test('of somebody archived counts too', () => {
    const archived = aPerson({ name: 'Amara Okafor', archivedAt: '2026-01-01T00:00:00.000Z' })
    expect(peopleNamed('Amara Okafor', [archived])).toEqual([archived])
  })

  test.each([
    'Jonas',
    'Jonas Lindquist',
    'Jonas  Lindqvist',
    'Lindqvist, Jonas',
    'Jonas Lindqvist.',
    'Łukasz Zolc',
    '',
  ])('is nobody when it is only alike: %j', (name) => {
    expect(peopleNamed(name, [jonas, lukasz])).toEqual([])
  })

  test('keeps letters apart that case folding would join', () => {
    expect(personKey('Groß')).not.toBe(personKey('Gross'))
  })
})

describe('suggestions for a name', () => {
  test('are all people who have exactly it', () => {
    const other = aPerson({ name: 'jonas lindqvist' })
    expect(suggestPeople('Jonas Lindqvist', [jonas, other])).toEqual([
      { personId: jonas.id, name: 'Jonas Lindqvist', because: 'sameName' },
      { personId: other.id, name: 'jonas lindqvist', because: 'sameName' },
    ])
  })

  test('find the name turned round', () => {
    expect(suggestPeople('Lindqvist, Jonas', [jonas, lukasz])).toEqual([
      { personId: jonas.id, name: 'Jonas Lindqvist', because: 'turnedRound' },
    ])
    expect(suggestPeople('Lindqvist, Jonas, Jr', [jonas])).toEqual([])
  })

  test('find the name in an e-mail address, accents aside', () => {
    for (const address of ['jonas.lindqvist@nordhavn.example', 'Lindqvist_Jonas+crm@x.example'])
      expect(suggestPeople(address, [jonas, lukasz])).toEqual([
        { personId: jonas.id, name: 'Jonas Lindqvist', because: 'emailAddress' },
      ])
    expect(suggestPeople('lukasz.zolc@x.example', [jonas, lukasz])).toMatchObject([{ personId: lukasz.id }])
    expect(suggestPeople('jonas@x.example', [jonas])).toEqual([])
  })

  test('are none for a name that nobody has', () => {
    expect(suggestPeople('Diana', [jonas, lukasz])).toEqual([])
    expect(suggestPeople('__proto__', [jonas, lukasz])).toEqual([])
  })
})
