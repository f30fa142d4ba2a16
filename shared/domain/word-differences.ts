/** A part of a text, and whether the other text has it too. */
export type TextPart = { readonly text: string; readonly isShared: boolean }

/** When marks help to read. */
type Limits = {
  /** Words up to which texts are compared, between what both begin and end with. */
  readonly mostWords: number
  /** What both have to share of the longer one, from 0 to 1. */
  readonly leastShared: number
}

/** For answers, which are short, and of which two unrelated ones may stand side by side. */
const ofAnswers: Limits = { mostWords: 600, leastShared: 0.5 }

/**
 * Two texts word by word: what both say in the same order, and what each says alone. The parts of a side make up its
 * text. Null where marks would not help to read: a text is too long, or they share too little of the longer one; of answers
 * less than half.
 */
export function wordDifferences(
  earlier: string,
  later: string,
  { mostWords, leastShared } = ofAnswers,
): { readonly earlier: readonly TextPart[]; readonly later: readonly TextPart[] } | null {
  const [a, b] = [piecesOf(earlier), piecesOf(later)]
  const first = sharedStart(a, b)
  const last = sharedStart(a.slice(first).reverse(), b.slice(first).reverse())
  const [aMiddle, bMiddle] = [a.slice(first, a.length - last), b.slice(first, b.length - last)]
  if (aMiddle.length > mostWords || bMiddle.length > mostWords) return null
  const common: readonly [number, number][] = [
    ...a.slice(0, first).map((_, at): [number, number] => [at, at]),
    ...longestCommon(aMiddle, bMiddle).map(([i, j]): [number, number] => [first + i, first + j]),
    ...a
      .slice(a.length - last)
      .map((_, at): [number, number] => [a.length - last + at, b.length - last + at]),
  ]
  if (common.length < leastShared * Math.max(a.length, b.length)) return null
  return {
    earlier: partsOf(a, new Set(common.map(([at]) => at))),
    later: partsOf(b, new Set(common.map(([, at]) => at))),
  }
}

/** Words, each with the spaces behind it. */
function piecesOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

/** With how many of the same words both begin. */
function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && isSame(a[count], b[count])) count += 1
  return count
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.trimEnd() === b?.trimEnd()
}

/** The places of the longest run of words that both have in the same order. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  const same = (i: number, j: number): boolean => isSame(a[i], b[j])
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
