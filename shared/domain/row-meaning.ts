import * as z from 'zod'
import { headerSaysCount, headerSaysMean, headerSaysPersonId } from './header-words'
import type { Column } from './import-file'
import type { ImportPlan, Measure } from './import-plan'
import type { Metric } from './metric'
import { readDay } from './read-day'

/** What one row of a file is: one thing that happened, or figures of several things that were added up already. */
export const rowMeaningSchema = z.enum(['call', 'deal', 'activity', 'addedUp'])
export type RowMeaning = z.infer<typeof rowMeaningSchema>

/**
 * Why a row may stand for more than one thing, in a sentence; null where nothing speaks for it, where rows are not
 * counted, and where an id of its own makes each row one thing. `isOneADay` says that nobody has two rows of one day.
 */
export function rowDoubt(given: {
  plan: Pick<ImportPlan, 'who' | 'when' | 'measures'>
  columns: readonly Column[]
  isOneADay: boolean
}): string | null {
  const { columns } = given
  const { when, measures } = given.plan
  const counting = measures.filter(countsRows)
  if (counting.length === 0 || columns.some(isOfOneThing)) return null
  const counts = columns.find(({ header, content }) => content.kind === 'number' && headerSaysCount(header))
  if (counts !== undefined) return `“${counts.label}” counts something in each row.`
  const mean = columns.find(({ header, content }) => holdsFigures(content) && headerSaysMean(header))
  if (mean !== undefined) return `“${mean.label}” holds an average in each row.`
  if (when.kind === 'monthName' || when.kind === 'yearAndMonth')
    return 'A row is of a month, and not of a day.'
  const days = when.kind === 'column' ? columns[when.column] : undefined
  if (days !== undefined && saysPeriods(days)) return `“${days.label}” says weeks or months, and no days.`
  if (days !== undefined && saysTimes(days)) return null
  if (!counting.some(isOfEveryRow)) return null
  if (given.isOneADay) return 'Nobody has two rows of one day, as if each row were the sum of a day.'
  return counting.some(dividesByRows) ? 'No column has an id for each row.' : null
}

/** Why rows that were added up cannot give a metric by being counted; null where it does not count rows. */
export function addedUpProblem(measure: Measure, metric: Metric): string | null {
  if (!countsRows(measure)) return null
  const things = measure.denominator?.kind === 'rows' ? metric.outOf : metric.counted
  if (measure.denominator?.kind === 'rows' && measure.numerator.kind === 'sum') {
    return `Each row adds up several ${things}, and not every row as many. Without how many ${things} a row stands for, “${metric.name}” would be an average of averages, which is wrong. Choose the column with the number of ${things}, or export the ${things} one by one.`
  }
  return `Each row adds up several ${things}, so the number of rows is not the number of ${things}. Choose the column that holds how many there are for “${metric.name}”, or export the ${things} one by one.`
}

function countsRows({ numerator, denominator }: Measure): boolean {
  return numerator.kind === 'rows' || denominator?.kind === 'rows'
}

function dividesByRows({ numerator, denominator }: Measure): boolean {
  return numerator.kind === 'sum' && denominator?.kind === 'rows'
}

/** Words such as stages and outcomes belong to single things, so a measure that asks for them counts such. */
function isOfEveryRow({ numerator, denominator }: Measure): boolean {
  return numerator.where === null && (denominator?.where ?? null) === null
}

function isOfOneThing({ header, isIdentity }: Column): boolean {
  return isIdentity && !headerSaysPersonId(header)
}

function holdsFigures({ kind }: Column['content']): boolean {
  return kind === 'number' || kind === 'duration'
}

function saysPeriods({ samples }: Column): boolean {
  const shapes = samples.map((sample) => readDay(sample)?.shape)
  return shapes.length > 0 && shapes.every((shape) => shape === 'month' || shape === 'week')
}

/** Times of day at which something happened; midnight alone is how programs write a day. */
function saysTimes({ samples }: Column): boolean {
  const times = samples.map(
    (sample) => /\d[:.h]\d\d/.test(sample.replace(/^\S+/, '')) && !/\b0?0:00/.test(sample),
  )
  return times.length > 0 && times.every(Boolean)
}
