import { parsePath } from './path-data'
import type { Mark } from './pen'
import { canvasFont } from './text-measure'

/** Draws marks on a canvas, so that what stands on a chart is the same mark on the screen and on paper. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    context.save()
    if (mark.kind === 'path') paintPath(context, mark)
    else paintText(context, mark)
    context.restore()
  }
}

function paintPath(context: CanvasRenderingContext2D, mark: Mark & { kind: 'path' }): void {
  context.globalAlpha = mark.opacity
  context.beginPath()
  for (const { letter, points } of parsePath(mark.d)) {
    if (letter === 'M') context.moveTo(points[0].x, points[0].y)
    else if (letter === 'L') context.lineTo(points[0].x, points[0].y)
    else if (letter === 'C') {
      const [first, second, to] = points
      context.bezierCurveTo(first.x, first.y, second.x, second.y, to.x, to.y)
    } else context.closePath()
  }
  if (mark.fill !== null) {
    context.fillStyle = mark.fill
    context.fill()
  }
  if (mark.stroke !== null) {
    context.strokeStyle = mark.stroke
    context.lineWidth = mark.strokeWidth
    context.lineCap = mark.cap
    context.lineJoin = mark.join
    context.setLineDash([...mark.dash])
    context.stroke()
  }
}

function paintText(context: CanvasRenderingContext2D, mark: Mark & { kind: 'text' }): void {
  context.font = canvasFont(mark)
  context.fillStyle = mark.colour
  context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
  context.textBaseline = 'alphabetic'
  context.translate(mark.x, mark.y)
  context.rotate((mark.degrees * Math.PI) / 180)
  context.fillText(mark.text, 0, 0)
}
