import * as z from 'zod'
import { isoDateSchema, isoInstantSchema } from './calendar'
import { commitmentOutcomeSchema, promiserSchema } from './commitment'
import { usedEvidenceSchema } from './evidence'
import { type Firm, firmSchema, paperSizeSchema } from './firm'
import { sessionIdSchema } from './id'
import { numberSnapshotSchema } from './number-snapshot'
import { calledName, type Person, roleOn } from './person'
import { wordingFor } from './question-wording'
import { recordedAnswer, recordedAnswerSchema } from './recorded-answer'
import type { CoachingSession } from './session'
import type { TemplateVersion } from './template'

/**
 * What the record of a finalised session says, for machines: attached to its PDF as `record.json`, version 2. The
 * pages are made from it and from nothing else. The private note and private sections are not in it.
 */
export const sessionRecordSchema = z.object({
  schema: z.literal('plumbline/session'),
  version: z.literal(2),
  /** The session in the workspace that made it. */
  sessionId: sessionIdSchema,
  /** Counts the sessions with this person from 1. */
  number: z.int().min(1),
  template: z.object({ name: z.string(), number: z.int().min(1) }),
  heldOn: isoDateSchema,
  /** From this moment on nothing changed the session. */
  finalisedAt: isoInstantSchema,
  organisation: z.string(),
  team: z.string(),
  paper: paperSizeSchema,
  /** ISO 4217; amounts are in its smallest unit. */
  currency: firmSchema.shape.currency,
  /** `calledName` is how questions and promises name them; records of earlier versions have none. */
  person: z.object({ name: z.string(), calledName: z.string().optional(), role: z.string() }),
  manager: z.object({ name: z.string() }),
  /** The commitments of last time, as both looked at them. */
  sinceLastTime: z.array(
    z.object({
      madeBy: promiserSchema,
      what: z.string(),
      dueOn: isoDateSchema,
      outcome: commitmentOutcomeSchema.nullable(),
      note: z.string(),
    }),
  ),
  /** Entries of the manager's evidence log that both talked about, in their words; earlier versions had none. */
  evidence: z.array(usedEvidenceSchema.omit({ evidenceId: true })).optional(),
  sections: z.array(z.object({ title: z.string(), answers: z.array(recordedAnswerSchema) })),
  /** As they stood when the session was finalised; later imports do not touch them. */
  numbers: z.array(numberSnapshotSchema),
  /** What both promised, the manager first. */
  commitments: z.array(z.object({ madeBy: promiserSchema, what: z.string(), dueOn: isoDateSchema })),
})
export type SessionRecord = z.infer<typeof sessionRecordSchema>

/** The record of a session; null while it is still open. */
export function sessionRecord(given: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  firm: Firm
}): SessionRecord | null {
  const { session, version, person, firm } = given
  const { state, notes } = session
  if (state.kind !== 'finalised') return null
  const manager = { kind: 'manager' as const, givenName: calledName(person) }
  return {
    schema: 'plumbline/session',
    version: 2,
    sessionId: session.id,
    number: session.number,
    template: { name: version.name, number: version.number },
    heldOn: session.heldOn,
    finalisedAt: state.at,
    organisation: firm.organisation,
    team: firm.team,
    paper: firm.paper,
    currency: firm.currency,
    person: { name: person.name, calledName: calledName(person), role: roleOn(person, session.heldOn) },
    manager: { name: firm.managerName },
    sinceLastTime: notes.carryOver.map(({ madeBy, what, dueOn, outcome, note }) => ({
      madeBy,
      what,
      dueOn,
      outcome,
      note,
    })),
    evidence: (notes.evidence ?? []).map(({ on, kind, what }) => ({ on, kind, what })),
    sections: version.sections
      .filter(({ visibility }) => visibility === 'shared')
      .map(({ title, questions }) => ({
        title,
        answers: questions.map((question) =>
          recordedAnswer(question, notes.answers[question.id], wordingFor(question, manager)),
        ),
      })),
    numbers: state.numbers,
    commitments: notes.commitments
      .map(({ madeBy, what, dueOn }) => ({ madeBy, what, dueOn }))
      .sort((a, b) => a.madeBy.localeCompare(b.madeBy) || a.dueOn.localeCompare(b.dueOn)),
  }
}
