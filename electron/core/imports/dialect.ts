import { type Delimiter, delimiterSchema } from '../../../shared/domain/import-file'
import { inWords } from '../../../shared/domain/in-words'
import { numberShape } from '../../../shared/domain/read-number'
import { type Dialect, firstRecords, type TableRecord } from './records'
import { endsLinesWithCarriageReturns } from './text-lines'

/** A dialect with what shows its delimiter, in a sentence. */
export type FoundDialect = { readonly dialect: Dialect; readonly evidence: string }

const sampleBytes = 262_144

const names: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
}

/**
 * Finds the delimiter under which the records agree most on their number of cells, quotation marks respected. Of two
 * that agree alike, the one whose cells do not still hold another delimiter. A first line `sep=;` is taken at its word.
 */
export async function detectDialect(text: Buffer): Promise<FoundDialect> {
  const loneCarriageReturns = endsLinesWithCarriageReturns(text)
  const declared = declaredDelimiter(text)
  if (declared !== null) {
    const dialect = { delimiter: declared, loneCarriageReturns, trimsLeft: false }
    return { dialect, evidence: `The first line says that a ${names[declared]} separates the cells.` }
  }
  const candidates: Candidate[] = []
  for (const delimiter of delimiterSchema.options) {
    candidates.push(await judge(text, { delimiter, loneCarriageReturns, trimsLeft: false }))
  }
  const [best, next] = candidates.sort((a, b) => b.score - a.score || b.width - a.width)
  if (best === undefined || best.width < 2) {
    const dialect: Dialect = { delimiter: ',', loneCarriageReturns, trimsLeft: false }
    return { dialect, evidence: 'No sign divides the lines alike, so each line is one cell.' }
  }
  const dialect = await withTrimming(text, best.dialect)
  return { dialect, evidence: evidenceOf(best, next) }
}

/** The dialect for a delimiter that the manager has chosen. */
export async function dialectWith(text: Buffer, delimiter: Delimiter): Promise<Dialect> {
  const loneCarriageReturns = endsLinesWithCarriageReturns(text)
  return withTrimming(text, { delimiter, loneCarriageReturns, trimsLeft: false })
}

/** The delimiter that a first line `sep=;` declares, as Excel writes and reads it. */
export function declaredDelimiter(text: Buffer): Delimiter | null {
  const declared = /^"?sep=([,;|\t])"?[\r\n]/i.exec(text.toString('latin1', 0, 12))?.[1]
  return delimiterSchema.options.find((delimiter) => delimiter === declared) ?? null
}

type Candidate = {
  readonly dialect: Dialect
  readonly records: number
  readonly width: number
  readonly agreeing: number
  readonly score: number
}

async function judge(text: Buffer, dialect: Dialect): Promise<Candidate> {
  const records = (await firstRecords(text, dialect, sampleBytes)).filter(isFilled)
  const { width, agreeing } = commonWidth(records)
  const share = records.length === 0 ? 0 : agreeing.length / records.length
  const score = width < 2 ? 0 : share * (0.4 + 0.6 * cleanShare(agreeing, dialect.delimiter))
  return { dialect, records: records.length, width, agreeing: agreeing.length, score }
}

function isFilled(record: TableRecord): boolean {
  return record.quotes !== 'neverClosed' && record.cells.some((cell) => cell.trim() !== '')
}

/** The number of cells, 2 or more, that most records have, and those records; the larger of two alike. */
function commonWidth(records: readonly TableRecord[]): { width: number; agreeing: TableRecord[] } {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  counts.delete(1)
  const [width] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1]
  return { width, agreeing: records.filter(({ cells }) => cells.length === width) }
}

/** The share of cells that hold no other delimiter, numbers such as `1,5` and texts such as `Lindqvist, Jonas` excepted. */
function cleanShare(records: readonly TableRecord[], delimiter: Delimiter): number {
  const others = delimiterSchema.options.filter((other) => other !== delimiter)
  const dividing = new RegExp(`[${others.join('')}](?! )`)
  let cells = 0
  let clean = 0
  for (const record of records.slice(0, 200)) {
    for (const cell of record.cells) {
      cells++
      if (!dividing.test(cell) || numberShape(cell) !== null) clean++
    }
  }
  return cells === 0 ? 0 : clean / cells
}

/** Where cells begin with a space and a quotation mark, dropping that space must make more records agree. */
async function withTrimming(text: Buffer, dialect: Dialect): Promise<Dialect> {
  const trimming = { ...dialect, trimsLeft: true }
  const plain = await firstRecords(text, dialect, sampleBytes)
  if (!plain.some(({ cells }) => cells.some((cell) => /^\s+"/.test(cell)))) return dialect
  const [before, after] = [await judge(text, dialect), await judge(text, trimming)]
  return after.agreeing / after.records >= before.agreeing / before.records ? trimming : dialect
}

function evidenceOf(best: Candidate, next: Candidate | undefined): string {
  const agree = `With a ${names[best.dialect.delimiter]}, ${inWords(best.agreeing)} of the first ${inWords(best.records)} rows have ${best.width} cells`
  const rival = next !== undefined && next.width > 1 ? next : null
  if (rival === null) return `${agree}.`
  return `${agree}; with a ${names[rival.dialect.delimiter]}, ${inWords(rival.agreeing)} have ${rival.width}.`
}
