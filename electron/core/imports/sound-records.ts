import type { Delimiter } from '../../../shared/domain/import-file'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
/** A cell with marks in more lines is left to whoever reads each byte once. */
const mostLines = 100

/**
 * Cuts records that follow RFC 4180 to the letter, which nearly all are, at a fraction of what a parser costs that is
 * ready for everything. It guesses nothing: at the first record whose quotation marks leave any doubt it stops.
 * A quotation mark inside an unquoted cell is taken as it stands (`27"`). Lines end with LF, CR LF, or CR CR LF.
 */
export class SoundRecords {
  /** The cells of the record that was cut. */
  cells: string[] = []
  /** Where it ends in the text, its line end included. */
  end = 0
  /** Whether a cell in quotation marks holds the end of a line. */
  isMultiLine = false
  private text: Buffer = Buffer.alloc(0)
  private nextQuote = 0
  private readonly separator: number

  constructor(private readonly delimiter: Delimiter) {
    this.separator = delimiter.charCodeAt(0)
  }

  /** Goes on with a text in UTF-8 that begins with a record. */
  open(text: Buffer): void {
    this.text = text
    this.end = 0
    this.nextQuote = -1
    this.findQuote(0)
  }

  /** Cuts the next record. `more` where it ends beyond the text, which `isLast` rules out. */
  next(isLast: boolean): 'record' | 'more' | 'doubtful' {
    const { text, end: start } = this
    if (start >= text.length) return 'more'
    this.isMultiLine = false
    let lineEnd = text.indexOf(LF, start)
    for (let lines = 1; lines <= mostLines; lines++) {
      if (lineEnd < 0 && !isLast) return 'more'
      if (lineEnd < 0) lineEnd = text.length
      const line = text.toString('utf8', start, this.beforeLineEnd(start, lineEnd))
      const found = this.nextQuote >= lineEnd ? this.cutPlain(line) : this.cutQuoted(line)
      if (found === 'doubtful') return 'doubtful'
      if (found === 'record') {
        this.end = Math.min(lineEnd + 1, text.length)
        this.findQuote(this.end)
        return 'record'
      }
      this.isMultiLine = true
      const close = text.indexOf(QUOTE, lineEnd)
      if (close < 0) return isLast ? 'doubtful' : 'more'
      lineEnd = text.indexOf(LF, close)
    }
    return 'doubtful'
  }

  private cutPlain(line: string): 'record' {
    this.cells = line.split(this.delimiter)
    return 'record'
  }

  /** Cuts a line with quotation marks; `open` where one of them is not closed in it. */
  private cutQuoted(line: string): 'record' | 'open' | 'doubtful' {
    this.cells = []
    const { cells } = this
    let at = 0
    for (;;) {
      if (line.charCodeAt(at) !== QUOTE) {
        const end = this.unquotedEnd(line, at)
        if (end < 0) return 'doubtful'
        for (const cell of line.slice(at, end).split(this.delimiter)) cells.push(cell)
        if (end === line.length) return 'record'
        at = end + 1
      } else {
        const close = closingQuote(line, at)
        if (close < 0) return 'open'
        const cell = line.slice(at + 1, close)
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell)
        if (close + 1 === line.length) return 'record'
        if (line.charCodeAt(close + 1) !== this.separator) return 'doubtful'
        at = close + 2
      }
    }
  }

  /** Where unquoted cells end from `at` on: before the next quoted cell, or with the line. Negative where that is in doubt. */
  private unquotedEnd(line: string, at: number): number {
    let quote = line.indexOf('"', at)
    while (quote >= 0) {
      let blank = quote
      while (blank > at && line.charCodeAt(blank - 1) === SPACE) blank--
      if (line.charCodeAt(blank - 1) === this.separator || blank === at) {
        // a mark after spaces may be meant to open the cell
        return blank < quote ? -1 : quote - 1
      }
      const ends = line.indexOf(this.delimiter, quote)
      quote = ends < 0 ? -1 : line.indexOf('"', ends)
    }
    return line.length
  }

  /** The end of what stands in a line, without its line end. */
  private beforeLineEnd(start: number, lineEnd: number): number {
    const { text } = this
    if (lineEnd === text.length) return lineEnd
    let end = lineEnd
    while (end > start && lineEnd - end < 2 && text[end - 1] === CR) end--
    return end
  }

  private findQuote(from: number): void {
    if (this.nextQuote >= from) return
    const found = this.text.indexOf(QUOTE, from)
    this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found
  }
}

/** The mark that closes the cell opened at `open`; negative where the line ends before it. */
function closingQuote(line: string, open: number): number {
  let close = line.indexOf('"', open + 1)
  while (close >= 0 && line.charCodeAt(close + 1) === QUOTE) close = line.indexOf('"', close + 2)
  return close
}
