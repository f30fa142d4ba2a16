import { isClosed } from '../../shared/domain/agreement'
import type { TimeOfDay } from '../../shared/domain/cadence'
import type { DraftSources } from '../../shared/domain/draft-sources'
import { clauseIdSchema, type PersonId } from '../../shared/domain/id'
import { gapsIn } from '../../shared/domain/marked-gap'
import { calledName } from '../../shared/domain/person'
import { isScheduled } from '../../shared/domain/schedule'
import { type CoachingSession, isFinalised } from '../../shared/domain/session'
import { policyHeading } from '../../shared/domain/standing-clauses'
import { saysSomething } from '../../shared/domain/text'
import { type CoreContext, found, openStore } from './context'
import { paperLanguage } from './documents/papers/clock-words'
import { firmOf } from './profile'
import { progressIn } from './progress'
import type { WorkspaceData } from './store/collections'

/** What the workspace knows today that a document with a person can be drafted from. */
export function draftSources(context: CoreContext, personId: PersonId): DraftSources {
  const data = openStore(context).read()
  const person = found(data.people.get(personId))
  const today = context.clock.today()
  const metrics = [...data.metrics.values()].filter(({ archivedAt }) => archivedAt === null)
  const isTheirs = (thing: { personId: PersonId }): boolean => thing.personId === personId
  const sessions = [...data.sessions.values()]
    .filter(isTheirs)
    .filter(isFinalised)
    .sort((a, b) => b.number - a.number)
  const [planned] = [...data.sessions.values()]
    .filter((session) => isTheirs(session) && isScheduled(session) && session.heldOn >= today)
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn))
  return {
    person,
    firm: firmOf(data),
    metrics,
    targets: [...data.targets.values()],
    goals: [...data.goals.values()].filter(isTheirs),
    progress: progressIn(metrics, { data, person, asOf: today }),
    sessions,
    planned: planned === undefined ? null : { on: planned.heldOn, time: timeOf(planned) },
    template: data.templateVersions.get((planned ?? sessions[0])?.templateVersionId ?? '') ?? null,
    commitments: [...data.commitments.values()].filter(isTheirs),
    documents: [...data.agreements.values()].filter(isTheirs).filter(isClosed),
    policy: lastPolicy(data),
    today,
    locale: paperLanguage,
    newClauseId: () => clauseIdSchema.parse(context.newId()),
  }
}

function timeOf({ state }: CoachingSession): TimeOfDay | null {
  return state.kind === 'scheduled' ? state.time : null
}

/**
 * The rule of the firm that was named last, in any document. What names the person it was written with stays there, and
 * so does what is still to be filled in.
 */
function lastPolicy({ agreements, people }: Pick<WorkspaceData, 'agreements' | 'people'>): string | null {
  const [latest] = [...agreements.values()]
    .sort((a, b) => b.draftedAt.localeCompare(a.draftedAt))
    .flatMap(({ clauses, personId }) => {
      const person = people.get(personId)
      const body = clauses.find(({ heading }) => heading === policyHeading)?.body ?? ''
      if (person === undefined || !saysSomething(body) || gapsIn(body).length > 0) return []
      return [person.name, calledName(person)].some((name) => body.includes(name)) ? [] : [body]
    })
  return latest ?? null
}
