import { aimOf } from '../../../../shared/domain/attainment'
import { formatMonthName } from '../../../../shared/domain/calendar-format'
import { addsUp, isMoney } from '../../../../shared/domain/metric'
import {
  besideTarget,
  figureAndUnit,
  formatTarget,
  type Reading,
} from '../../../../shared/domain/metric-format'
import type { Progress } from '../../../../shared/domain/progress'
import { weeklyTrend } from '../../../../shared/domain/progress-words'
import { adjustmentWords } from '../../../../shared/domain/target-words'
import type { Block, Columns } from '../typesetting/content'
import { paperLanguage } from './clock-words'
import { heading, paragraph } from './paper-blocks'
import { looks } from './paper-looks'
import type { SheetDensity } from './sheet-density'
import type { SheetChart, SheetSources } from './sheet-sources'
import { signColours, signOf } from './signs'
import { stateWords } from './state-words'

/** Small columns side by side, and how far apart. Four take one row of narrow ones rather than leave one alone. */
const wideRow = { columns: 3, gapPt: 21 }
const narrowRow = { columns: 4, gapPt: 16 }

/** The large chart under its name, with its state on the same line. */
export function largeChart(sources: SheetSources, density: SheetDensity): Block[] {
  const chart = largeOf(sources)
  if (chart === null || density.largeShare === 0) return []
  const { progress, drawing } = chart
  return [
    {
      kind: 'columns',
      columns: [
        { share: 4, blocks: [{ ...heading(2, largeTitle(progress), looks.chartTitle, 0), mostLines: 2 }] },
        { share: 1, blocks: [stateParagraph(progress, 'end')] },
      ],
      gapPt: 12,
      gapBeforePt: 15,
      onOneBaseline: true,
      keepWithNext: true,
    },
    { kind: 'figure', drawing, share: density.largeShare, gapBeforePt: 5 },
    ...adjusted(progress, { locale: paperLanguage, currency: sources.firm.currency }),
  ]
}

/** A column for each other metric: its name, its figure beside its state, its chart. */
export function smallCharts(sources: SheetSources, density: SheetDensity): Block[] {
  const large = density.largeShare === 0 ? null : largeOf(sources)
  const shown = sources.progress
    .filter((each) => each !== large?.progress && (each.lastOn !== null || each.current.target !== null))
    .slice(0, density.metrics)
  const reading = { locale: paperLanguage, currency: sources.firm.currency }
  const row = shown.length === narrowRow.columns ? narrowRow : wideRow
  const columns = shown.map((progress, index) => {
    const chart = index < density.charts ? smallOf(sources, progress) : null
    return metricColumn(progress, { reading, chart, isNarrow: row === narrowRow })
  })
  const rows: Columns[] = []
  for (let from = 0; from < columns.length; from += row.columns) {
    const shownHere = columns.slice(from, from + row.columns)
    const blank = Array.from({ length: row.columns - shownHere.length }, () => [])
    rows.push({
      kind: 'columns',
      columns: [...shownHere, ...blank].map((blocks) => ({ share: 1, blocks })),
      gapPt: row.gapPt,
      gapBeforePt: from === 0 ? 9 : 14,
      onOneBaseline: false,
      keepWithNext: false,
    })
  }
  return rows
}

function metricColumn(
  progress: Progress,
  given: { reading: Reading; chart: SheetChart | null; isNarrow: boolean },
): Block[] {
  const { metric, current } = progress
  const [figure, unit] = figureAndUnit(metric.kind, current.value, given.reading)
  const caption = captionOf(progress, given.reading)
  const value = paragraph(
    [
      { text: figure, look: figureLook(figure) },
      { text: besideFigure(progress, { unit, reading: given.reading }), look: looks.unit },
    ],
    looks.figure,
  )
  const valueAndState: Block[] = given.isNarrow
    ? [value, stateParagraph(progress, 'start')]
    : [
        {
          kind: 'columns',
          columns: [
            { share: 3, blocks: [value] },
            { share: 2, blocks: [stateParagraph(progress, 'end')] },
          ],
          gapPt: 6,
          gapBeforePt: 0,
          onOneBaseline: true,
          keepWithNext: false,
        },
      ]
  return [
    paragraph(metric.name, looks.label, { mostLines: 1 }),
    ...valueAndState,
    ...(given.chart === null
      ? []
      : [{ kind: 'figure' as const, drawing: given.chart.drawing, share: 1, gapBeforePt: 6 }]),
    ...(caption === '' ? [] : [paragraph(caption, looks.caption, { gapBeforePt: 3 })]),
    ...adjusted(progress, given.reading),
  ]
}

