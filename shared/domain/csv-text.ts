/** A cell: a text as somebody wrote it, a number of ours, or nothing. */
export type CsvCell = string | number | null

/** A table to be saved. Every row has a cell for each header. */
export type CsvTable = {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/**
 * A table as comma-separated values (RFC 4180): CRLF after every record, cells with a comma, a quotation mark or a line
 * break quoted, quotation marks doubled. Semicolons and tabs are quoted too, because a spreadsheet set to another
 * country splits at them. A byte order mark comes first, without which Excel takes UTF-8 for the code page of the
 * system; `withMark: false` leaves it out for programs that stumble over it.
 *
 * Numbers are written with a point, as they are: `-12.5` stays a number. Texts that a spreadsheet would run as a formula
 * are neutralised (`neutralised`). Refuses NaN and infinities, which are no figures.
 *
 * `csvText({ headers: ['Person', 'Deals'], rows: [['=1+1', -2]] }, { withMark: false })` → `"Person,Deals\r\n'=1+1,-2\r\n"`
 */
export function csvText({ headers, rows }: CsvTable, { withMark }: { withMark: boolean }): string {
  const lines = [headers, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`)
  return (withMark ? '\ufeff' : '') + lines.join('')
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberText(cell)
  const text = neutralised(cell)
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no figure to write into a table`)
  // sums of binary fractions end in noise at the 16th or 17th digit
  return String(Number(value.toPrecision(15)))
}

/** Nothing to see, which a spreadsheet may drop before it looks for a formula. */
const unseen = String.raw`[\s\p{Cc}\p{Cf}\p{Z}]*`
/** What begins a formula, wide and small forms and the minus sign too. */
const sign = '[=+\\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]'

/** At the beginning of a text: a sign, a tab or carriage return, or a call of another program by name (DDE). */
const beginsFormula = new RegExp(String.raw`^(?:[\t\r\n]|${unseen}(?:${sign}|dde\s*\())`, 'iu')
/** Where a spreadsheet set to another delimiter would begin a new cell, quoted or not. */
const beginsFormulaInside = new RegExp(`([;\\t\\r\\n])(?=${unseen}${sign})`, 'gu')

/**
 * A text that no spreadsheet runs: with an apostrophe before what it would take for a formula, which is how
 * spreadsheets themselves mark a text. Everything else stays as it is. OWASP, "CSV Injection".
 * `neutralised("=cmd|' /C notepad'!'A1'")` → `"'=cmd|' /C notepad'!'A1'"`
 */
export function neutralised(text: string): string {
  const inside = text.replace(beginsFormulaInside, "$1'")
  return beginsFormula.test(text) ? `'${inside}` : inside
}
