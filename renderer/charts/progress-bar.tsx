import { type ReactElement, useRef } from 'react'
import { DrawingView } from './drawing-view'
import { progressBarDrawing, progressBarHeightPx } from './progress-bar-drawing'
import { useElementWidth } from './use-element-width'
import { usePalette } from './use-palette'

/** The way to a target, as wide as its column. `label` says it in words: `17.9 of 20 %, three fifths of the way`. */
export function ProgressBar(props: { percent: number | null; label: string }): ReactElement {
  const column = useRef<HTMLDivElement>(null)
  const widthPx = useElementWidth(column)
  const palette = usePalette()
  return (
    <div ref={column} style={{ height: progressBarHeightPx }}>
      {widthPx > 0 && (
        <DrawingView
          drawing={progressBarDrawing({ percent: props.percent, widthPx, alt: props.label, palette })}
        />
      )}
    </div>
  )
}
