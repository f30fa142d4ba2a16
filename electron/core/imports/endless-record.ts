import type { TableRecord } from './records'

/** A record that is longer is no row of anybody's work, and would be held in memory until its end. */
export const longestRecord = 16_777_216

/** What stands for a record that has no end. */
export function endlessRecord(
  quotes: 'neverClosed' | 'tooLong',
  place: { readonly start: number; readonly line: number; readonly end: number },
): TableRecord {
  return { cells: [], quotes, isMultiLine: false, ...place }
}
