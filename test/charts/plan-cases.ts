import { activityPlan } from '../../renderer/charts/activity-plan'
import { attainmentPlan } from '../../renderer/charts/attainment-plan'
import { behaviourPlan } from '../../renderer/charts/behaviour-plan'
import { burnUpPlan } from '../../renderer/charts/burn-up-plan'
import type { BurnUpInput } from '../../renderer/charts/burn-up-reading'
import { changePlan } from '../../renderer/charts/change-plan'
import type { ChartPlan } from '../../renderer/charts/chart-plan'
import { quarterPlan } from '../../renderer/charts/quarter-plan'
import { rowsHeight } from '../../renderer/charts/row-configuration'
import { skillPlan } from '../../renderer/charts/skill-plan'
import { beforeAfterOf } from '../../shared/domain/before-after'
import { addDays } from '../../shared/domain/calendar'
import { dailyFiguresOf } from '../../shared/domain/daily-figures'
import { sessionIdSchema, templateIdSchema } from '../../shared/domain/id'
import { type Measurement, measurementSchema } from '../../shared/domain/measurement'
import { processBehaviourOf } from '../../shared/domain/process-behaviour'
import type { SkillShape } from '../../shared/domain/skill-shape'
import { aProgress } from '../builders/progress'
import { british, quarterCases } from './cases'

/** A kind of chart as somebody will meet it, and how tall it stands. */
export type PlanCase = { readonly name: string; readonly plan: ChartPlan; readonly heightPx: number }

const reading = { ...british, today: '2026-11-23' }
const { metric } = aProgress()
const week = (index: number): string => addDays('2026-03-02', 7 * index)
const measured = (on: string, numerator: number): Measurement =>
  measurementSchema.parse({
    id: `m${on}`,
    metricId: metric.id,
    personId: 'jonas',
    on,
    numerator,
    denominator: 1,
    origin: { kind: 'sample' },
  })
const values = Array.from({ length: 36 }, (_, index) => 10 + ((index * 7) % 5) + (index > 25 ? 6 : 0))
const measurements = values.flatMap((numerator, index) =>
  index === 12 ? [] : [measured(addDays(week(index), 2), numerator)],
)
const name = 'Jonas'

const skillTitles = [
  'How well does Jonas find out what the customer needs before anything is offered?',
  'Holds the price',
  'Keeps customers and colleagues informed about the next step, its date and who takes it',
  'Überraschungsmomente zulassen',
  'Asks open questions',
  'Follows up within one working day',
  '聞く力',
]

function shapeOf(titles: readonly string[]): SkillShape {
  return {
    templateId: templateIdSchema.parse('call-review'),
    name: 'Call review',
    sessions: [1, 2].map((number) => ({
      id: sessionIdSchema.parse(`session-${number}`),
      number,
      on: addDays('2026-09-07', number * 21),
    })),
    axes: titles.map((title, index) => ({
      title,
      expected: index === 3 ? null : 60,
      ratings: [
        index === 1 ? null : { percent: 20 * (1 + ((index * 2) % 4)), words: String(1 + ((index * 2) % 4)) },
        index === 4 ? null : { percent: 20 * (2 + (index % 4)), words: `${2 + (index % 4)}, Strong` },
      ],
    })),
  }
}

function quarterWithForecast(): ChartPlan {
  const behind = quarterCases.find((each) => each.name === 'behind')
  const quarter = behind?.progress.quarter
  if (behind === undefined || quarter === undefined || quarter === null)
    throw new Error('A quarter was expected')
  const { metric: deals, countedTo } = behind.progress
  return quarterPlan({
    metric: deals,
    quarter,
    asOf: countedTo,
    withForecast: true,
    reading: british,
  })
}

/** A goal with a milestone behind it and the way to its target before it. */
export const goalCase: BurnUpInput = {
  goal: {
    asOf: '2026-11-20',
    points: [
      { on: '2026-09-30', value: 12, expected: 11 },
      { on: '2026-10-31', value: 13, expected: 14 },
      { on: '2026-11-20', value: 14.5, expected: 16 },
    ],
    plan: [
      { on: '2026-09-01', value: 10 },
      { on: '2026-10-15', value: 13 },
      { on: '2026-12-31', value: 20 },
    ],
    state: 'atRisk',
  },
  title: 'Win rate is back at 20 %',
  kind: 'ratio',
  reading: british,
}

export const planCases: readonly PlanCase[] = [
  { name: 'quarter with a forecast', plan: quarterWithForecast(), heightPx: 280 },
  {
    name: 'weeks with their ranges',
    plan: behaviourPlan({
      behaviour: processBehaviourOf({ metric, measurements, recalculations: [], asOf: week(36) }),
      name,
      reading,
    }),
    heightPx: 350,
  },
  {
    name: 'before and after',
    plan: changePlan({
      change: beforeAfterOf({ metric, measurements, on: addDays(week(26), 2), asOf: week(36) }),
      name,
      reading,
    }),
    heightPx: 280,
  },
  {
    name: 'days',
    plan: activityPlan({
      figures: dailyFiguresOf({
        metric,
        measurements: Array.from({ length: 250 }, (_, index) =>
          measured(addDays('2025-12-01', index), ((index * 13) % 17) - 2),
        ),
        asOf: '2026-11-20',
      }),
      name,
      reading,
    }),
    heightPx: 230,
  },
  {
    name: 'team',
    plan: attainmentPlan({
      rows: [
        { name: 'Anh', percent: 100 },
        { name: 'Maximiliane Freifrau von Hohenstein-Wittgensteiner zu Sayn', percent: 99.9 },
        { name: 'Jonas Lindqvist', percent: 62 },
        { name: 'عبد الرحمن', percent: 101 },
        { name: 'Zoë', percent: 418 },
        { name: 'Diego', percent: -12 },
        { name: 'New here', percent: null },
      ],
      of: 'Closed deals',
      reading: british,
    }),
    heightPx: rowsHeight(7),
  },
  {
    name: 'skills as a shape',
    plan: skillPlan({ shape: shapeOf(skillTitles), earlier: 0, name, reading }),
    heightPx: 400,
  },
  {
    name: 'skills as rows',
    plan: skillPlan({ shape: shapeOf(skillTitles.slice(0, 2)), earlier: 0, name, reading }),
    heightPx: rowsHeight(2),
  },
  {
    name: 'goal',
    plan: burnUpPlan(goalCase),
    heightPx: 236,
  },
]
