import * as z from 'zod'
import { type IsoMonth, isoMonthSchema } from './calendar'
import { metricSchema } from './metric'
import type { Progress } from './progress'
import { type Scorecard, scorecardSchema, weightOf } from './scorecard'
import { targetAdjustmentSchema } from './target-worth'

const scoredLineSchema = z.object({
  metric: metricSchema,
  weight: z.int(),
  floor: z.int(),
  cap: z.int(),
  value: z.number().nullable(),
  /** The month's target; in the running month, what an even pace would have reached. */
  target: z.number().nullable(),
  upTo: z.number().optional(),
  adjustment: targetAdjustmentSchema.optional(),
  /** In percent, as it is everywhere; null without a number or a target. */
  attainment: z.number().nullable(),
  /** The attainment within the limits, in percent; null with it. */
  counted: z.number().nullable(),
  /** What the line adds to the score, after the weights without data are spread. */
  points: z.number(),
})
export type ScoredLine = z.infer<typeof scoredLineSchema>

/** How the scorecard of a role came out for one person in one month. */
export const scoredMonthSchema = z.object({
  month: isoMonthSchema,
  /** Whether the month is not over: what adds up is then held against an even pace. */
  isRunning: z.boolean(),
  scorecard: scorecardSchema,
  lines: z.array(scoredLineSchema),
  /** 100 where everything is exactly on target; null where no metric has both a number and a target. */
  score: z.number().nullable(),
  /** The weight of the metrics that have both, of 100. */
  weightWithData: z.int(),
})
export type ScoredMonth = z.infer<typeof scoredMonthSchema>

/**
 * The score of a month: Σ counted attainment × weight ÷ Σ weight, where the counted attainment is the attainment kept between the
 * line's floor and cap. Metrics without a number or a target: with `spread` the weights of the others are scaled to
 * make 100, with `nothing` they score 0. 110 at weight 60 and 90 at weight 40 → 102.
 *
 * `progress` holds where the person stands in the metrics of the scorecard; a month that it does not reach back to has
 * no data.
 */
export function scoredMonth(
  scorecard: Scorecard,
  {
    month,
    progress,
    isOver = false,
  }: {
    month: IsoMonth
    progress: readonly Progress[]
    /** Whether the last month of `progress` is over, and so measured against its whole target: for looking back. */
    isOver?: boolean
  },
): ScoredMonth {
  const lines = scorecard.lines.flatMap((line) => {
    const found = progress.find(({ metric }) => metric.id === line.metricId)
    return found === undefined ? [] : [{ ...line, found, figure: figureIn(found, { month, isOver }) }]
  })
  const counted = lines.map(({ floor, cap, figure: { attainment } }) =>
    attainment === null ? null : Math.min(cap, Math.max(floor, attainment)),
  )
  const weightWithData = weightOf(lines.filter((_, index) => counted[index] !== null))
  const whole = scorecard.withoutData === 'spread' ? weightWithData : weightOf(scorecard.lines)
  const sum = lines.reduce((total, { weight }, index) => total + weight * (counted[index] ?? 0), 0)
  return {
    month,
    isRunning: lines.some(({ figure }) => figure.isRunning),
    scorecard,
    lines: lines.map(({ found, weight, floor, cap, figure: { isRunning: _, ...figure } }, index) => ({
      metric: found.metric,
      weight,
      floor,
      cap,
      ...figure,
      counted: counted[index] ?? null,
      points: whole === 0 ? 0 : (weight * (counted[index] ?? 0)) / whole,
    })),
    score: weightWithData === 0 ? null : sum / whole,
    weightWithData,
  }
}

type Figure = Pick<ScoredLine, 'value' | 'target' | 'upTo' | 'attainment' | 'adjustment'> & {
  isRunning: boolean
}

function figureIn(
  { current, months }: Progress,
  { month, isOver }: { month: IsoMonth; isOver: boolean },
): Figure {
  const isRunning = current.month === month && !isOver
  const found = isRunning ? current : months.find((each) => each.month === month)
  if (found === undefined) return { value: null, target: null, attainment: null, isRunning }
  const { value, attainment, adjustment } = found
  const [target, upTo] = isRunning ? [current.pace, current.paceUpTo] : [found.target, found.upTo]
  return {
    value,
    target,
    ...(upTo === undefined ? {} : { upTo }),
    attainment,
    ...(adjustment === undefined ? {} : { adjustment }),
    isRunning,
  }
}
