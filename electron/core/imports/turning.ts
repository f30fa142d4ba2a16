import { headerSaysCumulative } from '../../../shared/domain/header-words'
import { several } from '../../../shared/domain/in-words'
import { monthNamed } from '../../../shared/domain/month-name'
import { type DayShape, readDay } from '../../../shared/domain/read-day'
import { readDuration } from '../../../shared/domain/read-duration'
import { numberShape } from '../../../shared/domain/read-number'
import { isTotalLabel } from '../../../shared/domain/table-words'
import { whyNoDay } from '../../../shared/domain/why-no-day'
import { isMonthOrAverage, yearIn } from '../../../shared/domain/year-and-month'
import { isNoValue } from './cell-reading'
import type { TableRecord } from './records'

/**
 * How a table with a month (a week, a day) in the header of each of several columns is turned into a list: a row of the
 * file becomes a row for each period in which it says anything.
 */
export type Turning = {
  /** Columns that are the same in each of those rows, by their place in the file. */
  readonly kept: readonly number[]
  /** The periods in the order of the file, with the columns of their figures; null where a period has none of a name. */
  readonly periods: readonly { readonly text: string; readonly columns: readonly (number | null)[] }[]
  /** The headers of the list: those kept, then the period, then the figures. */
  readonly headers: readonly string[]
  readonly evidence: string
}

/** What a header says: a period, and of what its figures are, which is empty where nothing else stands there. */
type PeriodHeader = { readonly column: number; readonly period: string; readonly name: string }

/**
 * How a table can be turned; null where fewer than two columns of figures have a period in their header, or two have the
 * same. Totals over several periods are in no row of the list.
 */
export function turningOf(header: TableRecord | null, rows: readonly TableRecord[]): Turning | null {
  if (header === null) return null
  const headers = header.cells.map((cell) => cell.trim())
  const found = withoutAverages(
    headers.flatMap((text, column): PeriodHeader[] => {
      const said = periodIn(text)
      return said !== null && holdsFigures(rows, column) ? [{ column, ...said }] : []
    }),
  )
  if (found === null) return null
  const periods = [...new Set(found.map(({ period }) => period))]
  const names = [...new Set(found.map(({ name }) => name))]
  const isTwice = found.some((one) => found.some((other) => other !== one && isSame(one, other)))
  const isOnce = names.some((name) => found.filter((each) => each.name === name).length < 2)
  if (periods.length < 2 || isTwice || isOnce) return null
  const taken = new Set(found.map(({ column }) => column))
  const totals = headers.flatMap((text, column) =>
    !taken.has(column) && isTotalOf(text, names) && holdsFigures(rows, column) ? [column] : [],
  )
  const kept = headers.flatMap((_, column) => (taken.has(column) || totals.includes(column) ? [] : [column]))
  const word = wordFor(periods)
  return {
    kept,
    periods: periods.map((period) => ({
      text: period,
      columns: names.map((name) => found.find((each) => isSame(each, { period, name }))?.column ?? null),
    })),
    headers: [
      ...kept.map((column) => headers[column] ?? ''),
      word,
      ...names.map((name) => (name === '' ? 'Value' : name)),
    ],
    evidence: evidence(
      word,
      found.map(({ column }) => headers[column] ?? ''),
      totals.map((column) => headers[column] ?? ''),
    ),
  }
}

/** The rows of the list that a row of the file becomes, without those that hold no figure. */
export function turnedRows(cells: readonly string[], { kept, periods }: Turning): string[][] {
  const same = kept.map((column) => cells[column] ?? '')
  return periods.flatMap(({ text, columns }) => {
    const figures = columns.map((column) => (column === null ? '' : (cells[column] ?? '')))
    return figures.every((cell) => isNoValue(cell.trim())) ? [] : [[...same, text, ...figures]]
  })
}

/**
 * `Avg` is the average of what stands before it, and in Slovenian the month between July and September. Null where it
 * can be either.
 */
