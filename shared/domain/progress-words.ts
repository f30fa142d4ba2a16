import { gapTo } from './attainment'
import { addsUp, isMoney, type MetricKind } from './metric'
import { formatDistance, type Reading } from './metric-format'
import type { Progress } from './progress'

/** Fewer weeks in one direction than this are chance. */
const weeksOfTrend = 3

/**
 * What the numbers say, in a few sentences that name results and nothing else: what is behind first, then what is
 * close, then what is on target. Metrics without a number or a target are left out.
 * → `'Conversion rate has risen for four weeks and is still 4.1 points under target. Call time is close to target.'`
 */
export function progressWords(progress: readonly Progress[], reading: Reading): string {
  const behind = progress.filter(({ state }) => state === 'behind').map((each) => behindWords(each, reading))
  const close = inState(progress, 'atRisk', 'close to target')
  const reached = inState(progress, 'onTarget', 'on target')
  const known = progress.filter(({ state }) => state !== 'noData')
  if (known.length > 2 && known.every(({ state }) => state === 'onTarget')) {
    return `All ${inWords(known.length)} metrics are on target.`
  }
  return [...behind, ...close, ...reached].join(' ')
}

/**
 * Weeks in a row, up to the last one with a number, in which the value rose (more than 0) or fell (less than 0); 0
 * where it turned or is missing. Meant for rates and means: counts of a week go up and down by chance.
 */
export function weeklyTrend({ weeks }: Pick<Progress, 'weeks'>): number {
  const values = weeks.map(({ value }) => value)
  while (values.at(-1) === null) values.pop()
  let trend = 0
  for (let index = values.length - 1; index > 0; index--) {
    const [before, now] = [values[index - 1], values[index]]
    if (before === undefined || before === null || now === undefined || now === null || before === now) break
    const step = Math.sign(now - before)
    if (trend !== 0 && Math.sign(trend) !== step) break
    trend += step
  }
  return trend
}

function behindWords(progress: Progress, reading: Reading): string {
  const { metric, current } = progress
  const subject = metric.name
  const gap = distanceWords(progress, reading)
  const trend = addsUp(metric.kind) ? 0 : weeklyTrend(progress)
  if (Math.abs(trend) < weeksOfTrend || current.value === null) return `${subject} ${is(subject)} ${gap}.`
  const moved = `${has(subject)} ${trend > 0 ? 'risen' : 'fallen'} for ${inWords(Math.abs(trend))} weeks`
  // who is under the target gets nearer by rising, who is over it by falling
  const isBetter = trend > 0 === distance(current) < 0
  return `${subject} ${moved} and ${is(subject)} ${isBetter ? 'still ' : ''}${gap}.`
}

/** `7 under an even pace`, `4.1 points under target`, `0:18 over target` where less is better. */
function distanceWords({ metric, current }: Progress, reading: Reading): string {
  const gap = distance(current)
  const size = formatDistance(metric.kind, tellable(metric.kind, Math.abs(gap)), reading)
  const unit = metric.kind === 'ratio' || metric.kind === 'meanRating' ? ' points' : ''
  const isOnTheWay = addsUp(metric.kind) && current.pace !== current.target
  return `${size}${unit} ${gap < 0 ? 'under' : 'over'} ${isOnTheWay ? 'an even pace' : 'target'}`
}

function distance({ value, pace, paceUpTo }: Progress['current']): number {
  return gapTo(value ?? 0, { target: pace ?? 0, upTo: paceUpTo })
}

/** An even pace is a thought: it is told in whole things, and money from a hundred on in whole units. */
function tellable(kind: MetricKind, size: number): number {
  if (kind === 'count') return Math.max(1, Math.round(size))
  return isMoney(kind) && size >= 10_000 ? Math.round(size / 100) * 100 : size
}

function inState(progress: readonly Progress[], state: Progress['state'], words: string): string[] {
  const names = progress.filter((each) => each.state === state).map(({ metric }) => metric.name)
  const [first] = names
  if (first === undefined) return []
  const listed = new Intl.ListFormat('en-GB').format(names)
  return [`${listed} ${names.length > 1 ? 'are' : is(first)} ${words}.`]
}

function is(subject: string): string {
  return isPlural(subject) ? 'are' : 'is'
}

function has(subject: string): string {
  return isPlural(subject) ? 'have' : 'has'
}

/** By the ending: `Closed deals`, not `Success`. */
function isPlural(name: string): boolean {
  return /[^s\W]s$/iu.test(name.trim())
}

const numberWords = ['', '', '', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']

function inWords(count: number): string {
  return numberWords[count] ?? String(count)
}
