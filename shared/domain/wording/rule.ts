import type { WordingFamily, WordingHint } from './hint'
import type { Phrase } from './phrase'
import type { Sentence } from './sentence'

/** What a hint says of the words that it found. */
export type Saying = Pick<WordingHint, 'why' | 'advice' | 'example'> & {
  readonly instead?: readonly string[]
}

/** Phrases of one family that are looked for, when they count, and what is then said. */
export type WordingRule = {
  readonly family: WordingFamily
  readonly phrases: readonly Phrase[]
  /** Whether the phrase from word `at` on, `length` words long, is meant. Left out: wherever it stands. */
  readonly counts?: (sentence: Sentence, at: number, length: number) => boolean
  readonly saying: Saying
}
