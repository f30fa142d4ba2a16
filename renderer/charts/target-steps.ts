import type { PlotPoint } from './chart-plan'

/** Neighbouring periods under one target: the first and the last of them, and its height. */
export type TargetRun = { readonly first: number; readonly last: number; readonly target: number }

/** The lines that targets are drawn as: one, and a second for the upper ends where any of them is a range. */
export function targetEnds(
  targets: readonly { readonly target: number | null; readonly upTo?: number | undefined }[],
): (number | null)[][] {
  const lower = targets.map(({ target }) => target)
  const upper = targets.map(({ upTo }) => upTo ?? null)
  return upper.every((end) => end === null) ? [lower] : [lower, upper]
}

/** Runs of equal targets, oldest first; a period without a target ends a run and starts none. */
export function targetRuns(targets: readonly (number | null)[]): TargetRun[] {
  const runs: TargetRun[] = []
  targets.forEach((target, index) => {
    if (target === null) return
    const run = runs.at(-1)
    if (run !== undefined && run.last === index - 1 && run.target === target) {
      runs[runs.length - 1] = { ...run, last: index }
    } else runs.push({ first: index, last: index, target })
  })
  return runs
}

/**
 * The stepped line of dated targets: level as long as one was in force, a riser where it changed, broken where
 * there was none. A period spans half a unit to both sides of its index.
 */
export function targetSteps(targets: readonly (number | null)[]): PlotPoint[] {
  const runs = targetRuns(targets)
  return runs.flatMap(({ first, last, target }, index) => {
    const before = runs[index - 1]
    const level = [
      { x: first - 0.5, y: target },
      { x: last + 0.5, y: target },
    ]
    const isBroken = before !== undefined && before.last < first - 1
    return isBroken ? [{ x: first - 0.5, y: Number.NaN }, ...level] : level
  })
}
