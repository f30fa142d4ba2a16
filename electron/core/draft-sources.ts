import { isClosed } from '../../shared/domain/agreement'
import type { DraftSources } from '../../shared/domain/draft-sources'
import { clauseIdSchema, type PersonId } from '../../shared/domain/id'
import { isFinalised } from '../../shared/domain/session'
import { type CoreContext, found, openStore } from './context'
import { paperLanguage } from './documents/papers/clock-words'
import { firmOf } from './profile'
import { progressIn } from './progress'

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
  return {
    person,
    firm: firmOf(data),
    metrics,
    targets: [...data.targets.values()],
    goals: [...data.goals.values()].filter(isTheirs),
    progress: progressIn(metrics, { data, person, asOf: today }),
    sessions,
    template: data.templateVersions.get(sessions[0]?.templateVersionId ?? '') ?? null,
    commitments: [...data.commitments.values()].filter(isTheirs),
    documents: [...data.agreements.values()].filter(isTheirs).filter(isClosed),
    today,
    locale: paperLanguage,
    newClauseId: () => clauseIdSchema.parse(context.newId()),
  }
}
