/** A part of a text, and whether the other text has it too. */
export type TextPart = { readonly text: string; readonly isShared: boolean }

/** Words up to which two texts are compared; longer ones are shown as they are. */
const mostWords = 600

/**
 * Two texts word by word: what both say in the same order, and what each says alone. The parts of a side make up its
 * text. Null where marks would not help to read: a text is too long, or they share less than half of the longer one.
 */
export function wordDifferences(
  earlier: string,
  later: string,
): { readonly earlier: readonly TextPart[]; readonly later: readonly TextPart[] } | null {
  const [a, b] = [piecesOf(earlier), piecesOf(later)]
  if (a.length > mostWords || b.length > mostWords) return null
  const common = longestCommon(a, b)
  if (common.length * 2 < Math.max(a.length, b.length)) return null
  return {
    earlier: partsOf(a, new Set(common.map(([at]) => at))),
    later: partsOf(b, new Set(common.map(([, at]) => at))),
  }
}

/** Words, each with the spaces behind it. */
function piecesOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

/** The places of the longest run of words that both have in the same order. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  const same = (i: number, j: number): boolean => a[i]?.trimEnd() === b[j]?.trimEnd()
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

function partsOf(pieces: readonly string[], shared: ReadonlySet<number>): TextPart[] {
  const parts: TextPart[] = []
  for (const [index, text] of pieces.entries()) {
    const last = parts.at(-1)
    const isShared = shared.has(index)
    if (last?.isShared === isShared) parts[parts.length - 1] = { text: last.text + text, isShared }
    else parts.push({ text, isShared })
  }
  return parts
}
