import type { Typefaces } from '../fonts/typefaces'
import { inVisualOrder } from '../fonts/writing-direction'
import type { Prose } from './text-look'
import { lettersOf, type Piece, type Sentence, sentencesOf, type Word, widthOf } from './words'

/** A piece of text at its place on a line. */
export type SetPiece = Piece & { readonly xPt: number }

/** A line of text, ready to be drawn: pieces from left to right, x from the left end of what is seen. */
export type SetLine = {
  readonly pieces: readonly SetPiece[]
  /** The width of what is seen: without the spaces at its end. */
  readonly widthPt: number
  /** The direction of the paragraph: lines that run from right to left begin at the right. */
  readonly direction: 'ltr' | 'rtl'
  /** More text follows on the same line, as a line of its own; left out for most. */
  readonly goesOn?: boolean
}

/** How prose is broken into lines. */
export type LineSetup = {
  readonly widthPt: number
  /** `auto` takes the direction of a paragraph from its first letter: for text that people typed. */
  readonly direction: 'ltr' | 'auto'
  /** Lines of nearly the same length: for headings. */
  readonly balanced: boolean
  readonly typefaces: Typefaces
}

/** Breaks prose into lines no wider than asked. Empty prose is one empty line, so that it keeps its height. */
export function setLines(prose: Prose, setup: LineSetup): SetLine[] {
  return sentencesOf(prose, setup).flatMap((sentence) => {
    const width = setup.balanced ? balancedWidth(sentence.words, setup.widthPt) : setup.widthPt
    return filled(sentence.words, width).map((words) => lineOf(words, sentence))
  })
}

/** Fills lines one after the other with as many words as they hold. */
function filled(words: readonly Word[], widthPt: number): Word[][] {
  const lines: Word[][] = []
  let line: Word[] = []
  let usedPt = 0
  const add = (word: Word): void => {
    // a hundredth of a point is no overflow: sums of many widths differ in their last digits
    if (line.length > 0 && usedPt + word.widthPt > widthPt + 0.01) {
      lines.push(line)
      line = []
      usedPt = 0
    }
    line.push(word)
    usedPt += word.widthPt + word.spacePt
  }
  for (const word of words) {
    if (word.widthPt > widthPt) lettersOf(word).forEach(add)
    else add(word)
  }
  return [...lines, line]
}

/** The narrowest width that takes no more lines than the full one. */
function balancedWidth(words: readonly Word[], widthPt: number): number {
  const wanted = filled(words, widthPt).length
  let [tooNarrow, enough] = [0, widthPt]
  if (wanted === 1) return widthPt
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2
    if (words.every((word) => word.widthPt <= middle) && filled(words, middle).length === wanted)
      enough = middle
    else tooNarrow = middle
  }
  return enough
}

function lineOf(words: readonly Word[], { baseLevel }: Sentence): SetLine {
  const last = words.at(-1)
  // spaces at the end of a line have the level of the paragraph (UAX 9, L1). They are kept, because text that is
  // extracted would otherwise join the last word of a line to the first of the next.
  const ending = (last?.spaces ?? []).map((space) => ({ ...space, level: baseLevel }))
  const seen = words.flatMap((word) => (word === last ? word.pieces : [...word.pieces, ...word.spaces]))
  const isRtl = baseLevel % 2 === 1
  let xPt = isRtl ? -widthOf(ending) : 0
  const pieces = inVisualOrder([...seen, ...ending]).map((piece) => {
    const placed = { ...piece, xPt }
    xPt += piece.widthPt
    return placed
  })
  return { pieces, widthPt: widthOf(seen), direction: isRtl ? 'rtl' : 'ltr' }
}

/** The text of a line, as it is read. */
export function textOf(pieces: readonly Piece[]): string {
  return [...pieces]
    .sort((a, b) => a.start - b.start)
    .map(({ run }) => run.text)
    .join('')
}
