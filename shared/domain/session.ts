import * as z from 'zod'
import { type AgendaItem, agendaItemSchema, agendaNoted } from './agenda'
import { answerSchema } from './answer'
import { calendarDaySchema, type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { carryOverSchema, newDayOf } from './carry-over'
import type { CheckInRecord } from './check-in-record'
import { type Commitment, type CommitmentNote, commitmentNoteSchema, markCommitment } from './commitment'
import { decisionSchema } from './decision'
import { usedEvidenceSchema } from './evidence'
import {
  eachOnce,
  type PersonId,
  personIdSchema,
  questionIdSchema,
  type SessionId,
  sessionIdSchema,
  templateVersionIdSchema,
} from './id'
import { type Missing, missingAnswers } from './missing-answers'
import type { NumberSnapshot } from './number-snapshot'
import { keptSelfAssessmentSchema } from './self-assessment'
import {
  type Followed,
  finalisedStateSchema,
  scheduledStateSchema,
  unheldStateSchemas,
} from './session-state'
import { timeSpentSchema } from './session-time'
import type { TemplateVersion } from './template'
import { longestText, proseOf, saysSomething } from './text'

/** What a session gathers while it runs; the page sends the whole of it at every pause. */
export const sessionNotesSchema = z.object({
  carryOver: z.array(carryOverSchema),
  answers: z.partialRecord(questionIdSchema, answerSchema),
  /** For the manager's eyes alone: never on paper, never on the turned screen. */
  privateNote: proseOf({ what: 'The private note', max: longestText }),
  commitments: z.array(commitmentNoteSchema).refine(...eachOnce('commitments')),
  /** Entries of the evidence log that both talk about; left out in sessions of versions that had no log. */
  evidence: z.array(usedEvidenceSchema).optional(),
  // what follows is left out in sessions of versions that did not ask for it
  /** For the manager's eyes alone, like the private note: what to have in mind when the session begins. */
  preparation: proseOf({ what: 'The preparation', max: longestText }).optional(),
  /** What either side wants to talk about. */
  agenda: z
    .array(agendaItemSchema)
    .refine(...eachOnce('items'))
    .optional(),
  decisions: z
    .array(decisionSchema)
    .refine(...eachOnce('decisions'))
    .optional(),
  /** The manager's, for both. */
  summary: proseOf({ what: 'The summary', max: longestText }).optional(),
  /** The person's own words about the session. */
  comment: proseOf({ what: 'The comment', max: longestText }).optional(),
  /** When both meet again; `''` where that was left open. */
  nextOn: z.union([calendarDaySchema, z.literal('')]).optional(),
  /** Required questions that were not talked about, as the manager said: they stay empty, and keep nothing open. */
  leftOut: z.array(questionIdSchema).optional(),
})
export type SessionNotes = z.infer<typeof sessionNotesSchema>

const sessionStateSchema = z.discriminatedUnion('kind', [
  scheduledStateSchema,
  z.object({ kind: z.literal('inProgress') }),
  finalisedStateSchema,
  ...unheldStateSchemas,
])

/** A coaching session: the review of one person with one version of a template. */
export const coachingSessionSchema = z.object({
  id: sessionIdSchema,
  personId: personIdSchema,
  /**
   * Counts the sessions held with this person from 1. A session that was excused or missed does not use its number
   * up: the next one has it again, so that no number is missing among the records.
   */
  number: z.int().min(1),
  templateVersionId: templateVersionIdSchema,
  /** The day it was held; of one that was not, the day it is or was planned for. */
  heldOn: isoDateSchema,
  startedAt: isoInstantSchema,
  savedAt: isoInstantSchema,
  notes: sessionNotesSchema,
  /** Seconds that were used, by what the room showed: see session-time.ts. */
  spent: timeSpentSchema.optional(),
  /** With a finalised session: what both had answered alone, where that was asked for. */
  selfAssessment: keptSelfAssessmentSchema.optional(),
  state: sessionStateSchema,
  revision: z.int().nonnegative(),
})
export type CoachingSession = z.infer<typeof coachingSessionSchema>

/** A new session that opens with what was promised and is still open: the manager's own promises first. */
export function startSession(given: {
  id: SessionId
  personId: PersonId
  number: number
  version: TemplateVersion
  openCommitments: readonly Commitment[]
  /** What the last session left untouched: see `carriedAgenda`. */
  openAgenda?: readonly AgendaItem[]
  heldOn: IsoDate
  at: IsoInstant
}): CoachingSession {
  const carryOver = [...given.openCommitments]
    .sort((a, b) => a.madeBy.localeCompare(b.madeBy) || a.dueOn.localeCompare(b.dueOn))
    .map(({ id, madeBy, what, dueOn }) => ({
      commitmentId: id,
      madeBy,
      what,
      dueOn,
      outcome: null,
      note: '',
    }))
  return {
    id: given.id,
    personId: given.personId,
    number: given.number,
    templateVersionId: given.version.id,
    heldOn: given.heldOn,
    startedAt: given.at,
    savedAt: given.at,
    notes: {
      carryOver,
      answers: {},
      privateNote: '',
      commitments: [],
      agenda: [...(given.openAgenda ?? [])],
    },
    state: { kind: 'inProgress' },
    revision: 0,
  }
}

/**
 * The session with what was noted so far. What it carried over stays what it was: notes give each of those
 * commitments an outcome, a note and another day, they cannot take one away, add one or change its words. The same
 * holds for what was carried over of the agenda.
 */
export function noteSession(session: CoachingSession, notes: SessionNotes, at: IsoInstant): CoachingSession {
  const carryOver = session.notes.carryOver.map((item) => {
    const noted = notes.carryOver.find(({ commitmentId }) => commitmentId === item.commitmentId)
    if (noted === undefined) return item
    const { outcome, note, newDueOn } = noted
    return { ...item, outcome, note, ...(newDueOn === undefined ? {} : { newDueOn }) }
  })
  const agenda = agendaNoted(session.notes.agenda ?? [], notes.agenda ?? [])
  return { ...session, notes: { ...notes, carryOver, agenda }, savedAt: at, revision: session.revision + 1 }
}

export type Finalisation =
  | {
      readonly kind: 'finalised'
      readonly session: CoachingSession
      /** New commitments, and those of last time with what was said of them. */
      readonly commitments: readonly Commitment[]
    }
  | { readonly kind: 'incomplete'; readonly missing: readonly Missing[] }

/**
 * Closes a session for good. Its numbers are frozen as they stand, the promises made in it begin to count, and
 * those of last time get the outcome that both gave them. Nothing changes a finalised session.
 */
export function finaliseSession(
  session: CoachingSession,
  given: {
    version: TemplateVersion
    /** The commitments that the session carried over, as they stand now. */
    carriedOver: readonly Commitment[]
    numbers: readonly NumberSnapshot[]
    /** What was noted of goals in it. */
    checkIns?: readonly CheckInRecord[]
    /** The record that the chain of the person ends in so far; null for a first session. */
    follows?: Followed | null
    at: IsoInstant
  },
): Finalisation {
  const missing = missingAnswers(session.notes, given.version)
  if (missing.length > 0) return { kind: 'incomplete', missing }
  return {
    kind: 'finalised',
    session: {
      ...session,
      state: {
        kind: 'finalised',
        at: given.at,
        numbers: [...given.numbers],
        ...(given.checkIns === undefined || given.checkIns.length === 0
          ? {}
          : { checkIns: [...given.checkIns] }),
        ...(given.follows ? { follows: given.follows } : {}),
      },
      savedAt: given.at,
      revision: session.revision + 1,
    },
    commitments: [
      ...settled(session, given.carriedOver, given.at),
      ...session.notes.commitments
        .filter(({ what }) => saysSomething(what))
        .map((note) => promised(session, note)),
    ],
  }
}

function settled(session: CoachingSession, carriedOver: readonly Commitment[], at: IsoInstant): Commitment[] {
  return session.notes.carryOver.flatMap((item) => {
    const { commitmentId, outcome, note } = item
    const commitment = carriedOver.find(({ id }) => id === commitmentId)
    if (commitment === undefined || outcome === null) return []
    return [markCommitment(commitment, { outcome, note, at, sessionId: session.id, movedTo: newDayOf(item) })]
  })
}

function promised(session: CoachingSession, note: CommitmentNote): Commitment {
  return {
    ...note,
    personId: session.personId,
    madeOn: session.heldOn,
    madeIn: session.id,
    state: 'open',
    history: [],
    revision: 0,
  }
}

/** A session that was held and closed: the only one that counts as held. */
export type FinalisedSession = CoachingSession & {
  readonly state: Extract<CoachingSession['state'], { kind: 'finalised' }>
}

export function isFinalised(session: CoachingSession): session is FinalisedSession {
  return session.state.kind === 'finalised'
}

/** The day on which both meet again, as it was noted; null where it was left open, or is no day between 1900 and 2199. */
export function nextDayOf({ nextOn = '' }: Pick<SessionNotes, 'nextOn'>): IsoDate | null {
  return isoDateSchema.safeParse(nextOn).data ?? null
}

/** Whether a session is running. */
export function isRunning(session: CoachingSession): boolean {
  return session.state.kind === 'inProgress'
}

/** The sessions of one person, or of everybody with null. */
export function sessionsOf(
  sessions: Iterable<CoachingSession>,
  personId: PersonId | null,
): CoachingSession[] {
  return [...sessions].filter((session) => personId === null || session.personId === personId)
}

/** The finalised session with a person that has the highest number, or null. */
export function lastHeld(sessions: Iterable<CoachingSession>, personId: PersonId): FinalisedSession | null {
  let last: FinalisedSession | null = null
  for (const session of sessions) {
    if (session.personId !== personId || !isFinalised(session)) continue
    if (last === null || session.number > last.number) last = session
  }
  return last
}

/** The day of the last finalised session with a person, or null. */
export function lastHeldOn(sessions: Iterable<CoachingSession>, personId: PersonId): IsoDate | null {
  let last: IsoDate | null = null
  for (const session of sessions) {
    if (session.personId !== personId || !isFinalised(session)) continue
    if (last === null || session.heldOn > last) last = session.heldOn
  }
  return last
}
