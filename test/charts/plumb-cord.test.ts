import { describe, expect, test } from 'vitest'
import { paperPalette } from '../../renderer/charts/palette'
import { parsePath } from '../../renderer/charts/path-data'
import type { Mark } from '../../renderer/charts/pen'
import { cordWords, plumbCord } from '../../renderer/charts/plumb-cord'

const text = { target: ['Target 42'], distance: '25 to go' }
const hung = (levelY: number | null): readonly Mark[] =>
  plumbCord({ fromX: 500, targetY: 12, levelY, text, palette: paperPalette })

/** The lowest point of everything filled: the tip of the bob. */
function tip(marks: readonly Mark[]): number {
  const filled = marks.flatMap((mark) => (mark.kind === 'path' && mark.fill !== null ? [mark.d] : []))
  return Math.max(...filled.flatMap((d) => parsePath(d).flatMap(({ points }) => points.map(({ y }) => y))))
}

function baselineOf(marks: readonly Mark[], words: string): number {
  const [y] = marks.flatMap((mark) => (mark.kind === 'text' && mark.text === words ? [mark.y] : []))
  if (y === undefined) throw new Error(`Nothing says ${words}`)
  return y
}

describe('the cord of a target', () => {
  test('hangs with the tip of its bob at the level of the value', () => {
    expect(tip(hung(130))).toBeCloseTo(130, 2)
  })

  test('has its distance written half-way down', () => {
    expect(baselineOf(hung(130), '25 to go')).toBe(75)
  })

  test('hangs short when the value is as good as there, and the words make room for each other', () => {
    expect(tip(hung(14))).toBeCloseTo(tip(hung(12)), 2)
    expect(baselineOf(hung(14), '25 to go') - baselineOf(hung(14), 'Target 42')).toBeGreaterThanOrEqual(17)
  })

  test('hangs short where there is no value', () => {
    expect(tip(hung(null))).toBeCloseTo(tip(hung(12)), 2)
  })

  test('sends a thread up to a value that has passed it, and writes the distance over the target', () => {
    const passed = plumbCord({ fromX: 500, targetY: 150, levelY: 20, text, palette: paperPalette })
    const highest = passed.flatMap((mark) =>
      mark.kind === 'path' ? parsePath(mark.d).flatMap(({ points }) => points.map(({ y }) => y)) : [],
    )
    expect(Math.min(...highest)).toBe(20)
    expect(baselineOf(passed, '25 to go')).toBeLessThan(baselineOf(passed, 'Target 42'))
  })
})

describe('the words of a target', () => {
  const measure = (words: string): number => words.length * 10

  test('stand on one line up to a quarter of the chart, else on two', () => {
    const words = { target: '42', distance: '', measure }
    expect(cordWords({ ...words, widthPx: 360 }).target).toEqual(['Target 42'])
    expect(cordWords({ ...words, widthPx: 359 }).target).toEqual(['Target', '42'])
  })
})
