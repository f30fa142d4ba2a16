import { type ReactElement, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import SignaturePad from 'signature_pad'
import type { SignatureMark } from '../../shared/domain/signature'
import styles from './signature-field.module.css'

/** What can be done to what is drawn from outside the field. */
export type PadHandle = { readonly undoStroke: () => void }

type Point = [x: number, y: number, pressure: number]

/** So finely the line follows the hand; in CSS pixels. */
const nearestPixels = 2

/** More points than this are not kept as one stroke. */
const longestStroke = 5000

/** The field that is drawn on by pen, finger or mouse. Its line stays where it was drawn when the window changes its size. */
export function Pad({
  words,
  isEmpty,
  ref,
  onChange,
}: {
  /** What the field is and shows, for those who do not see it. */
  words: string
  isEmpty: boolean
  ref: Ref<PadHandle>
  /** What is drawn now; null for nothing. */
  onChange: (mark: SignatureMark | null) => void
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const created = new SignaturePad(element, {
      penColor: '#1b2430',
      minWidth: 0.8,
      maxWidth: 2.4,
      minDistance: nearestPixels,
      throttle: 0,
    })
    const report = (): void => tell.current(markOf(created, element))
    created.addEventListener('endStroke', report)
    const stopFitting = keepFitting(element, created, report)
    pad.current = created
    return () => {
      stopFitting()
      created.removeEventListener('endStroke', report)
      created.off()
    }
  }, [])
  useEffect(() => {
    if (isEmpty) pad.current?.clear()
  }, [isEmpty])
  useImperativeHandle(ref, () => ({
    undoStroke: () => {
      const [drawn, element] = [pad.current, canvas.current]
      if (drawn === null || element === null) return
      drawn.fromData(drawn.toData().slice(0, -1))
      tell.current(markOf(drawn, element))
    },
  }))
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={words} />
}

/**
 * Gives the canvas as many pixels as the screen has, so that the line is sharp, and again whenever that changes: else
 * the line would not run where the hand is. In a narrower field what is drawn becomes smaller with it.
 */
function keepFitting(canvas: HTMLCanvasElement, pad: SignaturePad, changed: () => void): () => void {
  let fitted = { width: 0, height: 0, ratio: 0 }
  const fitNow = (): void => {
    const now = {
      width: canvas.offsetWidth,
      height: canvas.offsetHeight,
      ratio: Math.max(1, devicePixelRatio),
    }
    const isSame = now.width === fitted.width && now.height === fitted.height && now.ratio === fitted.ratio
    // a field that is hidden keeps what it has
    if (isSame || now.width === 0) return
    const scale = fitted.width === 0 ? 1 : Math.min(1, now.width / fitted.width)
    fitted = now
    const drawn = pad.toData().map((stroke) => ({
      ...stroke,
      points: stroke.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
    }))
    canvas.width = now.width * now.ratio
    canvas.height = now.height * now.ratio
    canvas.getContext('2d')?.scale(now.ratio, now.ratio)
    pad.fromData(drawn)
    if (drawn.length > 0) changed()
  }
  fitNow()
  const observer = new ResizeObserver(fitNow)
  observer.observe(canvas)
  return () => observer.disconnect()
}

/** What is seen in the field; null where that is nothing. */
function markOf(pad: SignaturePad, { offsetWidth, offsetHeight }: HTMLCanvasElement): SignatureMark | null {
  const strokes = pad
    .toData()
    .flatMap(({ points }) => partsWithin(withPressure(points), { width: offsetWidth, height: offsetHeight }))
  return strokes.length === 0 ? null : { kind: 'drawn', strokes }
}

/** A pen tells its pressure, but none as it is lifted; everything else counts as half of it. */
function withPressure(points: readonly { x: number; y: number; pressure: number }[]): Point[] {
  let last = 0.5
  return points.map(({ x, y, pressure }) => {
    if (pressure > 0) last = Math.min(1, pressure)
    return [x, y, last]
  })
}

/** The parts of a stroke that lie within the field: what left it was not seen, and is not signed. */
function partsWithin(stroke: readonly Point[], field: { width: number; height: number }): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  const end = (): void => {
    if (part.length > 0) parts.push(part)
    part = []
  }
  for (const point of stroke) {
    const [x, y] = point
    const isWithin = x >= 0 && y >= 0 && x <= field.width && y <= field.height
    if (isWithin) part.push(point)
    if (!isWithin || part.length === longestStroke) end()
  }
  end()
  return parts
}
