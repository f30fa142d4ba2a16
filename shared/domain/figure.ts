import * as z from 'zod'
import type { Summed } from './metric'

/**
 * No figure of a team is larger: a quadrillion, below which sums of thousands of figures stay exact to the unit and none
 * of them becomes infinite.
 */
export const largestFigure = 1e15

/** What a figure is divided by is a count, or time: a smaller part of one makes quotients that no number holds. */
const smallestDivisor = 0.001

/** A figure that is entered by hand: from 0 to `largestFigure`. `what` begins its sentences. */
export function figureOf({ what, missing }: { what: string; missing: string }): z.ZodNumber {
  return z
    .number(missing)
    .nonnegative(`${what} is not below 0`)
    .max(largestFigure, `${what} is at most 1,000,000,000,000,000`)
}

/** What a figure entered by hand is divided by. */
export const divisorSchema = z
  .number('A number is missing')
  .min(smallestDivisor, 'This has to be more than 0, and at least 0.001')
  .max(largestFigure, 'This is at most 1,000,000,000,000,000')

/** Whether a figure, below 0 too, is too large to be kept. */
export function isTooLarge(figure: number): boolean {
  return !(Math.abs(figure) <= largestFigure)
}

/** A figure as people type it in the unit it is kept in: money in cents. Null where that is too large to be kept. */
export function keptFigure(summed: Summed, typed: number): number | null {
  const kept = summed === 'money' ? Math.round(typed * 100) : typed
  return isTooLarge(kept) ? null : kept
}

export const tooLargeAmount = 'An amount is at most 10,000,000,000,000'
