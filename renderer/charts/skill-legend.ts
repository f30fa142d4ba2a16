import type { ChartFrame } from './chart-plan'
import { circlePath, polyline } from './path-data'
import { fill, lettering, type Mark, stroke, words } from './pen'
import { drawnSkills, type SkillInput, sessionWords } from './skill-reading'

const rowPx = 19
const signPx = 34
const itemAside = 20
const dash = [5, 4]

/** How a session is drawn: solid and filled now, dashed and hollow earlier. */
export const skillStroke = {
  now: { strokeWidth: 1.75, dash: [] as number[] },
  earlier: { strokeWidth: 1.25, dash },
}

/** What is drawn how, over the chart, in as many rows as it needs; and the room that takes. */
export function skillLegend(input: SkillInput, frame: ChartFrame): { marks: Mark[]; heightPx: number } {
  const { palette, measure } = frame
  let x = 2
  let y = 12
  const items = [
    { sign: 'now' as const, text: sessionWords(input, -1) },
    { sign: 'earlier' as const, text: sessionWords(input, input.earlier) },
    {
      sign: 'expected' as const,
      text: drawnSkills(input).some(({ expected }) => expected !== null) ? 'what the role asks for' : '',
    },
  ].filter(({ text }) => text !== '')
  const marks = items.flatMap(({ sign, text }): Mark[] => {
    const widthPx = signPx + measure(text, lettering.caption)
    if (x > 2 && x + widthPx > frame.widthPx) {
      x = 2
      y += rowPx
    }
    const left = x
    x += widthPx + itemAside
    return [
      ...signMarks(sign, { x: left, y }),
      words(text, { x: left + signPx, y: y + 4, colour: palette.ink, lettering: lettering.caption }),
    ]
  })
  return { marks, heightPx: y + 12 }

  function signMarks(sign: 'now' | 'earlier' | 'expected', at: { x: number; y: number }): Mark[] {
    if (sign === 'expected') return [expectedMark({ x: at.x + 13, y: at.y, angle: 0 }, palette.accent)]
    const line = polyline([at, { x: at.x + 26, y: at.y }])
    return [
      stroke(line, { colour: sign === 'now' ? palette.ink : palette.muted, ...skillStroke[sign] }),
      ...dotMarks(sign, { x: at.x + 13, y: at.y }, frame),
    ]
  }
}

/** A dot, filled now and hollow earlier. */
export function dotMarks(
  sign: 'now' | 'earlier',
  centre: { x: number; y: number },
  { palette }: Pick<ChartFrame, 'palette'>,
): Mark[] {
  const dot = circlePath({ centre, radius: 3.5 })
  if (sign === 'now') return [fill(dot, palette.ink)]
  return [fill(dot, palette.ground), stroke(dot, { colour: palette.muted, strokeWidth: 1.5 })]
}

/** A short bar across a line that runs at an angle (in radians, 0 to the right). */
export function expectedMark(at: { x: number; y: number; angle: number }, colour: string): Mark {
  const [dx, dy] = [-Math.sin(at.angle) * 7, Math.cos(at.angle) * 7]
  const bar = polyline([
    { x: at.x - dx, y: at.y - dy },
    { x: at.x + dx, y: at.y + dy },
  ])
  return stroke(bar, { colour, strokeWidth: 3 })
}