/** Why the target is another than the one that was set, where it is. */
function adjusted({ metric, current }: Progress, reading: Reading): Block[] {
  const aim = aimOf(current)
  if (current.adjustment === undefined || aim === null) return []
  const why = adjustmentWords(current.adjustment, { kind: metric.kind, aim, reading })
  return [paragraph(`Target ${why}`, looks.caption, { gapBeforePt: 1, mostLines: 3 })]
}

function stateParagraph({ state }: Progress, align: 'start' | 'end') {
  const look = { ...looks.state, colour: signColours[state] }
  return paragraph(stateWords[state], look, { align, sign: signOf(state, { sizePt: 7 }) })
}

/** A long figure is set smaller, so that it stays on one line with its state. */
function figureLook(figure: string) {
  const scale = figure.length <= 5 ? 1 : figure.length <= 8 ? 0.75 : 0.55
  return { ...looks.figure, sizePt: looks.figure.sizePt * scale }
}

/** ` % of 22`, ` of 14`: the unit and the target. Sums of money are too long for that; theirs stand below. */
function besideFigure({ metric, current }: Progress, given: { unit: string; reading: Reading }): string {
  const unit = given.unit === '' ? '' : `\u00a0${given.unit}`
  const aim = aimOf(current)
  if (aim === null || isMoney(metric.kind)) return unit
  return `${unit} ${besideTarget(metric.kind, aim, given.reading)}`
}

/** What the figure alone does not say: where an even pace would be, or which way the weeks go. */
function captionOf(progress: Progress, reading: Reading): string {
  const { metric, current } = progress
  if (progress.lastOn === null) return 'No numbers yet'
  const month = `In ${formatMonthName(current.month, reading.locale)}`
  if (addsUp(metric.kind)) return paceWords(progress, reading) ?? month
  const aim = aimOf(current)
  if (aim !== null && isMoney(metric.kind)) return `Target ${formatTarget(metric.kind, aim, reading)}`
  const trend = weeklyTrend(progress)
  return Math.abs(trend) < 2 ? month : `${trend > 0 ? 'Up' : 'Down'} for ${Math.abs(trend)} weeks`
}

/** `Even pace 11`, `Even pace €19,048 of €25,000`; null without a target, or once the month is over. */
function paceWords({ metric, current }: Progress, reading: Reading): string | null {
  const { pace, paceUpTo } = current
  const aim = aimOf(current)
  if (pace === null || aim === null || pace === aim.target) return null
  const told = (end: number): number =>
    metric.kind === 'count' ? Math.round(end) : Math.round(end / 100) * 100
  const even = { target: told(pace), upTo: paceUpTo === undefined ? undefined : told(paceUpTo) }
  const words = `Even pace ${formatTarget(metric.kind, even, reading)}`
  return isMoney(metric.kind)
    ? `${words} ${besideTarget(metric.kind, aim, reading).replace('\u00a0', ' ')}`
    : words
}

function largeOf({
  charts,
  progress,
}: SheetSources): { progress: Progress; drawing: SheetChart['drawing'] } | null {
  const chart = charts.find(({ large }) => large)
  const own = progress.find(({ metric }) => metric.id === chart?.metricId)
  return chart === undefined || own === undefined ? null : { progress: own, drawing: chart.drawing }
}

function smallOf({ charts }: SheetSources, { metric }: Progress): SheetChart | null {
  return charts.find((chart) => !chart.large && chart.metricId === metric.id) ?? null
}

/** `Closed deals, October to December` where the chart runs through a quarter, of whatever year the firm counts by. */
function largeTitle({ metric, quarter }: Progress): string {
  const [first, last] = [quarter?.months[0], quarter?.months.at(-1)]
  if (first === undefined || last === undefined) return metric.name
  return `${metric.name}, ${formatMonthName(first, paperLanguage)} to ${formatMonthName(last, paperLanguage)}`
}
