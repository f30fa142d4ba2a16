import type { SmartFields, SmartGoal } from '../../shared/domain/goal'
import type { CheckInDraft } from '../../shared/domain/goal-check-in'
import type { GoalDraft, GoalDraftFields } from '../../shared/domain/goal-draft'
import { type GoalStatus, goalStatusWords } from '../../shared/domain/goal-status'
import type { PersonId } from '../../shared/domain/id'
import { tell } from '../components/toasts'
import { client } from './api'
import { sentenceOf } from './refusal'

/** What can be done with goals. Each answers null once it is done, or a sentence that says why it is not. */
export const goalActs = {
  set: (personId: PersonId, fields: SmartFields, draft: GoalDraft | null) =>
    done(client.goals.set({ personId, fields, draftId: draft?.id ?? null }), 'The goal is set.'),
  revise: (goal: SmartGoal, fields: SmartFields, reason: string) =>
    done(
      client.goals.revise({ ...seen(goal), fields, reason }),
      'The goal is revised. The earlier wording is kept.',
    ),
  setStatus: (goal: SmartGoal, status: GoalStatus, reason: string) =>
    done(
      client.goals.setStatus({ ...seen(goal), status, reason }),
      `The goal is ${goalStatusWords[status]}.`,
    ),
  checkIn: (goal: SmartGoal, checkIn: CheckInDraft) =>
    done(client.goals.checkIn({ ...seen(goal), checkIn }), 'The check-in is kept.'),
  keepDraft: (personId: PersonId, fields: GoalDraftFields, draft: GoalDraft | null) =>
    done(
      client.goals.keepDraft({
        personId,
        fields,
        before: draft === null ? null : { draftId: draft.id, revision: draft.revision },
      }),
      'The draft is kept. It is no goal until it is SMART.',
    ),
  discardDraft: ({ id, revision }: GoalDraft) =>
    done(client.goals.discardDraft({ draftId: id, revision }), 'The draft is gone.'),
}

function seen({ id, revision }: SmartGoal) {
  return { goalId: id, revision }
}

async function done(asked: Promise<unknown>, words: string): Promise<string | null> {
  try {
    await asked
  } catch (error) {
    return sentenceOf(error)
  }
  tell(words)
  return null
}
