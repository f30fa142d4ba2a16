import { implement } from '@orpc/server'
import { metrics as contract } from '../../shared/contract/metrics'
import { beforeAfterOf } from '../../shared/domain/before-after'
import type { IsoDate } from '../../shared/domain/calendar'
import { dailyFiguresOf } from '../../shared/domain/daily-figures'
import {
  type MetricId,
  measurementIdSchema,
  metricIdSchema,
  type PersonId,
  recalculationIdSchema,
  targetIdSchema,
} from '../../shared/domain/id'
import { handEntered, type Measurement } from '../../shared/domain/measurement'
import { areOnScale, type Metric, type MetricPreset, newMetric } from '../../shared/domain/metric'
import { figuresBy } from '../../shared/domain/metric-figure'
import { lackingPresets, metricPresets } from '../../shared/domain/metric-presets'
import { isActive, type Person } from '../../shared/domain/person'
import { type ProcessBehaviour, processBehaviourOf } from '../../shared/domain/process-behaviour'
import type { Progress } from '../../shared/domain/progress'
import { newRecalculation, recalculationAlike } from '../../shared/domain/recalculation'
import { checkNewTarget, hasItsEnds, isWellMade, type TargetDraft } from '../../shared/domain/target'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { peopleByName } from './people'
import { activeMetrics, measurementsFor, progressIn, reportingIn } from './progress'
import { put, remove, type WorkspaceData } from './store/collections'
import { readSteadily } from './store/read-steadily'

const os = implement(contract).$context<CoreContext>()

export const metrics = {
  list: os.list.handler(({ context }) => [...openStore(context).read().metrics.values()]),

  add: os.add.handler(({ context, input }) =>
    changing(context, async (store) => {
      const metric = newMetric(input, {
        id: metricIdSchema.parse(context.newId()),
        preset: null,
        at: context.clock.now(),
      })
      await store.commit([put('metrics', metric)])
      return metric
    }),
  ),

  addPreset: os.addPreset.handler(({ context, input: { preset }, errors }) =>
    changing(context, async (store) => {
      if (!lackingPresets(store.read().metrics.values()).includes(preset)) throw errors.ALREADY_THERE()
      const metric = presetMetric(preset, context)
      await store.commit([put('metrics', metric)])
      return metric
    }),
  ),

  archive: os.archive.handler(({ context, input }) => setArchived(context, input, context.clock.now())),

  restore: os.restore.handler(({ context, input }) => setArchived(context, input, null)),

  targets: os.targets.handler(({ context }) =>
    // reversed first, so that of two set in the same moment the one set later comes first
    [...openStore(context).read().targets.values()].reverse().sort((a, b) => b.setAt.localeCompare(a.setAt)),
  ),

  setTarget: os.setTarget.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const { direction } = found(data.metrics.get(input.metricId))
      if (!hasItsEnds(input, direction)) throw errors.WRONG_ENDS()
      if (!isWellMade(input, direction)) throw errors.ILL_MADE()
      const check = checkNewTarget(input, {
        targets: [...data.targets.values()],
        person: personOf(input, data),
        today: context.clock.today(),
      })
      if (check.kind === 'rewritesPast') {
        throw errors.REWRITES_PAST({ data: { firstOpenMonth: check.firstOpenMonth } })
      }
      const target = { ...input, id: targetIdSchema.parse(context.newId()), setAt: context.clock.now() }
      await store.commit([put('targets', target)])
      return target
    }),
  ),

  record: os.record.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const metric = found(data.metrics.get(input.metricId))
      if (!isActive(found(data.people.get(input.personId)))) throw errors.ARCHIVED()
      if (input.on > context.clock.today()) throw errors.NOT_YET()
      if (metric.scale !== undefined && !areOnScale(metric.scale, input.numerator, input.denominator)) {
        throw errors.OFF_SCALE()
      }
      const before = measurementsFor(data, input.metricId, input.personId).find(
        ({ on, origin }) => on === input.on && origin.kind === 'entered',
      )
      const measurement = handEntered(input, {
        id: before?.id ?? measurementIdSchema.parse(context.newId()),
        kind: metric.kind,
        at: context.clock.now(),
      })
      await store.commit([put('measurements', measurement)])
      return measurement
    }),
  ),

  progress: os.progress.handler(({ context, input }) => {
    const data = openStore(context).read()
    const person = found(data.people.get(input.personId))
    return progressIn(activeMetrics(data), { data, person, asOf: context.clock.today() })
  }),

  board: os.board.handler(({ context }) => {
    const asOf = context.clock.today()
    return readSteadily(openStore(context).read(), async (data, pace) => {
      const active = activeMetrics(data)
      const board: { person: Person; progress: Progress[] }[] = []
      for (const person of peopleByName(data.people.values()).filter(isActive)) {
        board.push({ person, progress: progressIn(active, { data, person, asOf }) })
        await pace()
      }
      return board
    })
  }),

  figures: os.figures.handler(({ context, input: { personId, span } }) => {
    const data = openStore(context).read()
    const { weekStartsOn } = reportingIn(data)
    const people = personId === null ? peopleByName(data.people.values()) : [found(data.people.get(personId))]
    return people.flatMap((person) =>
      [...data.metrics.values()].flatMap(({ id, kind }) =>
        figuresBy(span, {
          personId: person.id,
          metricId: id,
          kind,
          measurements: measurementsFor(data, id, person.id),
          weekStartsOn,
        }),
      ),
    )
  }),

  behaviour: os.behaviour.handler(({ context, input }) => {
    const today = context.clock.today()
    const asOf = input.asOf === undefined || input.asOf > today ? today : input.asOf
    return behaviourIn(openStore(context).read(), { ...input, asOf })
  }),

  days: os.days.handler(({ context, input }) => dailyFiguresOf(figuresOf(context, input))),

  beforeAfter: os.beforeAfter.handler(({ context, input }) =>
    beforeAfterOf({ ...figuresOf(context, input), on: input.on }),
  ),

  recalculate: os.recalculate.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      found(data.metrics.get(input.metricId))
      if (!isActive(found(data.people.get(input.personId)))) throw errors.ARCHIVED()
      if (input.from > context.clock.today()) throw errors.TO_COME()
      const { weekStartsOn } = reportingIn(data)
      const before = recalculationAlike(data.recalculations.values(), input, weekStartsOn)
      const recalculation = newRecalculation(input, {
        weekStartsOn,
        id: before?.id ?? recalculationIdSchema.parse(context.newId()),
        at: context.clock.now(),
      })
      await store.commit([put('recalculations', recalculation)])
      return recalculation
    }),
  ),

  takeBackRecalculation: os.takeBackRecalculation.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { id } = found(store.read().recalculations.get(input.recalculationId))
      await store.commit([remove('recalculations', id)])
      return {}
    }),
  ),
}

