import { describe, expect, test } from 'vitest'
import { personIdSchema } from '../../shared/domain/id'
import {
  calledName,
  givenName,
  isActive,
  newPerson,
  type PersonDraft,
  personDraftSchema,
  personSchema,
  revisePerson,
  roleOn,
} from '../../shared/domain/person'
import { aPerson } from '../builders/person'

const draft: PersonDraft = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
}

describe('what is typed about a person', () => {
  test.each(['', ' ', '\t\n', '\u00a0', '\u3000'])('a name of “%s” is missing', (name) => {
    expect(personDraftSchema.safeParse({ ...draft, name }).success).toBe(false)
  })

  test.each([
    [200, true],
    [201, false],
  ])('a name of %i characters is taken: %s', (length, taken) => {
    expect(personDraftSchema.safeParse({ ...draft, name: 'x'.repeat(length) }).success).toBe(taken)
  })

  test('is kept byte for byte, spaces at the ends too', () => {
    expect(personDraftSchema.parse({ ...draft, name: ' Zoë  ' }).name).toBe(' Zoë  ')
  })
})

describe('a new person', () => {
  test('holds the role since the day they started', () => {
    const person = newPerson(draft, {
      id: personIdSchema.parse('jonas'),
      at: '2026-11-23T09:41:00.000Z',
    })
    expect(person.roles).toEqual([{ role: 'Account executive', from: '2025-03-01' }])
    expect(person).toMatchObject({ aliases: [], archivedAt: null, revision: 0 })
    expect(isActive(person)).toBe(true)
  })
})

describe('a changed role', () => {
  const today = '2026-11-23'

  test('counts from today, and the days before keep the earlier one', () => {
    const senior = revisePerson(aPerson(), { ...draft, role: 'Senior account executive' }, today)
    expect(roleOn(senior, '2026-11-22')).toBe('Account executive')
    expect(roleOn(senior, '2026-11-23')).toBe('Senior account executive')
    expect(roleOn(senior, '2027-06-01')).toBe('Senior account executive')
  })

  test('is corrected on the same day without leaving a trace', () => {
    const mistyped = revisePerson(aPerson(), { ...draft, role: 'Senoir' }, today)
    const corrected = revisePerson(mistyped, { ...draft, role: 'Senior' }, today)
    expect(corrected.roles).toEqual([
      { role: 'Account executive', from: '2025-03-01' },
      { role: 'Senior', from: '2026-11-23' },
    ])
  })

  test('taken back on the same day leaves the person as they were', () => {
    const mistaken = revisePerson(aPerson(), { ...draft, role: 'Senior' }, today)
    expect(revisePerson(mistaken, draft, today).roles).toEqual(aPerson().roles)
  })

  test('of somebody who has not started yet replaces the role they were to start in', () => {
    const person = aPerson({ startedOn: '2027-01-01', roles: [{ role: 'Trainee', from: '2027-01-01' }] })
    const revised = revisePerson(person, { ...draft, startedOn: '2027-01-01', role: 'Consultant' }, today)
    expect(revised.roles).toEqual([{ role: 'Consultant', from: today }])
  })

  test('leaves the history alone where the role stays the same', () => {
    const revised = revisePerson(aPerson(), { ...draft, cadence: 'weekly' }, today)
    expect(revised.roles).toEqual(aPerson().roles)
    expect(revised.revision).toBe(1)
  })
})

test('before the first role a person is held to the first', () => {
  expect(roleOn(aPerson(), '2024-01-01')).toBe('Account executive')
})

test('somebody archived is not active', () => {
  expect(isActive(aPerson({ archivedAt: '2026-11-23T09:41:00.000Z' }))).toBe(false)
})

describe('the given name', () => {
  test.each([
    ['Łukasz Żółć', 'Łukasz'],
    ['  Mei-Ling  Chen', 'Mei-Ling'],
    ['王小明', '王小明'],
    ['عمر الفاروق', 'عمر'],
    ['Cher', 'Cher'],
    ['Lindqvist, Jonas', 'Jonas'],
    ['Lindqvist,', 'Lindqvist'],
    ['Nguyễn Thị Ánh', 'Ánh'],
    ['Nguyễn', 'Nguyễn'],
    ['Ánh Nguyễn', 'Ánh'],
    ['', ''],
  ])('of %s is %s', (name, given) => {
    expect(givenName(name)).toBe(given)
  })
})

describe('what a person is called', () => {
  test.each([
    ['Bibi', 'Bibi'],
    [' Bibi ', 'Bibi'],
    ['', 'Birgit'],
    [' \u200b', 'Birgit'],
    [undefined, 'Birgit'],
  ])('with “%s” set is %s', (set, called) => {
    expect(calledName({ name: 'Birgit Holm', calledName: set })).toBe(called)
  })

  test('is read from a record that was kept before it could be set', () => {
    const { calledName: _, ...earlier } = aPerson({ name: 'Birgit Holm', calledName: 'Bibi' })
    expect(calledName(personSchema.parse(earlier))).toBe('Birgit')
  })

  test.each([
    [80, true],
    [81, false],
  ])('with %d characters is taken: %s', (length, taken) => {
    expect(personDraftSchema.safeParse({ ...draft, calledName: 'x'.repeat(length) }).success).toBe(taken)
  })
})
