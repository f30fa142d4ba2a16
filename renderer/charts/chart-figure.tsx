import { type ReactElement, useEffect, useRef, useState } from 'react'
import { ChartActs } from './chart-acts'
import { ChartCanvas } from './chart-canvas'
import styles from './chart-figure.module.css'
import type { ChartPlan, Plot } from './chart-plan'
import { ChartReader } from './chart-reader'
import { ChartTableDisclosure } from './chart-table'
import { useElementWidth } from './use-element-width'

/** Below this a chart is not legible, and its table says it better. */
const leastWidthPx = 200

/** A chart as a figure: its sentence for those who listen, points to stop at, and the same numbers as a table. */
export function ChartFigure(props: { plan: ChartPlan; heightPx: number }): ReactElement {
  const { plan, heightPx } = props
  const field = useRef<HTMLDivElement>(null)
  const widthPx = useElementWidth(field)
  const [plot, setPlot] = useState<Plot | null>(null)
  const drawnPx = Math.max(widthPx, plan.leastWidthPx ?? 0)
  const isWider = drawnPx > widthPx
  useEffect(() => {
    // the latest is at the right, and is what is looked for first
    if (isWider && field.current !== null) field.current.scrollLeft = drawnPx
  }, [isWider, drawnPx])
  return (
    <figure className={styles.figure} aria-label={plan.sentence}>
      <div ref={field} className={isWider ? styles.moved : undefined}>
        <div className={styles.field} style={{ height: heightPx, width: isWider ? drawnPx : undefined }}>
          {widthPx >= leastWidthPx && (
            <ChartCanvas plan={plan} widthPx={drawnPx} heightPx={heightPx} onDrawn={setPlot} />
          )}
          {plot !== null && widthPx >= leastWidthPx && (
            <ChartReader
              points={plan.points}
              startsAt={plan.startsAt ?? plan.points.length - 1}
              plot={plot}
              label="Read the chart point by point"
              nearest={plan.nearest ?? 'across'}
            />
          )}
        </div>
      </div>
      <ChartTableDisclosure table={plan.table} caption={plan.sentence}>
        <ChartActs plan={plan} heightPx={heightPx} />
      </ChartTableDisclosure>
    </figure>
  )
}
