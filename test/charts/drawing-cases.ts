import { paperPalette } from '../../renderer/charts/palette'
import { progressBarDrawing } from '../../renderer/charts/progress-bar-drawing'
import { ratingDrawing } from '../../renderer/charts/rating-drawing'
import { sparklineDrawing } from '../../renderer/charts/sparkline-drawing'
import { threadDrawing } from '../../renderer/charts/thread-drawing'
import type { Drawing } from '../../shared/domain/drawing'
import { sessionIdSchema } from '../../shared/domain/id'
import type { RatingPoint } from '../../shared/domain/rating-history'
import { sparklineCases } from './cases'

/** A small chart that is vectors on the screen as well as on paper, and is painted on a canvas here. */
export type DrawingCase = { readonly name: string; readonly drawing: Drawing }

const palette = paperPalette

function sparkline(name: string): DrawingCase {
  const of = sparklineCases.find((each) => each.name === name)
  if (of === undefined) throw new Error(`There is no sparkline of ${name}`)
  const drawing = sparklineDrawing({ ...of, palette, widthPx: 206, heightPx: 74 })
  return { name: `sparkline of ${name}`, drawing }
}

const rated = (on: string, percent: number): RatingPoint => ({
  sessionId: sessionIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  number: 1,
  on,
  percent,
  words: `${percent}`,
})

const ratings = {
  kind: 'question' as const,
  title: 'Finds out what is needed',
  runs: [
    [rated('2026-01-12', 20), rated('2026-03-02', 60), rated('2026-05-04', 40)],
    [rated('2026-07-06', 50), rated('2026-09-07', 100)],
  ],
}

export const drawingCases: readonly DrawingCase[] = [
  sparkline('deals'),
  sparkline('conversion'),
  {
    name: 'ratings over time',
    drawing: ratingDrawing({ history: ratings, palette, widthPx: 320, heightPx: 72 }),
  },
  {
    name: 'thread of a person',
    drawing: threadDrawing({ percent: 79, state: 'behind', reachPercent: 25, heightPx: 50, palette }),
  },
  {
    name: 'way of a goal',
    drawing: progressBarDrawing({ percent: 58, widthPx: 292, alt: '58 percent of the way', palette }),
  },
]
