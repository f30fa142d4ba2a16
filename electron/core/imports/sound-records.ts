import type { Delimiter } from '../../../shared/domain/import-file'

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

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
    const start = this.end
    if (start >= this.text.length) return 'more'
    const found = this.text.indexOf(LF, start)
    if (found < 0 && !isLast) return 'more'
    const lineEnd = found < 0 ? this.text.length : found
    this.isMultiLine = false
    if (this.nextQuote >= lineEnd) {
      this.cells = this.text.toString('utf8', start, this.beforeLineEnd(start, lineEnd)).split(this.delimiter)
      this.closeAt(lineEnd)
      return 'record'
    }
    this.cells = []
    return this.cutQuoted(start, lineEnd, isLast)
  }

  /** A record with quotation marks, cell by cell; cells without one are cut together. */
  private cutQuoted(start: number, firstLineEnd: number, isLast: boolean): 'record' | 'more' | 'doubtful' {
    const { text, cells, separator } = this
    let lineEnd = firstLineEnd
    let at = start
    for (;;) {
      if (text[at] === QUOTE) {
        const close = this.closingQuote(at)
        if (close < 0) return isLast ? 'doubtful' : 'more'
        cells.push(this.unquoted(at, close))
        this.findQuote(close + 1)
        if (close > lineEnd) {
          this.isMultiLine = true
          lineEnd = text.indexOf(LF, close)
          if (lineEnd < 0 && !isLast) return 'more'
          if (lineEnd < 0) lineEnd = text.length
        }
        if (text[close + 1] !== separator) return this.endsAfter(close + 1, lineEnd)
        at = close + 2
      } else {
        const end = this.unquotedEnd(at, lineEnd)
        if (end < 0) return 'doubtful'
        const isRecordEnd = end >= lineEnd
        const cut = text.toString('utf8', at, isRecordEnd ? this.beforeLineEnd(at, lineEnd) : end)
        if (cut.includes(this.delimiter)) cells.push(...cut.split(this.delimiter))
        else cells.push(cut)
        this.findQuote(end)
        if (isRecordEnd) {
          this.closeAt(lineEnd)
          return 'record'
        }
        at = end + 1
      }
    }
  }

  /** The end of the record after the closing quotation mark of its last cell. */
  private endsAfter(at: number, lineEnd: number): 'record' | 'doubtful' {
    if (this.beforeLineEnd(at, lineEnd) !== at) return 'doubtful'
    this.closeAt(lineEnd)
    return 'record'
  }

  /** Where unquoted cells end from `at` on: before the next quoted cell, or with the line. Negative where that is in doubt. */
  private unquotedEnd(at: number, lineEnd: number): number {
    const { text, separator } = this
    let quote = this.nextQuote
    while (quote < lineEnd) {
      if (quote > at && text[quote - 1] === separator) return quote - 1
      let cell = quote
      while (cell > at && text[cell - 1] === SPACE) cell--
      // a quotation mark after spaces may be meant to open the cell
      if (cell < quote && (cell === at || text[cell - 1] === separator)) return -1
      const ends = text.indexOf(separator, quote)
      if (ends < 0 || ends >= lineEnd) return lineEnd
      this.findQuote(ends)
      quote = this.nextQuote
    }
    return lineEnd
  }

  /** The mark that closes the cell opened at `open`; negative where the text ends before it. */
  private closingQuote(open: number): number {
    const { text } = this
    let close = text.indexOf(QUOTE, open + 1)
    while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2)
    return close
  }

  private unquoted(open: number, close: number): string {
    const cell = this.text.toString('utf8', open + 1, close)
    return cell.includes('"') ? cell.replaceAll('""', '"') : cell
  }

  /** The end of what stands in a line, without its line end. */
  private beforeLineEnd(start: number, lineEnd: number): number {
    const { text } = this
    if (lineEnd === text.length) return lineEnd
    let end = lineEnd
    while (end > start && lineEnd - end < 2 && text[end - 1] === CR) end--
    return end
  }

  private closeAt(lineEnd: number): void {
    this.end = Math.min(lineEnd + 1, this.text.length)
  }

  private findQuote(from: number): void {
    if (this.nextQuote >= from) return
    const found = this.text.indexOf(QUOTE, from)
    this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found
  }
}
