import { describe, expect, test } from 'vitest'
import { endedRetention } from '../../shared/domain/retention'
import { aPerson } from '../builders/person'

const archived = (name: string, on: string) => aPerson({ name, archivedAt: `${on}T09:41:00.000Z` })
const jonas = archived('Jonas Lindqvist', '2024-11-23')
const none = { people: [], kept: [], retentionMonths: null }

describe('a period that ends', () => {
  test.each([
    ['2026-11-22', []],
    ['2026-11-23', ['Jonas Lindqvist']],
    ['2026-11-24', ['Jonas Lindqvist']],
  ])('of somebody archived two years before: on %s it proposes %j', (on, names) => {
    const ended = endedRetention({ ...none, people: [jonas], retentionMonths: 24 }, on)
    expect(ended.map(({ personName }) => personName)).toEqual(names)
  })

  test('begins on no day that the month does not have: 31 January and one month is after the last of February', () => {
    const given = { ...none, people: [archived('Mara Silva', '2026-01-31')], retentionMonths: 1 }
    expect(endedRetention(given, '2026-02-28')).toEqual([])
    expect(endedRetention(given, '2026-03-01')).toHaveLength(1)
  })

  test('is nobody’s who is not archived, and nobody’s where no period is set', () => {
    expect(endedRetention({ ...none, people: [aPerson()], retentionMonths: 1 }, '2099-01-01')).toEqual([])
    expect(endedRetention({ ...none, people: [jonas] }, '2099-01-01')).toEqual([])
  })

  test.each([
    ['2026-11-22', 0],
    ['2026-11-23', 0],
    ['2026-11-24', 1],
  ])(
    'of signed documents is over the day after the one they are kept until: on %s it proposes %i',
    (on, count) => {
      const kept = [{ personId: jonas.id, until: '2026-11-23' }]
      const ended = endedRetention({ ...none, kept }, on)
      expect(ended).toHaveLength(count)
      for (const end of ended)
        expect(end).toEqual({ personId: jonas.id, personName: null, since: '2026-11-23' })
    },
  )

  test('is asked about again on the day after the one until which it was made longer', () => {
    const people = [{ ...jonas, keptUntil: '2027-05-01' }]
    const names = (on: string) =>
      endedRetention({ ...none, people, retentionMonths: 24 }, on).map(({ personName }) => personName)
    expect(names('2027-05-01')).toEqual([])
    expect(names('2027-05-02')).toEqual(['Jonas Lindqvist'])
  })

  test('stands first when it is the longest past', () => {
    const people = [archived('Mara Silva', '2025-02-01'), archived('Nia Okafor', '2024-02-01')]
    const kept = [{ personId: jonas.id, until: '2024-06-30' }]
    const ended = endedRetention({ people, kept, retentionMonths: 6 }, '2026-11-23')
    expect(ended.map(({ personName }) => personName)).toEqual(['Nia Okafor', null, 'Mara Silva'])
  })
})
