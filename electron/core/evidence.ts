import { implement, ORPCError } from '@orpc/server'
import { evidence as contract } from '../../shared/contract/evidence'
import {
  type EvidenceDraft,
  type EvidenceEntry,
  isToCome,
  newEvidence,
  reviseEvidence,
  setEvidenceAside,
} from '../../shared/domain/evidence'
import { evidenceIdSchema } from '../../shared/domain/id'
import { isFinalised, sessionsOf } from '../../shared/domain/session'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { type Change, put, remove, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const evidence = {
  list: os.list.handler(({ context, input }) =>
    [...openStore(context).read().evidence.values()]
      .filter(({ personId }) => input.personId === null || personId === input.personId)
      .sort((a, b) => b.on.localeCompare(a.on) || b.addedAt.localeCompare(a.addedAt)),
  ),

  add: os.add.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      checkLinks(input, store.read())
      if (isToCome(input.on, context.clock.today())) throw errors.TO_COME()
      const entry = newEvidence(input, {
        id: evidenceIdSchema.parse(context.newId()),
        at: context.clock.now(),
      })
      await store.commit([put('evidence', entry), ...withoutUnfinished(store.read())])
      return entry
    }),
  ),

  revise: os.revise.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const entry = free(store.read(), input, errors)
      checkLinks(input.draft, store.read())
      if (isToCome(input.draft.on, context.clock.today())) throw errors.TO_COME()
      const revised = reviseEvidence(entry, input.draft)
      await store.commit([put('evidence', revised)])
      return revised
    }),
  ),

  remove: os.remove.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const entry = free(store.read(), input, errors)
      await store.commit([remove('evidence', entry.id)])
      return {}
    }),
  ),

  putBack: os.putBack.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      checkLinks(input, store.read())
      if (isToCome(input.on, context.clock.today())) throw errors.TO_COME()
      // only what was removed comes back, and what is used is never removed
      if (store.read().evidence.has(input.id) || input.state.kind === 'used')
        throw new ORPCError('BAD_REQUEST')
      await store.commit([put('evidence', input)])
      return input
    }),
  ),

  setAside: os.setAside.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const entry = free(store.read(), input, errors)
      const set = setEvidenceAside(entry, input.aside ? context.clock.now() : null)
      await store.commit([put('evidence', set)])
      return set
    }),
  ),

  unfinished: os.unfinished.handler(
    ({ context }) => openStore(context).read().unfinishedEvidence.get('unfinished') ?? null,
  ),

  keepUnfinished: os.keepUnfinished.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { people } = store.read()
      const changes =
        input === null
          ? withoutUnfinished(store.read())
          : [
              put(
                'unfinishedEvidence',
                people.has(input.personId ?? '') ? input : { ...input, personId: null },
              ),
            ]
      if (changes.length > 0) await store.commit(changes)
      return { savedAt: context.clock.now() }
    }),
  ),
}

function withoutUnfinished(data: WorkspaceData): Change[] {
  return data.unfinishedEvidence.has('unfinished') ? [remove('unfinishedEvidence', 'unfinished')] : []
}

/** Refuses with `NOT_FOUND` a person or a metric that is not there, and a goal that is not the person's. */
function checkLinks({ personId, about }: EvidenceDraft, data: WorkspaceData): void {
  found(data.people.get(personId))
  if (about?.kind === 'metric') found(data.metrics.get(about.metricId))
  if (about?.kind === 'goal') {
    const goal = data.goals.get(about.goalId)
    found(goal?.personId === personId ? goal : undefined)
  }
}

/** The entry, where no session holds its words. */
function free(
  data: WorkspaceData,
  seen: { evidenceId: EvidenceEntry['id']; revision: number },
  errors: { IN_SESSION: () => Error },
): EvidenceEntry {
  const entry = found(data.evidence.get(seen.evidenceId))
  const isOnTable = sessionsOf(data.sessions.values(), entry.personId).some(
    (session) =>
      !isFinalised(session) && session.notes.evidence?.some(({ evidenceId }) => evidenceId === entry.id),
  )
  if (entry.state.kind === 'used' || isOnTable) throw errors.IN_SESSION()
  checkRevision(entry, seen.revision)
  return entry
}
