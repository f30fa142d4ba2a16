import {
  BarController,
  BarElement,
  BasePlatform,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import type { PlumbConfiguration } from './chart-plan'

// only what is drawn with, so that the bundler leaves the rest of chart.js out
Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement)

/** Draws on the canvas at once; the caller destroys the chart. */
export function drawChart(canvas: HTMLCanvasElement, configuration: PlumbConfiguration): Chart {
  return new Chart<'line' | 'bar', { x: number; y: number }[]>(canvas, configuration)
}

/** Draws the same chart on a context that is not the canvas's own; the caller destroys it, which clears the canvas. */
export function drawChartOn(context: CanvasRenderingContext2D, configuration: PlumbConfiguration): Chart {
  class OnContext extends BasePlatform {
    override acquireContext(): CanvasRenderingContext2D {
      return context
    }
  }
  return drawChart(context.canvas, { ...configuration, platform: OnContext })
}
