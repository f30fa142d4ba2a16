import { headerSaysCumulative, headerSaysDivided, headerSaysScaled } from './header-words'
import type { Column } from './import-file'
import type { Measure, Tally } from './import-plan'
import { type HeaderRanks, rankOf } from './suggest-words'

/** What makes up a figure: what is counted, and what it is divided by. */
export type Sides = Omit<Measure, 'metricId'>

/** The one column of the highest rank; null where none ranks, or several rank alike. */
export function best(columns: readonly Column[], rank: (column: Column) => number): Column | null {
  const top = Math.max(0, ...columns.map(rank))
  const found = top === 0 ? [] : columns.filter((column) => rank(column) === top)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The one column whose header fits best; `having` is what the header must have besides. */
export function byHeader(columns: readonly Column[], ranks: HeaderRanks, having = /(?:)/): Column | null {
  return best(columns, ({ header }) => (having.test(header) ? rankOf(header, ranks) : 0))
}

/** The rows that have one of some texts in a column. */
export function rowsWhere(column: number, anyOf: readonly string[]): Tally {
  return { kind: 'rows', where: { column, anyOf: [...anyOf] } }
}

/** Columns that may be added up: neither averages nor shares, nor thousands, nor what stands in several rows and once in the file. */
export function summable(columns: readonly Column[]): Column[] {
  return columns.filter(
    ({ header, content, isRepeated }) =>
      isRepeated !== true &&
      !headerSaysDivided(header) &&
      !headerSaysScaled(header) &&
      !headerSaysCumulative(header) &&
      !(content.kind === 'number' && content.hasPercent),
  )
}
