import { describe, expect, test } from 'vitest'
import { behaviourWords, changedSince, signalWords, usualRange } from '../../shared/domain/behaviour-words'
import { addDays } from '../../shared/domain/calendar'
import type { MetricPreset } from '../../shared/domain/metric'
import type { NaturalLimits } from '../../shared/domain/natural-limits'
import { type ProcessBehaviour, processBehaviourOf } from '../../shared/domain/process-behaviour'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aRecalculation } from '../builders/recalculation'

const monday = '2026-06-01'
const week = (index: number): string => addDays(monday, 7 * index)

function behaviour(
  values: readonly (number | null)[],
  point: { anew?: string; preset?: MetricPreset; asOf?: string } = {},
): ProcessBehaviour {
  return processBehaviourOf({
    metric: aMetric({ preset: point.preset ?? 'closedDeals' }),
    measurements: values.flatMap((numerator, index) =>
      numerator === null ? [] : [aMeasurement({ on: week(index), numerator, denominator: 100 })],
    ),
    recalculations: point.anew === undefined ? [] : [aRecalculation({ from: point.anew })],
    asOf: point.asOf ?? week(values.length),
  })
}

function words(...given: Parameters<typeof behaviour>): string[] {
  const reader = { locale: 'en-GB', currency: 'EUR', today: '2026-11-23' } as const
  return behaviourWords(behaviour(...given), { name: 'Jonas', reader })
}

/** Mean 13, mean range 2: 7.68 to 18.32. */
const usual = Array.from({ length: 18 }, (_, index) => (index % 2 === 0 ? 12 : 14))

describe('the words about a week', () => {
  test('say that nothing has changed', () => {
    expect(words(usual)).toEqual([
      'The week of 28 Sept lies within what is usual for Jonas: 8 to 18. Nothing has changed.',
    ])
  })

  test('say so of a week after one that was more than chance, until eight weeks are calm', () => {
    const calmFor = (weeks: number) =>
      words([
        ...usual,
        12,
        14,
        12,
        14,
        12,
        14,
        1,
        ...Array.from({ length: weeks }, (_, i) => (i % 2 ? 14 : 12)),
      ])
    expect(calmFor(2)[0]).toMatch(/: 8 to 18\. The last one that was more than chance was the week of /)
    expect(calmFor(8)[0]).toMatch(/more than chance was the week of/)
    expect(calmFor(9)[0]).toMatch(/Nothing has changed\.$/)
  })

  test('say that it lies beyond what is usual, and have one ask what was different', () => {
    const [first] = words(
      [...Array(24).keys()].map((index) => (index === 23 ? 3 : index % 2 === 0 ? 12 : 14)),
    )
    expect(first).toMatch(
      /^The week of 9 Nov, with 3, lies below what is usual for Jonas: \d+ to \d+\. .+: ask what\.$/,
    )
  })

  test('tell a run with the week since when', () => {
    const long = [...usual, 12, 14, 12, 14, 12, 14, ...Array(9).fill(15)]
    expect(words(long)[0]).toBe(
      '10 weeks in a row, since the week of 9 Nov, lie above the middle of 13. That is no chance: something has changed for Jonas.',
    )
    expect(changedSince(behaviour(long))).toBe('2026-11-09')
    expect(changedSince(behaviour(usual))).toBeNull()
  })

  test('tell weeks near a limit, and a jump', () => {
    const base = [...usual, 12, 14, 12, 14, 12, 14]
    expect(words([...base, 16, 17, 17])[0]).toMatch(
      /three of the last four weeks lie nearer to the upper limit/,
    )
    expect(words([...base, 9, 17])[0]).toMatch(/But it is 8 from the week before, and up to 6 is usual/)
  })

  test('say what is missing before anything can be told', () => {
    expect(words([])).toEqual(['No whole week of the last months has figures.'])
    expect(words([3])[0]).toMatch(/^What is usual for Jonas can be told after 5 more weeks with figures/)
    expect(words([3, 4, 3, 4, 3])[0]).toMatch(/after one more week with figures/)
    expect(words(usual, { anew: week(16) })[0]).toMatch(
      /^It is worked out anew from the week of 21 Sept on\./,
    )
  })

  test('name gaps at the end, early limits and limits that are held', () => {
    expect(words(usual, { asOf: week(19) })[1]).toBe('The week of 5 Oct has no figures.')
    expect(words(usual, { asOf: week(20) })[1]).toBe('Since the week of 5 Oct there are no figures.')
    expect(words(usual.slice(0, 16))[1]).toMatch(/^This rests on 16 weeks/)
    expect(words(usual.slice(0, 17))).toHaveLength(1)
    expect(words(usual.map((value) => value - 12))[1]).toMatch(/^The lower limit stands at 0,/)
    const allOrNothing = usual.map((value) => (value === 12 ? 0 : 100))
    expect(words(allOrNothing, { preset: 'winRate' })[1]).toMatch(/^So any value would be usual/)
    expect(
      words(
        usual.map((value) => value + 86),
        { preset: 'conversionRate' },
      )[1],
    ).toMatch(/^The upper limit stands at 100\u00a0%/)
  })
})

describe('the usual range', () => {
  const reading = { locale: 'en-GB', currency: 'EUR' } as const
  const of = (lower: number, upper: number): NaturalLimits => {
    const mean = (lower + upper) / 2
    return { mean, meanRange: (upper - mean) / 2.66, lower, upper, upperRange: 1, values: 20 }
  }
  test.each([
    ['count', 7.68, 18.32, '8 to 18'],
    ['count', 7.999999999999, 18, '8 to 18'],
    ['count', 14, 14, '14'],
    ['count', 14.2, 14.4, '14.2 to 14.4'],
    ['ratio', 7.64, 18.36, '7.7\u00a0% to 18.3\u00a0%'],
    ['meanSeconds', 200.5, 240.5, '3:21 to 4:00'],
    ['amount', 100_050, 200_050, '€1,001 to €2,000'],
  ] as const)('of a %s from %d to %d is %s', (kind, lower, upper, expected) => {
    expect(usualRange(kind, of(lower, upper), reading)).toBe(expected)
  })
})

test('the signals of a week are told with the strongest first', () => {
  expect(signalWords([])).toBe('')
  expect(
    signalWords([
      { kind: 'jump', side: 'below' },
      { kind: 'nearLimit', side: 'below' },
      { kind: 'run', side: 'below' },
      { kind: 'beyondLimit', side: 'below' },
    ]),
  ).toBe(
    'below what is usual, in a long run below the middle, with others near the lower limit, an unusual drop',
  )
})
