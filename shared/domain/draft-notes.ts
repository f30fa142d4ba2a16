import { headerSaysCumulative, headerSaysDay, headerSaysMean } from './header-words'
import type { Column, FileNote } from './import-file'
import { quoted } from './in-words'
import { monthNamed } from './month-name'
import { readDay, whyNoDay } from './read-day'
import { whyNoNumber } from './read-number'
import type { PlanDraft } from './suggest-plan'
import { amountHeaders, rankOf } from './suggest-words'

/** Why columns that seem to be what is wanted were not suggested, with what to do about it. */
export function draftNotes(columns: readonly Column[], { when }: PlanDraft): FileNote[] {
  const sentences = [
    ...averages(columns),
    ...runningSums(columns),
    ...(when === null ? [...periodsSideBySide(columns), ...columns.flatMap(noDays)] : []),
    ...columns.flatMap(noAmounts),
  ]
  return sentences.map((sentence) => ({ sentence, lines: [] }))
}

/** Without the counts behind them nothing right can be made of averages and rates. */
function averages(columns: readonly Column[]): string[] {
  return columns
    .filter(
      ({ header, content }) =>
        (content.kind === 'number' || content.kind === 'duration') && headerSaysMean(header),
    )
    .map(
      ({ label }) =>
        `“${label}” is an average or a rate already. Without how many calls or deals each stands for, it cannot be averaged again, so it is not used: export the counts and sums behind it.`,
    )
}

function runningSums(columns: readonly Column[]): string[] {
  return columns
    .filter(({ header, content }) => content.kind === 'number' && headerSaysCumulative(header))
    .map(
      ({ label }) =>
        `“${label}” holds running sums, in each of which the earlier ones are counted again, so it is not used: export the figures of each day, week or month by itself.`,
    )
}

/** A month or a week in each header: a table for people, of which a row is no row of one day. */
function periodsSideBySide(columns: readonly Column[]): string[] {
  const periods = columns.filter(
    ({ header, content }) =>
      (readDay(header) !== null || monthNamed(header) !== null) &&
      (content.kind === 'number' || content.kind === 'duration'),
  )
  const [first, second] = periods
  if (first === undefined || second === undefined) return []
  return [
    `${quoted(first.label)} and ${quoted(second.label)} are columns of their own. One row has to hold one person and one day, week or month: turn the table round, export it as a list, or take one of these columns with “One day for all rows”.`,
  ]
}

function noDays({ header, label, content, samples }: Column): string[] {
  if (content.kind !== 'text' && content.kind !== 'number') return []
  const told = samples.flatMap((sample) => {
    const why = whyNoDay(sample)
    return why === null ? [] : [`${quoted(sample)} in “${label}” ${why}.`]
  })
  const [first] = told
  if (first !== undefined && content.kind === 'text') return [first]
  if (!headerSaysDay(header) || samples.length === 0) return []
  const shown = samples.map(quoted).join(', ')
  return [
    `“${label}” holds ${shown}, which are not all days that can be read: export it with whole dates, written in one way.`,
  ]
}

function noAmounts({ header, label, content, samples }: Column): string[] {
  if (content.kind !== 'text' || rankOf(header, amountHeaders) === 0) return []
  const sample = samples.find((each) => whyNoNumber(each) !== null)
  return sample === undefined ? [] : [`${quoted(sample)} in “${label}” ${whyNoNumber(sample)}.`]
}
