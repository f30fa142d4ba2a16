import { performance } from 'node:perf_hooks'

/** One thing that is done for the clock; what it returns is thrown away. */
export type Contender = { readonly name: string; run(): unknown }

/** What is measured beside its peers; the first contender is ours. */
export type Subject = {
  readonly name: string
  readonly title: string
  contenders(): Contender[] | Promise<Contender[]>
  /** Takes away what `contenders` made ready. */
  end?(): Promise<void>
}

/** What one round after another took, beside the first contender's time in the same round. */
export type Standing = {
  readonly name: string
  readonly medianMs: number
  readonly fastestMs: number
  readonly slowestMs: number
  /** The median, over the rounds, of the first contender's time divided by this one's; 1 for the first itself. */
  readonly oursPerTheirs: number
}

/** Rounds that warm everybody up. */
export const roundsBefore = 2

/**
 * Runs all contenders in turn, round after round, so that a machine that slows down slows all of them. The first is
 * ours; each of the others is a peer. `roundsBefore` rounds are run before the clock counts.
 */
export async function sideBySide(contenders: readonly Contender[], rounds: number): Promise<Standing[]> {
  const times: number[][] = contenders.map(() => [])
  for (let round = -roundsBefore; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const from = performance.now()
      await contender.run()
      if (round >= 0) times[index]?.push(performance.now() - from)
    }
  }
  const ours = times[0] ?? []
  return contenders.map(({ name }, index) => {
    const own = times[index] ?? []
    return {
      name,
      medianMs: median(own),
      fastestMs: Math.min(...own),
      slowestMs: Math.max(...own),
      oursPerTheirs: median(own.map((time, round) => (ours[round] ?? 0) / time)),
    }
  })
}

/** The middle value; of an even count, the mean of the two in the middle. NaN of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}
