import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { PlacedGlyph } from '../../../../electron/core/documents/fonts/face'
import { type FaceName, faceFiles } from '../../../../electron/core/documents/fonts/face-files'
import { randomFrom } from '../../../helpers/random-text'
import { resourcesFolder, typefaces } from '../../../helpers/typefaces'

const names = Object.keys(faceFiles).filter((name): name is FaceName => name in faceFiles)

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const others = '0123456789 .,;:!?\'"()[]{}<>/\\|@#$%&*+-=_^~§±²½×÷«»¿‐–—‘’“”„•…€−\u00a0'
const accented = Array.from({ length: 0x250 - 0xc0 }, (_, at) => String.fromCharCode(0xc0 + at)).join('')

function openedFont(name: FaceName): Font {
  const font = create(readFileSync(join(resourcesFolder, 'public/fonts', faceFiles[name])))
  if (!('layout' in font)) throw new Error(`${name} is no single font`)
  return font
}

type Placed = Pick<PlacedGlyph, 'id' | 'x' | 'y' | 'advance'>

/** Glyphs with their places, as the font says them of the whole word. */
function said(font: Font, word: string, smallCaps: boolean): Placed[] {
  const perUnit = 1000 / font.unitsPerEm
  const { glyphs, positions } = font.layout(word, smallCaps ? { smcp: true, c2sc: true } : {})
  let pen = 0
  return glyphs.map(({ id }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    const placed = {
      id,
      x: (pen + xOffset) * perUnit,
      y: yOffset * perUnit,
      advance: xAdvance * perUnit,
    }
    pen += xAdvance
    return placed
  })
}

/** Words of letters, of letters beside everything else, of accents, and of figures. */
function* words(font: Font, count: number): Generator<string> {
  const random = randomFrom(20261130)
  const alphabets = [letters, 'fijltrgqyTVAWY', letters + others, letters + accented, others].map(
    (alphabet) => [...alphabet].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  )
  for (let word = 0; word < count; word++) {
    const alphabet = alphabets[word % alphabets.length] ?? []
    const length = 1 + Math.floor(random() * 14)
    yield Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
  }
}

function rounded(glyphs: readonly Placed[]): Placed[] {
  const round = (value: number): number => Math.round(value * 1e6)
  return glyphs.map(({ id, x, y, advance }) => ({ id, x: round(x), y: round(y), advance: round(advance) }))
}

describe.each(names)('a word set from pairs of letters in %s', (name) => {
  const font = openedFont(name)

  test.each([false, true])('stands as the font itself sets it, small capitals %s', (smallCaps) => {
    const setting = { direction: 'ltr', smallCaps, tracking: 0 } as const
    for (const word of words(font, 400)) {
      const { glyphs } = typefaces.face(name).shape(word, setting)
      expect(rounded(glyphs), word).toEqual(rounded(said(font, word, smallCaps)))
      expect(glyphs.map(({ text }) => text).join('')).toBe(word)
    }
  })
})
