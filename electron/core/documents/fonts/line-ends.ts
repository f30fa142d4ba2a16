import LineBreaker from 'linebreak'
import { segmentsOf } from './segments'

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
    let end = 0
    for (const word of segmentsOf(text, thaiWords)) {
      end += word.length
      ends.add(end)
    }
  }
  return [...ends].sort((a, b) => a - b)
}
