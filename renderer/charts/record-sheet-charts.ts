import { isWorthShowing } from '../../shared/domain/board-metrics'
import type { Drawing } from '../../shared/domain/drawing'
import type { MetricId, PersonId } from '../../shared/domain/id'
import type { Metric } from '../../shared/domain/metric'
import type { Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import { recordHistoryChart, recordQuarterChart, recordSparkline } from './record-chart'

type SheetChart = { readonly metricId: MetricId; readonly large: boolean; readonly drawing: Drawing }

/**
 * The charts of the person's page as vectors for paper: the first that has a quarter large, the others small. With `isDeep`
 * the large one leaves room for charts that go deeper.
 */
export async function recordSheetCharts(
  progress: readonly Progress[],
  reading: Reading,
  { isDeep = false }: { isDeep?: boolean } = {},
): Promise<SheetChart[]> {
  const known = progress.filter(isWorthShowing)
  const large = largeIn(known)
  const charts = known.map(
    async (each): Promise<SheetChart> => ({
      metricId: each.metric.id,
      large: each === large,
      drawing:
        each === large ? await largeChart(each, reading, isDeep ? lowPx : highPx) : smallChart(each, reading),
    }),
  )
  return Promise.all(charts)
}

/** What is drawn large: the first that has a quarter, else the first. */
export function largeIn(known: readonly Progress[]): Progress | undefined {
  return known.find(({ quarter }) => quarter !== null) ?? known[0]
}

type TeamSparkline = {
  readonly personId: PersonId
  readonly metricId: MetricId
  readonly drawing: Drawing
}

/** Twelve weeks of everybody in these metrics as vectors for paper; none of what nothing is known of. */
export function recordTeamSparklines(
  team: readonly { readonly person: { readonly id: PersonId }; readonly progress: readonly Progress[] }[],
  metrics: readonly Pick<Metric, 'id'>[],
  reading: Reading,
): TeamSparkline[] {
  return team.flatMap(({ person, progress }) =>
    progress
      .filter(
        ({ metric, weeks }) =>
          metrics.some(({ id }) => id === metric.id) && weeks.some(({ value }) => value !== null),
      )
      .map((each) => ({
        personId: person.id,
        metricId: each.metric.id,
        drawing: recordSparkline({ progress: each, reading }, { widthPx: 84, heightPx: 16 }),
      })),
  )
}

/** The height of the large chart, and where it has to leave room for charts that go deeper. */
const highPx = 236
const lowPx = 158

function largeChart(progress: Progress, reading: Reading, heightPx: number): Promise<Drawing> {
  const { metric, quarter, countedTo } = progress
  const size = { widthPx: 674, heightPx }
  return quarter === null
    ? recordHistoryChart({ progress, reading }, size)
    : recordQuarterChart({ metric, quarter, asOf: countedTo, withForecast: true, reading }, size)
}

function smallChart(progress: Progress, reading: Reading): Drawing {
  return recordSparkline({ progress, reading }, { widthPx: 206, heightPx: 74 })
}
