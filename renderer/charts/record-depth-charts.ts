import type { ProcessBehaviour } from '../../shared/domain/process-behaviour'
import type { DepthCharts } from '../../shared/domain/sheet-depth'
import type { SkillShape } from '../../shared/domain/skill-shape'
import { behaviourPlan } from './behaviour-plan'
import type { BehaviourInput } from './behaviour-reading'
import { recordChart } from './record-chart'
import { skillPlan } from './skill-plan'

/** Side by side on the width of a person sheet, or the one that there is over all of it. */
const beside = { weeks: { widthPx: 390, heightPx: 262 }, skills: { widthPx: 260, heightPx: 250 } }
const alone = { weeks: { widthPx: 674, heightPx: 220 }, skills: { widthPx: 420, heightPx: 260 } }

/** The weeks of one metric and the skills as vectors for paper. */
export async function recordDepthCharts(
  { behaviour, shape }: { behaviour: ProcessBehaviour | null; shape: SkillShape | null },
  { name, reading }: Pick<BehaviourInput, 'name' | 'reading'>,
): Promise<DepthCharts> {
  const known = behaviour?.weeks.some(({ value }) => value !== null) === true ? behaviour : null
  const size = known !== null && shape !== null ? beside : alone
  return {
    weeks:
      known !== null
        ? {
            metricId: known.metric.id,
            drawing: await recordChart(behaviourPlan({ behaviour: known, name, reading }), size.weeks),
          }
        : null,
    skills:
      shape === null
        ? null
        : await recordChart(
            skillPlan({ shape, earlier: shape.sessions.length > 1 ? 0 : null, name, reading }),
            size.skills,
          ),
  }
}
