import type { Drawing } from '../../shared/domain/drawing'
import { drawingSvg } from '../../shared/domain/drawing-svg'
import type { SavedChart } from './chart-acts'
import { loadCharting, newContext } from './charting'
import { paintMarks } from './paint-marks'
import { paperPalette } from './palette'
import { placePath } from './path-data'
import { lettering, type Mark, words } from './pen'
import { recordChart } from './record-chart'
import { chartFontFamily } from './text-measure'
import { wrapped } from './wrapped'

/** A picture is as wide as a page of A4 between its margins. */
const widthPx = 720
const edgePx = 20
const titleLine = 20
/** Device pixels to a CSS pixel: sharp on slides and in print. */
const pngScale = 2

/** The chart on white with its title over it, as vectors: what is saved as a file, in whatever format. */
async function chartPicture({ plan, heightPx }: SavedChart): Promise<Drawing> {
  const drawing = await recordChart(plan, { widthPx: widthPx - 2 * edgePx, heightPx })
  const { measure } = await loadCharting()
  const lines = wrapped(plan.title, {
    widthPx: widthPx - 2 * edgePx,
    lines: 2,
    measure: (text) => measure(text, lettering.end),
  })
  const top = edgePx + lines.length * titleLine
  const title = lines.map((line, index) =>
    words(line, {
      x: edgePx,
      y: edgePx + index * titleLine + lettering.end.size,
      colour: paperPalette.ink,
      lettering: lettering.end,
    }),
  )
  return {
    width: widthPx,
    height: top + heightPx + edgePx,
    alt: drawing.alt,
    marks: [...title, ...drawing.marks.map((mark) => moved(mark, { x: edgePx, y: top + 6 }))],
  }
}

/** The picture as an SVG file. */
export async function chartSvg(chart: SavedChart): Promise<string> {
  return drawingSvg(await chartPicture(chart), {
    title: chart.plan.title,
    fontFamily: chartFontFamily,
    ground: paperPalette.ground,
  })
}

/** The picture as a PNG file, two pixels to each of the screen. */
export async function chartPng(chart: SavedChart): Promise<Blob> {
  const { width, height, marks } = await chartPicture(chart)
  const canvas = document.createElement('canvas')
  canvas.width = width * pngScale
  canvas.height = height * pngScale
  const context = newContext(canvas)
  context.scale(pngScale, pngScale)
  context.fillStyle = paperPalette.ground
  context.fillRect(0, 0, width, height)
  paintMarks(context, marks)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This chart is too large for a picture.'))
      else resolve(blob)
    }, 'image/png')
  })
}

function moved(mark: Mark, by: { x: number; y: number }): Mark {
  return mark.kind === 'path'
    ? { ...mark, d: placePath(mark.d, { ...by, scale: 1 }) }
    : { ...mark, x: mark.x + by.x, y: mark.y + by.y }
}
