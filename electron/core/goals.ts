import { implement, ORPCError } from '@orpc/server'
import { goals as contract } from '../../shared/contract/goals'
import { archived } from '../../shared/contract/refusals'
import type { IsoDate } from '../../shared/domain/calendar'
import {
  directionOf,
  goalsInOrder,
  newGoal,
  reviseGoal,
  type SmartFields,
  type SmartGoal,
  startOf,
  withCheckIn,
  withStatus,
} from '../../shared/domain/goal'
import { keptDraft } from '../../shared/domain/goal-draft'
import { goalDraftIdSchema, goalIdSchema, type PersonId } from '../../shared/domain/id'
import { isActive } from '../../shared/domain/person'
import { isRunning } from '../../shared/domain/session'
import { type SmartFault, smartFaults } from '../../shared/domain/smart-check'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { goalProgressIn } from './goal-progress'
import { firmOf } from './profile'
import { put, remove, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const goals = {
  list: os.list.handler(({ context, input }) => goalsOf(openStore(context).read(), input.personId)),

  progress: os.progress.handler(({ context, input }) => {
    const data = openStore(context).read()
    return goalProgressIn(data, goalsOf(data, input.personId), context.clock.today())
  }),

  set: os.set.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      checkOnTeam(data, input.personId)
      const today = context.clock.today()
      const { fields, faults } = judged(input.fields, { data, today, startOn: today })
      if (faults.length > 0) throw errors.NOT_SMART({ data: { faults } })
      const draft = input.draftId === null ? null : found(data.goalDrafts.get(input.draftId))
      const goal = newGoal(fields, {
        id: goalIdSchema.parse(context.newId()),
        personId: input.personId,
        at: context.clock.now(),
        on: today,
      })
      await store.commit([put('goals', goal), ...(draft === null ? [] : [remove('goalDrafts', draft.id)])])
      return goal
    }),
  ),

  revise: os.revise.handler(({ context, input, errors }) =>
    change(context, input, (goal, data) => {
      const today = context.clock.today()
      const { fields, faults } = judged(input.fields, { data, today, startOn: startOf(goal) })
      if (faults.length > 0) throw errors.NOT_SMART({ data: { faults } })
      return reviseGoal(goal, { fields, reason: input.reason, ...by(context, data) })
    }),
  ),

  setStatus: os.setStatus.handler(({ context, input, errors }) =>
    change(context, input, (goal, data) => {
      const { status, reason } = input
      const changed = withStatus(goal, {
        status,
        reason,
        ...by(context, data),
        on: context.clock.today(),
      })
      if (changed === null) throw errors.NOT_FROM_HERE()
      return changed
    }),
  ),

  checkIn: os.checkIn.handler(({ context, input, errors }) =>
    change(context, input, (goal, data) => {
      const { checkIn } = input
      if (goal.status !== 'active') throw errors.NOT_ACTIVE()
      if (checkIn.on < startOf(goal) || checkIn.on > context.clock.today()) throw errors.OUTSIDE()
      const { value } = checkIn
      if (directionOf(goal.fields) === 'binary' && value !== null && value !== 0 && value !== 1) {
        throw errors.DONE_OR_NOT()
      }
      if (checkIn.sessionId !== null) {
        const session = found(data.sessions.get(checkIn.sessionId))
        if (session.personId !== goal.personId) found(undefined)
        if (!isRunning(session)) throw errors.SESSION_OVER()
      }
      return withCheckIn(goal, { ...checkIn, ...by(context, data) })
    }),
  ),

  drafts: os.drafts.handler(({ context, input }) =>
    [...openStore(context).read().goalDrafts.values()]
      .filter(({ personId }) => input.personId === null || personId === input.personId)
      .sort((a, b) => b.keptAt.localeCompare(a.keptAt)),
  ),

  keepDraft: os.keepDraft.handler(({ context, input }) =>
    changing(context, async (store) => {
      const data = store.read()
      checkOnTeam(data, input.personId)
      const before = input.before === null ? null : found(data.goalDrafts.get(input.before.draftId))
      if (before !== null && input.before !== null) checkRevision(before, input.before.revision)
      const draft = keptDraft(input.fields, {
        id: before?.id ?? goalDraftIdSchema.parse(context.newId()),
        personId: before?.personId ?? input.personId,
        at: context.clock.now(),
        before,
      })
      await store.commit([put('goalDrafts', draft)])
      return draft
    }),
  ),

  discardDraft: os.discardDraft.handler(({ context, input }) =>
    changing(context, async (store) => {
      const draft = found(store.read().goalDrafts.get(input.draftId))
      checkRevision(draft, input.revision)
      await store.commit([remove('goalDrafts', draft.id)])
      return {}
    }),
  ),
}

function goalsOf(data: WorkspaceData, personId: PersonId | null): SmartGoal[] {
  return goalsInOrder(data.goals.values()).filter((goal) => personId === null || goal.personId === personId)
}

/** Refuses with `NOT_FOUND` somebody who is not there, and with `ARCHIVED` somebody who has left the team. */
function checkOnTeam(data: WorkspaceData, personId: PersonId): void {
  if (!isActive(found(data.people.get(personId)))) throw new ORPCError('ARCHIVED', archived.ARCHIVED)
}

/**
 * The fields with the objective of the workspace in its own words, and what keeps them from being SMART. Refuses with
 * `NOT_FOUND` a metric that is not there.
 */
function judged(
  fields: SmartFields,
  { data, today, startOn }: { data: WorkspaceData; today: IsoDate; startOn: IsoDate },
): { fields: SmartFields; faults: SmartFault[] } {
  const { metricId } = fields.measure
  const metric = metricId === null ? null : found(data.metrics.get(metricId))
  const objective = fields.objectiveId ? (data.objectives.get(fields.objectiveId) ?? null) : null
  return {
    fields: objective === null ? fields : { ...fields, objective: objective.fields.statement },
    faults: smartFaults(fields, { today, startOn, metric, objective }),
  }
}

/** Who changes something, and when. */
function by(context: CoreContext, data: WorkspaceData): { by: string; at: string } {
  return { by: firmOf(data).managerName, at: context.clock.now() }
}

function change(
  context: CoreContext,
  seen: { goalId: SmartGoal['id']; revision: number },
  decide: (goal: SmartGoal, data: WorkspaceData) => SmartGoal,
): Promise<SmartGoal> {
  return changing(context, async (store) => {
    const goal = found(store.read().goals.get(seen.goalId))
    checkRevision(goal, seen.revision)
    const changed = decide(goal, store.read())
    await store.commit([put('goals', changed)])
    return changed
  })
}
