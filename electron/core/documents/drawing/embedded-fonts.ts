import { createHash } from 'node:crypto'
import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib'
import type { Face } from '../fonts/face'
import type { FaceName } from '../fonts/face-files'
import { literal16 } from './literal-string'
import { packedStream } from './packed-stream'
import { hex16, utf16Hex } from './utf16-hex'

/**
 * What a content stream shows for a glyph: its code as the two bytes of a literal string (ISO 32000-1, 7.3.4.2), and how
 * far it moves on (thousandths of an em).
 */
type ShownGlyph = { readonly code: string; readonly width: number }

/** A face as a document uses it. Each pair of glyph and text has a code of its own, from 1 on. */
export class EmbeddedFont {
  private readonly shown = new Map<number, (ShownGlyph & { readonly text: string })[]>()
  /** The glyphs by their codes. */
  readonly glyphs: { readonly id: number; readonly text: string; readonly width: number }[] = []

  constructor(
    /** What it is called in the resources. */
    readonly name: string,
    readonly ref: PDFRef,
    readonly face: Face,
  ) {}

  show({ id, text }: { id: number; text: string }): ShownGlyph {
    const same = this.shown.get(id)
    const known = same?.find((shown) => shown.text === text)
    if (known !== undefined) return known
    const width = Math.round(this.face.advanceOf(id))
    const shown = { code: literal16(this.glyphs.push({ id, text, width })), width, text }
    if (same === undefined) this.shown.set(id, [shown])
    else same.push(shown)
    return shown
  }
}

/**
 * The fonts of a document: composite fonts (ISO 32000-1, 9.7) that hold only the glyphs that were used. One glyph
 * may stand for different characters, a small capital for `a` and for `A`; so codes are given to pairs of glyph
 * and text, and what is extracted is always what was written.
 */
export class EmbeddedFonts {
  private readonly fonts = new Map<FaceName, EmbeddedFont>()

  /** `prefix` keeps the resource names of a signature apart from those of the pages. */
  constructor(
    private readonly context: PDFContext,
    private readonly prefix: string,
  ) {}

  of(face: Face): EmbeddedFont {
    const known = this.fonts.get(face.name)
    if (known !== undefined) return known
    const font = new EmbeddedFont(`${this.prefix}${this.fonts.size + 1}`, this.context.nextRef(), face)
    this.fonts.set(face.name, font)
    return font
  }

  /** The font resources: names and references. Filled by `finish`. */
  resources(): Record<string, PDFRef> {
    return Object.fromEntries([...this.fonts.values()].map(({ name, ref }) => [name, ref]))
  }

  /** Writes the fonts, when no glyph comes any more. */
  finish(): void {
    for (const font of this.fonts.values()) this.write(font)
  }

  private write({ ref, face, glyphs }: EmbeddedFont): void {
    const { context } = this
    const ids = [...new Set(glyphs.map(({ id }) => id))]
    const subsetIds = new Map(ids.map((id, index) => [id, index + 1]))
    const file = face.subset(ids)
    const name = `${subsetTag(file)}+${face.postscriptName}`
    const metrics = face.metrics()
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        // symbolic: the glyphs are found by their codes, not by names (table 123)
        Flags: 4,
        FontBBox: metrics.box,
        ItalicAngle: metrics.slant,
        Ascent: metrics.ascent,
        Descent: metrics.descent,
        CapHeight: metrics.capHeight,
        StemV: 80,
        FontFile2: packedStream(context, file, { Length1: file.length }),
      }),
    )
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: {
          Registry: PDFString.of('Adobe'),
          Ordering: PDFString.of('Identity'),
          Supplement: 0,
        },
        FontDescriptor: descriptor,
        DW: 1000,
        W: [1, glyphs.map(({ width }) => width)],
        CIDToGIDMap: packedStream(context, glyphMap(glyphs.map(({ id }) => subsetIds.get(id) ?? 0))),
      }),
    )
    context.assign(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: packedStream(context, Buffer.from(unicodeMap(glyphs.map(({ text }) => text)))),
      }),
    )
  }
}

/** Six letters from the bytes of the subset: the same glyphs give the same name (9.6.4). */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest().subarray(0, 6)
  return [...digest].map((byte) => String.fromCharCode(0x41 + (byte % 26))).join('')
}

/** Glyph ids by code; code 0 is never shown. */
function glyphMap(glyphIds: readonly number[]): Uint8Array {
  const map = Buffer.alloc(2 * (glyphIds.length + 1))
  for (const [index, id] of glyphIds.entries()) map.writeUInt16BE(id, 2 * (index + 1))
  return map
}

/** The characters by code (9.10.3), at most a hundred in a block. */
function unicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex16(index + 1)}> <${utf16Hex(shortened(text))}>`)
  const blocks: string[] = []
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end\nend',
  ].join('\n')
}

/** Readers hold few characters for one code; a longer sequence says its whole text by `ActualText` as well. */
function shortened(text: string): string {
  return text === '' ? '\ufffd' : [...text].slice(0, 4).join('')
}
