/** What kind of words a hint is about. */
export type WordingFamily = 'absolute' | 'character' | 'vaguePraise' | 'unmeasurable' | 'insensitive'

/** A quiet word about some words of a text, and what could stand there. It never says that something is wrong. */
export type WordingHint = {
  readonly family: WordingFamily
  /** Where the words stand, in UTF-16 units: from the first to before the last. */
  readonly start: number
  readonly end: number
  /** The words themselves, as they were typed. */
  readonly found: string
  /** Why somebody may stumble over them, in one short sentence. */
  readonly why: string
  /** What to say in their place, as situation, behaviour and effect. */
  readonly advice: string
  /** How that may sound. */
  readonly example: string
  /** Words that can be put in the place of the found ones as they are; empty where a new sentence is needed. */
  readonly instead: readonly string[]
}
