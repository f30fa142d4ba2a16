import { randomUUID } from 'node:crypto'
import {
  type EvidenceEntry,
  evidenceEntrySchema,
  type UnfinishedEvidence,
  unfinishedEvidenceSchema,
} from '../../shared/domain/evidence'
import { evidenceIdSchema, personIdSchema } from '../../shared/domain/id'

/** An entry of the evidence log that waits for the next session. */
export function anEntry(point: Partial<EvidenceEntry> = {}): EvidenceEntry {
  return evidenceEntrySchema.parse({
    id: evidenceIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    what: 'Asked three open questions before the price.',
    on: '2026-11-20',
    kind: 'praise',
    about: null,
    addedAt: '2026-11-20T10:00:00.000Z',
    state: { kind: 'waiting' },
    revision: 0,
    ...point,
  })
}

/** An entry that is being typed about nobody yet. */
export function anUnfinishedEntry(point: Partial<UnfinishedEvidence> = {}): UnfinishedEvidence {
  return unfinishedEvidenceSchema.parse({
    id: 'unfinished',
    personId: null,
    what: 'Asked three open',
    on: '2026-11-20',
    about: null,
    ...point,
  })
}
