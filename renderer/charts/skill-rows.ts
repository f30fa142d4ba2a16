import type { ChartFrame, Plot, PlumbConfiguration, ReadingPoint } from './chart-plan'
import { rectanglePath } from './path-data'
import { fill, lettering, type Mark, words } from './pen'
import { rowConfiguration } from './row-configuration'
import { dotMarks, expectedMark, skillLegend } from './skill-legend'
import { type DrawnSkill, drawnSkills, type SkillInput, skillMore, skillValue } from './skill-reading'

const halfBarPx = 3
const wordsAside = 12

/** The ratings of now, one a row. */
export function skillRowPoints(skills: readonly DrawnSkill[]): ReadingPoint[] {
  return skills.map((skill, index) => ({
    x: skill.now?.percent ?? 0,
    y: -index,
    title: skill.title,
    value: skillValue(skill),
    more: skillMore(skill),
  }))
}

export function skillRowConfiguration(input: SkillInput, frame: ChartFrame): PlumbConfiguration {
  const skills = drawnSkills(input)
  const legend = skillLegend(input, frame)
  const { measure } = frame
  const widest = Math.max(0, ...skills.map((skill) => measure(skillValue(skill), lettering.caption)))
  return rowConfiguration({
    frame,
    names: skills.map(({ title }) => title),
    x: { from: 0, to: 100, ticks: [0, 50, 100].map((value) => ({ value, label: `${value}\u00a0%` })) },
    room: {
      topPx: legend.heightPx,
      rightPx: Math.min(Math.ceil(widest) + wordsAside + 4, frame.widthPx * 0.3),
    },
    marks: (plot) => [
      ...legend.marks,
      ...skills.flatMap((skill, row) => rowMarks(skill, { y: Math.round(plot.y(-row)), plot, frame })),
    ],
  })
}

function rowMarks(
  skill: DrawnSkill,
  { y, plot, frame }: { y: number; plot: Plot; frame: ChartFrame },
): Mark[] {
  const { palette } = frame
  const { now, earlier, expected } = skill
  const bar =
    now === null
      ? []
      : [
          fill(
            rectanglePath({
              left: plot.x(0),
              top: y - halfBarPx,
              right: plot.x(now.percent),
              bottom: y + halfBarPx,
            }),
            palette.lineStrong,
          ),
        ]
  return [
    ...bar,
    ...(expected === null ? [] : [expectedMark({ x: plot.x(expected), y, angle: 0 }, palette.accent)]),
    ...(earlier === null ? [] : dotMarks('earlier', { x: plot.x(earlier.percent), y }, frame)),
    ...(now === null ? [] : dotMarks('now', { x: plot.x(now.percent), y }, frame)),
    words(skillValue(skill), {
      x: plot.right + wordsAside,
      y: y + 4,
      colour: palette.ink,
      lettering: lettering.caption,
    }),
  ]
}
