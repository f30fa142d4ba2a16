import type { TextMark } from '../../shared/domain/drawing'
import type { Mark } from './pen'
import { RecordedPath } from './recorded-path'

export type Recording = {
  /** Draw on this. */
  readonly context: CanvasRenderingContext2D
  /** What has been drawn since the whole canvas was last cleared. */
  readonly marks: () => readonly Mark[]
}

type Verbs = Partial<CanvasRenderingContext2D>

/**
 * A 2D context that writes down what is drawn instead of painting it. State, transforms, colours and the width of
 * text stay with the real context behind it, so that a recorded chart is laid out exactly like a painted one.
 *
 * What a drawing cannot hold is refused with an error: gradients, pictures, outlined or translucent text, a path
 * that a clip would cut. A clip around text is let go, because chart.js only keeps tick labels in their own column
 * with it, and whole words are better on paper than cut ones.
 */
export function recordingContext(real: CanvasRenderingContext2D): Recording {
  const marks: Mark[] = []
  const path = new RecordedPath(() => real.getTransform())
  const clips: boolean[] = []
  let clipped = false

  const verbs: Verbs = {
    save: () => {
      clips.push(clipped)
      real.save()
    },
    restore: () => {
      clipped = clips.pop() ?? false
      real.restore()
    },
    clip: () => {
      clipped = true
    },
    beginPath: () => path.begin(),
    closePath: () => path.close(),
    moveTo: (x, y) => path.moveTo(x, y),
    lineTo: (x, y) => path.lineTo(x, y),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => path.curveTo({ x: x1, y: y1 }, { x: x2, y: y2 }, { x, y }),
    quadraticCurveTo: (x1, y1, x, y) => path.quadraticTo({ x: x1, y: y1 }, { x, y }),
    rect: (x, y, width, height) => path.rectangle({ left: x, top: y, right: x + width, bottom: y + height }),
    arc: (x, y, radius, from, to, counterclockwise = false) =>
      path.arc({
        centre: { x, y },
        radiusX: radius,
        radiusY: radius,
        rotation: 0,
        from,
        to,
        counterclockwise,
      }),
    ellipse: (x, y, radiusX, radiusY, rotation, from, to, counterclockwise = false) =>
      path.arc({ centre: { x, y }, radiusX, radiusY, rotation, from, to, counterclockwise }),
    fill: (...args: unknown[]) => {
      if (args.length > 0) throw refusal('a fill rule or a ready-made path')
      record(filled(real, path.d))
    },
    stroke: (...args: unknown[]) => {
      if (args.length > 0) throw refusal('a ready-made path; give the line dataset a segment option')
      record(stroked(real, path.d))
    },
    fillRect: (x, y, width, height) => {
      const box = new RecordedPath(() => real.getTransform())
      box.rectangle({ left: x, top: y, right: x + width, bottom: y + height })
      record(filled(real, box.d))
    },
    strokeRect: (x, y, width, height) => {
      const box = new RecordedPath(() => real.getTransform())
      box.rectangle({ left: x, top: y, right: x + width, bottom: y + height })
      record(stroked(real, box.d))
    },
    clearRect: () => {
      marks.length = 0
    },
    fillText: (text, x, y) => {
      if (text !== '') marks.push(lettered(real, { text, x, y }))
    },
    strokeText: () => {
      throw refusal('outlined text')
    },
    drawImage: () => {
      throw refusal('a picture')
    },
    arcTo: () => {
      throw refusal('arcTo')
    },
    roundRect: () => {
      throw refusal('roundRect')
    },
  }

  function record(mark: Mark | null): void {
    if (mark === null) return
    if (clipped) throw refusal('a path in a clip; give the dataset clip: false')
    marks.push(mark)
  }

  return { context: standIn(real, verbs), marks: () => marks }
}

