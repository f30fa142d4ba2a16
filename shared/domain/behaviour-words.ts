import { addDays, type IsoDate } from './calendar'
import { formatShortDay } from './calendar-format'
import type { MetricKind } from './metric'
import { formatDistance, formatValue, type Reading } from './metric-format'
import { isHeld, type NaturalLimits, runLength, type Signal, settledValues } from './natural-limits'
import type { BehaviourWeek, ProcessBehaviour, Stretch } from './process-behaviour'

type Reader = Reading & { readonly today: IsoDate }

/**
 * What the weeks of a person say, in plain sentences; the first is about the last whole week with figures.
 * → `'The week of 16 Nov lies within what is usual for Jonas: 8 to 19. Nothing has changed.'`
 */
export function behaviourWords(
  behaviour: ProcessBehaviour,
  { name, reader }: { name: string; reader: Reader },
): string[] {
  const last = lastKnown(behaviour)
  const stretch = behaviour.stretches.at(-1)
  if (last === null || stretch === undefined) return ['No whole week of the last months has figures.']
  if (stretch.limits === null) return [wantingWords(stretch, { name, reader })]
  const { kind } = behaviour.metric
  return [
    verdict(behaviour, last, stretch.limits, { name, reader }),
    ...gapWords(behaviour, last, reader),
    ...earlyWords(stretch.limits),
    ...heldWords(kind, stretch.limits),
  ]
}

/**
 * The usual range in words: `8 to 19`. What counts in whole units is told by the whole ones inside the limits, so that no
 * value told to be usual lies outside.
 */
export function usualRange(kind: MetricKind, limits: NaturalLimits, reading: Reading): string {
  const { from, to } = usualEnds(kind, limits, reading)
  return from === to ? from : `${from} to ${to}`
}

/** The two ends of the usual range in words. */
export function usualEnds(
  kind: MetricKind,
  { lower, upper }: NaturalLimits,
  reading: Reading,
): { from: string; to: string } {
  const inside = [inSteps(kind, lower, Math.ceil), inSteps(kind, upper, Math.floor)] as const
  const [from, to] = inside[0] <= inside[1] ? inside : [lower, upper]
  return { from: formatValue(kind, from, reading), to: formatValue(kind, to, reading) }
}

/** The middle in words; of a count in tenths, which it seldom has. */
export function middleWords(kind: MetricKind, { mean }: NaturalLimits, reading: Reading): string {
  const middle = kind === 'count' ? Math.round(mean * 10) / 10 : inSteps(kind, mean, Math.round)
  return formatValue(kind, middle, reading)
}

/** The largest usual distance from one week to the next, in words. */
export function usualJump(kind: MetricKind, { upperRange }: NaturalLimits, reading: Reading): string {
  return formatDistance(kind, inSteps(kind, upperRange, Math.floor), reading)
}

/** The first week of the last run, where one reaches to the last week with figures: when something changed. */
export function changedSince(behaviour: ProcessBehaviour): IsoDate | null {
  return lastRun(behaviour)[0]?.weekStart ?? null
}

/** The signal of a week in words: `below what is usual`; `''` for none. The strongest comes first. */
export function signalWords(signals: readonly Signal[]): string {
  const order: readonly Signal['kind'][] = ['beyondLimit', 'run', 'nearLimit', 'jump']
  return order
    .flatMap((kind) => signals.find((each) => each.kind === kind) ?? [])
    .map(oneSignalWords)
    .join(', ')
}

function oneSignalWords({ kind, side }: Signal): string {
  switch (kind) {
    case 'beyondLimit':
      return `${side} what is usual`
    case 'run':
      return `in a long run ${side} the middle`
    case 'nearLimit':
      return `with others near the ${limitName(side)} limit`
    case 'jump':
      return side === 'above' ? 'an unusual jump up' : 'an unusual drop'
  }
}

