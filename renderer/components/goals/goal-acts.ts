import type { SmartFields, SmartGoal } from '../../../shared/domain/goal'
import type { CheckInDraft } from '../../../shared/domain/goal-check-in'
import type { GoalDraft, GoalDraftFields } from '../../../shared/domain/goal-draft'
import type { GoalStatus } from '../../../shared/domain/goal-status'
import type { PersonId } from '../../../shared/domain/id'

/** Null once it is done, or a sentence that says why it is not. */
type Outcome = Promise<string | null>

/** What a page lets its goals do. */
export type GoalActs = {
  readonly set: (personId: PersonId, fields: SmartFields, draft: GoalDraft | null) => Outcome
  readonly revise: (goal: SmartGoal, fields: SmartFields, reason: string) => Outcome
  readonly setStatus: (goal: SmartGoal, status: GoalStatus, reason: string) => Outcome
  readonly checkIn: (goal: SmartGoal, checkIn: CheckInDraft) => Outcome
  readonly keepDraft: (personId: PersonId, fields: GoalDraftFields, draft: GoalDraft | null) => Outcome
  readonly discardDraft: (draft: GoalDraft) => Outcome
}
