import { headerSaysCurrency, isClearlyCurrency } from './currency-column'
import { headerSaysCents, headerWords } from './header-words'
import { rowsAreCalls } from './import-check'
import type { Column, StagedFile } from './import-file'
import { peopleNamed } from './import-person'
import type { DurationUnit, ImportPlan, Tally, When, Who } from './import-plan'
import type { Metric } from './metric'
import type { Person } from './person'
import { best, byHeader, rowsWhere, type Sides, summable } from './pick-column'
import { readDuration } from './read-duration'
import { suggestConversion } from './suggest-conversion'
import {
  amountHeaders,
  callsHeaders,
  dealDayHeaders,
  durationHeaders,
  durationUnitIn,
  type HeaderRanks,
  isOfWonOnly,
  otherDayHeaders,
  rankOf,
  saysActual,
  saysLost,
  saysNo,
  saysPlanned,
  saysWon,
  saysYes,
  whoHeaders,
} from './suggest-words'
import { yearAndMonthIn } from './year-and-month'

/** A plan to begin with. What the file does not say clearly is null or missing, for the manager to fill in. */
export type PlanDraft = Omit<ImportPlan, 'who' | 'when'> & {
  readonly who: Who | null
  readonly when: When | null
}

/**
 * Fills in what headers and cells of a file say clearly: who, when, and the measures of the metrics that come with
 * Plumbline. Everything stays changeable, and no question about the data is answered here.
 */
export function suggestPlan(
  file: StagedFile,
  metrics: readonly Metric[],
  people: readonly Person[],
): PlanDraft {
  const columns = file.columns.filter(({ content }) => content.kind !== 'blank')
  const allStages = stagesOf(columns)
  const stages = theOne(allStages)
  const when = suggestWhen(columns, stages === null ? otherDayHeaders : dealDayHeaders)
  const lostHaveDays = when?.kind !== 'column' || !isOfWonOnly(file.columns[when.column]?.header ?? '')
  const asked = metrics.filter(
    ({ archivedAt, preset }) => archivedAt === null && (preset !== 'winRate' || lostHaveDays),
  )
  return {
    fileId: file.id,
    who: suggestWho(columns, people),
    when,
    measures: asked.flatMap((metric) => {
      // with several columns of stages nothing says which deals are won, and adding up all would count lost ones too
      if (stages === null && allStages.length > 0 && metric.preset === 'revenue') return []
      const measure = suggestMeasure(metric, columns, stages)
      return measure === null ? [] : [{ metricId: metric.id, ...measure }]
    }),
    decimalMark: null,
    people: [],
    overlap: null,
    countAnyway: [],
  }
}

/** The column whose cells are people of the team, else the one whose header says that it names whoever did it. */
export function suggestWho(
  columns: readonly Column[],
  people: readonly Person[],
): Extract<Who, { kind: 'column' }> | null {
  const texts = columns.filter(({ content }) => content.kind === 'text')
  const known = best(texts, (column) => rowsOfPeople(column, people))
  const column =
    known ??
    best(texts, ({ header }) => rankOf(header, whoHeaders) + nameRank(header)) ??
    // an address tells the person too, where nothing else does
    byHeader(texts, { ...whoHeaders, against: new Set() }, /e-?mail/i)
  return column === null ? null : { kind: 'column', column: column.index }
}

/** `Agent name` goes before `Agent`, which may be an address, where the file has both. */
function nameRank(header: string): number {
  const words = headerWords(header)
  return rankOf(header, whoHeaders) > 0 && words.includes('name') && !words.some(isPartOfName) ? 0.5 : 0
}

function isPartOfName(word: string): boolean {
  return /^(?:first|last|given|family|nick|user)$/.test(word)
}

function rowsOfPeople({ values, samples }: Column, people: readonly Person[]): number {
  const counted = values ?? samples.map((value) => ({ value, rows: 1 }))
  return counted.reduce(
    (sum, { value, rows }) => sum + (peopleNamed(value, people).length === 1 ? rows : 0),
    0,
  )
}

function suggestWhen(columns: readonly Column[], ranks: HeaderRanks): When | null {
  const days = columns.filter(({ content }) => content.kind === 'date')
  if (days.length === 0) return yearAndMonthIn(columns)
  const column = days.length === 1 ? (days[0] ?? null) : byHeader(days, ranks)
  if (column === null || column.content.kind !== 'date') return null
  return { kind: 'column', column: column.index, order: column.content.dateOrder }
}

type Stages = {
  readonly column: number
  readonly won: readonly string[]
  readonly lost: readonly string[]
  /** How many rows are won and lost. */
  readonly rows: string
}

/** The columns that hold stages, with every spelling of won and lost; else those that say yes or no to having won. */
function stagesOf(columns: readonly Column[]): Stages[] {
  const stages = stageColumns(columns)
  return stages.length > 0 ? stages : columns.flatMap(wonFlag)
}

/** `IsWon`, with `TRUE` for won deals; what is not won may be open still. */
function wonFlag({ index, header, values }: Column): Stages[] {
  const texts = values?.map(({ value }) => value) ?? []
  const won = texts.filter(saysYes)
  const isFlag = won.length > 0 && texts.every((text) => saysYes(text) || saysNo(text))
  if (!isFlag || !headerWords(header).some(saysWon)) return []
  return [{ column: index, won, lost: [], rows: '' }]
}

