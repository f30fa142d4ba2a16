import { type Agreement, lastSignedAt } from './agreement'
import { dayHere, type IsoDate } from './calendar'
import type { EvidenceEntry } from './evidence'
import { endOf, type SmartGoal, startOf } from './goal'
import type { GoalStatus } from './goal-status'
import type { AgreementId, GoalId, SessionId } from './id'
import type { CoachingSession } from './session'

/** Something that happened with a person, on the day it happened. */
export type TimelineEntry =
  | {
      readonly kind: 'session'
      readonly on: IsoDate
      readonly sessionId: SessionId
      readonly session: CoachingSession
    }
  | {
      readonly kind: 'agreement'
      readonly on: IsoDate
      readonly agreementId: AgreementId
      readonly agreement: Agreement
    }
  | { readonly kind: 'evidence'; readonly on: IsoDate; readonly entry: EvidenceEntry }
  | { readonly kind: 'goalSet'; readonly on: IsoDate; readonly goalId: GoalId; readonly statement: string }
  | {
      readonly kind: 'goalRevised'
      readonly on: IsoDate
      readonly goalId: GoalId
      readonly statement: string
      readonly reason: string
    }
  | {
      readonly kind: 'goalClosed'
      readonly on: IsoDate
      readonly goalId: GoalId
      readonly statement: string
      readonly status: GoalStatus
    }

/** Everything that happened with one person, the latest first; of the same day, sessions before the rest. */
export function timelineOf(given: {
  sessions: readonly CoachingSession[]
  agreements: readonly Agreement[]
  goals: readonly SmartGoal[]
  evidence: readonly EvidenceEntry[]
}): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...given.sessions.map((session) => ({
      kind: 'session' as const,
      on: session.heldOn,
      sessionId: session.id,
      session,
    })),
    ...given.agreements.map((agreement) => ({
      kind: 'agreement' as const,
      on: dayOfAgreement(agreement),
      agreementId: agreement.id,
      agreement,
    })),
    ...given.evidence.map((entry) => ({ kind: 'evidence' as const, on: entry.on, entry })),
    ...given.goals.flatMap(entriesOfGoal),
  ]
  return entries.sort((a, b) => b.on.localeCompare(a.on))
}

function dayOfAgreement({ state, draftedAt }: Agreement): IsoDate {
  switch (state.kind) {
    case 'draft':
      return dayHere(draftedAt)
    case 'signing':
    case 'sealed':
    case 'refused':
      return dayHere(lastSignedAt(state))
  }
}

function entriesOfGoal(goal: SmartGoal): TimelineEntry[] {
  const first = goal.revisions[0]?.before ?? goal.fields
  const entries: TimelineEntry[] = [
    { kind: 'goalSet', on: startOf(goal), goalId: goal.id, statement: first.statement },
  ]
  for (const [index, { at, reason }] of goal.revisions.entries()) {
    const after = goal.revisions[index + 1]?.before ?? goal.fields
    entries.push({
      kind: 'goalRevised',
      on: dayHere(at),
      goalId: goal.id,
      statement: after.statement,
      reason,
    })
  }
  const ended = endOf(goal)
  if (ended !== null) {
    entries.push({
      kind: 'goalClosed',
      on: ended,
      goalId: goal.id,
      statement: goal.fields.statement,
      status: goal.status,
    })
  }
  return entries
}
