import { implement, ORPCError } from '@orpc/server'
import { archived } from '../../shared/contract/refusals'
import { alreadyOpen, sessions as contract } from '../../shared/contract/sessions'
import { nextSessionNumber } from '../../shared/domain/due-session'
import { type PersonId, sessionIdSchema, type TemplateId } from '../../shared/domain/id'
import { isActive } from '../../shared/domain/person'
import {
  isScheduled,
  latestOf,
  recordUnheld,
  rescheduleSession,
  scheduleSession,
} from '../../shared/domain/schedule'
import { type CoachingSession, isRunning, sessionsOf } from '../../shared/domain/session'
import { plannedMinutes, type TemplateVersion } from '../../shared/domain/template'
import { type CoreContext, changing, checkRevision, found } from './context'
import { askedNoMore } from './self-assessment-at-end'
import { type Change, put, type WorkspaceData } from './store/collections'
import { newestTemplates } from './template-library'

const os = implement(contract).$context<CoreContext>()

/** The verbs of sessions that are planned, and of those that were not held. */
export const scheduling = {
  schedule: os.schedule.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const own = openTo(input.personId, data)
      const planned = own.find(isScheduled)
      if (planned !== undefined) throw errors.ALREADY_SCHEDULED({ data: { sessionId: planned.id } })
      const version = await newestVersion(context, input.templateId)
      const session = scheduleSession({ ...input, ...newPlan(own, context), version })
      await store.commit([...keeping(version, data), put('sessions', session)])
      return session
    }),
  ),

  reschedule: os.reschedule.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (!isScheduled(session)) throw errors.NOT_SCHEDULED()
      checkRevision(session, input.revision)
      const version = await newestVersion(context, input.templateId)
      const moved = rescheduleSession(session, { ...input, version, at: context.clock.now() })
      await store.commit([...keeping(version, data), put('sessions', moved)])
      return moved
    }),
  ),

  recordUnheld: os.recordUnheld.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      if (input.unheld.kind === 'missed' && input.on > context.clock.today()) throw errors.TO_COME()
      const data = store.read()
      const own = openTo(input.personId, data)
      const planned = own.find(isScheduled)
      const version = planned === undefined ? await usualVersion(context, own) : null
      const session =
        version === null
          ? found(planned)
          : scheduleSession({ ...input, ...newPlan(own, context), version, time: null })
      const record = recordUnheld({ ...session, heldOn: input.on }, input.unheld, context.clock.now())
      await store.commit([
        ...(version === null ? [] : keeping(version, data)),
        put('sessions', record),
        ...askedNoMore(record, data),
      ])
      return record
    }),
  ),
}

/** The sessions of somebody with whom one can be planned. Refuses for somebody unknown, archived, or in a session. */
function openTo(personId: PersonId, data: WorkspaceData): CoachingSession[] {
  const person = found(data.people.get(personId))
  if (!isActive(person)) throw new ORPCError('ARCHIVED', archived.ARCHIVED)
  const own = sessionsOf(data.sessions.values(), personId)
  const open = own.find(isRunning)
  if (open !== undefined)
    throw new ORPCError('ALREADY_OPEN', { ...alreadyOpen.ALREADY_OPEN, data: { sessionId: open.id } })
  return own
}

function newPlan(own: readonly CoachingSession[], context: CoreContext) {
  return {
    id: sessionIdSchema.parse(context.newId()),
    number: nextSessionNumber(own),
    at: context.clock.now(),
  }
}

/** The newest version of a template. Refuses with `NOT_FOUND`. */
export async function newestVersion(context: CoreContext, id: TemplateId): Promise<TemplateVersion> {
  return found((await newestTemplates(context)).find(({ templateId }) => templateId === id))
}

/** The template that the next session would have had: that of last time, else the shortest. */
async function usualVersion(context: CoreContext, own: readonly CoachingSession[]): Promise<TemplateVersion> {
  const newest = await newestTemplates(context)
  const last = latestOf(own)
  const [shortest] = [...newest].sort((a, b) => plannedMinutes(a) - plannedMinutes(b))
  return found(newest.find(({ id }) => id === last?.templateVersionId) ?? shortest)
}

/** A version is kept with the first session that uses it, so that no later release can change what was asked. */
export function keeping(version: TemplateVersion, data: WorkspaceData): Change[] {
  return data.templateVersions.has(version.id) ? [] : [put('templateVersions', version)]
}
