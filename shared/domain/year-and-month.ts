import { headerSaysFiscal, headerSaysMonth, headerSaysYear } from './header-words'
import type { Column } from './import-file'
import type { When } from './import-plan'
import { monthNamed } from './month-name'
import { isTotalLabel } from './table-words'

/** A month in one column and its year in another. */
export type YearAndMonth = Extract<When, { kind: 'yearAndMonth' }>

/**
 * The columns that hold the year and the month of each row, where one of each does and neither is of a fiscal year, whose
 * months may be of the calendar year before; null where it is not clear.
 */
export function yearAndMonthIn(columns: readonly Column[]): YearAndMonth | null {
  const [year, otherYear] = columns.filter(holdsYears)
  const [month, otherMonth] = columns.filter(holdsMonths)
  if (year === undefined || month === undefined || otherYear !== undefined || otherMonth !== undefined) {
    return null
  }
  return { kind: 'yearAndMonth', yearColumn: year.index, column: month.index }
}

/** The month, 1 to 12, that a cell names or counts: `March`, `3`, `03`; null for any other text. */
export function monthIn(text: string): number | null {
  const number = /^(?:0?[1-9]|1[0-2])$/.test(text) ? Number(text) : null
  return number ?? monthNamed(text)
}

/** Whether a name of a month is a word for an average too: `avg`, which in Slovenian is August. */
export function isMonthOrAverage(text: string): boolean {
  return isTotalLabel(text) && monthNamed(text) !== null
}

/** The year that a cell says, with four digits; null for any other text. */
export function yearIn(text: string): number | null {
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : null
}

function holdsYears({ header, values }: Column): boolean {
  if (!headerSaysYear(header) || headerSaysFiscal(header)) return false
  return holdsOnly(values, (value) => yearIn(value) !== null)
}

function holdsMonths({ header, content, values }: Column): boolean {
  if (headerSaysFiscal(header)) return false
  if (content.kind === 'monthName') return true
  return headerSaysMonth(header) && holdsOnly(values, (value) => monthIn(value) !== null)
}

function holdsOnly(values: Column['values'], isOne: (value: string) => boolean): boolean {
  return values !== null && values.length > 0 && values.every(({ value }) => isOne(value))
}
