/** A text of any characters there are: halves of pairs, emoji, overrides, unassigned and private ones. */
export function randomText(random: () => number): string {
  const length = 1 + Math.floor(random() * 40)
  return Array.from({ length }, () => {
    const kind = random()
    if (kind < 0.1) return String.fromCharCode(0xd800 + Math.floor(random() * 0x7ff))
    if (kind < 0.3) return String.fromCodePoint(0x1f300 + Math.floor(random() * 0x5ff))
    if (kind < 0.6) return String.fromCharCode(Math.floor(random() * 0xffff))
    return kind < 0.7 ? '\u202e' : String.fromCodePoint(0x20 + Math.floor(random() * 0x10ffdf))
  }).join('')
}

/** The same sequence in every run (xorshift, Marsaglia 2003). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
