import { type IsoDate, type IsoMonth, monthOf, shiftMonth } from './calendar'
import type { ComingSession } from './coming-sessions'
import type { Firm } from './firm'
import type { Metric } from './metric'
import { type NoticedSection, noticedSection } from './noticed-question'
import { metricsAskedFor } from './number-snapshot'
import type { Person } from './person'
import { aimFor, type SetAim, sameSetAim, type Target, targetInForce } from './target'
import { plannedMinutes, type TemplateVersion } from './template'
import { type Weighing, weighingOf } from './weights'

/** A metric that a person is measured by, with the target that counts now. */
export type NoticedMetric = {
  readonly metric: Metric
  /** As it was set, for its own time; null where none is set. */
  readonly target: SetAim | null
  readonly since: IsoMonth | null
  /** Whether the target is the person's own, and not that of the role. */
  readonly isOwn: boolean
  /** What is set for later and differs; null where nothing is. */
  readonly later: { readonly target: SetAim | null; readonly from: IsoMonth } | null
}

/** How and when a person will be evaluated. Private sections, guides and reasons of the manager are not in it. */
export type ReviewNotice = {
  readonly person: Person
  readonly firm: Firm
  readonly asOf: IsoDate
  readonly templateName: string
  readonly minutes: number
  readonly coming: readonly ComingSession[]
  readonly sections: readonly NoticedSection[]
  readonly weighing: Weighing
  readonly metrics: readonly NoticedMetric[]
}

/** How many months ahead a target that is set already is told of. */
const monthsAhead = 12

export function reviewNotice(given: {
  person: Person
  firm: Firm
  version: TemplateVersion
  coming: readonly ComingSession[]
  metrics: readonly Metric[]
  targets: readonly Target[]
  asOf: IsoDate
}): ReviewNotice {
  const { person, firm, version, coming, asOf } = given
  return {
    person,
    firm,
    asOf,
    templateName: version.name,
    minutes: plannedMinutes(version),
    coming,
    sections: version.sections
      .filter(({ visibility, questions }) => visibility === 'shared' && questions.length > 0)
      .map(noticedSection),
    weighing: weighingOf(version.sections.filter(({ visibility }) => visibility === 'shared')),
    metrics: metricsAskedFor(version, given.metrics)
      .map((metric) => noticedMetric(metric, given))
      .filter(({ target, later }) => target !== null || later !== null),
  }
}

function noticedMetric(
  metric: Metric,
  { person, targets, asOf }: { person: Person; targets: readonly Target[]; asOf: IsoDate },
): NoticedMetric {
  const inForce = (month: IsoMonth): Target | null =>
    targetInForce(targets, { metricId: metric.id, person, month })
  const aimed = (month: IsoMonth): SetAim | null => aimFor(targets, { metricId: metric.id, person, month })
  const month = monthOf(asOf)
  const now = inForce(month)
  const target = aimed(month)
  const months = Array.from({ length: monthsAhead }, (_, index) => shiftMonth(month, index + 1))
  const from = months.find((each) => !sameSetAim(aimed(each), target))
  return {
    metric,
    target,
    since: target === null ? null : (now?.fromMonth ?? null),
    isOwn: target !== null && now?.scope.kind === 'person',
    later: from === undefined ? null : { target: aimed(from), from },
  }
}
