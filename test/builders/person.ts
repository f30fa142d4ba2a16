import { randomUUID } from 'node:crypto'
import { personIdSchema } from '../../shared/domain/id'
import { type Person, personSchema } from '../../shared/domain/person'

/** A person as they stand in a workspace: an account executive since March 2025. */
export function aPerson(point: Partial<Person> = {}): Person {
  return personSchema.parse({
    id: personIdSchema.parse(randomUUID()),
    name: 'Jonas Lindqvist',
    roles: [{ role: 'Account executive', from: '2025-03-01' }],
    startedOn: '2025-03-01',
    employment: 'employee',
    cadence: 'everyTwoWeeks',
    aliases: [],
    addedAt: '2025-03-01T08:00:00.000Z',
    archivedAt: null,
    revision: 0,
    ...point,
  })
}
