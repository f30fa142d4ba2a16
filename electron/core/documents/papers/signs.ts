import type { InlineSign } from '../typesetting/content'
import { movedPath, parsePath } from '../typesetting/path'
import type { PathMark } from '../typesetting/placed'
import { ink } from './ink'

/** Circles as four curves; the factor that brings a cubic curve nearest to a quarter of a circle. */
const quarter = 0.5523

function circle(x: number, y: number, radius: number): string {
  const k = radius * quarter
  const [l, r, t, b] = [x - radius, x + radius, y - radius, y + radius]
  return [
    `M${r} ${y}`,
    `C${r} ${y + k} ${x + k} ${b} ${x} ${b}`,
    `C${x - k} ${b} ${l} ${y + k} ${l} ${y}`,
    `C${l} ${y - k} ${x - k} ${t} ${x} ${t}`,
    `C${x + k} ${t} ${r} ${y - k} ${r} ${y}Z`,
  ].join('')
}

/** Half a disc, to the right of its middle. */
function rightHalf(x: number, y: number, radius: number): string {
  const k = radius * quarter
  return [
    `M${x} ${y - radius}`,
    `C${x + k} ${y - radius} ${x + radius} ${y - k} ${x + radius} ${y}`,
    `C${x + radius} ${y + k} ${x + k} ${y + radius} ${x} ${y + radius}Z`,
  ].join('')
}

type Outline = { readonly d: string; readonly stroke: number | null }

/** The shapes of states and outcomes, each on a square of ten. */
const outlines = {
  onTarget: [{ d: 'M5 0.8L9.7 9.2L0.3 9.2Z', stroke: null }],
  atRisk: [{ d: circle(5, 5, 4.3), stroke: null }],
  behind: [{ d: 'M5 9.2L0.3 0.8L9.7 0.8Z', stroke: null }],
  noData: [{ d: circle(5, 5, 3.8), stroke: 1.5 }],
  done: [{ d: 'M1 5.4L3.9 8.4L9 1.8', stroke: 1.8 }],
  inProgress: [
    { d: circle(5, 5, 4.2), stroke: 1.3 },
    { d: rightHalf(5, 5, 4.2), stroke: null },
  ],
  dropped: [{ d: 'M1.5 1.5L8.5 8.5M8.5 1.5L1.5 8.5', stroke: 1.6 }],
  open: [{ d: circle(5, 5, 3.8), stroke: 1.3 }],
  box: [{ d: 'M0.9 0.9L9.1 0.9L9.1 9.1L0.9 9.1Z', stroke: 1.1 }],
  disc: [{ d: circle(5, 5, 4.3), stroke: null }],
} as const satisfies Record<string, readonly Outline[]>

export type SignShape = keyof typeof outlines

/** The colour that goes with a shape; shape and word say the same, so that paper in grey loses nothing. */
export const signColours: Readonly<Record<SignShape, string>> = {
  onTarget: ink.ok,
  atRisk: ink.risk,
  behind: ink.behind,
  noData: ink.muted,
  done: ink.ok,
  inProgress: ink.risk,
  dropped: ink.muted,
  open: ink.muted,
  box: ink.text,
  disc: ink.text,
}

/** A shape before a text. */
export function signOf(shape: SignShape, given: { sizePt: number; colour?: string }): InlineSign {
  const { sizePt } = given
  const colour = given.colour ?? signColours[shape]
  return {
    paths: outlines[shape].map((outline) => pathOf(outline, { scale: sizePt / 10, colour })),
    widthPt: sizePt,
    gapPt: sizePt * 0.65,
    risePt: sizePt * 0.94,
  }
}

function pathOf({ d, stroke }: Outline, given: { scale: number; colour: string }): PathMark {
  return {
    kind: 'path',
    path: movedPath(parsePath(d), { dxPt: 0, dyPt: 0, scale: given.scale }),
    fill: stroke === null ? given.colour : null,
    stroke: stroke === null ? null : given.colour,
    strokeWidthPt: (stroke ?? 0) * given.scale,
    dash: [],
    cap: 'butt',
    join: 'miter',
    opacity: 1,
  }
}
