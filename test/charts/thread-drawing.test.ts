import { describe, expect, test } from 'vitest'
import { paperPalette } from '../../renderer/charts/palette'
import {
  threadDrawing,
  threadFootDrawing,
  threadReach,
  threadWidthPx,
} from '../../renderer/charts/thread-drawing'
import { attainmentState } from '../../shared/domain/attainment'
import { type Drawing, drawingSchema } from '../../shared/domain/drawing'

const cordX = threadWidthPx / 2
const row = (percent: number | null, reachPercent = 25): Drawing =>
  threadDrawing({
    percent,
    state: attainmentState(percent),
    reachPercent,
    heightPx: 79,
    palette: paperPalette,
  })

function figureOf(drawing: Drawing): { text: string; x: number; anchor: string } {
  const [figure] = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  if (figure === undefined) throw new Error('A thread has a figure')
  return figure
}
/** How many strokes the thread is made of: one, or four where it is broken. */
const strokes = (drawing: Drawing): number =>
  drawing.marks
    .flatMap((mark) => (mark.kind === 'path' && mark.stroke === paperPalette.lineStrong ? [mark.d] : []))
    .join('')
    .split('M').length - 1

describe('a thread of the board', () => {
  test('hangs to the left below 100 and to the right from 100 on', () => {
    expect(figureOf(row(99.9))).toMatchObject({ text: '99', anchor: 'end' })
    expect(figureOf(row(100))).toMatchObject({ text: '100', anchor: 'start' })
  })

  test('is as long as the distance from the target', () => {
    const reach = (percent: number): number => Math.abs(figureOf(row(percent)).x - cordX) - 10
    expect(reach(110)).toBeCloseTo(2 * reach(105))
    expect(reach(90)).toBeCloseTo(reach(110))
  })

  test('is whole up to the reach and broken beyond it, with the true figure', () => {
    expect(strokes(row(125))).toBe(1)
    expect(strokes(row(126))).toBe(4)
    expect(figureOf(row(300))).toMatchObject({ text: '300', x: figureOf(row(125)).x })
    expect(figureOf(row(20))).toMatchObject({ text: '20', x: figureOf(row(75)).x })
  })

  test('is missing where nothing is known', () => {
    expect(strokes(row(null))).toBe(0)
    expect(row(null).alt).toBe('No data')
  })

  test('leaves room for four digits', () => {
    const farthest = figureOf(row(1250))
    expect(farthest.x + 4 * 7).toBeLessThanOrEqual(threadWidthPx + 12)
  })

  test('says the percentage rounded down, and the state', () => {
    expect(row(99.9).alt).toBe('99 percent of all targets. At risk')
  })

  test('is a drawing that can be printed, and so is its foot', () => {
    for (const drawing of [row(79), row(null), threadFootDrawing({ heightPx: 50, palette: paperPalette })]) {
      expect(drawingSchema.parse(drawing)).toEqual(drawing)
    }
  })
})

describe('the reach of a board', () => {
  test('is narrow while everybody is within 25 percent, else wide', () => {
    expect(threadReach([75, 125, null])).toBe(25)
    expect(threadReach([74.9])).toBe(50)
    expect(threadReach([125.1])).toBe(50)
    expect(threadReach([])).toBe(25)
  })
})
