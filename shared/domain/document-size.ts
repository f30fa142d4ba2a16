import type { Clause } from './agreement'

/**
 * What a document weighs at most: a character of a clause counts 1, and a cell of a table at least 40. That is some 140
 * pages, which this program makes, signs and verifies in seconds; more would be a file that it cannot read again.
 */
const mostWeight = 600_000
const cellWeight = 40

/** Said of a document that is heavier than one file may be. */
export const tooLongForOneFile =
  'This document is longer than one file can hold, which is some 140 pages. Please divide it into two.'

/** Whether clauses are more than one signed file can hold. */
export function isTooLongForOneFile(clauses: readonly Clause[]): boolean {
  return clauses.reduce((sum, clause) => sum + weightOf(clause), 0) > mostWeight
}

function weightOf({ heading, body, table }: Clause): number {
  const cells = table === null ? [] : [...table.columns, ...table.rows.flat()]
  return cells.reduce((sum, cell) => sum + Math.max(cellWeight, cell.length), heading.length + body.length)
}
