import type { IsoDate } from '../../../../shared/domain/calendar'
import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Firm } from '../../../../shared/domain/firm'
import type { SmartFields, SmartGoal } from '../../../../shared/domain/goal'
import type { GoalProgress } from '../../../../shared/domain/goal-progress'
import { plannedWords, standingWords, wayWords } from '../../../../shared/domain/goal-words'
import type { MetricKind } from '../../../../shared/domain/metric'
import { formatGoalFigure, type Reading } from '../../../../shared/domain/metric-format'
import { paperLanguage } from './clock-words'
import { stateWords } from './state-words'

/** A goal with how far it has come, as a paper shows it. */
export type GoalStanding = {
  readonly goal: SmartGoal
  readonly progress: GoalProgress
  /** Of the linked metric; null where the goal has none or it is gone. */
  readonly kind: MetricKind | null
}

/** What of a goal its words need. */
type Told = {
  readonly goal: { readonly fields: Pick<SmartFields, 'measure'> }
  readonly progress: Pick<GoalProgress, 'now' | 'soFar' | 'state'>
  readonly kind: MetricKind | null
}

/** Of which firm a paper is, and as of when it stands. */
type PaperReader = { readonly firm: Pick<Firm, 'currency'>; readonly asOf: IsoDate }

/** Where a goal stands on paper, or the way it is to go where nothing is known yet. */
export function goalStandingWords({ goal, progress, kind }: Told, reader: PaperReader): string {
  const figure = figureOf(kind, reader)
  const day = (on: string): string => formatShortDay(on, { locale: paperLanguage, today: reader.asOf })
  return standingWords(goal.fields, progress, { figure, day }) ?? wayWords(goal.fields, figure)
}

/** What was planned for that day and how it is judged: `planned 18.5 %, behind`. Empty where it is neither. */
export function goalJudgementWords({ goal, progress, kind }: Told, reader: PaperReader): string {
  const judged = progress.state === 'noData' ? null : stateWords[progress.state].toLowerCase()
  return [plannedWords(goal.fields, progress, figureOf(kind, reader)), judged]
    .filter((words) => words !== null)
    .join(', ')
}

/** How figures of a goal with such a metric are written on paper. */
export function figureOf(
  kind: MetricKind | null,
  { firm }: Pick<PaperReader, 'firm'>,
): (value: number) => string {
  const reading: Reading = { locale: paperLanguage, currency: firm.currency }
  return (value) => formatGoalFigure(kind, value, reading)
}
