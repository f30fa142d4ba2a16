import type { Lettering } from './pen'

/** The typeface of everything that measures. */
export const chartFontFamily = '"Source Sans 3", "Segoe UI", sans-serif'

/** How wide words run, in px. */
export type MeasureText = (text: string, lettering: Lettering) => number

export function canvasFont({ size, strong }: Lettering): string {
  return `${strong ? 600 : 400} ${size}px ${chartFontFamily}`
}

/** Measures with a real 2D context, as the canvas itself will: ask only after the typeface has loaded. */
export function textMeasurer(context: CanvasRenderingContext2D): MeasureText {
  return (text, lettering) => {
    context.font = canvasFont(lettering)
    return context.measureText(text).width
  }
}
