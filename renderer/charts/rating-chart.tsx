import type { ReactElement } from 'react'
import type { RatingHistory } from '../../shared/domain/rating-history'
import { ChartTableDisclosure } from './chart-table'
import { DrawingView } from './drawing-view'
import { ratingDrawing, ratingWords } from './rating-drawing'
import { usePalette } from './use-palette'

/** Ratings of one question over time, and the same as a table. */
export function RatingChart({
  history,
  dayOf,
}: {
  history: RatingHistory
  /** A day in the words of the reader. */
  dayOf: (day: string) => string
}): ReactElement {
  const palette = usePalette()
  const rows = history.runs.flatMap((run, index) =>
    run.map(({ number, on, words }) => [`Session ${number}, ${dayOf(on)}`, words, String(index + 1)]),
  )
  const isOneScale = history.runs.length === 1
  return (
    <>
      <DrawingView drawing={ratingDrawing({ history, palette, widthPx: 320, heightPx: 72 })} />
      <ChartTableDisclosure
        caption={`${history.title} ${ratingWords(history)}`}
        table={{
          columns: ['Session', 'Rating', ...(isOneScale ? [] : ['Scale'])],
          rows: isOneScale ? rows.map((row) => row.slice(0, 2)) : rows,
        }}
      />
    </>
  )
}
