import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Characters of scripts that run from right to left, and the marks that say so. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** The levels of a text by the Unicode bidirectional algorithm (UAX 9): odd ones run from right to left. */
export type Levels = {
  readonly base: number
  /** One for each UTF-16 unit; null where the whole text runs from left to right. */
  readonly levels: Uint8Array | null
}

/** `direction` is that of the paragraph; `auto` takes that of most of its letters. */
export function levelsOf(text: string, direction: 'ltr' | 'auto'): Levels {
  if (!rightToLeft.test(text)) return { base: 0, levels: null }
  const base = direction === 'auto' ? directionOfMost(text) : direction
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base)
  return { base: paragraphs[0]?.level ?? 0, levels }
}

/**
 * Not by the first letter alone (UAX 9, rule P2, which allows a higher protocol): an English sentence that begins
 * with an Arabic name stays English. `'عمر was my witness'` → `'ltr'`
 */
function directionOfMost(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu) ?? []
  const fromRight = letters.filter((letter) => rightToLeft.test(letter)).length
  return fromRight * 2 > letters.length ? 'rtl' : 'ltr'
}

/**
 * The stretches of one line in the order they are seen (UAX 9, rule L2): from the highest level down to the lowest
 * odd one, every sequence at that level or above is turned round.
 */
export function inVisualOrder<T extends { readonly level: number }>(stretches: readonly T[]): T[] {
  const ordered = [...stretches]
  if (ordered.every(({ level }) => level === 0)) return ordered
  const levels = ordered.map(({ level }) => level)
  const lowestOdd = Math.min(...levels.map((level) => (level % 2 === 1 ? level : level + 1)))
  for (let level = Math.max(...levels); level >= lowestOdd; level--) {
    let start = 0
    while (start < ordered.length) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end++
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end + 1
    }
  }
  return ordered
}
