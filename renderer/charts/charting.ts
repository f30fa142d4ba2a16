import { chartFontsLoaded } from './chart-fonts'
import { type MeasureText, textMeasurer } from './text-measure'

/** All that is needed to draw: chart.js, its typeface, and a ruler for words. */
export type Charting = Pick<typeof import('./chart-js'), 'drawChart' | 'drawChartOn'> & {
  readonly measure: MeasureText
}

let loading: Promise<Charting> | null = null

/** Fetches chart.js when the first chart is wanted, so that a start without charts does not wait for it. */
export function loadCharting(): Promise<Charting> {
  loading ??= load()
  return loading
}

async function load(): Promise<Charting> {
  const [{ drawChart, drawChartOn }] = await Promise.all([import('./chart-js'), chartFontsLoaded()])
  return { drawChart, drawChartOn, measure: textMeasurer(newContext(document.createElement('canvas'))) }
}

export function newContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw on a canvas.')
  return context
}
