import type { Word } from './sentence'

/**
 * Words in a row, as rules write them: `good|great job` is either of two words and a third, `a? step` leaves the
 * first out or not, `*` is any one word, `*ing` any with this end.
 */
export type Phrase = readonly Place[]
type Place = {
  readonly words: ReadonlySet<string>
  readonly endings: readonly string[]
  readonly isOptional: boolean
}

/** Reads one phrase a line. */
export function phrasesOf(lines: string): readonly Phrase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/).map(placeOf))
}

function placeOf(written: string): Place {
  const isOptional = written.endsWith('?')
  const choices = (isOptional ? written.slice(0, -1) : written).split('|')
  return {
    words: new Set(choices.filter((choice) => !choice.startsWith('*'))),
    endings: choices.filter((choice) => choice.startsWith('*')).map((choice) => choice.slice(1)),
    isOptional,
  }
}

/** How many words from a place on are the phrase; 0 where it does not stand there. The longest of several counts. */
export function lengthOf(phrases: readonly Phrase[], words: readonly Word[], at: number): number {
  let longest = 0
  for (const phrase of phrases) longest = Math.max(longest, matched(phrase, { words, at, place: 0 }) - at)
  return longest
}

/** The place after the last word that was matched, or 0. */
function matched(phrase: Phrase, given: { words: readonly Word[]; at: number; place: number }): number {
  const { words, at, place } = given
  const wanted = phrase[place]
  if (wanted === undefined) return at
  const word = words[at]
  if (word !== undefined && fits(wanted, word)) {
    const end = matched(phrase, { words, at: at + 1, place: place + 1 })
    if (end > 0) return end
  }
  return wanted.isOptional ? matched(phrase, { words, at, place: place + 1 }) : 0
}

function fits({ words, endings }: Place, { plain }: Word): boolean {
  return words.has(plain) || endings.some((ending) => plain.endsWith(ending))
}
