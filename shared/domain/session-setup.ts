import { emptyAnswer } from './answer'
import type { IsoDate, IsoInstant } from './calendar'
import type { CoachingSession, FinalisedSession } from './session'
import { questionsOf, type TemplateVersion } from './template'

/** What a running session is held as: on which day, and with which template. */
export type Setup = { readonly heldOn: IsoDate; readonly version: TemplateVersion }

export type SetupOutcome =
  | { readonly kind: 'revised'; readonly session: CoachingSession }
  /** The last record is of a later day: see `isBeforeLast`. */
  | { readonly kind: 'beforeLast' }
  /** Another template would take away what was answered. */
  | { readonly kind: 'answered' }

/**
 * The session on another day, or with another template. Another day leaves the notes alone, and so the revision as it
 * is: a window in which somebody types goes on. Another template begins with no answers; what was prepared stays.
 */
export function reviseSetup(
  session: CoachingSession,
  to: Setup,
  given: { version: TemplateVersion; last: FinalisedSession | null; at: IsoInstant },
): SetupOutcome {
  if (isBeforeLast(to.heldOn, given.last)) return { kind: 'beforeLast' }
  const moved = { ...session, heldOn: to.heldOn, savedAt: given.at }
  if (to.version.id === given.version.id) return { kind: 'revised', session: moved }
  if (hasAnswers(session, given.version)) return { kind: 'answered' }
  return {
    kind: 'revised',
    session: {
      ...moved,
      templateVersionId: to.version.id,
      notes: { ...session.notes, answers: {} },
      revision: session.revision + 1,
    },
  }
}

/**
 * Whether a session on a day would come before the last record with its person. It could not: each session opens with
 * what the one before left, and is sealed over it. Two on one day are in order.
 */
export function isBeforeLast(heldOn: IsoDate, last: Pick<FinalisedSession, 'heldOn'> | null): boolean {
  return last !== null && heldOn < last.heldOn
}

/** Whether anything at all was said to a question, be it half of an answer. */
export function hasAnswers(
  { notes }: Pick<CoachingSession, 'notes'>,
  version: Pick<TemplateVersion, 'sections'>,
): boolean {
  return questionsOf(version).some(({ question }) => {
    const answer = notes.answers[question.id]
    return answer !== undefined && JSON.stringify(answer) !== JSON.stringify(emptyAnswer(question.kind))
  })
}
