import type { BeforeAfter } from './before-after'
import { usualRange } from './behaviour-words'
import type { IsoDate } from './calendar'
import { formatShortDay } from './calendar-format'
import { addsUp } from './metric'
import { formatValue, type Reading } from './metric-format'

type Reader = Reading & { readonly today: IsoDate }

/**
 * What became of a metric after a change, in plain sentences; the first says whether it is more than chance. No sentence says
 * that the change is the cause: other things may have happened in the same weeks.
 */
export function beforeAfterWords(
  given: BeforeAfter,
  { name, reader }: { name: string; reader: Reader },
): string[] {
  const { finding } = given
  const usual = given.limits === null ? '' : usualRange(given.metric.kind, given.limits, reader)
  const middles = middleSentence(given, reader)
  switch (finding.kind) {
    case 'tooFewBefore':
      return [
        `There are too few weeks with figures before ${dayOf(given, reader)} to say what was usual for ${name}: ${moreWeeks(finding.wanting)} would be needed.`,
        ...middles,
      ]
    case 'noneAfter':
      return [
        `No whole week since ${dayOf(given, reader)} has figures yet. Before it, ${usual} was usual for ${name}.`,
      ]
    case 'changed':
      return [
        `Since ${dayOf(given, reader)} the weeks of ${name} lie ${finding.side === 'above' ? 'higher' : 'lower'} than before, by more than chance.${judged(given)}`,
        ...middles,
        `Before, ${usual} was usual.`,
        'That it came after the change does not say that it came from it. Ask what else was different.',
      ]
    case 'single':
      return [
        `${finding.weeks === 1 ? 'One week' : `${finding.weeks} weeks`} since ${dayOf(given, reader)} stood out from what was usual before, ${usual}. Nothing shows that it lasted.`,
        ...middles,
      ]
    case 'early':
      return [
        `So far the weeks lie within what was usual for ${name} before, ${usual}. It takes ${moreWeeks(finding.wanting)} to see a small change.`,
        ...middles,
      ]
    case 'within':
      return [
        `Nothing has changed beyond chance: the weeks since ${dayOf(given, reader)} lie within what was usual for ${name} before, ${usual}.`,
        ...middles,
      ]
  }
}

/** Whether the direction in which it went is the one that is aimed for; nothing for a range. */
function judged({ metric, finding }: BeforeAfter): string {
  if (finding.kind !== 'changed' || metric.direction === 'within') return ''
  const wanted = metric.direction === 'more' ? 'above' : 'below'
  return finding.side === wanted ? ' That is for the better.' : ' That is for the worse.'
}

/** `13 a week before (20 weeks), 19 a week after (9 weeks).` */
function middleSentence({ metric, before, after }: BeforeAfter, reader: Reader): string[] {
  const told = ({ value, weeks }: BeforeAfter['before'], when: string): string =>
    `${sideWords(metric.kind, value, reader)} ${when} (${weeks === 1 ? '1 week' : `${weeks} weeks`})`
  if (before.value === null || after.value === null) return []
  return [`${told(before, 'before')}, ${told(after, 'after')}.`]
}

/** What one side comes to: of what adds up, a week; in tenths, which a mean of counts has. */
export function sideWords(
  kind: BeforeAfter['metric']['kind'],
  value: number | null,
  reading: Reading,
): string {
  if (value === null) return '–'
  const step = kind === 'amount' || kind === 'meanAmount' ? 100 : kind === 'count' ? 0.1 : 0
  const rounded = step === 0 ? value : Number((Math.round(value / step) * step).toPrecision(15))
  return `${formatValue(kind, rounded, reading)}${addsUp(kind) ? ' a week' : ''}`
}

function dayOf({ on }: BeforeAfter, reader: Reader): string {
  return formatShortDay(on, reader)
}

function moreWeeks(count: number): string {
  return count === 1 ? 'one more' : `${count} more`
}
