import type { Face } from './face'
import type { FaceName } from './face-files'
import { graphemesOf } from './graphemes'
import { isIgnorable } from './ignorable'
import type { Typefaces } from './typefaces'

/** A stretch of text that one face draws. */
export type FaceStretch = {
  readonly text: string
  readonly face: Face
  /** `emoji`: a pictograph, drawn by its first character. `missing`: no face has it, so a mark is drawn instead. */
  readonly kind: 'text' | 'emoji' | 'missing'
}

/** Which faces to look through for a character that the typeface of the text lacks, by its script. */
const facesByScript: readonly (readonly [RegExp, readonly FaceName[]])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, ['japanese']],
  [/\p{Script=Hangul}/u, ['korean']],
  [/\p{Script_Extensions=Han}|\p{Script_Extensions=Bopomofo}/u, ['hanSimplified', 'japanese', 'korean']],
  [/\p{Script_Extensions=Arabic}/u, ['arabic']],
  [/\p{Script_Extensions=Hebrew}/u, ['hebrew']],
  [/\p{Script_Extensions=Thai}/u, ['thai']],
  [/\p{Script_Extensions=Devanagari}/u, ['devanagari']],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, ['emoji', 'world', 'hanSimplified']],
  [/\p{Script=Common}|\p{Script=Inherited}/u, ['world', 'hanSimplified', 'japanese', 'korean', 'emoji']],
]

const otherScripts: readonly FaceName[] = ['world']

/**
 * The face that draws the ideographs of a text: Chinese, Japanese and Korean write the same characters in their own
 * forms. Kana tell Japanese and Hangul Korean; ideographs alone are read as Chinese.
 */
export function ideographFace(text: string): FaceName {
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return 'japanese'
  return /\p{Script=Hangul}/u.test(text) ? 'korean' : 'hanSimplified'
}

/**
 * Cuts a text into stretches of one face each. The face wanted draws all it can; the rest falls back character by
 * character as people count them, so that a letter and its marks are always drawn by one face.
 */
export function inFaces(
  text: string,
  given: { wanted: FaceName; ideographs: FaceName; typefaces: Typefaces },
): FaceStretch[] {
  const wanted = given.typefaces.face(given.wanted)
  if (coversAll(wanted, text)) return [{ text, face: wanted, kind: 'text' }]
  const stretches: FaceStretch[] = []
  for (const grapheme of graphemesOf(text)) {
    const found = faceFor(grapheme, { ...given, wanted })
    const last = stretches.at(-1)
    const joins = last?.kind === 'text' && found.kind === 'text'
    // a space stays in the stretch before it, and what surrounds it is shaped as one
    const staysInLast = joins && (last.face === found.face || (grapheme === ' ' && last.face.covers(0x20)))
    if (staysInLast) stretches.splice(-1, 1, { ...last, text: last.text + grapheme })
    else stretches.push({ text: grapheme, ...found })
  }
  return stretches
}

function faceFor(
  grapheme: string,
  given: { wanted: Face; ideographs: FaceName; typefaces: Typefaces },
): Pick<FaceStretch, 'face' | 'kind'> {
  const { wanted, typefaces } = given
  if (coversAll(wanted, grapheme)) return { face: wanted, kind: 'text' }
  const byScript = facesByScript.find(([script]) => script.test(grapheme))?.[1] ?? otherScripts
  const names = byScript.includes(given.ideographs) ? [given.ideographs, ...byScript] : byScript
  const first = grapheme.codePointAt(0) ?? 0
  const name =
    names.find((candidate) => coversAll(typefaces.face(candidate), grapheme)) ??
    [wanted.name, ...names].find((candidate) => typefaces.face(candidate).covers(first))
  if (name === undefined) return { face: typefaces.face('world'), kind: 'missing' }
  return { face: typefaces.face(name), kind: name === 'emoji' ? 'emoji' : 'text' }
}

function coversAll(face: Face, text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    if (!face.covers(codePoint) && !isIgnorable(String.fromCodePoint(codePoint))) return false
    at += codePoint > 0xffff ? 2 : 1
  }
  return true
}
