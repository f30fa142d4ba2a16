import type { Direction, Metric } from '../../../../shared/domain/metric'

/** Which value of a number is the better one. */
export const betterWords: Readonly<Record<Direction, string>> = {
  more: 'more',
  less: 'less',
  within: 'within the range',
}

/** How a number is held against its target, in words: a paragraph each. Ranges are told of where there is one. */
export function howNumbersCount(metrics: readonly Pick<Metric, 'direction'>[]): string[] {
  return [
    'Each number is compared with its target, in percent: 45 of a target of 60 is 75 %. Where less is better, the target is divided by what was reached, and 0 is on target. From 100 % on it is on target, from 90 to 99 % at risk, below that behind: the same limits for everyone. In a running month, what adds up is measured against an even pace over its working days.',
    ...(metrics.some(({ direction }) => direction === 'within')
      ? [
          'A range is reached from its lower end to its upper end. Under it, what was reached is divided by the lower end; over it, the upper end is divided by what was reached.',
        ]
      : []),
    'Every number with a target has the same weight. A new target never changes an old month.',
  ]
}
