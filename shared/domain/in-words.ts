/** A whole number as English text groups it: `1,234`. */
export function inWords(n: number): string {
  return n.toLocaleString('en-GB')
}

/** A number with its noun, to begin a sentence: `several(1, 'row', 'rows')` → `One row`, `several(12, …)` → `12 rows`. */
export function several(n: number, one: string, many: string): string {
  return n === 1 ? `One ${one}` : `${inWords(n)} ${many}`
}

const longestQuote = 60

/** A text from a file as a sentence quotes it: cut where it is long. */
export function quoted(text: string): string {
  return `“${text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text}”`
}
