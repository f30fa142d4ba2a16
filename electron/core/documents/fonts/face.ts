import type { Font, Glyph, GlyphPosition } from 'fontkit'
import type { FaceName } from './face-files'
import { isIgnorable } from './ignorable'

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

/** How many shaped runs a face keeps: the words of several documents. */
const runsKept = 8000

/** One font file, ready to shape text. */
export class Face {
  private readonly covered = new Map<number, boolean>()
  private readonly runs = new Map<string, ShapedRun>()
  private readonly perUnit: number
  /** A glyph that draws nothing. */
  readonly spaceId: number

  constructor(
    readonly name: FaceName,
    private readonly font: Font,
  ) {
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
    const key = `${setting.direction} ${setting.smallCaps} ${setting.tracking} ${text}`
    const known = this.runs.get(key)
    if (known !== undefined) return known
    if (this.runs.size >= runsKept) this.runs.clear()
    const run = this.layOut(text, setting)
    this.runs.set(key, run)
    return run
  }

  /** The width of a glyph by itself, as the font file says it, in thousandths of an em. */
  advanceOf(glyphId: number): number {
    return this.font.getGlyph(glyphId).advanceWidth * this.perUnit
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
  subset(glyphIds: readonly number[]): Uint8Array {
    const subset = this.font.createSubset()
    for (const id of glyphIds) subset.includeGlyph(this.font.getGlyph(id))
    return subset.encode()
  }

  private layOut(text: string, { direction, smallCaps, tracking }: Setting): ShapedRun {
    const features = {
      ...(smallCaps ? { smcp: true, c2sc: true } : {}),
      // readers take the room that kerning leaves between two Arabic letters for a space
      ...(direction === 'rtl' ? { kern: false } : {}),
    }
    const { glyphs, positions } = this.font.layout(text, features, undefined, undefined, direction)
    const steps = glyphs.flatMap((glyph, index) => {
      const position = positions[index]
      return position === undefined ? [] : [{ glyph, position, isDrawn: this.isDrawn(glyph, position) }]
    })
    let pen = 0
    const drawn = steps.map(({ glyph, position, isDrawn }) => {
      const advance = isDrawn ? position.xAdvance * this.perUnit : 0
      const x = pen + position.xOffset * this.perUnit
      pen += advance === 0 ? 0 : advance + tracking
      const y = position.yOffset * this.perUnit
      return { id: glyph.id, text: String.fromCodePoint(...glyph.codePoints), x, y, advance, isDrawn }
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
  font.getGlyph = (id, codePoints = []) => Object.create(kept(id), { codePoints: { value: codePoints } })
}
