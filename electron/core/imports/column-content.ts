import type { ColumnContent, DateOrder } from '../../../shared/domain/import-file'
import { inWords, quoted, several } from '../../../shared/domain/in-words'
import { type DayShape, shapeExamples } from '../../../shared/domain/read-day'
import { zoneInHeader } from '../../../shared/domain/read-time'
import type { ColumnFacts, DayNumbers } from './column-facts'
import type { DayFacts } from './day-facts'
import type { DurationFacts } from './duration-facts'
import type { NumberFacts } from './number-facts'

/** A kind is told of a column when more than this share of its cells can be read so; how many cannot is told with it. */
const enough = 0.5
/** Names of months are names of people and other words, too. */
const enoughMonths = 0.8

/** What a column holds, with the evidence in sentences. */
export function columnContent(facts: ColumnFacts): ColumnContent {
  const cells = facts.filledRows - facts.placeholders
  if (facts.filledRows === 0) return { kind: 'blank' }
  if (cells === 0) return { kind: 'text' }
  const isEnough = (read: number): boolean => read > cells * enough
  const others = (read: number): string =>
    read === cells ? '' : ` ${several(cells - read, 'row', 'rows')} cannot be read so.`
  if (facts.dayNumbers !== null) return dayNumberContent(facts)
  if (facts.monthNames >= cells * enoughMonths) return { kind: 'monthName' }
  if (isEnough(facts.days.total)) {
    const evidence = dayEvidence(facts.days, facts.header) + others(facts.days.total)
    return { kind: 'date', dateOrder: facts.days.order, evidence }
  }
  if (isEnough(facts.durations.total)) {
    return { kind: 'duration', evidence: durationEvidence(facts.durations) + others(facts.durations.total) }
  }
  if (!isEnough(facts.numbers.total)) return { kind: 'text' }
  return {
    kind: 'number',
    decimalMark: facts.numbers.decimalMark,
    currencies: [...facts.numbers.currencies],
    hasPercent: facts.numbers.hasPercent,
    evidence: numberEvidence(facts.numbers) + others(facts.numbers.total),
  }
}

function numberEvidence(facts: NumberFacts): string {
  const { cells, examples } = facts
  const mark = facts.decimalMark
  const proof = mark === null ? undefined : examples[mark]
  const said: string[] = []
  if (mark !== null && proof !== undefined) {
    said.push(`${quoted(proof.text)} in line ${proof.line} can only be read with a decimal ${mark}.`)
  } else if (cells.point > 0 && examples.point !== undefined && examples.comma !== undefined) {
    const { point, comma } = examples
    said.push(
      `${quoted(point.text)} in line ${point.line} has a decimal point and ${quoted(comma.text)} in line ${comma.line} a decimal comma.`,
    )
  } else if (examples.either !== undefined) {
    said.push(
      `Nothing proves whether ${quoted(examples.either.text)} has a decimal mark or a group of thousands.`,
    )
  } else {
    said.push('Whole numbers.')
  }
  if (facts.hasPercent) said.push('Percentages.')
  if (facts.currencies.size > 1) said.push(`Several currencies: ${[...facts.currencies].join(', ')}.`)
  return said.join(' ')
}

function durationEvidence({ twoParts, example, zeroDays }: DurationFacts): string {
  const said = [`Times such as ${example === null ? '' : quoted(example.text)}.`]
  if (twoParts > 0) said.push('Their two parts may be hours and minutes or minutes and seconds.')
  if (zeroDays.size > 1) said.push(`Different days stand before them: ${[...zeroDays].join(', ')}.`)
  return said.join(' ')
}

const dayNumberWords: Readonly<Record<DayNumbers, string>> = {
  serial: 'days counted from 1900, as spreadsheets do; one that counts from 1904 would be four years later',
  compact: 'year, month and day',
  epoch: 'a time counted from 1970, as programs do, with its day in UTC',
  pointMonth: 'a month and its year, which counts for its first day',
}

