import { assertNever } from './assert-never'
import {
  headerSaysCallId,
  headerSaysCents,
  headerSaysCumulative,
  headerSaysDivided,
  headerSaysFiscal,
  headerSaysScaled,
} from './header-words'
import type { Column } from './import-file'
import { columnsOfWhen, type ImportPlan, type Measure, type Tally } from './import-plan'
import { hasDenominator, type Metric, type Summed, sidesOf } from './metric'
import { addedUpProblem } from './row-meaning'
import type { YearAndMonth } from './year-and-month'

/**
 * Why a plan cannot be carried out whatever the rows hold, in a sentence that says what to choose instead; null where
 * nothing speaks against it. Above all it refuses to average averages: adding up rates or means gives a number that
 * looks right and is not.
 */
export function impossiblePlan(given: {
  plan: ImportPlan
  columns: readonly Column[]
  /** Columns of the second file; null where the plan needs none. */
  lookupColumns: readonly Column[] | null
  /** The metrics of the plan's measures, in their order. */
  metrics: readonly Metric[]
}): string | null {
  const { plan, columns, lookupColumns } = given
  if (plan.identity?.kind === 'column' && columns[plan.identity.column]?.isIdentity !== true) {
    const label = columns[plan.identity.column]?.label ?? ''
    return `“${label}” does not tell the rows of this file apart: an id is missing or comes twice. Choose another column, or the content of the rows.`
  }
  const missing = columnsOf(plan).find((index) => columns[index] === undefined)
  if (missing !== undefined) return `The file has no column ${missing + 1}.`
  if (plan.who.kind === 'lookup') {
    const { keyColumn, personColumn } = plan.who
    const lost = [keyColumn, personColumn].find((index) => lookupColumns?.[index] === undefined)
    if (lost !== undefined) return `The second file has no column ${lost + 1}.`
    if (keyColumn === personColumn) {
      return 'The key and the name are taken from the same column of the second file. Choose the column that holds the names.'
    }
  }
  if (plan.when.kind === 'yearAndMonth') {
    const sentence = impossibleMonth(plan.when, columns)
    if (sentence !== null) return sentence
  }
  for (const [index, measure] of plan.measures.entries()) {
    const metric = given.metrics[index]
    if (metric === undefined) continue
    const isTwice = plan.measures.findIndex(({ metricId }) => metricId === measure.metricId) < index
    if (isTwice) return `“${metric.name}” is asked for twice. Keep one.`
    const sentence =
      (plan.rowIs === 'addedUp' ? addedUpProblem(measure, metric) : null) ??
      impossibleMeasure(measure, metric, columns)
    if (sentence !== null) return sentence
  }
  return null
}

/** Where every row has the id of a call of its own, an average in it is over that one call, and so its time. */
export function rowsAreCalls(columns: readonly Column[]): boolean {
  return columns.some(({ header, isIdentity }) => isIdentity && headerSaysCallId(header))
}

function columnsOf({ who, when, measures }: ImportPlan): number[] {
  const tallies = measures.flatMap(talliesOf)
  return [
    ...(who.kind === 'person' ? [] : [who.column]),
    ...columnsOfWhen(when),
    ...tallies.flatMap(({ where }) => (where === null ? [] : [where.column])),
    ...tallies.flatMap((tally) => (tally.kind === 'sum' ? [tally.column] : [])),
  ]
}

function impossibleMonth({ column, yearColumn }: YearAndMonth, columns: readonly Column[]): string | null {
  if (column === yearColumn) {
    return 'The year and the month are taken from the same column. Choose the column that holds the months.'
  }
  const fiscal = [column, yearColumn].find((index) => headerSaysFiscal(columns[index]?.header ?? ''))
  if (fiscal === undefined) return null
  return `“${columns[fiscal]?.label}” is of a fiscal year, whose months may be of the calendar year before. Export the file with whole dates, or with the calendar year.`
}

function talliesOf({ numerator, denominator }: Measure): Tally[] {
  return denominator === null ? [numerator] : [numerator, denominator]
}

function impossibleMeasure(measure: Measure, metric: Metric, columns: readonly Column[]): string | null {
  const { numerator, denominator } = measure
  if (hasDenominator(metric.kind) && denominator === null) {
    return `“${metric.name}” is divided by ${metric.outOf}. Choose what counts as ${metric.outOf}.`
  }
  if (!hasDenominator(metric.kind) && denominator !== null) {
    return `“${metric.name}” is not divided by anything. Choose only what is added up.`
  }
  const { top, bottom } = sidesOf(metric.kind)
  for (const [tally, summed] of [[numerator, top] as const, [denominator, bottom] as const]) {
    if (tally === null || summed === null) continue
    if (tally.kind === 'rows' && summed !== 'things') return rowsAreNot(summed, metric)
    const sentence = impossibleSum(tally, { metric, summed }, columns)
    if (sentence !== null) return sentence
  }
  return null
}

/** Rows can be counted, but a row is no money, no time and no points. */
function rowsAreNot(summed: Exclude<Summed, 'things'>, { name }: Metric): string {
  switch (summed) {
    case 'money':
      return `“${name}” is money. Choose the column that holds the amounts.`
    case 'seconds':
      return `“${name}” is a time. Choose the column that holds the durations.`
    case 'points':
      return `“${name}” is made of ratings. Choose the column that holds the points.`
    default:
      return assertNever(summed)
  }
}

function impossibleSum(
  tally: Tally,
  { metric, summed }: { metric: Metric; summed: Summed },
  columns: readonly Column[],
): string | null {
  if (tally.kind === 'rows') return null
  const isDuration = summed === 'seconds'
  const column = columns[tally.column]
  if (column === undefined) return null
  if (column.content.kind === 'blank')
    return `“${column.label}” is empty. Choose a column that holds numbers.`
  if (column.isRepeated === true) {
    return `“${column.label}” stands once in a row of the file and would count once for each of its months. Choose a column with figures of one month, or have the table read as it stands.`
  }
  if (headerSaysDivided(column.header) && !(isDuration && rowsAreCalls(columns))) {
    return `“${column.label}” holds averages or rates. Added up, or averaged again, they give a wrong figure for “${metric.name}”. Choose the columns with the counts or totals behind them.`
  }
  if (headerSaysCumulative(column.header)) {
    return `“${column.label}” holds running sums, in each of which the earlier ones are counted again. Choose a column with the figures of each day, week or month by itself.`
  }
  if (headerSaysScaled(column.header)) {
    return `“${column.label}” is in thousands or millions, which would be read as single ones. Export full numbers.`
  }
  if (summed === 'money' && headerSaysCents(column.header)) {
    return `“${column.label}” is in cents or the like, which would be read as a hundred times as much. Choose the column with whole amounts, or export it so.`
  }
  if (tally.unit !== 'asIs' && !isDuration) {
    return `“${column.label}” is not a duration in “${metric.name}”, so it has no unit of time.`
  }
  if (column.content.kind === 'date' || column.content.kind === 'monthName') {
    return `“${column.label}” holds days, which cannot be added up.`
  }
  return null
}
