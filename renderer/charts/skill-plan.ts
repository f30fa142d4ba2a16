import type { ChartPlan } from './chart-plan'
import { radarConfiguration, radarPoints } from './skill-radar'
import { drawnSkills, type SkillInput, skillCsv, skillSentence, skillTable } from './skill-reading'
import { skillRowConfiguration, skillRowPoints } from './skill-rows'

/** A shape needs three corners, and more than twelve cannot be told apart. */
const radar = { from: 3, to: 12 } as const

export function isRadar({ shape }: Pick<SkillInput, 'shape'>): boolean {
  return shape.axes.length >= radar.from && shape.axes.length <= radar.to
}

/**
 * The skills that a template rates, as the last session left them and, dashed and hollow, as an earlier one did: a radar for
 * three to twelve of them, rows for any other number. Short bars across, in the colour of targets, are what the role asks for.
 */
export function skillPlan(input: SkillInput): ChartPlan {
  const skills = drawnSkills(input)
  const isRound = isRadar(input)
  return {
    title: `Skills, ${input.shape.name}`,
    sentence: skillSentence(input),
    points: isRound ? radarPoints(skills) : skillRowPoints(skills),
    nearest: isRound ? 'plane' : 'down',
    table: skillTable(input),
    csv: skillCsv(input),
    configure: (frame) => (isRound ? radarConfiguration(input, frame) : skillRowConfiguration(input, frame)),
  }
}
