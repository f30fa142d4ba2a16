import { describe, expect, test } from 'vitest'
import { endedRetention } from '../../shared/domain/retention'
import { aPerson } from '../builders/person'

const archived = aPerson({ name: 'Jonas Lindqvist', archivedAt: '2025-11-23T08:00:00.000Z' })

function named(on: string, given: Partial<Parameters<typeof endedRetention>[0]> = {}): (string | null)[] {
  const all = { people: [archived], kept: [], retentionMonths: 12, ...given }
  return endedRetention(all, on).map(({ personName }) => personName)
}

describe('a period of keeping', () => {
  test('ends on the day that it says, a year after the archiving, and not one day before', () => {
    expect(named('2026-11-22')).toEqual([])
    expect(named('2026-11-23')).toEqual(['Jonas Lindqvist'])
  })

  test('ends for nobody where none is set, nor for somebody who is not archived', () => {
    expect(named('2099-01-01', { retentionMonths: null })).toEqual([])
    expect(named('2099-01-01', { people: [aPerson()] })).toEqual([])
  })

  test('is asked about again on the day after the one until which it was made longer', () => {
    const people = [{ ...archived, keptUntil: '2027-05-01' }]
    expect(named('2027-05-01', { people })).toEqual([])
    expect(named('2027-05-02', { people })).toEqual(['Jonas Lindqvist'])
  })

  test('of signed documents ends after their day, the longest past first', () => {
    const kept = [{ personId: aPerson().id, until: '2026-11-22' }]
    expect(named('2026-11-22', { people: [], kept })).toEqual([])
    expect(named('2026-11-23', { kept })).toEqual(['Jonas Lindqvist', null])
  })
})
