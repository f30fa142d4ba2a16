import * as z from 'zod'
import { calendarDaySchema, type IsoDate, type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import {
  type EvidenceId,
  evidenceIdSchema,
  goalIdSchema,
  metricIdSchema,
  personIdSchema,
  type SessionId,
  sessionIdSchema,
} from './id'
import { longestText, proseOf, saysSomething } from './text'

/** Which way an entry speaks. There is no third: what is neither praise nor concern is no evidence for a review. */
export const evidenceKindSchema = z.enum(['praise', 'concern'])
export type EvidenceKind = z.infer<typeof evidenceKindSchema>

/** Characters that an entry can have: what happened, in a few sentences. */
export const evidenceLimit = 4000

/** What an entry is about, where the manager says so: a metric of the workspace, or a goal of the person. */
export const evidenceAboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metric'), metricId: metricIdSchema }),
  z.object({ kind: z.literal('goal'), goalId: goalIdSchema }),
])
export type EvidenceAbout = z.infer<typeof evidenceAboutSchema>

/** What a manager types when something happened. The day is not in the future: see `isToCome`. */
export const evidenceDraftSchema = z.object({
  personId: personIdSchema,
  what: proseOf({ what: 'What happened', max: evidenceLimit }).refine(saysSomething, {
    error: 'What happened is missing',
  }),
  on: isoDateSchema,
  kind: evidenceKindSchema,
  about: evidenceAboutSchema.nullable(),
})
export type EvidenceDraft = z.infer<typeof evidenceDraftSchema>

/**
 * The same while it is being typed, kept so that neither Escape nor a crash nor the lock takes it. There is one in a
 * workspace; its id is `unfinished`.
 */
export const unfinishedEvidenceSchema = z.object({
  id: z.literal('unfinished'),
  personId: personIdSchema.nullable(),
  what: proseOf({ what: 'What happened', max: longestText }),
  on: z.union([calendarDaySchema, z.literal('')]),
  about: evidenceAboutSchema.nullable(),
})
export type UnfinishedEvidence = z.infer<typeof unfinishedEvidenceSchema>

/** One entry of the evidence log: something that a person did and the manager saw, in the manager's words. */
export const evidenceEntrySchema = evidenceDraftSchema.extend({
  id: evidenceIdSchema,
  addedAt: isoInstantSchema,
  state: z.discriminatedUnion('kind', [
    /** Comes up in the next session. */
    z.object({ kind: z.literal('waiting') }),
    /** Comes up no more, unless it is taken back. */
    z.object({ kind: z.literal('setAside'), at: isoInstantSchema }),
    /** Was talked about in a session that is final. Nothing changes it any more. */
    z.object({ kind: z.literal('used'), sessionId: sessionIdSchema }),
  ]),
  revision: z.int().nonnegative(),
})
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>

/** An entry as it was put on the table of a session: its words stay what both read. */
export const usedEvidenceSchema = z.object({
  evidenceId: evidenceIdSchema,
  on: isoDateSchema,
  kind: evidenceKindSchema,
  what: z.string(),
})
export type UsedEvidence = z.infer<typeof usedEvidenceSchema>

export function newEvidence(draft: EvidenceDraft, given: { id: EvidenceId; at: IsoInstant }): EvidenceEntry {
  return { ...draft, id: given.id, addedAt: given.at, state: { kind: 'waiting' }, revision: 0 }
}

/** The entry in other words, or on another day. Whether it waits stays as it is. */
export function reviseEvidence(entry: EvidenceEntry, draft: EvidenceDraft): EvidenceEntry {
  return { ...entry, ...draft, revision: entry.revision + 1 }
}

/** The entry set aside, or with `null` waiting again. */
export function setEvidenceAside(entry: EvidenceEntry, at: IsoInstant | null): EvidenceEntry {
  const state: EvidenceEntry['state'] = at === null ? { kind: 'waiting' } : { kind: 'setAside', at }
  return { ...entry, state, revision: entry.revision + 1 }
}

/** Whether a day lies after today: nothing has happened on it yet. */
export function isToCome(on: IsoDate, today: IsoDate): boolean {
  return on > today
}

/** The entries that wait for the next session, the earliest first. */
export function waitingEvidence(entries: Iterable<EvidenceEntry>): EvidenceEntry[] {
  return [...entries]
    .filter(({ state }) => state.kind === 'waiting')
    .sort((a, b) => a.on.localeCompare(b.on) || a.addedAt.localeCompare(b.addedAt))
}

/** What a session keeps of an entry from the moment it is on the table. */
export function onTheTable({ id, on, kind, what }: EvidenceEntry): UsedEvidence {
  return { evidenceId: id, on, kind, what }
}

/**
 * The evidence of a session as it is to be kept: what was on its table keeps its words, what comes new has those of
 * the log, and what the log does not have, or not for this session, is left out. Nothing is there twice.
 */
export function tableOf(
  asked: readonly UsedEvidence[],
  given: { kept: readonly UsedEvidence[]; waiting: readonly EvidenceEntry[] },
): UsedEvidence[] {
  const ids = new Set(asked.map(({ evidenceId }) => evidenceId))
  return [...ids].flatMap((id) => {
    const kept = given.kept.find(({ evidenceId }) => evidenceId === id)
    if (kept !== undefined) return [kept]
    const entry = given.waiting.find((each) => each.id === id)
    return entry === undefined ? [] : [onTheTable(entry)]
  })
}

/** The entries that were talked about in a session, once it is final: they come up no more. */
export function usedIn(
  sessionId: SessionId,
  table: readonly UsedEvidence[],
  entries: Iterable<EvidenceEntry>,
): EvidenceEntry[] {
  const ids = new Set(table.map(({ evidenceId }) => evidenceId))
  return [...entries]
    .filter(({ id, state }) => ids.has(id) && state.kind !== 'used')
    .map((entry) => ({ ...entry, state: { kind: 'used', sessionId }, revision: entry.revision + 1 }))
}
