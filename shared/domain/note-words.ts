import type { ExcerptPart } from './note-hit'

/** What is looked for: beginnings of words, and phrases that were typed between quotation marks. */
export type NoteQuery = {
  readonly beginnings: readonly string[]
  /** Whole words in a row; the last may go on. */
  readonly phrases: readonly (readonly string[])[]
}

/** The words of a text in small letters without accents: `Müller, Łódź` → `muller`, `łodz`. */
export function plainWords(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Reads what was typed: `price "next step"` → words that begin with `price`, and both words in a row. */
export function queryOf(typed: string): NoteQuery {
  const phrases: string[][] = []
  const rest = typed.replaceAll(/["“”„]([^"“”„]*)(?:["“”]|$)/gu, (_, phrase: string) => {
    const words = plainWords(phrase)
    if (words.length > 0) phrases.push(words)
    return ' '
  })
  return { beginnings: plainWords(rest), phrases }
}

type Place = { readonly word: string; readonly start: number; readonly end: number }

/** The words of a text with where they stand in it as it was typed. */
function placesIn(text: string): Place[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: found, index }) =>
    plainWords(found).map((word) => ({ word, start: index, end: index + found.length })),
  )
}

function phraseAt(words: readonly string[], phrase: readonly string[], at: number): boolean {
  return phrase.every((word, index) =>
    index === phrase.length - 1 ? words[at + index]?.startsWith(word) : words[at + index] === word,
  )
}

/** Whether a text has all phrases of a query; its words must be known to be there. */
export function hasPhrases(text: string, phrases: NoteQuery['phrases']): boolean {
  if (phrases.length === 0) return true
  const words = plainWords(text)
  return phrases.every((phrase) => words.some((_, at) => phraseAt(words, phrase, at)))
}

/** Characters that an excerpt has round its first hit, to either side. */
const around = 110

/**
 * The words round the first hit, with every hit in them told: from the beginning of its sentence where that is near.
 * Without a hit the beginning of the text.
 */
export function excerptOf(text: string, query: NoteQuery): ExcerptPart[] {
  const hits = hitsIn(text, query)
  const first = hits[0] ?? { start: 0, end: 0 }
  const start = beginningOf(text, first.start)
  const end = endOf(text, Math.max(first.end, start) + around)
  const parts: ExcerptPart[] = []
  let at = start
  const add = (to: number, isHit: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), isHit })
    at = Math.max(at, to)
  }
  if (start > 0) parts.push({ text: '… ', isHit: false })
  for (const hit of hits.filter(({ end: hitEnd, start: hitStart }) => hitStart >= start && hitEnd <= end)) {
    add(hit.start, false)
    add(hit.end, true)
  }
  add(end, false)
  if (end < text.length) parts.push({ text: ' …', isHit: false })
  return parts
}

function hitsIn(text: string, { beginnings, phrases }: NoteQuery): { start: number; end: number }[] {
  const places = placesIn(text)
  const words = places.map(({ word }) => word)
  const hits = places.flatMap(({ start, end }, at) => {
    const phrase = phrases.find((each) => phraseAt(words, each, at))
    const last = phrase === undefined ? undefined : places[at + phrase.length - 1]
    if (last !== undefined) return [{ start, end: last.end }]
    return beginnings.some((word) => words[at]?.startsWith(word)) ? [{ start, end }] : []
  })
  return hits.filter((hit, index) => index === 0 || hit.start >= (hits[index - 1]?.end ?? 0))
}

function beginningOf(text: string, at: number): number {
  if (at <= around) return 0
  const before = text.slice(at - around, at)
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'))
  if (sentence >= 0) return at - around + sentence + (before[sentence] === '\n' ? 1 : 2)
  const space = before.indexOf(' ')
  return space < 0 ? at - around : at - around + space + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - around / 2 ? space : at
}
