import { drawableLine } from '../fonts/drawable-text'
import { graphemesOf } from '../fonts/graphemes'

/** The most characters of a name in a certificate (X.520, upper bounds). */
const mostCharacters = 64

/**
 * The blocks of the scripts that people write their names in, as far as Unicode 3.2 had filled them. Validators
 * prepare names by RFC 4518, which knows no later characters, and reject a certificate with one.
 */
const blocks: readonly (readonly [first: number, last: number])[] = [
  // Latin, with its marks
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x220],
  [0x222, 0x233],
  [0x250, 0x2ad],
  [0x300, 0x33f],
  [0x1e00, 0x1e9b],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  // Greek, Cyrillic, Armenian
  [0x386, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x481],
  [0x48a, 0x4ce],
  [0x4d0, 0x4f5],
  [0x531, 0x556],
  [0x561, 0x587],
  // Hebrew, Arabic
  [0x5b0, 0x5b9],
  [0x5d0, 0x5ea],
  [0x621, 0x63a],
  [0x641, 0x655],
  [0x671, 0x6d3],
  // Devanagari, Thai
  [0x905, 0x939],
  [0x93c, 0x94d],
  [0xe01, 0xe3a],
  [0xe40, 0xe4e],
  // kana, ideographs, Hangul
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x3400, 0x4db5],
  [0x4e00, 0x9fa5],
  [0xac00, 0xd7a3],
  [0x20000, 0x2a6d6],
]

const rightToLeft = /[\u0590-\u08ff]/u
const letter = /\p{L}/u

/**
 * A name as certificates can hold it: at most 64 characters, none cut in two, each of them known to the validators
 * that read certificates. The document itself has the whole name. A name of which nothing is left is a dash.
 */
export function certificateName(name: string): string {
  let short = ''
  for (const grapheme of graphemesOf(oneDirection(drawableLine(name).normalize('NFC')))) {
    const known = [...grapheme].filter(isKnown).join('')
    if ([...short, ...known].length > mostCharacters) break
    short += known
  }
  const trimmed = short.replace(/\s+/gu, ' ').trim()
  return trimmed === '' ? '–' : trimmed
}

/**
 * The part of a name in the direction of its first letter: RFC 4518 (by way of RFC 3454, 6) lets no name run both
 * ways, and one from right to left has to begin and end with a letter of that direction.
 */
function oneDirection(name: string): string {
  if (!rightToLeft.test(name)) return name
  const first = [...name].find((character) => letter.test(character)) ?? ''
  if (!rightToLeft.test(first)) return name.replace(new RegExp(rightToLeft, 'gu'), '')
  const own = [...name].filter((character) => !letter.test(character) || rightToLeft.test(character)).join('')
  return own.replace(/^[^\u0590-\u08ff]+|[^\u0590-\u08ff]+$/gu, '')
}

function isKnown(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return blocks.some(([first, last]) => first <= codePoint && codePoint <= last)
}