function verdict(
  behaviour: ProcessBehaviour,
  last: BehaviourWeek,
  limits: NaturalLimits,
  { name, reader }: { name: string; reader: Reader },
): string {
  const { kind } = behaviour.metric
  const usual = usualRange(kind, limits, reader)
  const week = `The week of ${formatShortDay(last.weekStart, reader)}`
  const [strongest] = ['beyondLimit', 'run', 'nearLimit', 'jump'].flatMap(
    (each) => last.signals.find((signal) => signal.kind === each) ?? [],
  )
  switch (strongest?.kind) {
    case undefined:
      return `${week} lies within what is usual for ${name}: ${usual}. ${sinceWords(behaviour, reader)}`
    case 'beyondLimit':
      return `${week}, with ${formatValue(kind, last.value, reader)}, lies ${strongest.side} what is usual for ${name}: ${usual}. Something was different that week: ask what.`
    case 'run': {
      const run = lastRun(behaviour)
      const since = formatShortDay(run[0]?.weekStart ?? last.weekStart, reader)
      return `${run.length} weeks in a row, since the week of ${since}, lie ${strongest.side} the middle of ${middleWords(kind, limits, reader)}. That is no chance: something has changed for ${name}.`
    }
    case 'nearLimit':
      return `At least three of the last four weeks lie nearer to the ${limitName(strongest.side)} limit than to the middle. What is usual for ${name} is ${usual}; something may be changing.`
    case 'jump':
      return `${week} lies within what is usual for ${name}: ${usual}. But it is ${formatDistance(kind, last.range ?? 0, reader)} from the week before, and up to ${usualJump(kind, limits, reader)} is usual. Ask what was different.`
  }
}

/** Nothing has changed only where the weeks before say so, too: as many as a run has. */
function sinceWords({ weeks, stretches }: ProcessBehaviour, reader: Reader): string {
  const from = stretches.at(-1)?.from ?? ''
  const known = weeks.filter(({ value, weekStart }) => value !== null && weekStart >= from)
  const latest = known.slice(-runLength).findLast(({ signals }) => signals.length > 0)
  if (latest === undefined) return 'Nothing has changed.'
  return `The last one that was more than chance was the week of ${formatShortDay(latest.weekStart, reader)}.`
}

function wantingWords(
  { wanting, from, recalculation }: Stretch,
  given: { name: string; reader: Reader },
): string {
  const more = wanting === 1 ? 'one more week' : `${wanting} more weeks`
  const anew =
    recalculation === null
      ? ''
      : `It is worked out anew from the week of ${formatShortDay(from, given.reader)} on. `
  return `${anew}What is usual for ${given.name} can be told after ${more} with figures. Until then no week says that something changed.`
}

function gapWords({ weeks }: ProcessBehaviour, last: BehaviourWeek, reader: Reader): string[] {
  const latest = weeks.at(-1)
  if (latest === undefined || latest === last) return []
  const from = formatShortDay(addDays(last.weekStart, 7), reader)
  return latest.weekStart === addDays(last.weekStart, 7)
    ? [`The week of ${from} has no figures.`]
    : [`Since the week of ${from} there are no figures.`]
}

function earlyWords({ values }: NaturalLimits): string[] {
  if (values >= settledValues) return []
  return [`This rests on ${values} weeks and may still move; it settles from ${settledValues} on.`]
}

function heldWords(kind: MetricKind, limits: NaturalLimits): string[] {
  const held = isHeld(limits)
  if (held.lower && held.upper) {
    return ['So any value would be usual: each week has too little behind it to be told from another.']
  }
  const edge = (value: number): string => (kind === 'ratio' ? `${value}\u00a0%` : String(value))
  return [
    ...(held.lower
      ? [`The lower limit stands at ${edge(limits.lower)}, because nothing can lie below it.`]
      : []),
    ...(held.upper
      ? [`The upper limit stands at ${edge(limits.upper)}, because nothing can lie above it.`]
      : []),
  ]
}

function lastKnown({ weeks }: ProcessBehaviour): BehaviourWeek | null {
  return weeks.findLast(({ value }) => value !== null) ?? null
}

/** The weeks of the run that reaches to the last week with figures, oldest first; none where there is no such run. */
function lastRun({ weeks, stretches }: ProcessBehaviour): readonly BehaviourWeek[] {
  const from = stretches.at(-1)?.from ?? ''
  const known = weeks.filter(({ value, weekStart }) => value !== null && weekStart >= from)
  const side = known.at(-1)?.signals.find(({ kind }) => kind === 'run')?.side
  if (side === undefined) return []
  const before = known.findLastIndex(
    ({ signals }) => !signals.some((signal) => signal.kind === 'run' && signal.side === side),
  )
  return known.slice(before + 1)
}

function limitName(side: Signal['side']): string {
  return side === 'above' ? 'upper' : 'lower'
}

const steps: Readonly<Record<MetricKind, number>> = {
  count: 1,
  amount: 100,
  ratio: 0.1,
  meanSeconds: 1,
  meanAmount: 100,
  meanRating: 0.01,
  multiple: 0.01,
}

/** In the steps that a value of the kind is told in: whole ones or money, tenths of a percent, seconds, hundredths. */
function inSteps(kind: MetricKind, value: number, round: (steps: number) => number): number {
  return tidy(round(tidy(value / steps[kind])) * steps[kind])
}

/** Takes the noise of binary fractions out, so that 7.999999999999 is 8. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
