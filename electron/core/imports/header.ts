import { headerWords } from '../../../shared/domain/header-words'
import { quoted } from '../../../shared/domain/in-words'
import { monthNamed } from '../../../shared/domain/month-name'
import { isPlaceholder } from '../../../shared/domain/placeholder'
import { readDay } from '../../../shared/domain/read-day'
import { readDuration } from '../../../shared/domain/read-duration'
import { numberShape } from '../../../shared/domain/read-number'
import { saysLost, saysWon } from '../../../shared/domain/suggest-words'
import { commonHeaderWords } from '../../../shared/domain/table-words'
import { yearIn } from '../../../shared/domain/year-and-month'
import { twoLineHeader } from './header-lines'
import type { TableRecord } from './records'

/** The record that holds the headers, or null for a file without any, with what shows it in a sentence. */
export type FoundHeader = {
  readonly record: TableRecord | null
  readonly evidence: string
  /** Whether nothing speaks for it but that most exports begin with headers. */
  readonly isGuess?: boolean
}

/** Titles and parameters of a report rarely take more lines than this. */
const furthestHeader = 25
const judgedRows = 200

/**
 * Finds the record that holds the headers among the first of a file: one that fills its columns with different texts
 * under which other things stand (numbers, days), or words that headers are made of. Null where the first full record
 * looks like the rows under it.
 */
export function findHeader(records: readonly TableRecord[]): FoundHeader {
  const filled = records.filter(isFilled).slice(0, judgedRows)
  const width = Math.max(1, ...filled.map(lastFilled))
  const usual = usualFill(filled)
  // titles fill less than a row does, so nothing after the first full record can be the header
  const firstFull = filled.findIndex((record) => fillOf(record) >= usual * 0.8)
  const judged = filled
    .slice(0, Math.min(firstFull + 1, furthestHeader))
    .flatMap((record, index) =>
      fillOf(record) >= usual * 0.5 ? [judge(record, filled.slice(index + 1), width)] : [],
    )
  // a line of filters can be cut into as many cells as a row has
  const [full, next] = [filled[firstFull], filled[firstFull + 1]]
  if (full !== undefined && next !== undefined && fillOf(next) >= usual) {
    if (isAllHeaders(next) && !isAllHeaders(full))
      judged.unshift(judge(next, filled.slice(firstFull + 2), width))
  }
  const first = judged[0]
  if (first === undefined) return { record: null, evidence: 'There is no line with headers.' }
  const best = judged.reduce((top, each) => (each.score > top.score ? each : top), first)
  if (best.forIt === 0 && best.againstIt > 0) {
    return { record: null, evidence: `The first line of the table looks like the ones under it: ${best.why}` }
  }
  const two = twoLineHeader(best.record, records)
  if (two === null) return { record: best.record, evidence: best.why, isGuess: best.why === usually }
  return {
    record: two.record,
    evidence: `The headers run over the lines ${two.lines[0]} and ${two.lines[1]}.`,
  }
}

function isFilled(record: TableRecord): boolean {
  return record.quotes !== 'neverClosed' && fillOf(record) > 0
}

function fillOf({ cells }: TableRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function lastFilled({ cells }: TableRecord): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** Whether every cell of a record is a word that headers are made of. */
function isAllHeaders({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell.trim() === '' || isCommonHeader(cell))
}

/** How many cells of a record are usually filled: the middle one of all. */
function usualFill(records: readonly TableRecord[]): number {
  const fills = records.map(fillOf).sort((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 0
}

type Judged = {
  readonly record: TableRecord
  readonly score: number
  /** Columns that speak for and against the record being the header. */
  readonly forIt: number
  readonly againstIt: number
  readonly why: string
}

function judge(record: TableRecord, under: readonly TableRecord[], width: number): Judged {
  const cells = record.cells.map((cell) => cell.trim())
  const rows = under.filter((other) => !sameCells(other, record))
  let [forIt, againstIt, contrasts, words] = [0, 0, 0, 0]
  let against = ''
  cells.forEach((cell, column) => {
    if (cell === '') return
    const below = rows
      .map(({ cells: others }) => others[column]?.trim() ?? '')
      .filter((other) => other !== '')
    if (isValue(cell)) {
      // columns are also named by years: `2024` says neither header nor value
      if (yearIn(cell) !== null) return
      // a day or a month over figures names their column
      if (readDay(cell) !== null && below.length > 0 && below.every(isFigure)) {
        forIt++
        contrasts++
        return
      }
      againstIt++
      against ||= `${quoted(cell)} is a value, no header.`
    } else if (below.includes(cell)) {
      againstIt++
      against ||= `${quoted(cell)} stands there again.`
    } else if (isStage(cell) && below.some(isStage)) {
      againstIt++
      against ||= `${quoted(cell)} is a stage like those under it.`
    } else if (below.length > 0 && below.filter(isValue).length > below.length / 2) {
      forIt++
      contrasts++
    } else if (isCommonHeader(cell)) {
      forIt++
      words++
    }
  })
  const named = cells.filter((cell) => cell !== '')
  const different = new Set(named).size
  const score = (different + 2 * (forIt - againstIt)) / width
  return {
    record,
    score,
    forIt,
    againstIt,
    why: forIt > 0 ? whyHeader(contrasts, words) : against || usually,
  }
}

const usually = 'Nothing proves it; most exports begin with headers.'

function whyHeader(contrasts: number, words: number): string {
  if (contrasts === 0)
    return `${words === 1 ? 'A word' : `${words} words`} in it ${words === 1 ? 'is' : 'are'} usual in headers.`
  return `Texts, and under ${contrasts === 1 ? 'one' : contrasts} of them numbers or days.`
}

function isValue(cell: string): boolean {
  return numberShape(cell) !== null || readDay(cell) !== null || readDuration(cell) !== null
}

function isFigure(cell: string): boolean {
  return readDay(cell) === null && (numberShape(cell) !== null || isPlaceholder(cell))
}

function isStage(cell: string): boolean {
  return saysWon(cell) || saysLost(cell)
}

function isCommonHeader(cell: string): boolean {
  return monthNamed(cell) === null && headerWords(cell).some((word) => commonHeaderWords.has(word))
}

/** Whether two records hold the same texts, spaces at the ends of cells aside. */
export function sameCells(a: TableRecord, b: TableRecord): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell.trim() === b.cells[index]?.trim())
  )
}
