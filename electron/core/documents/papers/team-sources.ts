import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Drawing } from '../../../../shared/domain/drawing'
import type { DueSession } from '../../../../shared/domain/due-session'
import type { Firm } from '../../../../shared/domain/firm'
import type { MetricId, PersonId } from '../../../../shared/domain/id'
import type { Metric } from '../../../../shared/domain/metric'
import type { Person } from '../../../../shared/domain/person'
import type { Progress } from '../../../../shared/domain/progress'

/** Twelve weeks of one person in one metric as vectors. */
export type TeamSparkline = {
  readonly personId: PersonId
  readonly metricId: MetricId
  readonly drawing: Drawing
}

/** One person as the team sheet shows them. */
export type TeamMember = {
  readonly person: Person
  readonly progress: readonly Progress[]
  readonly next: DueSession
  /** Open commitments of both sides. */
  readonly open: number
}

/** What a team sheet is made from: the numbers as they stood on `asOf`, sessions and promises as they stand `today`. */
export type TeamSources = {
  readonly firm: Firm
  readonly asOf: IsoDate
  readonly today: IsoDate
  readonly team: readonly TeamMember[]
  /** The metrics to show, in their order. */
  readonly metrics: readonly Metric[]
  /** Whether sessions and open promises are shown: not where others read it, unless the manager wants it. */
  readonly withSessions: boolean
  readonly sparklines: readonly TeamSparkline[]
}
