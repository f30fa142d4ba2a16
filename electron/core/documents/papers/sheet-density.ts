/** How much a person sheet shows, so that it fits on one page. */
export type SheetDensity = {
  /** Rows of goals and of commitments; what is more is counted, not listed. */
  readonly rows: number
  /** The large chart's share of the width; 0 leaves it out. */
  readonly largeShare: number
  /** Metrics in the small columns, and how many of them with a chart. */
  readonly metrics: number
  readonly charts: number
  /** Whether the parts of the score, and the charts that go deeper, are shown where they are wanted. */
  readonly score: boolean
  readonly depth: boolean
}

const plain = { score: false, depth: false }
const whole = { score: true, depth: true }

/** From generous to scarce: the first that fits on the page is taken. */
const usual: readonly SheetDensity[] = [
  { rows: 6, largeShare: 1, metrics: 12, charts: 12, ...plain },
  { rows: 4, largeShare: 1, metrics: 12, charts: 12, ...plain },
  { rows: 3, largeShare: 1, metrics: 12, charts: 12, ...plain },
  { rows: 4, largeShare: 1, metrics: 12, charts: 3, ...plain },
  { rows: 3, largeShare: 1, metrics: 12, charts: 3, ...plain },
  { rows: 3, largeShare: 0.9, metrics: 9, charts: 3, ...plain },
  { rows: 3, largeShare: 0.8, metrics: 6, charts: 3, ...plain },
  { rows: 2, largeShare: 0.7, metrics: 6, charts: 0, ...plain },
  { rows: 1, largeShare: 0.6, metrics: 6, charts: 0, ...plain },
  { rows: 1, largeShare: 0, metrics: 6, charts: 0, ...plain },
  { rows: 0, largeShare: 0, metrics: 3, charts: 0, ...plain },
]

/** The same where more than figures against targets is wanted: small charts make way for it first, the large one next. None is made smaller, because
 * its words would be too small to read. */
const deep: readonly SheetDensity[] = [
  { rows: 4, largeShare: 1, metrics: 12, charts: 12, ...whole },
  { rows: 4, largeShare: 1, metrics: 12, charts: 0, ...whole },
  { rows: 3, largeShare: 1, metrics: 12, charts: 0, ...whole },
  { rows: 2, largeShare: 1, metrics: 9, charts: 0, ...whole },
  { rows: 1, largeShare: 1, metrics: 6, charts: 0, ...whole },
  { rows: 2, largeShare: 0, metrics: 12, charts: 0, ...whole },
  { rows: 1, largeShare: 0, metrics: 6, charts: 0, ...whole },
  { rows: 1, largeShare: 0, metrics: 3, charts: 0, score: false, depth: true },
]

/** The ways to set a sheet, in the order in which they are tried. The last of them is what fits whatever there is. */
export function sheetDensities(isDeep: boolean): readonly SheetDensity[] {
  return isDeep ? [...deep, ...usual] : usual
}
