import * as z from 'zod'
import { agendaItemSchema, hasSubject } from './agenda'
import { isoDateSchema, isoInstantSchema } from './calendar'
import { newDayOf } from './carry-over'
import { checkInRecordSchema } from './check-in-record'
import { type CommitmentNote, commitmentOutcomeSchema, promiserSchema } from './commitment'
import { decisionSchema, madeDecisions } from './decision'
import { usedEvidenceSchema } from './evidence'
import { type Firm, firmSchema, paperSizeSchema } from './firm'
import type { SmartGoal } from './goal'
import { sessionIdSchema } from './id'
import { numberSnapshotSchema } from './number-snapshot'
import { calledName, type Person, roleOn } from './person'
import { wordingFor } from './question-wording'
import { recordedQuestion, recordedQuestionSchema } from './recorded-question'
import { recordedScore, recordedScoreSchema } from './recorded-score'
import { type CoachingSession, nextDayOf } from './session'
import { type SessionAddendum, sessionAddendumSchema } from './session-addendum'
import { followedSchema } from './session-state'
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
      /** By when it is to be done now, of one in progress that was moved. */
      newDueOn: isoDateSchema.optional(),
    }),
  ),
  /** Entries of the manager's evidence log that both talked about, in their words; earlier versions had none. */
  evidence: z.array(usedEvidenceSchema.omit({ evidenceId: true })).optional(),
  sections: z.array(z.object({ title: z.string(), answers: z.array(recordedQuestionSchema) })),
  /** As they stood when the session was finalised; later imports do not touch them. */
  numbers: z.array(numberSnapshotSchema),
  // what follows earlier versions did not have
  /** What either side wanted to talk about, and what was left for the next session. */
  agenda: z
    .array(agendaItemSchema.pick({ by: true, what: true, isTalkedAbout: true, note: true }))
    .optional(),
  /** What was noted of goals in the session, with how far each had come when it was finalised. */
  checkIns: z.array(checkInRecordSchema.omit({ goalId: true })).optional(),
  decisions: z.array(decisionSchema.omit({ id: true })).optional(),
  /** With its arithmetic, where the template has weights; private sections are not in it. */
  score: recordedScoreSchema.nullable().optional(),
  /** When both had answered alone, where that was asked for; what they answered stands at the questions. */
  selfAssessment: z.object({ submittedAt: isoInstantSchema, managerDoneAt: isoInstantSchema }).optional(),
  summary: z.string().optional(),
  /** The person's own words. */
  comment: z.string().optional(),
  /** The day on which both meet again; null where that was left open. */
  nextOn: isoDateSchema.nullable().optional(),
  /** See `sealedText` in session-seal.ts. */
  fingerprint: z.string().nullable().optional(),
  /** The record of the session before, by number and fingerprint; null in a first one. */
  follows: followedSchema.nullable().optional(),
  /** What was added after the session was final, oldest first. */
  addenda: z
    .array(
      sessionAddendumSchema.pick({ number: true, by: true, text: true, at: true, utcOffsetMinutes: true }),
    )
    .optional(),
  /** What both promised, the manager first. */
  commitments: z.array(
    z.object({
      madeBy: promiserSchema,
      what: z.string(),
      dueOn: isoDateSchema,
      /** The goal that it serves, in the words of the day the record was made. */
      goal: z.string().optional(),
    }),
  ),
})
export type SessionRecord = z.infer<typeof sessionRecordSchema>

/** The record of a session; null while it is still open. */
export function sessionRecord(given: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  firm: Firm
  goals?: readonly SmartGoal[]
  addenda?: readonly SessionAddendum[]
}): SessionRecord | null {
  const { session, version, person, firm, goals = [], addenda = [] } = given
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
    sinceLastTime: notes.carryOver.map((item) => {
      const { madeBy, what, dueOn, outcome, note } = item
      const newDueOn = newDayOf(item)
      return { madeBy, what, dueOn, outcome, note, ...(newDueOn === null ? {} : { newDueOn }) }
    }),
    evidence: (notes.evidence ?? []).map(({ on, kind, what }) => ({ on, kind, what })),
    sections: version.sections
      .filter(({ visibility }) => visibility === 'shared')
      .map(({ title, questions }) => ({
        title,
        answers: questions.map((question) =>
          recordedQuestion(question, wordingFor(question, manager), session),
        ),
      })),
    numbers: state.numbers,
    agenda: (notes.agenda ?? [])
      .filter(hasSubject)
      .map(({ by, what, isTalkedAbout, note }) => ({ by, what, isTalkedAbout, note })),
    ...(state.checkIns === undefined
      ? {}
      : { checkIns: state.checkIns.map(({ goalId: _, ...checkIn }) => checkIn) }),
    decisions: madeDecisions(notes.decisions).map(({ by, what }) => ({ by, what })),
    score: recordedScore(version, notes.answers, { reads: 'person', wording: manager }),
    ...selfAssessmentOf(session),
    summary: notes.summary ?? '',
    comment: notes.comment ?? '',
    nextOn: nextDayOf(notes),
    fingerprint: state.fingerprint ?? null,
    follows: state.follows ?? null,
    addenda: addenda.map(({ number, by, text, at, utcOffsetMinutes }) => ({
      number,
      by,
      text,
      at,
      ...(utcOffsetMinutes === undefined ? {} : { utcOffsetMinutes }),
    })),
    commitments: notes.commitments
      .map(({ madeBy, what, dueOn, goalId }) => ({ madeBy, what, dueOn, ...goalNamed(goals, goalId) }))
      .sort((a, b) => a.madeBy.localeCompare(b.madeBy) || a.dueOn.localeCompare(b.dueOn)),
  }
}

function selfAssessmentOf({ selfAssessment }: CoachingSession): Pick<SessionRecord, 'selfAssessment'> {
  if (selfAssessment === undefined) return {}
  const { submittedAt, manager } = selfAssessment
  return { selfAssessment: { submittedAt, managerDoneAt: manager.doneAt } }
}

function goalNamed(goals: readonly SmartGoal[], id: CommitmentNote['goalId']): { goal?: string } {
  const goal = goals.find((each) => each.id === id)
  return goal === undefined ? {} : { goal: goal.fields.statement }
}
