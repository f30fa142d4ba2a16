import { describe, expect, test } from 'vitest'
import type { NamedFigures } from '../../shared/domain/import-figures'
import { ownershipOf, usualRole } from '../../shared/domain/import-owner'
import type { NameMeaning } from '../../shared/domain/import-plan'
import { aPlan } from '../builders/import-plan'
import { aPerson } from '../builders/person'

const jonas = aPerson({ name: 'Jonas Lindqvist', aliases: ['jlind'] })
const amara = aPerson({ name: 'Amara Okafor' })
const team = [jonas, amara]

function figures(name: string): NamedFigures {
  return { who: { kind: 'name', name }, rows: 3, figures: [] }
}

/** What becomes of a name when the plan says something of it. */
function said(name: string, means: NameMeaning): ReturnType<typeof ownershipOf> {
  return ownershipOf(figures(name), aPlan({ people: [{ name, means }] }), team)
}

describe('a name of a file', () => {
  test('is the one person who has it', () => {
    for (const name of ['jonas lindqvist', 'JLIND'])
      expect(ownershipOf(figures(name), aPlan(), team)).toMatchObject({
        kind: 'owned',
        owner: { person: jonas },
        alias: null,
      })
  })

  test('is asked about when nobody has it, or several do', () => {
    expect(ownershipOf(figures('Bo'), aPlan(), team)).toMatchObject({
      kind: 'unknown',
      question: { rows: 3 },
    })
    const twin = aPerson({ name: 'JLIND' })
    expect(ownershipOf(figures('jlind'), aPlan(), [...team, twin]).kind).toBe('unknown')
  })

  test('means what the plan says, before any name', () => {
    expect(said('Jonas Lindqvist', { kind: 'leaveOut' }).kind).toBe('leftOut')
    expect(said('Jonas Lindqvist', { kind: 'person', personId: amara.id })).toMatchObject({
      owner: { person: amara },
    })
  })

  test('is learnt when it is new, and not when somebody has it already', () => {
    expect(said('J. L.', { kind: 'person', personId: jonas.id })).toMatchObject({ alias: 'J. L.' })
    expect(said('Jonas Lindqvist', { kind: 'person', personId: amara.id })).toMatchObject({ alias: null })
  })

  test('is an alias of a new person who is called otherwise', () => {
    expect(said('Bo', { kind: 'create', name: 'Bo Chen' })).toMatchObject({
      owner: { kind: 'new', name: 'Bo Chen' },
      alias: 'Bo',
    })
    expect(said('Bo', { kind: 'create', name: 'BO' })).toMatchObject({ owner: { name: 'BO' }, alias: null })
  })

  test('cannot become a second person of a name that is taken', () => {
    expect(said('Bo', { kind: 'create', name: ' amara okafor ' })).toEqual({
      kind: 'impossible',
      sentence:
        'There is a person named “amara okafor” already. Choose that person for “Bo”, or another name.',
    })
  })
})

describe('the role of people whom an import adds', () => {
  test('is the one that most of the team has', () => {
    const caller = (): ReturnType<typeof aPerson> =>
      aPerson({ roles: [{ role: 'Caller', from: '2025-01-01' }] })
    expect(usualRole([jonas, caller(), caller()], '2026-11-23')).toBe('Caller')
  })

  test('is salesperson where there is no team', () => {
    expect(usualRole([], '2026-11-23')).toBe('Salesperson')
    expect(usualRole([{ ...jonas, archivedAt: '2026-01-01T00:00:00.000Z' }], '2026-11-23')).toBe(
      'Salesperson',
    )
  })
})
