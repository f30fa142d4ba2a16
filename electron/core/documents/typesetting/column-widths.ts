/** What a column of a table asks for: the width of its longest word, and of its longest line. */
export type ColumnNeed = {
  readonly leastPt: number
  readonly naturalPt: number
  /** Share of the width left over, or null for a column that takes what it needs. */
  readonly share: number | null
}

/**
 * The widths of columns that fill `widthPt`. Columns get their natural width where all fit, and what is left over
 * goes to those with a share (to all, where none has one). Where they do not fit, each keeps its longest word and
 * the rest is given in proportion to what is still wanted; words break only where not even that fits.
 */
export function columnWidths(needs: readonly ColumnNeed[], widthPt: number): number[] {
  const natural = sum(needs.map(({ naturalPt }) => naturalPt))
  if (natural <= widthPt) return withRest(needs, widthPt - natural)
  const least = sum(needs.map(({ leastPt }) => leastPt))
  if (least >= widthPt) return needs.map(({ leastPt }) => (leastPt / least) * widthPt)
  const wanted = natural - least
  return needs.map(({ leastPt, naturalPt }) => leastPt + ((naturalPt - leastPt) / wanted) * (widthPt - least))
}

function withRest(needs: readonly ColumnNeed[], restPt: number): number[] {
  const shares = needs.map(({ share }) => share ?? 0)
  const total = sum(shares)
  return needs.map(({ naturalPt }, index) => {
    const part = total === 0 ? 1 / needs.length : (shares[index] ?? 0) / total
    return naturalPt + part * restPt
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
