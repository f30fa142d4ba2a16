import type { IsoDate } from '../../../../shared/domain/calendar'
import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { SmartGoal } from '../../../../shared/domain/goal'
import type { GoalProgress } from '../../../../shared/domain/goal-progress'
import { plannedWords, standingWords, wayWords } from '../../../../shared/domain/goal-words'
import type { MetricKind } from '../../../../shared/domain/metric'
import { formatGoalFigure } from '../../../../shared/domain/metric-format'
import { paperLanguage } from './clock-words'
import { stateWords } from './state-words'

/** A goal with how far it has come, as a paper shows it. */
export type GoalStanding = {
  readonly goal: SmartGoal
  readonly progress: GoalProgress
  /** Of the linked metric; null where the goal has none or it is gone. */
  readonly kind: MetricKind | null
}

/** Where a goal stands on paper, or the way it is to go where nothing is known yet. */
export function goalStandingWords({ goal, progress, kind }: GoalStanding, asOf: IsoDate): string {
  const figure = figureOf(kind)
  const day = (on: IsoDate): string => formatShortDay(on, { locale: paperLanguage, today: asOf })
  return standingWords(goal.fields, progress, { figure, day }) ?? wayWords(goal.fields, figure)
}

/** What was planned for that day and how it is judged: `planned 18.5 %, behind`. Empty where it is neither. */
export function goalJudgementWords({ goal, progress, kind }: GoalStanding): string {
  const judged = progress.state === 'noData' ? null : stateWords[progress.state].toLowerCase()
  return [plannedWords(goal.fields, progress, figureOf(kind)), judged]
    .filter((words) => words !== null)
    .join(', ')
}

function figureOf(kind: MetricKind | null): (value: number) => string {
  return (value) => formatGoalFigure(kind, value, paperLanguage)
}