function stageColumns(columns: readonly Column[]): Stages[] {
  return columns.flatMap(({ index, values }) => {
    const [won, lost] = [saysWon, saysLost].map((says) => (values ?? []).filter(({ value }) => says(value)))
    if (won === undefined || lost === undefined || won.length === 0) return []
    const rowsOf = (each: typeof won): number => each.reduce((sum, { rows }) => sum + rows, 0)
    const textsOf = (each: typeof won): string[] => each.map(({ value }) => value)
    const rows = `${rowsOf(won)} ${rowsOf(lost)}`
    return [{ column: index, won: textsOf(won), lost: textsOf(lost), rows }]
  })
}

/** The column of stages; null where none or several could be it. One that tells lost deals too comes first. */
function theOne(all: readonly Stages[]): Stages | null {
  const full = all.filter(({ lost }) => lost.length > 0)
  const candidates = full.length > 0 ? full : all
  const [first] = candidates
  return candidates.every(({ rows }) => rows === first?.rows) ? (first ?? null) : null
}

function suggestMeasure(metric: Metric, columns: readonly Column[], stages: Stages | null): Sides | null {
  switch (metric.preset) {
    case 'closedDeals':
      return stages === null ? null : { numerator: rowsWhere(stages.column, stages.won), denominator: null }
    case 'winRate':
      if (stages === null || stages.lost.length === 0) return null
      return {
        numerator: rowsWhere(stages.column, stages.won),
        denominator: rowsWhere(stages.column, [...stages.won, ...stages.lost]),
      }
    case 'revenue':
      return suggestRevenue(columns, stages)
    case 'callTime':
      return suggestCallTime(columns)
    case 'conversionRate':
      return suggestConversion(columns)
    case 'averageDeal':
    case 'callsMade':
    case 'connectRate':
    case 'followUpLag':
    case 'meetingsSet':
    case 'pipelineCoverage':
    case 'complaints':
    case 'customerRating':
    case null:
      return suggestByName(metric, columns)
  }
}

function suggestRevenue(columns: readonly Column[], stages: Stages | null): Sides | null {
  const amounts = summable(columns).filter(
    (column) => !headerSaysCents(column.header) && showsMoney(column, columns, stages !== null),
  )
  const column = byHeader(amounts, amountHeaders)
  if (column === null) return null
  const where = stages === null ? actualRows(columns) : { column: stages.column, anyOf: [...stages.won] }
  return { numerator: { kind: 'sum', column: column.index, unit: 'asIs', where }, denominator: null }
}

/** Where planned and actual figures stand in one column, the rows that are actual. */
function actualRows(columns: readonly Column[]): Tally['where'] {
  for (const { index, values } of columns) {
    const texts = values?.map(({ value }) => value) ?? []
    const actual = texts.filter(saysActual)
    if (actual.length > 0 && texts.some(saysPlanned)) return { column: index, anyOf: actual }
  }
  return null
}

/**
 * Whether numbers are money by more than a word that prices of an index and counts have too: an amount by name, a
 * currency in or beside them, or the value of deals.
 */
function showsMoney({ header, content }: Column, columns: readonly Column[], areDeals: boolean): boolean {
  if (content.kind !== 'number') return false
  if (content.currencies.length > 0 || columns.some(holdsCurrencies)) return true
  const rank = rankOf(header, amountHeaders)
  const [byName, byValue] = [amountHeaders.groups.length, amountHeaders.groups.length - 1]
  return rank === byName || (rank === byValue && areDeals)
}

function holdsCurrencies({ header, content, values }: Column): boolean {
  if (content.kind !== 'text' || values === null || values.length === 0) return false
  const clear = values.filter(({ value }) => isClearlyCurrency(value)).length
  return headerSaysCurrency(header) ? clear > 0 : clear > values.length / 2
}

function suggestCallTime(columns: readonly Column[]): Sides | null {
  const column = byHeader(
    (rowsAreCalls(columns) ? columns : summable(columns)).filter(
      ({ content }) => content.kind === 'number' || content.kind === 'duration',
    ),
    durationHeaders,
  )
  if (column === null) return null
  // where calls are counted in a column, a row is not one call
  const calls = byHeader(summable(columns), callsHeaders)
  return {
    numerator: { kind: 'sum', column: column.index, unit: unitOf(column), where: null },
    denominator:
      calls === null
        ? { kind: 'rows', where: null }
        : { kind: 'sum', column: calls.index, unit: 'asIs', where: null },
  }
}

/**
 * The unit that a header names. `(minutes)` over `2:23` leaves open whether that is two minutes or two hours, so it is
 * asked; `(mm:ss)` and `(hh:mm)` say it.
 */
function unitOf({ header, samples }: Column): DurationUnit {
  const unit = durationUnitIn(header)
  const isOpen = unit === 'minutes' && !/h:m/i.test(header) && samples.some(hasTwoParts)
  return unit === null || isOpen ? 'asIs' : unit
}

function hasTwoParts(sample: string): boolean {
  return readDuration(sample)?.kind === 'twoParts'
}

/** Any other count or amount, where a column has its very name: files of them have no words in common. */
function suggestByName(metric: Metric, columns: readonly Column[]): Sides | null {
  if (metric.kind !== 'count' && metric.kind !== 'amount') return null
  const names = [metric.name, metric.counted].map((name) => name.trim().toLowerCase())
  const column = best(summable(columns), ({ header, content }) =>
    content.kind === 'number' && names.includes(header.trim().toLowerCase()) ? 1 : 0,
  )
  if (column === null) return null
  return {
    numerator: { kind: 'sum', column: column.index, unit: 'asIs', where: null },
    denominator: null,
  }
}
