import { randomUUID } from 'node:crypto'
import { type Agreement, agreementSchema, type Clause, clauseSchema } from '../../shared/domain/agreement'
import {
  agreementIdSchema,
  clauseIdSchema,
  libraryClauseIdSchema,
  personIdSchema,
} from '../../shared/domain/id'
import { type LibraryClause, libraryClauseSchema, newLibraryClause } from '../../shared/domain/library-clause'
import type { GivenSignature } from '../../shared/domain/signature'

export function aClause(point: Partial<Clause> = {}): Clause {
  return clauseSchema.parse({
    id: clauseIdSchema.parse(randomUUID()),
    heading: 'What Jonas will do',
    body: 'Agree a next step, with a date, in every discovery call and log it the same day.',
    table: null,
    ...point,
  })
}

/** A draft of an expectation document with one clause and no blank. */
export function anAgreement(point: Partial<Agreement> = {}): Agreement {
  return agreementSchema.parse({
    id: agreementIdSchema.parse(randomUUID()),
    kind: 'expectations',
    number: 'EXP-2026-0001',
    title: 'What we expect of each other',
    from: '2026-11-23',
    clauses: [aClause()],
    others: [],
    personId: personIdSchema.parse(randomUUID()),
    draftedAt: '2026-11-20T16:30:00.000Z',
    state: { kind: 'draft' },
    revision: 0,
    ...point,
  })
}

/** A signature of the person given in the room, the name typed, at 18:05 by a clock one hour ahead of UTC. */
export function aSignature(point: Partial<GivenSignature> & { name: string }): GivenSignature {
  return {
    party: 'person',
    at: '2026-11-20T17:05:00.000Z',
    utcOffsetMinutes: 60,
    mark: { kind: 'typed', text: point.name },
    statements: [],
    ...point,
  }
}

/** The state of a document that both have signed; no file stands behind its hash. */
export function aSealedState(): Agreement['state'] {
  return {
    kind: 'sealed',
    signatures: [
      aSignature({ name: 'Jonas Lindqvist' }),
      aSignature({ party: 'manager', name: 'Katarina Vogel' }),
    ],
    response: { kind: 'agree', words: '' },
    file: { sha256: '0'.repeat(64), bytes: 1 },
  }
}

/** A clause of the manager's own in its first version. */
export function aLibraryClause(point: Partial<LibraryClause> = {}): LibraryClause {
  const { heading, body, table } = aClause({ heading: 'What {name} will do' })
  const id = libraryClauseIdSchema.parse(randomUUID())
  return libraryClauseSchema.parse({
    ...newLibraryClause(
      { heading, body, table },
      { id, kind: 'expectations', at: '2026-11-20T16:30:00.000Z' },
    ),
    ...point,
  })
}
