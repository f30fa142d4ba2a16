import { type Drawing, drawingSchema } from '../../shared/domain/drawing'
import type { ChartPlan } from './chart-plan'
import { loadCharting, newContext } from './charting'
import { historyPlan } from './history-plan'
import type { HistoryInput } from './history-reading'
import { paperPalette } from './palette'
import { quarterPlan } from './quarter-plan'
import type { QuarterInput } from './quarter-reading'
import { recordingContext } from './recording-context'
import { sparklineDrawing } from './sparkline-drawing'

type Size = { readonly widthPx: number; readonly heightPx: number }

/** The running quarter as vectors for paper. */
export function recordQuarterChart(input: QuarterInput, size: Size): Promise<Drawing> {
  return recordChart(quarterPlan(input), size)
}

/** The last thirteen months as vectors for paper. */
export function recordHistoryChart(input: HistoryInput, size: Size): Promise<Drawing> {
  return recordChart(historyPlan(input), size)
}

/** Twelve weeks as vectors for paper: the drawing of the screen, in the colours of paper. */
export function recordSparkline(input: HistoryInput, size: Size): Drawing {
  return sparklineDrawing({ ...input, ...size, palette: paperPalette })
}

/**
 * Any plan as vectors for paper. On paper go the quarter (with its forecast), the months, the weeks with their moving ranges
 * (`behaviourPlan`), before and after (`changePlan`), the days (`activityPlan`), skills (`skillPlan`) and goals
 * (`burnUpPlan`) of the person sheet, and the attainment of the team (`attainmentPlan`, as tall as `rowsHeight` says) of the
 * team sheet and the meeting pack. It is the same configuration that the screen draws, at a
 * fixed size, always light.
 */
export async function recordChart(plan: ChartPlan, size: Size): Promise<Drawing> {
  const { drawChartOn, measure } = await loadCharting()
  const canvas = document.createElement('canvas')
  canvas.width = size.widthPx
  canvas.height = size.heightPx
  const { context, marks } = recordingContext(newContext(canvas))
  const frame = { ...size, pixelRatio: 1, palette: paperPalette, measure }
  const chart = drawChartOn(context, plan.configure(frame))
  const drawing = { width: size.widthPx, height: size.heightPx, alt: plan.sentence, marks: [...marks()] }
  chart.destroy()
  return drawingSchema.parse(drawing)
}
