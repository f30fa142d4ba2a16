import { type ReactElement, useRef, useState } from 'react'
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
  return (
    <figure className={styles.figure} aria-label={plan.sentence}>
      <div ref={field} className={styles.field} style={{ height: heightPx }}>
        {widthPx >= leastWidthPx && (
          <ChartCanvas plan={plan} widthPx={widthPx} heightPx={heightPx} onDrawn={setPlot} />
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
      <ChartTableDisclosure table={plan.table} caption={plan.sentence}>
        <ChartActs plan={plan} heightPx={heightPx} />
      </ChartTableDisclosure>
    </figure>
  )
}
