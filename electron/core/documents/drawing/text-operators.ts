import type { PlacedGlyph, ShapedRun } from '../fonts/face'
import type { SetLine, SetPiece } from '../typesetting/lines'
import { rounded } from '../typesetting/path'
import { fillColour, strokeColour } from './colour-operators'
import type { EmbeddedFont, EmbeddedFonts } from './embedded-fonts'
import { textString } from './utf16-hex'

/** Glyphs of one run, and how far it stands from the first run that is shown with it, in thousandths of an em. */
type Stretch = { readonly glyphs: readonly PlacedGlyph[]; readonly shift: number }

/** Glyphs that are shown in one go: one face, one size, one colour, from left to right. */
type Show = {
  readonly piece: SetPiece
  readonly stretches: readonly Stretch[]
  /** From the left end of the line to the origin of the glyphs. */
  readonly xPt: number
  /** The text that is read in the place of the glyphs, where they do not say it themselves. */
  readonly actualText: string | null
}

/** Where a line stands on its page: the left end of its baseline from the bottom left corner, and its turn. */
export type LinePlace = { readonly xPt: number; readonly yPt: number; readonly degrees: number }

/** The operators that show a line of text (ISO 32000-1, 9.4), in the order it is read. */
export function textOperators(line: SetLine, place: LinePlace, fonts: EmbeddedFonts): string {
  const shows = line.pieces
    .toSorted((a, b) => a.start - b.start)
    .flatMap((piece) => (piece.run.direction === 'rtl' ? clusterShows(piece) : [pieceShow(piece)]))
    .filter(({ stretches }) => stretches.some(({ glyphs }) => glyphs.length > 0))
  return joined(shows)
    .map((show) => operatorsOf(show, place, fonts))
    .join('')
}

/** Whether runs say themselves, kept with each: words come again and again. */
const selfSaid = new WeakMap<ShapedRun, boolean>()

function pieceShow(piece: SetPiece): Show {
  const { run, xPt } = piece
  const known = selfSaid.get(run)
  const isSelfSaid = known ?? saysItself(run.glyphs, run.text)
  if (known === undefined) selfSaid.set(run, isSelfSaid)
  return {
    piece,
    stretches: [{ glyphs: run.glyphs, shift: 0 }],
    xPt,
    actualText: isSelfSaid ? null : run.text,
  }
}

/**
 * Text from right to left is shown letter by letter in the order it is read, each at its own place. Letters that
 * became several glyphs say their text by `ActualText`.
 */
function clusterShows(piece: SetPiece): Show[] {
  const clusters: PlacedGlyph[][] = []
  for (const glyph of piece.run.glyphs.flatMap((each) => lettersOf(each, piece))) {
    const last = clusters.at(-1)
    if (glyph.text === '' && last !== undefined) last.push(glyph)
    else clusters.push([glyph])
  }
  return clusters.map((glyphs) => {
    const text = glyphs.map((glyph) => glyph.text).join('')
    const actualText = saysItself(glyphs, text) ? null : text
    return { piece, stretches: [{ glyphs, shift: 0 }], xPt: piece.xPt, actualText }
  })
}

/**
 * A ligature from right to left, such as lam with alef, as one glyph for each letter: empty ones for the first
 * letters, and the drawn one at its left end for the last. Readers would lay the letters of a single glyph out from
 * left to right, and so turn them round.
 */
function lettersOf(glyph: PlacedGlyph, { run }: SetPiece): PlacedGlyph[] {
  const letters = [...glyph.text]
  if (letters.length < 2 || glyph.advance === 0) return [glyph]
  const last = letters.length - 1
  // the first letter ends where the ligature does, or readers would see a space before it
  const room = glyph.advance - run.face.advanceOf(run.face.spaceId)
  return letters.map((text, index) => ({
    ...glyph,
    id: index === last ? glyph.id : run.face.spaceId,
    text,
    x: glyph.x + (room * (last - index)) / last,
  }))
}

const privateUse = /\p{Private_Use}/u

/** Whether the text can be got back from the codes alone, by every reader. */
function saysItself(glyphs: readonly PlacedGlyph[], text: string): boolean {
  if (privateUse.test(text)) return false
  let at = 0
  for (const { text: own } of glyphs) {
    if (own.length === 0 || own.length > 4 || !text.startsWith(own, at)) return false
    at += own.length
  }
  return at === text.length
}

