import { expect, test } from 'vitest'
import { namesakeOf, nameToChoose, peopleMeant } from '../../shared/domain/person-choice'
import { aPerson } from '../builders/person'

const today = '2026-11-23'

test('a name stands alone unless somebody else has it', () => {
  const ann = aPerson({ name: 'Ann Lee' })
  expect(nameToChoose(ann, [ann, aPerson({ name: 'Anne Lee' })], today)).toBe('Ann Lee')
})

test('people of one name are told apart by their role, then by their first day', () => {
  const role = (name: string) => [{ role: name, from: '2026-01-01' }]
  const a = aPerson({ name: 'Ann Lee', roles: role('Closer'), startedOn: '2026-01-01' })
  const b = aPerson({ name: 'ann lee', roles: role('Setter'), startedOn: '2026-01-01' })
  const c = aPerson({ name: 'Ann Lee', roles: role('Closer'), startedOn: '2026-03-02' })
  expect(nameToChoose(a, [a, b], today)).toBe('Ann Lee (Closer)')
  expect(nameToChoose(b, [a, b], today)).toBe('ann lee (Setter)')
  expect(nameToChoose(c, [a, b, c], today)).toBe('Ann Lee (Closer, since 2026-03-02)')
})

test('a namesake is somebody else of the same name, in any case', () => {
  const ann = aPerson({ name: 'Ann Lee' })
  expect(namesakeOf(' ann lee', [ann], null)).toBe(ann)
  expect(namesakeOf('Ann Lee', [ann], ann)).toBeNull()
  expect(namesakeOf('', [aPerson({ name: 'Ann' })], null)).toBeNull()
})

test.each([
  ['jo', ['Jonas Lindqvist', 'Mary-Jo Dean', 'Major Tom']],
  ['LINDQ', ['Jonas Lindqvist']],
  ['lu', ['Łukasz Żółć']],
  ['zol', ['Łukasz Żółć']],
  ['bi', ['Birgit Holm']],
  ['x', []],
])('the letters “%s” mean %j', (typed, meant) => {
  const people = [
    aPerson({ name: 'Major Tom' }),
    aPerson({ name: 'Mary-Jo Dean' }),
    aPerson({ name: 'Jonas Lindqvist' }),
    aPerson({ name: 'Łukasz Żółć' }),
    aPerson({ name: 'Birgit Holm', calledName: 'Bibi' }),
  ]
  expect(peopleMeant(typed, people).map(({ name }) => name)).toEqual(meant)
})

test('nothing typed means everybody, as they are given', () => {
  const people = [aPerson({ name: 'Zoë' }), aPerson({ name: 'Amara' })]
  expect(peopleMeant(' ', people)).toEqual(people)
})
