import { foreignRanges } from './foreign-ranges'
import { hintsIn } from './hints-in'
import type { Word } from './sentence'

/** Words of one sentence that nobody can see or count: `vagueWordsIn('Be more proactive')` → `['Be more proactive']`. */
export function vagueWordsIn(text: string): string[] {
  return hintsIn({ text, words: wordsOf(text), next: '' })
    .filter(({ family }) => family === 'unmeasurable')
    .map(({ found }) => found)
}

function wordsOf(text: string): Word[] {
  const foreign = foreignRanges(text)
  let after = 0
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)].map((match) => {
    const [word, start] = [match[0], match.index]
    const end = start + word.length
    const opensClause = /[^\s]/u.test(text.slice(after, start))
    after = end
    return {
      text: word,
      plain: word.toLowerCase().replaceAll('’', "'"),
      start,
      end,
      isForeign: foreign.some((range) => range.start <= start && end <= range.end),
      opensClause,
    }
  })
}
