import LineBreaker from 'linebreak'

const thai = /\p{Script=Thai}/u
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * Where a line of text may end, as indexes into it, rising, the last one its length: by Unicode Standard Annex 14,
 * and for Thai, which writes no spaces, after every word.
 */
export function lineEndsOf(text: string): number[] {
  const ends = new Set<number>([text.length])
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) ends.add(next.position)
  if (thai.test(text)) {
    for (const { segment, index } of thaiWords.segment(text)) ends.add(index + segment.length)
  }
  return [...ends].sort((a, b) => a - b)
}