/** Joins shows that follow each other without a gap, as the words of a line do. */
function joined(shows: readonly Show[]): Show[] {
  const groups: [Show, ...Show[]][] = []
  for (const show of shows) {
    const open = groups.at(-1)
    if (open !== undefined && canJoin(open[0], show)) open.push(show)
    else groups.push([show])
  }
  return groups.map(([first, ...others]) => ({
    ...first,
    stretches: [first, ...others].flatMap(({ piece, stretches, xPt }) => {
      const shift = ((xPt - first.xPt) * 1000) / piece.look.sizePt
      return stretches.map(({ glyphs }) => ({ glyphs, shift }))
    }),
  }))
}

function canJoin(a: Show, b: Show): boolean {
  return (
    a.actualText === null &&
    b.actualText === null &&
    a.piece.run.direction === 'ltr' &&
    b.piece.run.direction === 'ltr' &&
    a.piece.run.face === b.piece.run.face &&
    a.piece.look.sizePt === b.piece.look.sizePt &&
    a.piece.look.colour === b.piece.look.colour &&
    a.piece.look.font === b.piece.look.font &&
    b.xPt >= a.xPt
  )
}

function operatorsOf(show: Show, place: LinePlace, fonts: EmbeddedFonts): string {
  const { look, run } = show.piece
  const turn = (place.degrees / 180) * Math.PI
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const first = show.stretches[0]?.glyphs[0]
  // text from right to left starts at its own glyph, everything else at the origin of its piece
  const startPt = show.xPt + (run.direction === 'rtl' ? ((first?.x ?? 0) * look.sizePt) / 1000 : 0)
  const matrix = [cos, -sin, sin, cos, place.xPt + startPt * cos, place.yPt - startPt * sin]
  const origin = run.direction === 'rtl' ? (first?.x ?? 0) : 0
  const font = fonts.of(run.face)
  const shown = showOperators(show, origin, font)
  return [
    `BT ${fillColour(look.colour)} ${weightOf(show.piece)}/${font.name} ${rounded(look.sizePt)} Tf`,
    `${matrix.map(rounded).join(' ')} Tm`,
    show.actualText === null
      ? shown
      : `/Span <</ActualText ${textString(show.actualText)}>> BDC ${shown} EMC`,
    'ET\n',
  ].join(' ')
}

/** Share of the size by which an outline is drawn round letters of a face that has no strong cut. */
const outlineShare = 0.03

/**
 * The weight of a piece: strong text in a script that falls back to a regular face is outlined, so that a heading
 * in Chinese is a heading too.
 */
function weightOf({ look, run }: SetPiece): string {
  const isStrong = look.font === 'sansStrong' || look.font === 'serifStrong'
  if (!isStrong || run.face.name === look.font) return '0 Tr '
  return `${strokeColour(look.colour)} ${rounded(look.sizePt * outlineShare)} w 2 Tr `
}

/** Shows glyphs with the adjustments that put each at its place; a raised one changes the text rise. */
function showOperators({ piece, stretches }: Show, origin: number, font: EmbeddedFont): string {
  const { sizePt } = piece.look
  let [operators, array, codes] = ['', '', '']
  let [pen, rise] = [origin, 0]
  const endArray = (): void => {
    if (codes !== '') array += `(${codes})`
    if (array !== '') operators += `[${array}] TJ `
    array = ''
    codes = ''
  }
  for (const { glyphs, shift } of stretches) {
    for (const glyph of glyphs) {
      if (Math.abs(glyph.y - rise) > 0.5) {
        endArray()
        rise = glyph.y
        operators += `${rounded((rise * sizePt) / 1000)} Ts `
      }
      const step = Math.round(glyph.x + shift - pen)
      if (step !== 0) {
        if (codes !== '') array += `(${codes})`
        codes = ''
        array += String(-step)
        pen += step
      }
      const { code, width } = font.show(glyph)
      codes += code
      pen += width
    }
  }
  endArray()
  return rise === 0 ? operators : `${operators}0 Ts`
}
