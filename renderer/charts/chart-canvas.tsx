import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ChartPlan, type Plot, plotOf } from './chart-plan'
import { type Charting, loadCharting } from './charting'
import { usePalette } from './use-palette'
import { usePixelRatio } from './use-pixel-ratio'

/**
 * The chart on a canvas of the given size, drawn anew for another plan, size, theme or screen. `onDrawn` gets to
 * know where the axes put a value. Those who listen are told by the figure around it.
 */
export function ChartCanvas(props: {
  plan: ChartPlan
  widthPx: number
  heightPx: number
  onDrawn: (plot: Plot) => void
}): ReactElement {
  const { plan, widthPx, heightPx, onDrawn } = props
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const charting = useCharting()
  const palette = usePalette()
  const pixelRatio = usePixelRatio()

  useLayoutEffect(() => {
    const canvas = canvasRef.current
    if (canvas === null || charting === null) return
    canvas.width = widthPx
    canvas.height = heightPx
    const frame = { widthPx, heightPx, pixelRatio, palette, measure: charting.measure }
    const chart = charting.drawChart(canvas, plan.configure(frame))
    onDrawn(plotOf(chart))
    return () => chart.destroy()
  }, [charting, plan, widthPx, heightPx, palette, pixelRatio, onDrawn])

  return (
    <div aria-hidden="true">
      <canvas ref={canvasRef} />
    </div>
  )
}

/** Null until chart.js and the typeface are there. */
function useCharting(): Charting | null {
  const [charting, setCharting] = useState<Charting | null>(null)
  useEffect(() => {
    let isGone = false
    void loadCharting().then((loaded) => {
      if (!isGone) setCharting(loaded)
    })
    return () => {
      isGone = true
    }
  }, [])
  return charting
}