function dayNumberContent(facts: ColumnFacts): ColumnContent {
  const example = facts.samples[0] ?? ''
  const isMonth = facts.dayNumbers === 'compact' && example.length === 6
  return {
    kind: 'date',
    dateOrder: 'yearFirst',
    evidence: `The header promises days and every cell, such as ${quoted(example)}, can be one: ${isMonth ? 'year and month, which counts for its first day' : dayNumberWords[facts.dayNumbers ?? 'compact']}.`,
  }
}

const orderWords: Readonly<Record<DateOrder, string>> = {
  dayFirst: 'the day comes first',
  monthFirst: 'the month comes first',
  yearFirst: 'the year comes first',
}

function dayEvidence(facts: DayFacts, header: string): string {
  const said = [orderEvidence(facts)]
  if (facts.shapes.size > 1) said.push(`Several ways of writing: ${shapesTold(facts.shapes)}.`)
  if (facts.isPaddedUnevenly) {
    said.push(
      'Some are written with leading zeros and some without, as if a spreadsheet had turned part of them round: check a few.',
    )
  }
  if (facts.shapes.has('month')) said.push('A month counts for its first day.')
  if (facts.shapes.has('week')) {
    said.push('A week counts for its Monday, and so for the month that this Monday is in.')
  }
  if (facts.sharedName !== null) said.push(tongueEvidence(facts.sharedName.text, facts.tongue))
  if (facts.impossible > 0)
    said.push(`${several(facts.impossible, 'row', 'rows')} with a day that no calendar has.`)
  const zone = facts.zoned === 0 ? zoneInHeader(header) : null
  if (zone !== null) said.push(`The header says that times are in ${zone}.`)
  if (facts.unknownZone !== null) {
    said.push(
      `Times say “${facts.unknownZone}”, a zone that is not certain: the day is taken as written, which near midnight may be another one here.`,
    )
  } else if (facts.zoned > 0) said.push('Times say their zone.')
  return said.join(' ')
}

function tongueEvidence(text: string, tongue: DayFacts['tongue']): string {
  if (tongue === null) {
    return `Nothing proves which month ${quoted(text)} is: it is a later one in Polish and Czech than in Croatian.`
  }
  const language = tongue === 'croatian' ? 'Croatian' : 'Polish and Czech'
  return `${quoted(text)} is read as in ${language}, like the other months of the column.`
}

function orderEvidence(facts: DayFacts): string {
  const { order, against } = facts
  if (facts.openOrder === 0) {
    if (order === null) return 'Days that no calendar has.'
    return order === 'yearFirst'
      ? 'Year, month and day in this order.'
      : 'The month has its name, so the order is certain.'
  }
  if (order === null) {
    if (facts.mayBeginWithYear)
      return 'With years of two digits, nothing proves whether the year comes first or last.'
    if (against.dayFirst === undefined || against.monthFirst === undefined) {
      return 'No part over 12 proves whether the day or the month comes first.'
    }
    const [a, b] = [against.monthFirst, against.dayFirst]
    return `The days contradict each other: ${quoted(a.text)} in line ${a.line} has the day first, ${quoted(b.text)} in line ${b.line} the month.`
  }
  if (facts.isProvedByYears) return `Read so, the years lie together: ${orderWords[order]}.`
  const proof = against[order === 'monthFirst' ? 'dayFirst' : 'monthFirst']
  const where = proof === undefined ? '' : ` proves it: ${quoted(proof.text)} in line ${proof.line}`
  return where === '' ? `Proved: ${orderWords[order]}.` : `A part over 12${where}, so ${orderWords[order]}.`
}

/** How many days are written in each way, the most frequent first. */
export function shapesTold(shapes: ReadonlyMap<DayShape, number>): string {
  return [...shapes]
    .sort((a, b) => b[1] - a[1])
    .map(([shape, rows]) => `${inWords(rows)} like ${shapeExamples[shape]}`)
    .join(', ')
}
