import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SetLine, setLines, textOf } from '../../../../electron/core/documents/typesetting/lines'
import { bodyLook } from '../../../builders/paper-content'
import { typefaces } from '../../../helpers/typefaces'

function linesOf(
  text: string,
  point: { widthPt?: number; direction?: 'ltr' | 'auto'; balanced?: boolean } = {},
): SetLine[] {
  return setLines([{ text, look: bodyLook }], {
    widthPt: 120,
    direction: 'ltr',
    balanced: false,
    typefaces,
    ...point,
  })
}

function words(lines: readonly SetLine[]): string[] {
  return lines.map(({ pieces }) => textOf(pieces))
}

const sentence = 'We look at this document again after three months, or sooner if either of us asks for it.'

describe('lines of text', () => {
  test('are no wider than their column', () => {
    for (const { widthPt } of linesOf(sentence)) expect(widthPt).toBeLessThanOrEqual(120)
  })

  test('together say the whole text, the space at the end of a line too', () => {
    expect(words(linesOf(sentence)).join('')).toBe(sentence)
    expect(words(linesOf(sentence))[0]).toMatch(/ $/)
  })

  test('do not count the space at their end as width', () => {
    const [first] = linesOf('one two', { widthPt: 25 })
    const [alone] = linesOf('one')
    expect(first?.widthPt).toBeCloseTo(alone?.widthPt ?? 0)
  })

  test('break a word that is wider than its column, and only such a word', () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'
    expect(words(linesOf(long)).join('')).toBe(long)
    expect(linesOf(long).length).toBeGreaterThan(1)
    for (const { widthPt } of linesOf(long)) expect(widthPt).toBeLessThanOrEqual(120.01)
  })

  test('begin anew at a line end in the text, also at an empty one', () => {
    expect(words(linesOf('a\n\nb'))).toEqual(['a', '', 'b'])
  })

  test('of nothing are one empty line, which keeps its height', () => {
    expect(linesOf('')).toMatchObject([{ pieces: [], widthPt: 0 }])
  })

  test('of a heading are of nearly the same length, and no more of them', () => {
    const plain = linesOf('What we expect of each other until Christmas', { widthPt: 180 })
    const balanced = linesOf('What we expect of each other until Christmas', {
      widthPt: 180,
      balanced: true,
    })
    const spread = (lines: SetLine[]): number =>
      Math.max(...lines.map(({ widthPt }) => widthPt)) - Math.min(...lines.map(({ widthPt }) => widthPt))
    expect(balanced).toHaveLength(plain.length)
    expect(spread(balanced)).toBeLessThan(spread(plain))
  })

  test('of any text whatever are no wider than their column and lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const lines = linesOf(text, { widthPt: 60 })
        for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(60.01)
        expect(words(lines).join('').replaceAll(/\s/g, '')).toBe(
          words(linesOf(text, { widthPt: 1e6 }))
            .join('')
            .replaceAll(/\s/g, ''),
        )
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('a line from right to left', () => {
  test('in a document from left to right is read within it in its own order', () => {
    const [line] = linesOf('by عمر الفاروق', { widthPt: 400 })
    expect(line?.direction).toBe('ltr')
    expect(textOf(line?.pieces ?? [])).toBe('by عمر الفاروق')
    expect(line?.pieces.map(({ run }) => run.text)).toEqual(['by', ' ', 'الفاروق', ' ', 'عمر'])
  })

  test.each([
    ['عمر الفاروق was my witness', 'ltr'],
    ['שלום ab', 'rtl'],
    ['שלום abcd', 'ltr'],
    ['دخلت Plumbline إلى الاجتماع ثم خرجت', 'rtl'],
  ])('goes the way of most of its letters: %s', (text, direction) => {
    const [line] = linesOf(text, { widthPt: 400, direction: 'auto' })
    expect(line?.direction).toBe(direction)
  })

  test('has its space at the left end, outside what is seen', () => {
    const [first] = linesOf('עברית עברית עברית עברית', { widthPt: 60, direction: 'auto' })
    expect(first?.direction).toBe('rtl')
    expect(first?.pieces[0]).toMatchObject({ run: { text: ' ' } })
    expect(first?.pieces[0]?.xPt).toBeLessThan(0)
  })
})
