import type { FileFigures } from '../../../shared/domain/import-figures'
import type { FileNote } from '../../../shared/domain/import-file'
import type { ImportPlan, RejectedRow } from '../../../shared/domain/import-plan'
import { inWords, quoted, several } from '../../../shared/domain/in-words'
import type { Metric } from '../../../shared/domain/metric'
import { rowDoubt } from '../../../shared/domain/row-meaning'
import type { ReadColumn } from './cell-reading'
import { CountedRows } from './counted-rows'
import { firstPart } from './day-reader'
import { FillDown } from './fill-down'
import { isForeign } from './foreign-amounts'
import { Ledger } from './ledger'
import type { Lookup } from './lookup'
import {
  lookupNotes,
  measureNotes,
  nearMissNotes,
  notAskedNotes,
  oneDayNotes,
  unansweredNotes,
} from './measure-notes'
import { MeasureReader } from './measure-reader'
import { OpenCells } from './open-cells'
import type { Source } from './read-source'
import type { ReadingWatch } from './records'
import type { RowKeys } from './row-keys'
import { type RowOutcome, RowReader } from './row-reader'
import { eachRow, listRows, type Table, type TableRow } from './table'

export type AddingUp =
  | { readonly kind: 'added'; readonly figures: FileFigures }
  | { readonly kind: 'impossible'; readonly sentence: string }

const exampleLines = 20

/**
 * Adds up the rows of a file as a plan says, in one pass and to the digit. The plan has passed `impossiblePlan`; what
 * only the rows can show (percentages, amounts that are all foreign) makes it impossible here.
 */
export async function addUp(given: {
  plan: ImportPlan
  source: Source
  lookup: Lookup | null
  /** The metrics of the plan's measures, in their order. */
  metrics: readonly Metric[]
  /** ISO 4217 code of the workspace's currency. */
  currency: string
  /** How many rejected rows are listed. */
  mostRejected: number
  /** Tells rows apart; null where it is not asked which they are. */
  keys: RowKeys | null
  watch?: ReadingWatch
}): Promise<AddingUp> {
  const { plan, source } = given
  const columns = source.facts.map((facts, index) => ({
    facts,
    label: source.told.columns[index]?.label ?? '',
  }))
  const measures = plan.measures.flatMap((measure, index) => {
    const metric = given.metrics[index]
    return metric === undefined
      ? []
      : [new MeasureReader(measure, metric, columns, plan.decimalMark, given.currency)]
  })
  const contradiction = orderContradiction(plan, columns)
  if (contradiction !== null) return { kind: 'impossible', sentence: contradiction }
  const rows = new RowReader(plan, columns, measures, given.lookup, source.table.faults)
  const count = new Count(
    rows,
    given.keys === null ? null : new CountedRows(given.keys, measures),
    given.mostRejected,
    plan,
  )
  const isCounted = countedAnyway(plan)
  const take = (row: TableRow, raw: () => string): void => {
    if (row.kind !== 'setAside') count.take(row, raw)
    else if (isCounted(row)) for (const each of asRows(row, source.table)) count.take(each, raw)
  }
  await eachRow(source.table, take, given.watch)
  for (const measure of measures) {
    const sentence =
      measure.problem ??
      currencyProblem(measure, given.currency) ??
      zeroDayProblem(measure) ??
      daylessProblem(measure, plan, columns)
    if (sentence !== null) return { kind: 'impossible', sentence }
  }
  const notes = [
    ...count.notes(),
    ...measures.flatMap((measure) => measureNotes(measure, given.currency)),
    ...nearMissNotes(measures),
    ...notAskedNotes(measures, source.told),
    ...unansweredNotes(measures, source.told),
    ...lookupNotes(given.lookup),
    ...oneDayNotes(plan, source.told.columns),
  ]
  const figures = count.figures(plan, notes)
  const doubt = plan.rowIs === undefined ? rowDoubtOf(plan, source, figures) : null
  if (doubt === null) return { kind: 'added', figures }
  const question = { kind: 'rowMeaning', evidence: doubt } as const
  return { kind: 'added', figures: { ...figures, questions: [question, ...figures.questions] } }
}

/** Why a row may stand for several things; null where nothing speaks for it, or no row is counted. */
function rowDoubtOf(plan: ImportPlan, { told }: Source, { named, rowsUsed }: FileFigures): string | null {
  const isOneADay = rowsUsed > 0 && named.every(({ figures }) => figures.every(({ rows }) => rows === 1))
  return rowDoubt({ plan, columns: told.columns, isOneADay })
}

/** An order against which the file has proof would still read most days, and read them wrongly. */
function orderContradiction({ when }: ImportPlan, columns: readonly ReadColumn[]): string | null {
  if (when.kind !== 'column' || when.order === null) return null
  const column = columns[when.column]
  const days = column?.facts.days
  if (days === undefined || days.openOrder === 0 || days.isProvedByYears) return null
  if (days.order === null || days.order === when.order) return null
  const proof = days.against[when.order]
  return `“${column?.label}” does not have the ${firstPart[when.order]} first: ${quoted(proof?.text ?? '')} proves that the ${firstPart[days.order]} comes first.`
}

function countedAnyway(plan: ImportPlan): (row: TableRow) => boolean {
  const wanted = new Set(plan.countAnyway)
  return ({ line }) => wanted.has(line)
}

