import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { type FaceName, faceFiles } from '../../../../electron/core/documents/fonts/face-files'
import { FontFile } from '../../../../electron/core/documents/fonts/font-file'
import { resourcesFolder } from '../../../helpers/typefaces'

/** Letters with parts in each face: accents are glyphs that are put together from others. */
const samples: Readonly<Partial<Record<FaceName, string>>> = {
  devanagari: 'नेहा',
  arabic: 'عمرآ',
  hebrew: 'דוד',
  thai: 'สมชาย',
  emoji: '😀🎉',
  hanSimplified: '王小明',
  japanese: 'かタ漢',
  korean: '김민준',
}

const names = Object.keys(faceFiles).filter((name): name is FaceName => name in faceFiles)

function opened(bytes: Buffer): Font {
  const font = create(bytes)
  if (!('layout' in font)) throw new Error('That is no single font')
  return font
}

describe.each(names)('a part of the face %s', (name) => {
  const bytes = readFileSync(join(resourcesFolder, 'public/fonts', faceFiles[name]))
  const whole = opened(bytes)
  const text = samples[name] ?? 'ÁçÖžñǺaB9'
  const ids = [...text].map((letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id)
  const file = new FontFile(bytes).subset(ids)
  const part = opened(file)

  test('draws the same outlines with the same widths, the first as glyph 1', () => {
    for (const [index, id] of ids.entries()) {
      const [own, known] = [part.getGlyph(index + 1), whole.getGlyph(id)]
      expect(own.path.toSVG()).toBe(known.path.toSVG())
      expect(own.path.toSVG()).not.toBe('')
      expect(own.advanceWidth).toBe(known.advanceWidth)
    }
    expect(part.numGlyphs).toBeGreaterThan(ids.length)
    expect(part.numGlyphs).toBeLessThan(5 * ids.length)
  })

  test('adds up to the number that every font file adds up to', () => {
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})
