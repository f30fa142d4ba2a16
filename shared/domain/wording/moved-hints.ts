import type { WordingHint } from './hint'

/** A text with the hints that were given on it. */
export type HintedText = { readonly text: string; readonly hints: readonly WordingHint[] }

/**
 * The hints of a text where they stand after an edit in one place: those before it stay, those behind it move along,
 * those that the edit touched are gone until the text is read again.
 */
export function movedHints({ text: before, hints }: HintedText, after: string): readonly WordingHint[] {
  if (before === after || hints.length === 0) return hints
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  let sameEnd = 0
  while (sameEnd < shorter - same && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd += 1
  const [editEnd, moved] = [before.length - sameEnd, after.length - before.length]
  return hints.flatMap((hint) => {
    // a word that grows at its end is another word
    if (
      hint.end < same ||
      (hint.end === same && same === before.length && !/^[\p{L}\p{N}]/u.test(after.slice(same)))
    )
      return [hint]
    return hint.start > editEnd ? [{ ...hint, start: hint.start + moved, end: hint.end + moved }] : []
  })
}
