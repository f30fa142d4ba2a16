import { describe, expect, test } from 'vitest'
import type { ShapedRun } from '../../../../electron/core/documents/fonts/face'
import { shapeStretch } from '../../../../electron/core/documents/fonts/shape-stretch'
import { typefaces } from '../../../helpers/typefaces'

const plain = { direction: 'ltr', smallCaps: false, tracking: 0 } as const
const fromRight = { ...plain, direction: 'rtl' } as const

function textOf(run: ShapedRun): string {
  return run.glyphs.map(({ text }) => text).join('')
}

describe('a shaped text', () => {
  test('still says what was written, ligatures and all', () => {
    const run = typefaces.face('serif').shape('office affluent', plain)
    expect(textOf(run)).toBe('office affluent')
  })

  test('says so too in small capitals, where one glyph stands for both cases', () => {
    const capitals = { ...plain, smallCaps: true }
    const face = typefaces.face('sans')
    expect(textOf(face.shape('Call Time', capitals))).toBe('Call Time')
    const [upper, lower] = [face.shape('A', capitals), face.shape('a', capitals)]
    expect(upper.glyphs[0]?.id).toBe(lower.glyphs[0]?.id)
    expect([textOf(upper), textOf(lower)]).toEqual(['A', 'a'])
  })

  test('is not changed by what was shaped before it', () => {
    const face = typefaces.face('sans')
    expect(textOf(face.shape('a b', plain))).toBe('a b')
    expect(textOf(face.shape('a\u00a0b', plain))).toBe('a\u00a0b')
  })

  test('is wider by its tracking after each letter', () => {
    const face = typefaces.face('sans')
    const [tight, loose] = [face.shape('abc', plain), face.shape('abc', { ...plain, tracking: 45 })]
    expect(loose.width - tight.width).toBeCloseTo(3 * 45)
  })

  test('stands in the order of reading, also from right to left', () => {
    const run = typefaces.face('arabic').shape('عمر', fromRight)
    expect(run.glyphs.map(({ text }) => text)).toEqual(['ع', 'م', 'ر'])
    expect(run.glyphs.map(({ x }) => x)).toEqual(run.glyphs.map(({ x }) => x).toSorted((a, b) => b - a))
  })

  test('keeps a joiner that is not drawn with the letter before it', () => {
    const run = typefaces.face('arabic').shape('می\u200cخواهم', fromRight)
    expect(textOf(run)).toBe('می\u200cخواهم')
  })

  test('turns brackets round where it runs from right to left, and still says them as written', () => {
    const face = typefaces.face('hebrew')
    const bracketed = shapeStretch({ text: '(א', face, kind: 'text' }, fromRight)
    const closing = face.shape(')', plain)
    expect(textOf(bracketed)).toBe('(א')
    expect(bracketed.glyphs[0]?.id).toBe(closing.glyphs[0]?.id)
  })

  test('draws a character that no face has as a mark that stands for it', () => {
    const run = shapeStretch({ text: 'ᚠ', face: typefaces.face('world'), kind: 'missing' }, plain)
    expect(run.glyphs).toMatchObject([{ text: 'ᚠ' }])
    expect(run.glyphs[0]?.id).not.toBe(0)
  })
})
