import { expect, test } from 'vitest'
import { paperPalette } from '../../renderer/charts/palette'
import { ratingDrawing } from '../../renderer/charts/rating-drawing'
import { sessionIdSchema } from '../../shared/domain/id'
import type { RatingPoint } from '../../shared/domain/rating-history'

const sessionId = sessionIdSchema.parse('00000000-0000-4000-8000-000000000001')
const point = (on: string, percent: number): RatingPoint => ({
  sessionId,
  number: 1,
  on,
  percent,
  words: `${percent}`,
})

function drawn(runs: RatingPoint[][]) {
  const history = { kind: 'question' as const, title: 'A question', runs }
  return ratingDrawing({ history, palette: paperPalette, widthPx: 100, heightPx: 50 })
}

test('a rating holds until the next one, and the best lies at the top', () => {
  const { marks } = drawn([[point('2026-01-01', 0), point('2026-01-11', 100)]])
  const line = marks.find((mark) => mark.kind === 'path' && mark.strokeWidth === 1.4)
  expect(line).toMatchObject({ d: 'M5 45L95 45L95 5' })
})

test('a changed scale breaks the line, and a dotted upright stands between', () => {
  const { marks, alt } = drawn([[point('2026-01-01', 20)], [point('2026-01-11', 40)]])
  const uprights = marks.filter((mark) => mark.kind === 'path' && mark.dash.length > 0)
  expect(uprights).toHaveLength(1)
  expect(uprights[0]).toMatchObject({ d: 'M50.5 0L50.5 50' })
  expect(alt).toBe('2 times, first 20, last 40; the scale changed once, so not all can be compared')
})

test('one rating alone is a dot in the middle', () => {
  expect(drawn([[point('2026-01-01', 50)]]).alt).toBe('Once: 50')
})
