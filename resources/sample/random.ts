/** Numbers between 0 and 1 that are the same for the same seed, on every machine. */
export type Random = () => number

/** The generator mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for a sample. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 to `count` - 1. */
export function pick(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/**
 * How many of `count` tries succeed: drawn one by one, then moved two thirds of the way back to what was to be
 * expected, so that two years of a small team can be read as a line.
 */
export function successes(random: Random, count: number, chance: number): number {
  let found = 0
  for (let index = 0; index < count; index++) if (random() < chance) found++
  return Math.round((found + 2 * count * chance) / 3)
}

/** A value around 1, mostly within `spread` of it: the mean of three draws, so that the middle is more likely. */
export function around(random: Random, spread: number): number {
  return 1 + ((random() + random() + random()) / 1.5 - 1) * spread
}
