import { canMean } from '../../../shared/domain/currency'
import { decimalText } from '../../../shared/domain/decimal'
import type { Column, FileNote } from '../../../shared/domain/import-file'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import { inWords, quoted, several } from '../../../shared/domain/in-words'
import type { Lookup } from './lookup'
import type { MeasureReader } from './measure-reader'

/** What is worth knowing of the sums of a measure. `kept` is the ISO code of the workspace's currency. */
export function measureNotes(measure: MeasureReader, kept: string): FileNote[] {
  const { metric, blankRows, finerThanCents, blankLabel, fractions, negative, noTime } = measure
  const notes: FileNote[] = []
  if (negative.rows > 0) {
    const amounts = several(negative.rows, 'amount is', 'amounts are')
    const sum = decimalText(negative.sum)
    notes.push({
      sentence: `${amounts} below nothing in “${metric.name}”, as refunds are: ${sum} in all, taken off the sum.`,
      lines: [],
    })
  }
  if (fractions.rows > 0) {
    const figures = several(fractions.rows, 'figure is', 'figures are')
    notes.push({
      sentence: `${figures} no whole number in “${metric.name}”, such as ${quoted(fractions.example)}. Shares of one deal may be so; averages cannot be added up, so check what the column holds.`,
      lines: [],
    })
  }
  if (blankRows > 0) {
    const rows = several(blankRows, 'row has', 'rows have')
    notes.push({
      sentence: `${rows} no value in “${blankLabel}”: ${blankRows === 1 ? 'it adds' : 'they add'} nothing to “${metric.name}”. Blank is not 0.`,
      lines: [],
    })
  }
  if (noTime > 0) {
    const rows = several(noTime, 'row has', 'rows have')
    notes.push({
      sentence: `${rows} a time of 0 for “${metric.name}” and ${noTime === 1 ? 'counts' : 'count'} among its ${metric.outOf}. If nobody took those, choose “Only rows where” to leave them out.`,
      lines: [],
    })
  }
  if (finerThanCents > 0) {
    const amounts = several(finerThanCents, 'amount is', 'amounts are')
    notes.push({
      sentence: `${amounts} finer than a cent in “${metric.name}”. Nothing is rounded away: only what is shown is rounded.`,
      lines: [],
    })
  }
  return [...notes, ...measure.foreign.notes(metric.name, kept), ...currencyNotes(measure, kept)]
}

/** Amounts that say no currency, or a sign that several share, are taken for the workspace's own: said, because it is no proof. */
function currencyNotes({ metric, currencies }: MeasureReader, kept: string): FileNote[] {
  return [...currencies]
    .filter(([written]) => written !== kept && (written === '' || canMean(written, kept)))
    .map(([written, rows]) => {
      const amounts = several(rows, 'amount', 'amounts')
      const says = written === '' ? 'without a currency' : `in “${written}”, which several currencies share,`
      return {
        sentence: `${amounts} for “${metric.name}” ${says} ${rows === 1 ? 'is' : 'are'} taken as ${kept}, the currency of this workspace.`,
        lines: [],
      }
    })
}

/** A spelling of a stage that nobody saw would quietly be missing from the count. */
export function nearMissNotes(measures: readonly MeasureReader[]): FileNote[] {
  const misses = new Map(
    measures.flatMap(({ nearMisses }) =>
      nearMisses.map((miss) => [`${miss.label} ${miss.text}`, miss] as const),
    ),
  )
  return [...misses.values()].map(({ label, text, rows }) => ({
    sentence: `${several(rows, 'row has', 'rows have')} ${quoted(text)} in “${label}”, which is almost a text that is asked for, but not counted as it.`,
    lines: [],
  }))
}

const mostTexts = 6
const inAList = new Intl.ListFormat('en-GB')

/**
 * Texts that no condition asks for, in columns of which some are asked for: a stage that is neither won nor lost would
 * quietly be missing from both.
 */
export function notAskedNotes(
  measures: readonly MeasureReader[],
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: number },
): FileNote[] {
  const told = new Set(measures.flatMap(({ nearMisses }) => nearMisses.map(({ text }) => text)))
  const asked = new Map<number, { texts: Set<string>; names: Set<string> }>()
  for (const { measure, metric } of measures) {
    // where every row is in the denominator, none is missing from the figure
    if (measure.denominator !== null && measure.denominator.where === null) continue
    for (const where of [measure.numerator.where, measure.denominator?.where]) {
      if (!where) continue
      const known = asked.get(where.column) ?? { texts: new Set(), names: new Set() }
      asked.set(where.column, known)
      for (const text of where.anyOf) known.texts.add(text)
      known.names.add(`“${metric.name}”`)
    }
  }
  return [...asked].flatMap(([column, { texts, names }]) => {
    const others = (columns[column]?.values ?? []).filter(
      ({ value }) => !texts.has(value) && !told.has(value),
    )
    const blank = rows - (columns[column]?.filledRows ?? rows)
    if (others.length === 0 && blank <= 0) return []
    const shown = [
      ...others.slice(0, mostTexts).map(({ value, rows: many }) => `${quoted(value)} (${inWords(many)})`),
      ...(blank > 0 ? [`nothing (${inWords(blank)})`] : []),
    ]
    const more = others.length > mostTexts ? ` and ${inWords(others.length - mostTexts)} others` : ''
    const label = columns[column]?.label ?? ''
    return [
      {
        sentence: `In “${label}”, rows with ${shown.join(', ')}${more} do not count for ${inAList.format(names)}.`,
        lines: [],
      },
    ]
  })
}

/** Rows that say nothing where a rate asks who counts: blank is no answer, and so it is told what it is taken for. */
export function unansweredNotes(
  measures: readonly MeasureReader[],
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: number },
): FileNote[] {
  return measures.flatMap(({ measure, metric }) => {
    const { numerator, denominator } = measure
    if (denominator?.kind !== 'rows' || denominator.where !== null || numerator.where === null) return []
    const column = columns[numerator.where.column]
    const blank = column === undefined ? 0 : rows - column.filledRows
    if (blank <= 0) return []
    const told = several(blank, 'row has', 'rows have')
    return [
      {
        sentence: `${told} nothing in “${column?.label}”: ${blank === 1 ? 'it counts' : 'they count'} as ${metric.outOf}, but not as ${metric.counted}.`,
        lines: [],
      },
    ]
  })
}

/** Days that the rows have themselves, where all of them are to count for one. */
export function oneDayNotes({ when }: ImportPlan, columns: readonly Column[]): FileNote[] {
  if (when.kind !== 'fixed') return []
  const own = columns.find(
    ({ content, values }) =>
      (content.kind === 'date' || content.kind === 'monthName') && (values === null || values.length > 1),
  )
  if (own === undefined) return []
  const sentence = `“${own.label}” has days or months of its own, but all rows count for ${when.on}, as you chose.`
  return [{ sentence, lines: [] }]
}

/** What could not be used of a second file. */
export function lookupNotes(lookup: Lookup | null): FileNote[] {
  if (lookup === null || lookup.unreadable === 0) return []
  return [
    {
      sentence: `${several(lookup.unreadable, 'row', 'rows')} of ${lookup.fileName} could not be read.`,
      lines: [],
    },
  ]
}
