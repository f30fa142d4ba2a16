/** How much a person sheet shows, so that it fits on one page. */
export type SheetDensity = {
  /** Rows of goals and of commitments; what is more is counted, not listed. */
  readonly rows: number
  /** The large chart's share of the width; 0 leaves it out. */
  readonly largeShare: number
  /** Metrics in the small columns, and how many of them with a chart. */
  readonly metrics: number
  readonly charts: number
}

/** From generous to scarce: the first that fits on the page is taken. */
export const sheetDensities: readonly SheetDensity[] = [
  { rows: 6, largeShare: 1, metrics: 12, charts: 12 },
  { rows: 4, largeShare: 1, metrics: 12, charts: 12 },
  { rows: 3, largeShare: 1, metrics: 12, charts: 12 },
  { rows: 4, largeShare: 1, metrics: 12, charts: 3 },
  { rows: 3, largeShare: 1, metrics: 12, charts: 3 },
  { rows: 3, largeShare: 0.9, metrics: 9, charts: 3 },
  { rows: 3, largeShare: 0.8, metrics: 6, charts: 3 },
  { rows: 2, largeShare: 0.7, metrics: 6, charts: 0 },
  { rows: 1, largeShare: 0.6, metrics: 6, charts: 0 },
  { rows: 1, largeShare: 0, metrics: 6, charts: 0 },
  { rows: 0, largeShare: 0, metrics: 3, charts: 0 },
]
