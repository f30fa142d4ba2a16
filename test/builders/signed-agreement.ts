import { randomUUID } from 'node:crypto'
import { makeAgreement, withSignature } from '../../electron/core/documents/papers/make-agreement'
import { type Authority, newAuthority } from '../../electron/core/documents/signing/authority'
import { trailWith } from '../../electron/core/signing-trail'
import { type AgreementRecord, agreementRecordSchema } from '../../shared/domain/agreement-record'
import type { AuditEvent } from '../../shared/domain/audit-event'
import type { Firm } from '../../shared/domain/firm'
import { agreementIdSchema } from '../../shared/domain/id'
import type { GivenSignature } from '../../shared/domain/signature'
import { typefaces } from '../helpers/typefaces'
import { aClause, aSignature } from './agreement'

/** The moment at which the documents of the tests are made. */
export const madeAt = '2026-11-23T13:51:00.000Z'

export function aFirm(point: Partial<Firm> = {}): Firm {
  return {
    managerName: 'Katarina Vogel',
    organisation: 'Nordhavn Telecom',
    team: 'Inside sales',
    paper: 'A4',
    currency: 'EUR',
    ...point,
  }
}

/** What an expectation document with one clause says; the person agrees. */
export function anAgreementRecord(point: Partial<AgreementRecord> = {}): AgreementRecord {
  return agreementRecordSchema.parse({
    schema: 'plumbline/agreement',
    version: 2,
    agreementId: randomUUID(),
    number: 'EXP-2026-0001',
    title: 'What we expect of each other',
    from: '2026-11-23',
    draftedAt: '2026-11-20T16:30:00.000Z',
    madeAt,
    organisation: 'Nordhavn Telecom',
    team: 'Inside sales',
    paper: 'A4',
    person: { name: 'Jonas Lindqvist', role: 'Account executive' },
    manager: { name: 'Katarina Vogel' },
    clauses: [aClause()],
    response: { kind: 'agree', words: '' },
    ...point,
  })
}

/** A signature drawn with a pen: a wave and a line below it. */
export function aDrawnMark(): GivenSignature['mark'] {
  return {
    kind: 'drawn',
    strokes: [
      Array.from({ length: 40 }, (_, index) => [
        20 + index * 6,
        60 + 30 * Math.sin(index / 3),
        0.3 + 0.5 * Math.abs(Math.sin(index / 5)),
      ]),
      [
        [30, 110, 0.4],
        [260, 100, 0.6],
      ],
    ],
  }
}

/** What happened in the room until Jonas signed, by a clock in Copenhagen. */
export function aTrail(
  given?: AgreementRecord['agreementId'],
): Pick<AgreementRecord, 'agreementId' | 'trail' | 'clock'> {
  const agreementId = given ?? agreementIdSchema.parse(randomUUID())
  const event = (kind: AuditEvent['kind'], second: number, detail = ''): AuditEvent => {
    return {
      kind,
      party: 'person',
      at: `2026-11-23T13:5${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}.000Z`,
      detail,
    }
  }
  const events = [
    event('handedOver', 0),
    event('opened', 2),
    event('pageSeen', 3, '1'),
    event('ticked', 21, 'read'),
    event('responseChosen', 40, 'agree'),
    event('signed', 61, 'typed'),
  ]
  const clock = { timeZone: 'Europe/Copenhagen', utcOffsetMinutes: 60 }
  return { agreementId, trail: trailWith({ id: agreementId }, events), clock }
}

/** A document through its ceremony: unsigned, signed by the person, signed by both. */
export type SignedAgreement = {
  readonly record: AgreementRecord
  readonly authority: Authority
  readonly unsigned: Uint8Array
  readonly byPerson: Uint8Array
  readonly byBoth: Uint8Array
}

export async function aSignedAgreement(
  point: Partial<AgreementRecord> = {},
  given: { authority?: Authority; mark?: GivenSignature['mark'] } = {},
): Promise<SignedAgreement> {
  const record = anAgreementRecord({ ...aTrail(point.agreementId), ...point })
  const { organisation } = record
  const authority = given.authority ?? newAuthority({ organisation, at: madeAt })
  const mark = (text: string): GivenSignature['mark'] => given.mark ?? { kind: 'typed', text }
  const { name } = record.person
  const { pdf: unsigned } = await makeAgreement(record, typefaces)
  const signing = { record, authority, typefaces }
  const byPerson = await withSignature(unsigned, aSignature({ name, at: madeAt, mark: mark(name) }), {
    ...signing,
    isFirst: true,
  })
  const manager = record.manager.name
  const byBoth = await withSignature(
    byPerson,
    aSignature({
      party: 'manager',
      name: manager,
      at: '2026-11-23T13:55:00.000Z',
      mark: { kind: 'typed', text: manager },
    }),
    { ...signing, isFirst: false },
  )
  return { record, authority, unsigned, byPerson, byBoth }
}
