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
  const drawn = useRef<FittedPad | null>(null)
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
    const frame = new FittedPad(element, created)
    const report = (): void => tell.current(frame.mark())
    created.addEventListener('endStroke', report)
    drawn.current = frame
    return () => {
      frame.stopFitting()
      created.removeEventListener('endStroke', report)
      created.off()
    }
  }, [])
  useEffect(() => {
    if (isEmpty) drawn.current?.clear()
  }, [isEmpty])
  useImperativeHandle(ref, () => ({
    undoStroke: () => {
      drawn.current?.undoStroke()
      tell.current(drawn.current?.mark() ?? null)
    },
  }))
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={words} />
}

/**
 * A pad whose canvas has as many pixels as the screen, so that the line is sharp, and again whenever that changes: else the
 * line would not run where the hand is. In a narrower field what is drawn is shown smaller, and as it was in a wider one.
 */
class FittedPad {
  private fitted = { width: 0, height: 0, ratio: 0 }
  /** The width of the field that all of it was drawn for, and how much smaller it is shown now. */
  private drawnFor = 0
  private scale = 1
  private readonly observer = new ResizeObserver(() => this.fitNow())

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly pad: SignaturePad,
  ) {
    this.fitNow()
    this.observer.observe(canvas)
  }

  stopFitting(): void {
    this.observer.disconnect()
  }

  clear(): void {
    this.pad.clear()
    this.scale = 1
  }

  undoStroke(): void {
    this.pad.fromData(this.pad.toData().slice(0, -1))
  }

  /** What is seen in the field, as large as it was drawn; null where that is nothing. */
  mark(): SignatureMark | null {
    const { width, height } = this.fitted
    if (this.scale === 1) this.drawnFor = width
    const strokes = this.pad.toData().flatMap(({ points }) => {
      const natural = points.map((point) => scaled(point, 1 / this.scale))
      return partsWithin(withPressure(natural), { width: width / this.scale, height: height / this.scale })
    })
    return strokes.length === 0 ? null : { kind: 'drawn', strokes }
  }

  private fitNow(): void {
    const { canvas, pad, fitted } = this
    const now = {
      width: canvas.offsetWidth,
      height: canvas.offsetHeight,
      ratio: Math.max(1, devicePixelRatio),
    }
    const isSame = now.width === fitted.width && now.height === fitted.height && now.ratio === fitted.ratio
    // a field that is hidden keeps what it has
    if (isSame || now.width === 0) return
    const scale = pad.toData().length === 0 ? 1 : Math.min(1, now.width / this.drawnFor)
    const by = scale / this.scale
    const strokes = pad
      .toData()
      .map((stroke) => ({ ...stroke, points: stroke.points.map((point) => scaled(point, by)) }))
    this.fitted = now
    this.scale = scale
    canvas.width = now.width * now.ratio
    canvas.height = now.height * now.ratio
    canvas.getContext('2d')?.scale(now.ratio, now.ratio)
    pad.fromData(strokes)
  }
}

function scaled<P extends { x: number; y: number }>(point: P, by: number): P {
  return { ...point, x: point.x * by, y: point.y * by }
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
