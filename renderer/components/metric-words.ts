import { figureAndUnit, formatGap, type Reading } from '../../shared/domain/metric-format'
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
  if (current.target === null) return ''
  const [target] = figureAndUnit(metric.kind, current.target, reading)
  const isOnTheWay = current.pace !== null && current.pace !== current.target && metric.kind === 'count'
  const pace = isOnTheWay
    ? `, pace ${figureAndUnit(metric.kind, Math.round(current.pace ?? 0), reading)[0]}`
    : ''
  return `of ${target}${pace}`
}

/** The distance to the target with its sign, for rates and means; '' for what still adds up during the month. */
export function gapWords({ metric, current }: Progress, reading: Reading): string {
  if (current.value === null || current.pace === null || current.pace !== current.target) return ''
  return formatGap(metric.kind, current.value - current.pace, reading)
}
