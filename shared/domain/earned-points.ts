/** What an answer earned: so many points of so many. `outOf` is more than 0. */
export type EarnedPoints = { readonly points: number; readonly outOf: number }

/** Points of a whole; null where the whole has none, and so nothing can be earned. */
export function earned(points: number, outOf: number): EarnedPoints | null {
  return outOf > 0 ? { points, outOf } : null
}
