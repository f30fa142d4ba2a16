import type { Font, Glyph, GlyphPosition } from 'fontkit'
import type { FaceName } from './face-files'
import { FontFile } from './font-file'
import { isIgnorable } from './ignorable'
import { type GlyphStep, LetterPairs } from './letter-pairs'

/** The way a run of text is set. Tracking is space after each glyph, in thousandths of an em. */
export type Setting = {
  readonly direction: 'ltr' | 'rtl'
  readonly smallCaps: boolean
  readonly tracking: number
}

/** A glyph at its place in a run. Lengths are thousandths of an em, x from the left end of the run. */
export type PlacedGlyph = {
  readonly id: number
  /** The characters it stands for; empty for a glyph that only completes the one before it. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly advance: number
}

/** A stretch of text in one face and direction, shaped. Its glyphs stand in the order of reading. */
export type ShapedRun = {
  readonly face: Face
  readonly text: string
  readonly direction: 'ltr' | 'rtl'
  readonly glyphs: readonly PlacedGlyph[]
  /** Thousandths of an em. */
  readonly width: number
}

/** What a face keeps for one setting: the words it has shaped, and of what words are put together. */
type SettingRuns = {
  readonly runs: Map<string, ShapedRun>
  readonly pairs: LetterPairs
  readonly latinPairs: LetterPairs
}

/** How many shaped runs a face keeps for each setting: the words of several documents. */
const runsKept = 8000

const latin = /\p{Script=Latin}/u

/** One font file, ready to shape text. */
export class Face {
  private readonly covered = new Map<number, boolean>()
  private readonly settings = new Map<number, SettingRuns>()
  private readonly widths = new Map<number, number>()
  private readonly file: FontFile
  private readonly perUnit: number
  /** A glyph that draws nothing. */
  readonly spaceId: number

  constructor(
    readonly name: FaceName,
    private readonly font: Font,
    /** The bytes of the font. */
    bytes: Buffer,
  ) {
    this.file = new FontFile(bytes)
    this.perUnit = 1000 / font.unitsPerEm
    this.spaceId = font.glyphForCodePoint(0x20).id
    rememberOwnCharacters(font)
  }

  get postscriptName(): string {
    return this.font.postscriptName
  }

  /** Whether there is a glyph for a code point. */
  covers(codePoint: number): boolean {
    const known = this.covered.get(codePoint)
    if (known !== undefined) return known
    const covers = this.font.hasGlyphForCodePoint(codePoint)
    this.covered.set(codePoint, covers)
    return covers
  }

  /** Shapes a text. What the face has no glyph for is left out of the drawing, never out of the text. */
  shape(text: string, setting: Setting): ShapedRun {
    const { runs, pairs, latinPairs } = this.runsOf(setting)
    const known = runs.get(text)
    if (known !== undefined) return known
    if (runs.size >= runsKept) runs.clear()
    const steps =
      (setting.direction === 'rtl' ? null : (latin.test(text) ? latinPairs : pairs).set(text)) ??
      this.asked(text, setting)
    const run = this.runOf(text, setting, steps)
    runs.set(text, run)
    return run
  }

  /** The width of a glyph by itself, as the font file says it, in thousandths of an em. */
  advanceOf(glyphId: number): number {
    const known = this.widths.get(glyphId)
    if (known !== undefined) return known
    const width = this.font.getGlyph(glyphId).advanceWidth * this.perUnit
    this.widths.set(glyphId, width)
    return width
  }

  /** Heights and box for a font descriptor, in thousandths of an em. */
  metrics(): { box: number[]; ascent: number; descent: number; capHeight: number; slant: number } {
    const { bbox, ascent, descent, capHeight, italicAngle } = this.font
    const scaled = (units: number): number => Math.round(units * this.perUnit)
    return {
      box: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled),
      ascent: scaled(ascent),
      descent: scaled(descent),
      capHeight: scaled(capHeight || ascent),
      slant: italicAngle,
    }
  }

  /** A font file with these glyphs and the parts they are made of. The first of them becomes glyph 1. */
  subset(glyphIds: readonly number[]): Buffer {
    return this.file.subset(glyphIds)
  }

  private runsOf(setting: Setting): SettingRuns {
    const key = setting.tracking * 4 + (setting.smallCaps ? 2 : 0) + (setting.direction === 'rtl' ? 1 : 0)
    const known = this.settings.get(key)
    if (known !== undefined) return known
    const made = {
      runs: new Map<string, ShapedRun>(),
      pairs: new LetterPairs((text) => this.asked(text, setting)),
      // two digits are of no script by themselves; beside a letter they are of its
      latinPairs: new LetterPairs((text) => this.asked(text, setting, 'latn')),
    }
    this.settings.set(key, made)
    return made
  }

  /** What the font says of a text, in the order of reading. The script is left out for that of the text. */
  private asked(text: string, { direction, smallCaps }: Setting, script?: string): GlyphStep[] {
    const features = {
      ...(smallCaps ? { smcp: true, c2sc: true } : {}),
      // readers take the room that kerning leaves between two Arabic letters for a space
      ...(direction === 'rtl' ? { kern: false } : {}),
    }
    const { glyphs, positions } = this.font.layout(text, features, script, undefined, direction)
    return glyphs.flatMap((glyph, index) => {
      const position = positions[index]
      if (position === undefined) return []
      const { xAdvance: advance, xOffset, yOffset } = position
      const own = String.fromCodePoint(...glyph.codePoints)
      return [{ id: glyph.id, text: own, advance, xOffset, yOffset, isDrawn: this.isDrawn(glyph, position) }]
    })
  }

  private runOf(text: string, { direction, tracking }: Setting, steps: readonly GlyphStep[]): ShapedRun {
    let pen = 0
    const drawn = steps.map((step) => {
      const advance = step.isDrawn ? step.advance * this.perUnit : 0
      const x = pen + step.xOffset * this.perUnit
      pen += advance === 0 ? 0 : advance + tracking
      return {
        id: step.id,
        text: step.text,
        x,
        y: step.yOffset * this.perUnit,
        advance,
        isDrawn: step.isDrawn,
      }
    })
    if (direction === 'rtl') drawn.reverse()
    return { face: this, text, direction, glyphs: withHiddenText(drawn, text), width: pen }
  }

  /** fontkit puts a space of no width in the place of a character that is not to be seen; glyph 0 is a hole. */
  private isDrawn(glyph: Glyph, position: GlyphPosition): boolean {
    return glyph.id !== 0 && !(glyph.id === this.spaceId && position.xAdvance === 0)
  }
}

/** The drawn glyphs; what was not drawn becomes part of the text of the glyph before it. */
function withHiddenText(
  glyphs: readonly (PlacedGlyph & { readonly isDrawn: boolean })[],
  text: string,
): PlacedGlyph[] {
  const hidden = [...text].filter(isIgnorable)
  const kept: PlacedGlyph[] = []
  for (const { isDrawn, ...glyph } of glyphs) {
    if (isDrawn) {
      kept.push(glyph)
      continue
    }
    const own = glyph.id === 0 ? glyph.text : (hidden.shift() ?? '')
    const before = kept.pop()
    if (before !== undefined) kept.push({ ...before, text: before.text + own })
  }
  return kept
}

/**
 * fontkit keeps one glyph object for each glyph id, with the characters that it stood for first. The same glyph may
 * stand for others later (a small capital for `a` and for `A`, a space for a no-break space), and then the text of
 * a document would depend on the documents before it. So each use gets a view with its own characters.
 */
function rememberOwnCharacters(font: Font): void {
  const kept = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id)
    // fontkit works a width out once and keeps it with the glyph; of a view it would be worked out at every use
    void glyph.advanceWidth
    return Object.create(glyph, { codePoints: { value: codePoints } })
  }
}