function withoutAverages(found: readonly PeriodHeader[]): PeriodHeader[] | null {
  const months = [...new Set(found.map(({ period }) => period))]
  const averages = months.filter((period, index) => {
    const [before, after] = [months[index - 1], months[index + 1]].map((text) => monthNamed(text ?? ''))
    return isMonthOrAverage(period) && !(before === july && after === july + 2)
  })
  const isOpen = averages.some((period) => monthNamed(months[months.indexOf(period) - 1] ?? '') === july)
  return isOpen ? null : found.filter(({ period }) => !averages.includes(period))
}

const july = 7

function isSame(one: Omit<PeriodHeader, 'column'>, other: Omit<PeriodHeader, 'column'>): boolean {
  return one.period === other.period && one.name === other.name
}

/** The period at the beginning or the end of a header, with what else it says: `Jan 2026`, `March Calls`, `Calls (Mar)`. */
function periodIn(header: string): { period: string; name: string } | null {
  const words = header.split(/[\s_:()]+|\s-\s/u).filter((word) => word !== '')
  if (isPeriod(header)) return { period: header, name: '' }
  for (let many = Math.min(3, words.length - 1); many > 0; many--) {
    const [first, last] = [words.slice(0, many), words.slice(-many)].map((some) => some.join(' '))
    const [after, before] = [words.slice(many), words.slice(0, -many)].map((some) => some.join(' '))
    if (first !== undefined && isPeriod(first) && saysSomeName(after)) return { period: first, name: after }
    if (last !== undefined && isPeriod(last) && saysSomeName(before)) return { period: last, name: before }
  }
  return null
}

/** `Jan 26` is not January and something called 26: it may be a day without its year, or a month with its year. */
function saysSomeName(text: string | undefined): text is string {
  return text !== undefined && /\p{L}/u.test(text)
}

/** Whether a header is a period and nothing else. */
export function isPeriod(text: string): boolean {
  return monthNamed(text) !== null || readDay(text) !== null
}

function isTotalOf(header: string, names: readonly string[]): boolean {
  const isTotal = (text: string): boolean =>
    isTotalLabel(text) || headerSaysCumulative(text) || yearIn(text) !== null || isQuarter(text)
  if (isTotal(header)) return true
  return names.some(
    (name) =>
      name !== '' &&
      ((header.endsWith(name) && isTotal(header.slice(0, -name.length).trim())) ||
        (header.startsWith(name) && isTotal(header.slice(name.length).trim()))),
  )
}

function isQuarter(text: string): boolean {
  return /^(?:Q[1-4]|[1-4]Q|H[12])$/i.test(text) || whyNoDay(text) !== null
}

/** Whether figures stand in a column, and hardly anything else. */
function holdsFigures(rows: readonly TableRecord[], column: number): boolean {
  const cells = rows.map(({ cells: all }) => all[column]?.trim() ?? '').filter((cell) => !isNoValue(cell))
  const figures = cells.filter((cell) => numberShape(cell) !== null || readDuration(cell) !== null)
  return figures.length > cells.length / 2 || cells.length === 0
}

/** Spreadsheets keep a month as its first day. */
function isFirstOfMonth(text: string): boolean {
  const reading = readDay(text)
  return reading?.kind === 'day' && reading.on.endsWith('-01')
}

function wordFor(periods: readonly string[]): string {
  if (periods.every(isFirstOfMonth)) return 'Month'
  const shapes = new Set<DayShape>(periods.map((text) => readDay(text)?.shape ?? 'month'))
  if (shapes.size > 1) return 'Day'
  return shapes.has('month') ? 'Month' : shapes.has('week') ? 'Week' : 'Day'
}

function evidence(word: string, periods: readonly string[], totals: readonly string[]): string {
  const [first = '', last = ''] = [periods[0], periods.at(-1)]
  const left = totals.map((header) => `“${header}”`).join(', ')
  const columns = several(periods.length, 'column', 'columns')
  return `${columns}, from “${first}” to “${last}”, are of one ${word.toLowerCase()} each.${left === '' ? '' : ` Left out as totals: ${left}.`}`
}
