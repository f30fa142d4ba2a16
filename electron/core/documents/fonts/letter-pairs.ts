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

/** How many pairs are kept: those of many languages. */
const pairsKept = 20_000

/**
 * Sets words letter by letter from what the font said of each two neighbours before, because asking a font for
 * a word takes a hundred times as long. Letters that join, such as `ffi`, are asked for with their neighbours.
 */
export class LetterPairs {
  private readonly letters = new Map<string, GlyphStep | null>()
  /** By two letters: how much nearer they stand, in units of the font; NaN where they join. */
  private readonly kerns = new Map<string, number>()
  private readonly joins = new Map<string, readonly GlyphStep[] | null>()

  constructor(private readonly ask: AskFont) {}

  /** The glyphs of a text, the same as the font's own answer; null where only the font can say. */
  set(text: string): GlyphStep[] | null {
    if (!plain.test(text)) return null
    const steps: GlyphStep[] = []
    for (let at = 0; at < text.length; at++) {
      const step = this.letterStep(text.charAt(at))
      if (step === null) return null
      const before = steps.at(-1)
      const kern = at === 0 ? 0 : this.kern(text.slice(at - 1, at + 1))
      if (Number.isNaN(kern)) {
        const end = this.endOfJoin(text, at)
        const from = Math.max(0, at - 2)
        const joined = this.joined(text.slice(from, end + 1), {
          hasBefore: at > 1,
          hasAfter: end < text.length,
        })
        if (joined === null) return null
        steps.splice(at > 1 ? -2 : -1, 2, ...joined)
        at = Math.min(end, text.length - 1)
      } else {
        if (kern !== 0 && before !== undefined) {
          steps[steps.length - 1] = { ...before, advance: before.advance + kern }
        }
        steps.push(step)
      }
    }
    return steps
  }

  /** Where the first letter stands that does not join the one before it; `at` is the second of a join. */
  private endOfJoin(text: string, at: number): number {
    let end = at + 1
    while (end < text.length && Number.isNaN(this.kern(text.slice(end - 1, end + 1)))) end++
    return end
  }

  /** Letters that join, with the neighbours that they have; null where a neighbour changes too. */
  private joined(
    text: string,
    { hasBefore, hasAfter }: { hasBefore: boolean; hasAfter: boolean },
  ): readonly GlyphStep[] | null {
    // no plain letter is a line end
    const key = `${hasBefore ? '' : '\n'}${text}${hasAfter ? '' : '\n'}`
    const known = this.joins.get(key)
    if (known !== undefined) return known
    const steps = this.ask(text)
    const [first, last] = [steps.at(0), steps.at(-1)]
    const [before, after] = [this.letterStep(text.charAt(0)), this.letterStep(text.charAt(text.length - 1))]
    const isSame =
      (!hasBefore || isPlainGlyph(first, before?.id)) &&
      (!hasAfter || (isPlainGlyph(last, after?.id) && last?.advance === after?.advance))
    const answer = isSame ? steps : null
    this.joins.set(key, answer)
    return answer
  }

  private letterStep(letter: string): GlyphStep | null {
    const known = this.letters.get(letter)
    if (known !== undefined) return known
    const [step, ...others] = this.ask(letter)
    const answer = step !== undefined && others.length === 0 && isPlainGlyph(step, step.id) ? step : null
    this.letters.set(letter, answer)
    return answer
  }

  private kern(pair: string): number {
    const known = this.kerns.get(pair)
    if (known !== undefined) return known
    if (this.kerns.size >= pairsKept) {
      this.kerns.clear()
      this.joins.clear()
    }
    const kern = this.askedKern(pair)
    this.kerns.set(pair, kern)
    return kern
  }

  private askedKern(pair: string): number {
    const [a, b] = [this.letterStep(pair.charAt(0)), this.letterStep(pair.charAt(1))]
    const [left, right, ...others] = this.ask(pair)
    const isKerned =
      others.length === 0 &&
      isPlainGlyph(left, a?.id) &&
      isPlainGlyph(right, b?.id) &&
      right?.advance === b?.advance
    return isKerned && left !== undefined && a !== null ? left.advance - a.advance : Number.NaN
  }
}

/** Whether it is this glyph, drawn where the pen stands. */
function isPlainGlyph(step: GlyphStep | undefined, id: number | undefined): boolean {
  return step !== undefined && step.id === id && step.isDrawn && step.xOffset === 0 && step.yOffset === 0
}
