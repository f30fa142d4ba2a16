/** A glyph as the font places it: lengths in units of the font, the offset from where the pen stands. */
export type GlyphStep = {
  readonly id: number
  /** The characters it stands for. */
  readonly text: string
  readonly advance: number
  readonly xOffset: number
  readonly yOffset: number
  readonly isDrawn: boolean
}

/** Asks the font for the glyphs of a text, in the order of reading. */
export type AskFont = (text: string) => readonly GlyphStep[]

/**
 * Letters whose shape depends on nothing but their two neighbours, in the faces that we ship: Latin with precomposed
 * accents, digits, the punctuation of European languages. `test/core/documents/fonts/letter-pairs.test.ts` holds the
 * faces to it.
 */
const plain =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2212]*$/

/**
 * Sets words letter by letter from what the font said of each two neighbours before, because asking a font for
 * a word takes a hundred times as long. What ligatures or anything but kerning takes part in is left to the font.
 */
export class LetterPairs {
  private readonly letters = new Map<string, GlyphStep | null>()
  /** By the first letter, then the second: how much nearer they stand, in units of the font; NaN for more than that. */
  private readonly kerns = new Map<string, Map<string, number>>()

  constructor(private readonly ask: AskFont) {}

  /** The glyphs of a text, the same as the font's own answer; null where only the font can say. */
  set(text: string): GlyphStep[] | null {
    if (!plain.test(text)) return null
    const steps: GlyphStep[] = []
    let before: string | null = null
    for (const letter of text) {
      const step = this.letterStep(letter)
      if (step === null) return null
      const last = steps.length - 1
      const previous = steps[last]
      if (before !== null && previous !== undefined) {
        const kern = this.kern(before, letter)
        if (Number.isNaN(kern)) return null
        if (kern !== 0) steps[last] = { ...previous, advance: previous.advance + kern }
      }
      steps.push(step)
      before = letter
    }
    return steps
  }

  private letterStep(letter: string): GlyphStep | null {
    const known = this.letters.get(letter)
    if (known !== undefined) return known
    const [step, ...others] = this.ask(letter)
    const isPlain = step !== undefined && others.length === 0 && step.isDrawn && isOnLine(step)
    const answer = isPlain ? step : null
    this.letters.set(letter, answer)
    return answer
  }

  private kern(first: string, second: string): number {
    let kerns = this.kerns.get(first)
    if (kerns === undefined) {
      kerns = new Map()
      this.kerns.set(first, kerns)
    }
    const known = kerns.get(second)
    if (known !== undefined) return known
    const kern = this.askedKern(first, second)
    kerns.set(second, kern)
    return kern
  }

  private askedKern(first: string, second: string): number {
    const [a, b] = [this.letterStep(first), this.letterStep(second)]
    const [left, right, ...others] = this.ask(first + second)
    const isKerned =
      left !== undefined &&
      right !== undefined &&
      others.length === 0 &&
      left.id === a?.id &&
      right.id === b?.id &&
      right.advance === b.advance &&
      left.isDrawn &&
      right.isDrawn &&
      isOnLine(left) &&
      isOnLine(right)
    return isKerned ? left.advance - a.advance : Number.NaN
  }
}

function isOnLine({ xOffset, yOffset }: GlyphStep): boolean {
  return xOffset === 0 && yOffset === 0
}
