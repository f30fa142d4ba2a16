/** What a column of a table asks for: the width of its longest word, and of its longest line. */
export type ColumnNeed = {
  readonly leastPt: number
  readonly naturalPt: number
  /** Share of the width left over, or null for a column that takes what it needs. */
  readonly share: number | null
}

/**
 * The widths of columns that fill `widthPt`. Columns get their natural width where all fit, and what is left over
 * goes to those with a share (to all, where none has one). Where they do not fit, each keeps its longest word, up to
 * half of the width, and the rest is given in proportion to what is still wanted for a whole line. Words break only where not even that fits, and then the
 * longest first: what is narrower than an even part keeps its width, and the others part what is left evenly.
 */
export function columnWidths(asked: readonly ColumnNeed[], widthPt: number): number[] {
  const rest = widthPt - sum(asked.map(({ naturalPt }) => naturalPt))
  if (rest >= 0) return withRest(asked, rest)
  const needs = asked.map((need) => withinReason(need, widthPt))
  const natural = sum(needs.map(({ naturalPt }) => naturalPt))
  const least = sum(needs.map(({ leastPt }) => leastPt))
  if (least >= widthPt) return evenParts(needs, widthPt)
  const wanted = natural - least
  return needs.map(({ leastPt, naturalPt }) => leastPt + ((naturalPt - leastPt) / wanted) * (widthPt - least))
}

/** No column wants more than a whole line, and none may take more than half of it for one word. */
function withinReason({ leastPt, naturalPt, share }: ColumnNeed, widthPt: number): ColumnNeed {
  return { leastPt: Math.min(leastPt, widthPt / 2), naturalPt: Math.min(naturalPt, widthPt), share }
}

/** The widths of the longest words, each cut down to one greatest width that lets all of them fit. */
function evenParts(needs: readonly ColumnNeed[], widthPt: number): number[] {
  let [greatestPt, leftPt, left] = [widthPt, widthPt, needs.length]
  for (const leastPt of needs.map((need) => need.leastPt).sort((a, b) => a - b)) {
    greatestPt = leftPt / left
    if (leastPt > greatestPt) break
    leftPt -= leastPt
    left -= 1
  }
  return needs.map(({ leastPt }) => Math.min(leastPt, greatestPt))
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
