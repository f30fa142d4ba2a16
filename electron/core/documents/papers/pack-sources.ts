import type { IsoDate } from '../../../../shared/domain/calendar'
import type { Firm } from '../../../../shared/domain/firm'
import type { MeetingPack } from '../../../../shared/domain/meeting-pack'
import type { Metric } from '../../../../shared/domain/metric'
import type { ScoredMonth } from '../../../../shared/domain/scored-month'
import type { LaidPaper } from '../typesetting/typeset'
import type { GoalStanding } from './goal-standing'
import type { TeamMember, TeamSparkline } from './team-sources'

/** One person of a pack, named as the pack names people. */
export type PackMember = TeamMember & {
  /** Active goals, the next due first. */
  readonly goals: readonly GoalStanding[]
  /** The month of the pack by the scorecard of the role; null without one. */
  readonly score: ScoredMonth | null
}

/** The same with the page of the person; null where it was not laid. */
export type BoundMember = PackMember & { readonly sheet: LaidPaper | null }

/** What a meeting pack is bound from. */
export type PackSources = {
  readonly pack: MeetingPack
  readonly firm: Firm
  /** The last day of the month of the pack that has come. */
  readonly asOf: IsoDate
  readonly today: IsoDate
  readonly team: readonly BoundMember[]
  readonly metrics: readonly Metric[]
  readonly sparklines: readonly TeamSparkline[]
}
