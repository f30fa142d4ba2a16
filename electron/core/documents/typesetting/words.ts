import { drawableText } from '../fonts/drawable-text'
import type { Setting, ShapedRun } from '../fonts/face'
import type { FaceName } from '../fonts/face-files'
import { ideographFace, inFaces } from '../fonts/fallback'
import { graphemesOf } from '../fonts/graphemes'
import { lineEndsOf } from '../fonts/line-ends'
import { shapeStretch } from '../fonts/shape-stretch'
import type { Typefaces } from '../fonts/typefaces'
import { levelsOf } from '../fonts/writing-direction'
import { type Prose, smallCapsTracking, type TextLook } from './text-look'

/** A stretch of text in one look, one face and one direction, shaped. */
export type Piece = {
  readonly run: ShapedRun
  readonly look: TextLook
  /** Bidirectional level: odd runs from right to left. */
  readonly level: number
  /** Where its text begins in the paragraph. */
  readonly start: number
  readonly widthPt: number
}

/** What stays together on a line, and the spaces after it, which take no room at the end of one. */
export type Word = {
  readonly pieces: readonly Piece[]
  readonly spaces: readonly Piece[]
  readonly widthPt: number
  readonly spacePt: number
}

/** A line of prose without a line end in it: its words, and the level of its base direction. */
export type Sentence = { readonly words: readonly Word[]; readonly baseLevel: number }

/** The prose that a paragraph is made of, cut at its line ends and shaped word by word. */
export function sentencesOf(
  given: Prose,
  setup: { direction: 'ltr' | 'auto'; typefaces: Typefaces },
): Sentence[] {
  const prose = given.map(({ text, look }) => ({ text: drawableText(text), look }))
  const text = prose.map((span) => span.text).join('')
  const ideographs = ideographFace(text)
  let from = 0
  return text.split('\n').map((line) => {
    const sentence = sentenceOf(line, { prose, from, ideographs, ...setup })
    from += line.length + 1
    return sentence
  })
}

/** Units of a word that no line holds. Shaping takes the square of the length, so a longer word is shaped by letters. */
const longestShaped = 400

type Setup = {
  readonly prose: Prose
  readonly from: number
  readonly ideographs: FaceName
  readonly direction: 'ltr' | 'auto'
  readonly typefaces: Typefaces
}

function sentenceOf(line: string, setup: Setup): Sentence {
  const { base, levels } = levelsOf(line, setup.direction)
  const shape = (start: number, end: number, fixedLevel: number | null): Piece[] =>
    uniform(start, end, setup, levels).flatMap(([a, b, look, level]) =>
      piecesOf(line.slice(a, b), { look, level: fixedLevel ?? level, start: setup.from + a, setup }),
    )
  const wordOf = (start: number, seen: number, end: number): Word[] => {
    const [pieces, spaces] = [shape(start, seen, null), shape(seen, end, null)]
    return pieces.length + spaces.length === 0
      ? []
      : [{ pieces, spaces, widthPt: widthOf(pieces), spacePt: widthOf(spaces) }]
  }
  let start = 0
  const words = lineEndsOf(line).flatMap((end) => {
    const from = start
    start = end
    if (end - from <= longestShaped) return wordOf(from, from + line.slice(from, end).trimEnd().length, end)
    let at = from
    return [...graphemesOf(line.slice(from, end))].flatMap((letter) => {
      const [first, after] = [at, at + letter.length]
      at = after
      return wordOf(first, letter.trim() === '' ? first : after, after)
    })
  })
  return { words, baseLevel: base }
}

/** Cuts [start, end) of a line where the look or the level changes. */
function uniform(
  start: number,
  end: number,
  { prose, from }: Setup,
  levels: Uint8Array | null,
): [start: number, end: number, look: TextLook, level: number][] {
  const parts: [number, number, TextLook, number][] = []
  let spanEnd = -from
  for (const { text, look } of prose) {
    const spanStart = spanEnd
    spanEnd += text.length
    let a = Math.max(start, spanStart)
    const stop = Math.min(end, spanEnd)
    while (a < stop) {
      const level = levels?.[a] ?? 0
      let b = a + 1
      while (b < stop && (levels?.[b] ?? 0) === level) b++
      parts.push([a, b, look, level])
      a = b
    }
  }
  return parts
}

function piecesOf(
  text: string,
  given: { look: TextLook; level: number; start: number; setup: Setup },
): Piece[] {
  const { look, level, setup } = given
  const setting = settingOf(look, level)
  let start = given.start
  return inFaces(text, { wanted: look.font, ideographs: setup.ideographs, typefaces: setup.typefaces }).map(
    (stretch) => {
      const run = shapeStretch(stretch, setting)
      const piece = { run, look, level, start, widthPt: (run.width * look.sizePt) / 1000 }
      start += stretch.text.length
      return piece
    },
  )
}

function settingOf(look: TextLook, level: number): Setting {
  return {
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
    smallCaps: look.smallCaps,
    tracking: look.smallCaps ? smallCapsTracking : 0,
  }
}

export function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { widthPt }) => sum + widthPt, 0)
}

/**
 * A word that is wider than its line, as one word for each character that people count, so that it can be broken
 * anywhere. Letters that were joined are drawn apart.
 */
export function lettersOf(word: Word): Word[] {
  const letters = word.pieces.flatMap((piece) => {
    let start = piece.start
    return [...graphemesOf(piece.run.text)].map((text, _, all) => {
      const letter = all.length === 1 ? piece : reshaped(piece, text, start)
      start += text.length
      return { pieces: [letter], spaces: [], widthPt: letter.widthPt, spacePt: 0 }
    })
  })
  const last = letters.at(-1)
  if (last === undefined) return [word]
  return [...letters.slice(0, -1), { ...last, spaces: word.spaces, spacePt: word.spacePt }]
}

function reshaped(piece: Piece, text: string, start: number): Piece {
  const run = shapeStretch({ text, face: piece.run.face, kind: 'text' }, settingOf(piece.look, piece.level))
  return { ...piece, run, start, widthPt: (run.width * piece.look.sizePt) / 1000 }
}
