import { describe, expect, test } from 'vitest'
import { dueSessionSchema, dueSessions } from '../../shared/domain/due-session'
import type { Person } from '../../shared/domain/person'
import { usualCalendar } from '../../shared/domain/working-calendar'
import { anAbsence } from '../builders/absence'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'

const jonas = aPerson()
const finalised = { kind: 'finalised' as const, at: '2026-11-09T15:00:00.000Z', numbers: [] }

function due(person: Person, heldOn: string | null = null) {
  const sessions = heldOn === null ? [] : [aSession({ personId: person.id, heldOn, state: finalised })]
  return dueSessions({ people: [person], sessions, calendar: usualCalendar }, '2026-11-23')
}

describe('at the end of all days that can be written', () => {
  test.each([
    ['a session was held on the last', due(jonas, '2199-12-31')],
    ['somebody starts on the last', due({ ...jonas, startedOn: '2199-12-28', cadence: 'quarterly' })],
    ['a holiday lasts for ever', due({ ...jonas, absences: [anAbsence('2020-01-01', '2199-12-31')] })],
  ])('%s, and what is due is still told', (_, [next]) => {
    expect(dueSessionSchema.safeParse(next).success).toBe(true)
    expect(next?.dueOn?.slice(0, 4)).toBe('2199')
  })

  test('somebody who is away for ever is away', () => {
    const [next] = due({ ...jonas, absences: [anAbsence('2020-01-01', '2199-12-31')] })
    expect(next?.rhythm).toEqual({ kind: 'away', until: '2199-12-31' })
  })
})
