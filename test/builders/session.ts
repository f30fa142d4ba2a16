import { randomUUID } from 'node:crypto'
import { personIdSchema, sessionIdSchema, templateVersionIdSchema } from '../../shared/domain/id'
import {
  type CoachingSession,
  coachingSessionSchema,
  type SessionNotes,
  sessionNotesSchema,
} from '../../shared/domain/session'

/** A session in progress with nothing noted yet. */
export function aSession(point: Partial<CoachingSession> = {}): CoachingSession {
  return coachingSessionSchema.parse({
    id: sessionIdSchema.parse(randomUUID()),
    personId: personIdSchema.parse(randomUUID()),
    number: 1,
    templateVersionId: templateVersionIdSchema.parse(randomUUID()),
    heldOn: '2026-11-23',
    startedAt: '2026-11-23T14:00:00.000Z',
    savedAt: '2026-11-23T14:00:00.000Z',
    notes: someNotes(),
    state: { kind: 'inProgress' },
    revision: 0,
    ...point,
  })
}

/** The notes of a session: empty but for the point. */
export function someNotes(point: Partial<SessionNotes> = {}): SessionNotes {
  return sessionNotesSchema.parse({
    carryOver: [],
    answers: {},
    privateNote: '',
    commitments: [],
    ...point,
  })
}

/** The answers that `aTemplateVersion` demands before a session can be finalised. */
export function requiredAnswers(): SessionNotes['answers'] {
  return sessionNotesSchema.shape.answers.parse({
    wins: { kind: 'longText', text: 'Closed Berger after two calls.' },
    discovery: { kind: 'rating', level: 3, evidence: 'Three open questions before the price.' },
  })
}
