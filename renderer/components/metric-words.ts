import { aimOf, gapTo } from '../../shared/domain/attainment'
import { besideTarget, figureAndUnit, formatGap, type Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'

/** The figure of the running month and what stands small beside it: `17.9` with `% of 22`, `7` with `of 14, pace 10`. */
export function figureWords(
  progress: Progress,
  reading: Reading,
): { figure: string; unit: string; ofTarget: string } {
  const { metric, current } = progress
  const [figure, unit] = figureAndUnit(metric.kind, current.value, reading)
  return { figure, unit, ofTarget: targetWords(progress, reading) }
}

function targetWords({ metric, current }: Progress, reading: Reading): string {
  const aim = aimOf(current)
  if (aim === null) return ''
  if (aim.upTo !== undefined) return besideTarget(metric.kind, aim, reading)
  const [target] = figureAndUnit(metric.kind, aim.target, reading)
  const isOnTheWay = current.pace !== null && current.pace !== current.target && metric.kind === 'count'
  const pace = isOnTheWay
    ? `, pace ${figureAndUnit(metric.kind, Math.round(current.pace ?? 0), reading)[0]}`
    : ''
  return `of ${target}${pace}`
}

/** The distance to the target with its sign, for rates and means; '' for what still adds up during the month. */
export function gapWords({ metric, current }: Progress, reading: Reading): string {
  if (current.value === null || current.pace === null || current.pace !== current.target) return ''
  const gap = gapTo(current.value, { target: current.pace, upTo: current.paceUpTo })
  // anywhere in a range there is no distance to tell
  return gap === 0 && current.upTo !== undefined ? '' : formatGap(metric.kind, gap, reading)
}
