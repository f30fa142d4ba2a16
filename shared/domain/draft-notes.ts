import {
  headerSaysCents,
  headerSaysCumulative,
  headerSaysDay,
  headerSaysMean,
  headerSaysMonth,
  headerSaysScaled,
  headerWords,
} from './header-words'
import type { Column, FileNote } from './import-file'
import { quoted } from './in-words'
import { monthNamed } from './month-name'
import { readDay } from './read-day'
import { whyNoNumber } from './read-number'
import type { PlanDraft } from './suggest-plan'
import { amountHeaders, durationHeaders, type HeaderRanks, rankOf } from './suggest-words'
import { whyNoDay } from './why-no-day'

/** Why columns that seem to be what is wanted were not suggested, with what to do about it. */
export function draftNotes(columns: readonly Column[], draft: PlanDraft): FileNote[] {
  const { when } = draft
  const sentences = [
    ...labelsOfRows(columns),
    ...otherDays(columns, draft),
    ...rivals(columns, draft, { ranks: amountHeaders, of: 'the amounts' }),
    ...rivals(columns, draft, { ranks: durationHeaders, of: 'the durations' }),
    ...averages(columns),
    ...runningSums(columns),
    ...(when?.kind === 'yearAndMonth' ? columns.flatMap(daysOfMonths) : []),
    ...(when === null ? [...periodsSideBySide(columns), ...columns.flatMap(noDays)] : []),
    ...columns.flatMap(noAmounts),
    ...columns.flatMap(otherScale),
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

/** A pivot table with people and months under each other, in which a person's row is the sum of the months below it. */
function labelsOfRows(columns: readonly Column[]): string[] {
  return columns
    .filter(({ values }) => {
      const months = values?.filter(({ value }) => monthNamed(value) !== null) ?? []
      const others = values?.filter(({ value }) => monthNamed(value) === null) ?? []
      // a person stands once above the months; people in a list stand in many rows, also those called April and June
      return (
        others.length > 0 && others.every(({ rows }) => rows === 1) && months.some(({ rows }) => rows > 1)
      )
    })
    .map(
      ({ label }) =>
        `“${label}” holds months and other texts under each other, as pivot tables do: a row may be the sum of the rows below it, and would be counted twice. Show the table in tabular form, or export it as a list.`,
    )
}

const created: ReadonlySet<string> = new Set(
  'created creation opened entered erstellt erstellungsdatum angelegt creado creacion criado cree creato skapad oprettet utworzenia'.split(
    ' ',
  ),
)
const expected: ReadonlySet<string> = new Set(
  'expected estimated planned forecast due anticipated erwartet erwartetes geplant voraussichtlich prevue prevu prevista previsto esperada esperado estimada verwacht verwachte'.split(
    ' ',
  ),
)

/** Deals that are won by their stage, and would count for another day than the one on which they were. */
function otherDays(columns: readonly Column[], { when, measures }: PlanDraft): string[] {
  const areDeals = measures.some(
    ({ numerator, denominator }) => denominator === null && numerator.where !== null,
  )
  const column = when?.kind === 'column' ? columns.find(({ index }) => index === when.column) : undefined
  if (column === undefined || !areDeals) return []
  const found = headerWords(column.header)
  const what = found.some((word) => expected.has(word))
    ? 'was expected to close'
    : found.some((word) => created.has(word))
      ? 'was created'
      : null
  if (what === null) return []
  return [
    `“${column.label}” tells when a deal ${what}, and not when it was won: each counts for that day. Choose another day if the file has one.`,
  ]
}

/** Several columns that fit alike: none is taken by chance. */
function rivals(
  columns: readonly Column[],
  { measures }: PlanDraft,
  { ranks, of }: { ranks: HeaderRanks; of: string },
): string[] {
  const fitting = columns.filter(
    ({ header, content }) =>
      (content.kind === 'number' || content.kind === 'duration') &&
      rankOf(header, ranks) === ranks.groups.length &&
      !headerSaysMean(header),
  )
  const isTaken = measures.some(
    ({ numerator }) => numerator.kind === 'sum' && fitting.some(({ index }) => index === numerator.column),
  )
  if (fitting.length < 2 || isTaken) return []
  const labels = new Intl.ListFormat('en-GB').format(fitting.map(({ label }) => `“${label}”`))
  return [`${labels} could each be ${of}, so none is chosen: choose one under “What is counted”.`]
}

/** A month, a week or a quarter in each header: a table for people, of which a row is no row of one day. */
function periodsSideBySide(columns: readonly Column[]): string[] {
  const periods = columns.filter(
    ({ header, content }) =>
      (readDay(header) !== null || monthNamed(header) !== null || whyNoDay(header) !== null) &&
      (content.kind === 'number' || content.kind === 'duration'),
  )
  const [first, second] = periods
  if (first === undefined || second === undefined) return []
  return [
    `${quoted(first.label)} and ${quoted(second.label)} are columns of their own. One row has to hold one person and one day, week or month: turn the table round, export it as a list, or take one of these columns with “One day for all rows”.`,
  ]
}

/** Days of the month in a column of their own, which do not count where months and years are taken from two others. */
function daysOfMonths({ header, label, values }: Column): string[] {
  const isOne = ({ value }: { readonly value: string }): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(value)
  if (!headerSaysDay(header) || headerSaysMonth(header) || values?.every(isOne) !== true) return []
  return [
    `“${label}” is not used: each row counts for the first day of its month. Where days matter, export whole dates in one column.`,
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
  if (!headerSaysDay(header) || !samples.some((sample) => /\p{Nd}/u.test(sample))) return []
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

/** Amounts in thousands or in cents, which would be read as single ones. */
function otherScale({ header, label, content }: Column): string[] {
  if (content.kind !== 'number') return []
  if (headerSaysScaled(header)) {
    return [`“${label}” is in thousands or millions, so it is not used: export full numbers.`]
  }
  return headerSaysCents(header)
    ? [`“${label}” is in cents or the like, so it is not used: export whole amounts.`]
    : []
}
