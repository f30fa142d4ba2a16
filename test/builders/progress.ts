import { addDays, type IsoDate, type IsoMonth, isWorkingDay } from '../../shared/domain/calendar'
import { measurementIdSchema, metricIdSchema, targetIdSchema } from '../../shared/domain/id'
import { type Measurement, measurementSchema } from '../../shared/domain/measurement'
import { type Metric, type MetricDraft, type MetricPreset, newMetric } from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'
import { type Person, personSchema } from '../../shared/domain/person'
import { type Progress, progressOf } from '../../shared/domain/progress'
import { type Target, targetSchema } from '../../shared/domain/target'

/** What was done on one day; `of` is the denominator of a ratio or a mean. */
export type Day = { readonly on: IsoDate; readonly value: number; readonly of?: number }

const role = 'Account executive'
const at = '2025-01-02T08:00:00.000Z'

const jonas: Person = personSchema.parse({
  id: 'jonas',
  name: 'Jonas Lindqvist',
  roles: [{ role, from: '2024-03-01' }],
  startedOn: '2024-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
  aliases: [],
  addedAt: at,
  archivedAt: null,
  revision: 0,
})

/** Where Jonas stands on 20 November 2026: closed deals without a number or a target, until the test gives some. */
export function aProgress(
  point: {
    preset?: MetricPreset
    metric?: Partial<MetricDraft>
    asOf?: IsoDate
    days?: readonly Day[]
    targets?: readonly { from: IsoMonth; value: number | null; upTo?: number }[]
  } = {},
): Progress {
  const preset = point.preset ?? 'closedDeals'
  const metric = newMetric(
    { ...metricPresets[preset], ...point.metric },
    { id: metricIdSchema.parse(preset), preset, at },
  )
  return progressOf({
    metric,
    person: jonas,
    measurements: (point.days ?? []).map((day, index) => measurementOf(metric, day, index)),
    targets: (point.targets ?? []).map((target, index) => targetOf(metric, target, index)),
    asOf: point.asOf ?? '2026-11-21',
  })
}

function measurementOf(metric: Metric, day: Day, index: number): Measurement {
  return measurementSchema.parse({
    id: measurementIdSchema.parse(`m${index}`),
    metricId: metric.id,
    personId: jonas.id,
    on: day.on,
    numerator: day.value,
    denominator: day.of ?? 1,
    origin: { kind: 'sample' },
  })
}

function targetOf(
  metric: Metric,
  target: { from: IsoMonth; value: number | null; upTo?: number },
  index: number,
): Target {
  return targetSchema.parse({
    id: targetIdSchema.parse(`t${index}`),
    metricId: metric.id,
    scope: { kind: 'role', role },
    fromMonth: target.from,
    value: target.value,
    ...(target.upTo === undefined ? {} : { upTo: target.upTo }),
    setAt: at,
  })
}

/** One day for each working day from `from` to `to`, with what `does` gives for its place in the row. */
export function everyWorkingDay(
  from: IsoDate,
  to: IsoDate,
  does: (index: number) => Omit<Day, 'on'> | null,
): Day[] {
  const days: Day[] = []
  let index = 0
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (!isWorkingDay(on)) continue
    const done = does(index++)
    if (done !== null) days.push({ on, ...done })
  }
  return days
}
