import { describe, expect, test } from 'vitest'
import { paginate } from '../../../../electron/core/documents/typesetting/paginate'
import type { Slice } from '../../../../electron/core/documents/typesetting/placed'
import { decoration } from '../../../../electron/core/documents/typesetting/placed'

/** A slice of 100 points, known by the x of its one part. */
function slice(id: number, point: Partial<Slice> = {}): Slice {
  return {
    heightPt: 100,
    gapBeforePt: 0,
    keepWithNext: false,
    parts: [{ ...decoration([]), xPt: id }],
    baselinePt: null,
    head: null,
    ...point,
  }
}

/** The ids on each page, with how far down each stands. */
function placesOf(slices: readonly Slice[], heightPt: number): string[][] {
  return paginate(slices, heightPt).map(({ parts }) => parts.map(({ xPt, yPt }) => `${xPt}@${yPt}`))
}

describe('slices on pages', () => {
  test('fill a page to its last point, and no further', () => {
    expect(placesOf([slice(1), slice(2), slice(3)], 300)).toEqual([['1@0', '2@100', '3@200']])
    expect(placesOf([slice(1), slice(2), slice(3)], 299)).toEqual([['1@0', '2@100'], ['3@0']])
  })

  test('lose the room above them at the top of a page', () => {
    const gap = { gapBeforePt: 30 }
    expect(placesOf([slice(1, gap), slice(2, gap), slice(3, gap)], 240)).toEqual([['1@0', '2@130'], ['3@0']])
  })

  test('stay together where they should and one page can hold them', () => {
    const slices = [slice(1), slice(2, { keepWithNext: true }), slice(3)]
    expect(placesOf(slices, 250)).toEqual([['1@0'], ['2@0', '3@100']])
  })

  test('are cut where no page could hold them together', () => {
    const tied = { keepWithNext: true }
    expect(placesOf([slice(1, tied), slice(2, tied), slice(3)], 250)).toEqual([['1@0', '2@100'], ['3@0']])
  })

  test('repeat the head of their table where they begin a page', () => {
    const head = slice(0, { heightPt: 20 })
    const slices = [slice(1, { head }), slice(2, { head }), slice(3, { head })]
    expect(placesOf(slices, 250)).toEqual([
      ['0@0', '1@20', '2@120'],
      ['0@0', '3@20'],
    ])
  })

  test('reckon with the head that comes again, so that nothing runs into the foot of the page', () => {
    const head = slice(0, { heightPt: 60 })
    const tied = { head, keepWithNext: true }
    const slices = [slice(1), slice(2, tied), slice(3, { head }), slice(4, { head })]
    expect(placesOf(slices, 250)).toEqual([
      ['1@0', '2@100'],
      ['0@0', '3@60'],
      ['0@0', '4@60'],
    ])
  })

  test('of one block are parted only where its lines may be, when no page can hold all of them', () => {
    const tied = { togetherWithNext: true, keepWithNext: true }
    const loose = { togetherWithNext: true }
    const slices = [slice(1, tied), slice(2, loose), slice(3, tied), slice(4)]
    expect(placesOf(slices, 400)).toEqual([['1@0', '2@100', '3@200', '4@300']])
    expect(placesOf(slices, 350)).toEqual([
      ['1@0', '2@100'],
      ['3@0', '4@100'],
    ])
  })

  test('of one block are parted before they leave more than half of a page free', () => {
    const loose = { togetherWithNext: true }
    const block = [slice(2, loose), slice(3, loose), slice(4)]
    expect(placesOf([slice(1), ...block], 390)).toEqual([['1@0', '2@100', '3@200'], ['4@0']])
    expect(placesOf([slice(1, { heightPt: 200 }), ...block], 390)).toEqual([
      ['1@0'],
      ['2@0', '3@100', '4@200'],
    ])
  })

  test('higher than a page stand on a page of their own', () => {
    expect(placesOf([slice(1), slice(2, { heightPt: 900 }), slice(3)], 300)).toEqual([
      ['1@0'],
      ['2@0'],
      ['3@0'],
    ])
  })
})

describe('a last page with next to nothing on it', () => {
  const gap = { gapBeforePt: 40 }
  const four = [slice(1), slice(2, gap), slice(3, gap), slice(4, { ...gap, heightPt: 60 })]

  test('is saved by narrower gaps', () => {
    // 480 points in all: gaps of 36 instead of 40 make it 468
    expect(placesOf(four, 470)).toHaveLength(1)
  })

  test('stays where even narrow gaps would not save it', () => {
    expect(placesOf(four, 440)).toHaveLength(2)
  })

  test('stays with its gaps where it is used by more than a quarter', () => {
    const slices = [slice(1), slice(2, gap), slice(3, gap), slice(4, { ...gap, heightPt: 130 })]
    expect(placesOf(slices, 510)).toEqual([['1@0', '2@140', '3@280'], ['4@0']])
  })
})
