import type { BeforeAfter } from '../../shared/domain/before-after'
import { beforeAfterWords, sideWords } from '../../shared/domain/before-after-words'
import { signalWords, usualRange } from '../../shared/domain/behaviour-words'
import type { IsoDate } from '../../shared/domain/calendar'
import { csvFigure, csvHeader } from '../../shared/domain/csv-figure'
import type { CsvTable } from '../../shared/domain/csv-text'
import { formatValue, type Reading } from '../../shared/domain/metric-format'
import type { ChartTable, ReadingPoint } from './chart-plan'
import { dayName } from './chart-words'

export type ChangeInput = {
  readonly change: BeforeAfter
  /** What the person is called. */
  readonly name: string
  readonly reading: Reading & { readonly today: IsoDate }
}
type Week = BeforeAfter['weeks'][number]

const sideNames: Readonly<Record<Week['side'], string>> = {
  before: 'before',
  during: 'week of the change',
  after: 'after',
}

export function changeSentence({ change, name, reading }: ChangeInput): string {
  const [finding] = beforeAfterWords(change, { name, reader: reading })
  return `${change.metric.name}, before and after ${dayName(change.on, reading)}. ${finding}`
}

export function changePoints({ change, reading }: ChangeInput): ReadingPoint[] {
  return change.weeks.map((week, index) => ({
    x: index,
    y: week.value,
    title: `Week of ${dayName(week.weekStart, reading)}`,
    value: week.value === null ? 'no figures' : formatValue(change.metric.kind, week.value, reading),
    more: signalWords(week.signals) || sideNames[week.side],
  }))
}

export function changeTable({ change, reading }: ChangeInput): ChartTable {
  const { kind } = change.metric
  const usual = change.limits === null ? '–' : usualRange(kind, change.limits, reading)
  const sides = [
    ['All weeks before', change.before],
    ['All weeks after', change.after],
  ] as const
  return {
    columns: ['Week of', 'Value', 'Side', 'Usual before', 'More than chance'],
    rows: [
      ...change.weeks.map((week) => [
        dayName(week.weekStart, reading),
        formatValue(kind, week.value, reading),
        sideNames[week.side],
        usual,
        signalWords(week.signals) || '–',
      ]),
      ...sides.map(([name, { value, weeks }]) => [
        name,
        sideWords(kind, value, reading),
        weeks === 1 ? '1 week' : `${weeks} weeks`,
        usual,
        '–',
      ]),
    ],
  }
}

export function changeCsv({ change, reading }: ChangeInput): CsvTable {
  const { kind } = change.metric
  const header = (name: string): string => csvHeader(name, kind, reading.currency)
  return {
    headers: [
      'Week of',
      header('Value'),
      'Side',
      header('Lower limit before'),
      header('Middle before'),
      header('Upper limit before'),
      'More than chance',
    ],
    rows: change.weeks.map((week) => [
      week.weekStart,
      csvFigure(kind, week.value),
      sideNames[week.side],
      csvFigure(kind, change.limits?.lower ?? null),
      csvFigure(kind, change.limits?.mean ?? null),
      csvFigure(kind, change.limits?.upper ?? null),
      signalWords(week.signals),
    ]),
  }
}