/** A line that was set aside, as the row or rows it would be. */
function asRows(
  { cells, line, start, end }: Extract<TableRow, { kind: 'setAside' }>,
  { width, turning }: Table,
): Exclude<TableRow, { kind: 'setAside' }>[] {
  if (cells.length === width) return listRows({ kind: 'cells', cells, line, start, end }, turning)
  return [{ kind: 'unreadable', reason: 'This line does not have the cells of a row', line, start, end }]
}

/** What happens to the rows while they are added up. */
class Count {
  private rowsRead = 0
  private rowsUsed = 0
  private rowsNotAsked = 0
  private rowsOpen = 0
  private rejectedTotal = 0
  private readonly rejected: RejectedRow[] = []
  /** The first zone that is not certain, and the lines of the first of them. */
  private zone: string | null = null
  private readonly zoneLines: number[] = []
  private readonly ledger = new Ledger()
  private readonly open = new OpenCells()
  private readonly fillDown: FillDown

  constructor(
    private readonly reader: RowReader,
    private readonly log: CountedRows | null,
    private readonly mostRejected: number,
    plan: ImportPlan,
  ) {
    this.fillDown = new FillDown(plan)
  }

  take(row: Exclude<TableRow, { kind: 'setAside' }>, raw: () => string): void {
    this.rowsRead++
    if (row.kind === 'unreadable') {
      this.reject(row, row.reason, raw)
      return
    }
    const cells = this.fillDown.fill(row.cells)
    const outcome = this.reader.read(cells, row.line)
    switch (outcome.kind) {
      case 'notAsked':
        this.rowsNotAsked++
        this.log?.notAsked(cells)
        return
      case 'rejected':
        this.reject(row, outcome.reason, raw)
        return
      case 'open':
        this.rowsOpen++
        this.open.addRow(outcome.cells, row.line)
        return
      case 'used':
        this.use(row, cells, outcome)
    }
  }

  private use(row: TableRow, cells: readonly string[], outcome: Extract<RowOutcome, { kind: 'used' }>): void {
    this.rowsUsed++
    for (const measure of outcome.blank) measure.blankRows++
    if (outcome.zone !== null) this.noteZone(outcome.zone, row)
    const who = this.ledger.add(outcome)
    this.log?.used(cells, outcome, who)
  }

  notes(): FileNote[] {
    if (this.zone === null) return []
    const sentence = `Times say ${quoted(this.zone)}, a zone that is not known or that several places share. Their days are taken as written; near midnight that may be another day here.`
    return [{ sentence, lines: this.zoneLines }]
  }

  figures({ who }: ImportPlan, notes: readonly FileNote[]): FileFigures {
    const below = this.fillDown.question()
    return {
      rowsRead: this.rowsRead,
      rowsUsed: this.rowsUsed,
      rowsNotAsked: this.rowsNotAsked,
      rowsOpen: this.rowsOpen,
      rejected: this.rejected,
      rejectedTotal: this.rejectedTotal,
      notes,
      questions: [...(below === null ? [] : [below]), ...this.open.questions()],
      named: this.ledger.named((name) =>
        who.kind === 'person' ? { kind: 'person', personId: who.personId } : { kind: 'name', name },
      ),
      rows: this.log?.finish() ?? null,
    }
  }

  private reject({ line }: TableRow, reason: string, raw: () => string): void {
    this.rejectedTotal++
    if (this.rejected.length >= this.mostRejected) return
    this.rejected.push({ line, reason, raw: raw() })
  }

  private noteZone(zone: string, { line }: TableRow): void {
    this.zone ??= zone
    if (this.zoneLines.length < exampleLines) this.zoneLines.push(line)
  }
}

/** Currencies of which some are the workspace's are asked about; where none is, nothing could be counted. */
function currencyProblem({ metric, currencies, summedRows }: MeasureReader, kept: string): string | null {
  const foreign = [...currencies].filter(([written]) => isForeign(written, kept))
  if (foreign.length === 0 || (foreign.length < currencies.size && summedRows > 0)) return null
  const told = foreign
    .map(([written, rows]) => `${written} (${several(rows, 'row', 'rows').toLowerCase()})`)
    .join(', ')
  return `Amounts for “${metric.name}” are in ${told}, but this workspace counts in ${kept}, and no row could be counted. Currencies are never converted: choose another column of amounts, or leave “${metric.name}” out.`
}

/** Where only deals that were won have a day, every rate of them would be all of them. */
function daylessProblem(
  { metric, daylessBelow, countedBelow }: MeasureReader,
  { when }: ImportPlan,
  columns: readonly ReadColumn[],
): string | null {
  if (daylessBelow === 0 || countedBelow > 0 || when.kind === 'fixed') return null
  const label = columns[when.column]?.label ?? ''
  const rows = daylessBelow === 1 ? 'the rows (one)' : `the ${inWords(daylessBelow)} rows`
  return `“${metric.name}” would be 100 %: ${rows} that count as ${metric.outOf} but not as ${metric.counted} have no day in “${label}”. Choose a day that all of them have, or leave “${metric.name}” out.`
}

function zeroDayProblem({ metric, zeroDays }: MeasureReader): string | null {
  if (zeroDays.size < 2) return null
  return `The times for “${metric.name}” have different days before them (${[...zeroDays].join(', ')}), so 24 hours more or less cannot be told. Export them as seconds.`
}