/** A metric that comes with Plumbline, new in a workspace. */
export function presetMetric(preset: MetricPreset, { newId, clock }: CoreContext): Metric {
  return newMetric(metricPresets[preset], { id: metricIdSchema.parse(newId()), preset, at: clock.now() })
}

/** All figures of one person in one metric, as they stand today. */
/** The weeks of a person in a metric as they stood on a day. Refuses with `NOT_FOUND`. */
export function behaviourIn(
  data: WorkspaceData,
  { personId, metricId, asOf }: { personId: PersonId; metricId: MetricId; asOf: IsoDate },
): ProcessBehaviour {
  found(data.people.get(personId))
  return processBehaviourOf({
    metric: found(data.metrics.get(metricId)),
    measurements: measurementsFor(data, metricId, personId),
    asOf,
    recalculations: [...data.recalculations.values()].filter(
      (each) => each.personId === personId && each.metricId === metricId,
    ),
    reporting: reportingIn(data),
  })
}

function figuresOf(
  context: CoreContext,
  wanted: { personId: PersonId; metricId: MetricId },
): { metric: Metric; measurements: readonly Measurement[]; asOf: IsoDate; weekStartsOn: number } {
  const data = openStore(context).read()
  const { id: personId } = found(data.people.get(wanted.personId))
  const metric = found(data.metrics.get(wanted.metricId))
  return {
    metric,
    measurements: measurementsFor(data, metric.id, personId),
    asOf: context.clock.today(),
    weekStartsOn: reportingIn(data).weekStartsOn,
  }
}

/** The person whom a target is set for, or null where it is set for a role. */
function personOf({ scope }: TargetDraft, data: WorkspaceData): Person | null {
  return scope.kind === 'person' ? found(data.people.get(scope.personId)) : null
}

function setArchived(
  context: CoreContext,
  seen: { metricId: Metric['id']; revision: number },
  archivedAt: Metric['archivedAt'],
): Promise<Metric> {
  return changing(context, async (store) => {
    const metric = found(store.read().metrics.get(seen.metricId))
    checkRevision(metric, seen.revision)
    const changed = { ...metric, archivedAt, revision: metric.revision + 1 }
    await store.commit([put('metrics', changed)])
    return changed
  })
}
