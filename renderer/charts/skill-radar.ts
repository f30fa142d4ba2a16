import {
  annotations,
  type ChartFrame,
  type Plot,
  type PlumbConfiguration,
  type ReadingPoint,
} from './chart-plan'
import { type Point, polyline } from './path-data'
import { lettering, type Mark, stroke, words } from './pen'
import { dotMarks, expectedMark, skillLegend, skillStroke } from './skill-legend'
import { type DrawnSkill, drawnSkills, type SkillInput, skillMore, skillValue } from './skill-reading'
import { wrapped } from './wrapped'

/** Beside the shape, for words. */
const wordsRoom = 150
const wordsAside = 12
const lineHeight = 15
const mostLines = 3
const leastRadius = 56

/** The corners of the ratings of now; the first one is on top, the others follow the clock. One unit is the whole radius. */
export function radarPoints(skills: readonly DrawnSkill[]): ReadingPoint[] {
  return skills.map((skill, index) => {
    const at = cornerOf(index, skills.length)
    const share = (skill.now?.percent ?? 0) / 100
    return {
      x: at.x * share,
      y: at.y * share,
      title: skill.title,
      value: skillValue(skill),
      more: skillMore(skill),
    }
  })
}

export function radarConfiguration(input: SkillInput, frame: ChartFrame): PlumbConfiguration {
  const legend = skillLegend(input, frame)
  const besidePx = Math.min(wordsRoom, frame.widthPx * 0.27)
  const radiusPx = Math.max(
    leastRadius,
    Math.min(
      frame.widthPx / 2 - besidePx - wordsAside,
      (frame.heightPx - legend.heightPx) / 2 - mostLines * lineHeight,
    ),
  )
  const acrossUnits = frame.widthPx / 2 / radiusPx
  const upUnits = (frame.heightPx - legend.heightPx) / 2 / radiusPx
  const hidden = { type: 'linear' as const, display: false }
  return {
    type: 'line',
    data: { datasets: [] },
    options: {
      responsive: false,
      devicePixelRatio: frame.pixelRatio,
      animation: false,
      events: [],
      layout: { padding: { top: legend.heightPx, right: 0, bottom: 0, left: 0 }, autoPadding: false },
      scales: {
        x: { ...hidden, min: -acrossUnits, max: acrossUnits },
        y: { ...hidden, min: -upUnits, max: upUnits },
      },
    },
    plugins: [
      annotations((plot) => [...legend.marks, ...radarMarks(drawnSkills(input), { plot, frame, besidePx })]),
    ],
  }
}

type Radar = { readonly plot: Plot; readonly frame: ChartFrame; readonly besidePx: number }

function radarMarks(skills: readonly DrawnSkill[], radar: Radar): Mark[] {
  const { plot, frame } = radar
  const { palette } = frame
  const corners = skills.map((_, index) => cornerOf(index, skills.length))
  const placed = (corner: Point, share: number): Point => ({
    x: plot.x(corner.x * share),
    y: plot.y(corner.y * share),
  })
  const rings = [0.25, 0.5, 0.75, 1].map((share) =>
    stroke(`${polyline(corners.map((corner) => placed(corner, share)))}Z`, {
      colour: share === 1 ? palette.lineStrong : palette.line,
      strokeWidth: 1,
    }),
  )
  const spokes = corners.map((corner) =>
    stroke(polyline([placed(corner, 0), placed(corner, 1)]), { colour: palette.line, strokeWidth: 1 }),
  )
  const expected = skills.flatMap((skill, index) => {
    const corner = corners[index]
    if (corner === undefined || skill.expected === null) return []
    const at = placed(corner, skill.expected / 100)
    return [expectedMark({ ...at, angle: Math.atan2(-corner.y, corner.x) }, palette.accent)]
  })
  return [
    ...rings,
    ...spokes,
    ...expected,
    ...outline('earlier'),
    ...outline('now'),
    ...skills.flatMap(({ title }, index) => cornerWords(title, corners[index] ?? { x: 0, y: 0 }, radar)),
  ]

  /** Sides only between skills that were both rated: one that was not is no 0. */
  function outline(which: 'now' | 'earlier'): Mark[] {
    const points = skills.map((skill, index) => {
      const rating = skill[which]
      const corner = corners[index]
      return rating === null || corner === undefined ? null : placed(corner, rating.percent / 100)
    })
    const sides = points.flatMap((from, index) => {
      const to = points[(index + 1) % points.length] ?? null
      return from === null || to === null ? [] : [polyline([from, to])]
    })
    const colour = which === 'now' ? palette.ink : palette.muted
    return [
      ...(sides.length === 0
        ? []
        : [stroke(sides.join(''), { colour, ...skillStroke[which], cap: 'round' as const })]),
      ...points.flatMap((point) => (point === null ? [] : dotMarks(which, point, frame))),
    ]
  }
}

/** On the circle of one unit, upward as on an axis. */
function cornerOf(index: number, of: number): Point {
  const angle = (2 * Math.PI * index) / of
  return { x: Math.sin(angle), y: Math.cos(angle) }
}

function cornerWords(title: string, corner: Point, { plot, frame, besidePx }: Radar): Mark[] {
  const { palette, measure } = frame
  const isUpright = Math.abs(corner.x) < 0.15
  const x = plot.x(corner.x) + (isUpright ? 0 : Math.sign(corner.x) * wordsAside)
  const toEdge = corner.x > 0 ? plot.widthPx - x : x
  const lines = wrapped(title, {
    widthPx: isUpright ? Math.min(frame.widthPx - 8, 2 * besidePx) : Math.min(toEdge - 2, 1.4 * besidePx),
    lines: isUpright ? 2 : mostLines,
    measure: (text) => measure(text, lettering.caption),
  })
  // grows away from the shape: up over its upper corners, down under its lower ones
  const lift = ((1 + corner.y) / 2) * (lines.length - 1) * lineHeight
  const y = plot.y(corner.y) + 4 - corner.y * 11 - lift
  return lines.map((line, index) =>
    words(line, {
      x,
      y: y + index * lineHeight,
      anchor: isUpright ? 'middle' : corner.x > 0 ? 'start' : 'end',
      colour: palette.ink,
      lettering: lettering.caption,
    }),
  )
}