/** `real` with some of its verbs replaced. Its own are called on itself, because a browser checks whose they are. */
function standIn(real: CanvasRenderingContext2D, verbs: Verbs): CanvasRenderingContext2D {
  return new Proxy(real, {
    get: (target, key) => {
      const replaced: unknown = Reflect.get(verbs, key)
      if (replaced !== undefined) return replaced
      const own: unknown = Reflect.get(target, key, target)
      return typeof own === 'function' ? own.bind(target) : own
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
}

function refusal(what: string): Error {
  return new Error(`A chart on paper cannot have ${what}.`)
}

/** Null when nothing would be seen. */
function filled(real: CanvasRenderingContext2D, d: string): Mark | null {
  const { colour, alpha } = solid(real.fillStyle)
  if (d === '' || alpha === 0) return null
  return {
    kind: 'path',
    d,
    fill: colour,
    stroke: null,
    strokeWidth: 0,
    dash: [],
    cap: 'butt',
    join: 'miter',
    opacity: alpha * real.globalAlpha,
  }
}

function stroked(real: CanvasRenderingContext2D, d: string): Mark | null {
  const { colour, alpha } = solid(real.strokeStyle)
  if (d === '' || alpha === 0) return null
  const scale = scaleOf(real)
  return {
    kind: 'path',
    d,
    fill: null,
    stroke: colour,
    strokeWidth: real.lineWidth * scale,
    dash: real.getLineDash().map((length) => length * scale),
    cap: real.lineCap,
    join: real.lineJoin,
    opacity: alpha * real.globalAlpha,
  }
}

function lettered(real: CanvasRenderingContext2D, given: { text: string; x: number; y: number }): TextMark {
  const { colour, alpha } = solid(real.fillStyle)
  if (alpha * real.globalAlpha < 1) throw refusal('translucent text')
  const { a, b, c, d, e, f } = real.getTransform()
  const y = given.y + baselineBelow(real)
  return {
    kind: 'text',
    text: given.text,
    x: a * given.x + c * y + e,
    y: b * given.x + d * y + f,
    size: fontSize(real.font) * scaleOf(real),
    strong: /^(bold|[6-9]00)\b/.test(real.font),
    anchor: anchorOf(real.textAlign),
    colour,
    degrees: (Math.atan2(b, a) * 180) / Math.PI,
  }
}

function anchorOf(align: CanvasTextAlign): TextMark['anchor'] {
  if (align === 'center') return 'middle'
  return align === 'right' || align === 'end' ? 'end' : 'start'
}

/** How far the letters' baseline lies below the line that text is placed on. */
function baselineBelow(real: CanvasRenderingContext2D): number {
  const placedOn = real.textBaseline
  if (placedOn === 'alphabetic') return 0
  const ascent = real.measureText('x').fontBoundingBoxAscent
  real.textBaseline = 'alphabetic'
  const full = real.measureText('x').fontBoundingBoxAscent
  real.textBaseline = placedOn
  return full - ascent
}

/** Lengths grow with the square root of the area that the transform makes of a unit square. */
function scaleOf(real: CanvasRenderingContext2D): number {
  const { a, b, c, d } = real.getTransform()
  return Math.sqrt(Math.abs(a * d - b * c))
}

function fontSize(font: string): number {
  const size = /(\d+(?:\.\d+)?)px/.exec(font)?.[1]
  if (size === undefined) throw refusal(`text of unknown size: ${font}`)
  return Number(size)
}

/** A context gives colours back as `#rrggbb`, or as `rgba(r, g, b, a)` where they are translucent. */
function solid(style: CanvasRenderingContext2D['fillStyle']): { colour: string; alpha: number } {
  if (typeof style !== 'string') throw refusal('a gradient or a pattern')
  if (/^#[0-9a-f]{6}$/.test(style)) return { colour: style, alpha: 1 }
  const [red, green, blue, alpha] = [...style.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
  if (red === undefined || green === undefined || blue === undefined || alpha === undefined) {
    throw refusal(`the colour ${style}`)
  }
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
  return { colour: `#${hex}`, alpha }
}
