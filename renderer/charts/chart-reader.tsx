import { type ReactElement, useState } from 'react'
import type { NearestWay, Plot, ReadingPoint } from './chart-plan'
import styles from './chart-reader.module.css'
import { nearestPoint, slipPlace } from './reading-place'

/**
 * Reads a chart point by point, with the pointer or with the arrow keys: a rule through the point, a ring on it and
 * a slip with its figures. It is a slider, because that is what a screen reader hands the arrow keys to.
 */
export function ChartReader(props: {
  points: readonly ReadingPoint[]
  startsAt: number
  plot: Plot
  label: string
  nearest: NearestWay
}): ReactElement | null {
  const { points, startsAt, plot } = props
  const [at, setAt] = useState<number | null>(null)
  const stop = points[at ?? startsAt]
  if (stop === undefined) return null
  return (
    <>
      <input
        type="range"
        className={styles.slider}
        aria-label={props.label}
        aria-valuetext={[`${stop.title}: ${stop.value}`, stop.more].filter((part) => part !== '').join(', ')}
        min={0}
        max={points.length - 1}
        value={at ?? startsAt}
        onChange={(event) => setAt(event.currentTarget.valueAsNumber)}
        onFocus={() => setAt((before) => before ?? startsAt)}
        onBlur={() => setAt(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setAt(null)
        }}
        // the points are not spread evenly, so the browser's own way from a press to a value would miss them
        onMouseDown={(event) => event.preventDefault()}
        onPointerMove={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect()
          setAt(
            nearestPoint(points, plot, {
              leftPx: props.nearest === 'down' ? undefined : event.clientX - left,
              topPx: props.nearest === 'across' ? undefined : event.clientY - top,
            }),
          )
        }}
        onPointerLeave={(event) => {
          if (event.currentTarget !== document.activeElement) setAt(null)
        }}
      />
      {at !== null && <Slip point={stop} plot={plot} />}
    </>
  )
}

function Slip({ point, plot }: { point: ReadingPoint; plot: Plot }): ReactElement {
  const x = plot.x(point.x)
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.rule} style={{ left: x, top: plot.top, height: plot.bottom - plot.top }} />
      {point.y !== null && <div className={styles.ring} style={{ left: x, top: plot.y(point.y) }} />}
      <div className={styles.slip} style={slipPlace(point, plot)}>
        <span className={styles.title}>{point.title}</span>
        <strong className={styles.value}>{point.value}</strong>
        {point.more !== '' && <span className={styles.more}>{point.more}</span>}
      </div>
    </div>
  )
}
