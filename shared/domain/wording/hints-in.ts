import { absolutes } from './absolutes'
import { character } from './character'
import type { WordingFamily, WordingHint } from './hint'
import { insensitive } from './insensitive'
import { lengthOf } from './phrase'
import type { Saying, WordingRule } from './rule'
import { isName, type Sentence, type Word } from './sentence'
import { unmeasurable } from './unmeasurable'
import { vaguePraise } from './vague-praise'

const rules: readonly WordingRule[] = [
  ...absolutes,
  ...character,
  ...vaguePraise,
  ...unmeasurable,
  ...insensitive,
]

/** The hints that our own rules give on one sentence, in its order. No word is hinted at twice: the longest counts. */
export function hintsIn(sentence: Sentence): WordingHint[] {
  const { words } = sentence
  const found = rules.flatMap((rule) =>
    words.flatMap((word, at) => {
      if (word.isForeign) return []
      const length = lengthOf(rule.phrases, words, at)
      if (length === 0 || isWrittenAsName(words, at)) return []
      if (rule.counts !== undefined && !rule.counts(sentence, at, length)) return []
      return hintOn(words.slice(at, at + length), { family: rule.family, saying: rule.saying, sentence })
    }),
  )
  return withoutOverlaps(found)
}

/** “Guy Laurent”, “at Lazy Oaf”: capitals that a name has, and a whole shout has not. */
function isWrittenAsName(words: readonly Word[], at: number): boolean {
  if (at > 0) return isName(words, at)
  return isName(words, 0) && isName(words, 1)
}

function hintOn(
  words: readonly Word[],
  given: { family: WordingFamily; saying: Saying; sentence: Sentence },
): WordingHint[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.some(({ isForeign }) => isForeign)) return []
  const { family, saying, sentence } = given
  const from = sentence.words[0]?.start ?? 0
  const { why, advice, example, instead = [] } = saying
  return [
    {
      family,
      start: first.start,
      end: last.end,
      found: sentence.text.slice(first.start - from, last.end - from),
      why,
      advice,
      example,
      instead,
    },
  ]
}

/** The hints in the order of the text; of those that share a word the longest. */
export function withoutOverlaps(hints: readonly WordingHint[]): WordingHint[] {
  const kept: WordingHint[] = []
  const byLength = [...hints].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const hint of byLength) {
    if (kept.every(({ start, end }) => end <= hint.start || hint.end <= start)) kept.push(hint)
  }
  return kept.sort((a, b) => a.start - b.start)
}
