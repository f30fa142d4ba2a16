import { currencyInHeader } from '../../../shared/domain/currency'
import { headerSaysCurrency, isClearlyCurrency } from '../../../shared/domain/currency-column'
import { headerSaysDay, headerSaysId, headerSaysSharedId } from '../../../shared/domain/header-words'
import { monthNamed } from '../../../shared/domain/month-name'
import { isPlaceholder } from '../../../shared/domain/placeholder'
import { readCompactDay, readEpochDay, readPointMonth, readSerialDay } from '../../../shared/domain/read-day'
import { DayFacts } from './day-facts'
import { DurationFacts } from './duration-facts'
import { Fingerprints } from './fingerprints'
import { NumberFacts } from './number-facts'

/** How numbers under a header that promises days are to be read, where all of them can be. */
export type DayNumbers = 'serial' | 'compact' | 'epoch' | 'pointMonth'

const mostValues = 200
const longestValue = 500
const sampleCount = 3
/** Ids of which more come again are those of something that has several rows. */
const mostRepeated = 0.05
const fewRepeated = 20
/** In larger files it is not known whether ids come twice. */
const mostIds = 4_000_000
/** So many different cells are counted before each of them is read. */
const mostCounted = 2000
/** After this many cells a column that has shown almost nothing but texts is not tried any further. */
const triedCells = 5000

type Counted = Map<string, { rows: number; readonly line: number }>

/**
 * Gathers what a column holds, cell by cell. While there are few different values, each is read once, whatever the
 * number of rows; after that alike cells are counted in batches, while this spares reading most of them.
 */
export class ColumnFacts {
  filledRows = 0
  monthNames = 0
  placeholders = 0
  serialDays = 0
  compactDays = 0
  epochDays = 0
  pointMonths = 0
  readonly samples: string[] = []
  readonly numbers = new NumberFacts()
  readonly days = new DayFacts()
  readonly durations = new DurationFacts()
  private values: Counted | null = new Map()
  /** Cells alike that were not read yet; null where too few of them are. */
  private counted: Counted | null = new Map()
  private spared = 0
  private tried = 0
  /** Ids met so far; null where there are none to follow, or one came twice. */
  private ids: Fingerprints | null
  /** Cells whose id stands above already, and the lines of the first of them. */
  private repeated: { rows: number; readonly lines: number[] } = { rows: 0, lines: [] }
  private readonly headerSaysDay: boolean

  constructor(readonly header: string) {
    this.headerSaysDay = headerSaysDay(header)
    this.ids = headerSaysId(header) ? new Fingerprints() : null
    const currency = currencyInHeader(header)
    if (currency !== null) this.numbers.currencies.add(currency)
  }

  /** `line` is where the row begins in the file, counted from 1. */
  add(cell: string, line: number): void {
    const text = cell.trim()
    if (text === '') return
    this.filledRows++
    if (this.ids !== null) this.followIds(text, line)
    if (this.samples.length < sampleCount && !this.samples.includes(text)) this.samples.push(text)
    if (this.values === null) {
      this.count(text, line)
      return
    }
    const known = this.values.get(text)
    if (known !== undefined) {
      known.rows++
      return
    }
    this.values.set(text, { rows: 1, line })
    if (this.values.size > mostValues || text.length > longestValue) this.giveUpValues()
  }

  /** Whether the column holds the id of each of `rows` rows, none twice. */
  isIdentityOf(rows: number): boolean {
    return this.ids !== null && rows > 0 && this.ids.size === rows
  }

  /** Ids that come again though hardly any does, so that one thing may stand in several rows; null where none does. */
  get repeatedIds(): { readonly rows: number; readonly lines: readonly number[] } | null {
    const { rows } = this.repeated
    if (this.ids === null || rows === 0 || headerSaysSharedId(this.header)) return null
    return rows <= this.filledRows * mostRepeated || rows <= this.ids.size / 2 ? this.repeated : null
  }

  /** Call once, after the last cell. */
  finish(): void {
    this.readCounted(this.values ?? new Map())
    this.readCounted(this.counted ?? new Map())
  }

  /** Every value with its rows, most frequent first; null where there are too many or too long ones. */
  get valueCounts(): { value: string; rows: number }[] | null {
    if (this.values === null) return null
    return [...this.values].map(([value, { rows }]) => ({ value, rows })).sort((a, b) => b.rows - a.rows)
  }

  /**
   * Whether the column says what the amounts beside it are in: by its header, unless numbers stand under it, or because
   * most of its cells are currencies. Single cells may still say none that is known.
   */
  get saysCurrency(): boolean {
    const cells = this.filledRows - this.placeholders
    if (cells === 0) return false
    if (headerSaysCurrency(this.header)) return this.numbers.total + this.days.total < cells / 2
    const said = [...(this.values ?? [])].filter(([text]) => !isPlaceholder(text))
    const clear = said.filter(([text]) => isClearlyCurrency(text))
    const clearRows = clear.reduce((sum, [, { rows }]) => sum + rows, 0)
    return clear.length > said.length / 2 && clearRows >= cells / 2
  }

  /** Set only when the header says that there are days and every cell can be one. */
  get dayNumbers(): DayNumbers | null {
    const cells = this.filledRows - this.placeholders
    if (!this.headerSaysDay || cells === 0) return null
    if (this.compactDays === cells) return 'compact'
    if (this.epochDays === cells) return 'epoch'
    if (this.pointMonths === cells) return 'pointMonth'
    return this.serialDays === cells ? 'serial' : null
  }

  private followIds(text: string, line: number): void {
    const isNew = this.ids?.addText(text) ?? false
    if (!isNew) this.noteRepeated(line)
    if (this.filledRows > mostIds) this.ids = null
  }

  private noteRepeated(line: number): void {
    this.repeated.rows++
    if (this.repeated.lines.length < fewRepeated) this.repeated.lines.push(line)
    const { rows } = this.repeated
    if (rows > fewRepeated && rows > this.filledRows * mostRepeated) this.ids = null
  }

  private giveUpValues(): void {
    const values: Counted = this.values ?? new Map()
    this.values = null
    this.readCounted(values)
  }

  private count(text: string, line: number): void {
    if (this.counted === null || this.isPlainText()) {
      this.read(text, 1, line)
      return
    }
    const known = this.counted.get(text)
    if (known !== undefined) {
      known.rows++
      this.spared++
      return
    }
    this.counted.set(text, { rows: 1, line })
    if (this.counted.size < mostCounted) return
    this.readCounted(this.counted)
    // where most cells differ, counting costs more than it spares
    this.counted = this.spared < mostCounted ? null : new Map()
    this.spared = 0
  }

  private readCounted(cells: Counted): void {
    for (const [text, { rows, line }] of cells) this.read(text, rows, line)
  }

  private read(text: string, rows: number, line: number): void {
    if (this.isPlainText()) return
    this.tried += rows
    if (isPlaceholder(text)) this.placeholders += rows
    // durations before days, because a day of 1900 before a time stands for none
    else if (this.numbers.add(text, rows, line)) this.noteDayNumbers(text, rows)
    else if (this.durations.add(text, rows, line) || this.days.add(text, rows, line)) return
    else if (monthNamed(text) !== null) this.monthNames += rows
  }

  private isPlainText(): boolean {
    if (this.tried < triedCells) return false
    const read = this.numbers.total + this.days.total + this.durations.total + this.monthNames
    return read < this.tried / 100
  }

  private noteDayNumbers(text: string, rows: number): void {
    if (!this.headerSaysDay) return
    if (readSerialDay(text) !== null) this.serialDays += rows
    if (readCompactDay(text) !== null) this.compactDays += rows
    if (readEpochDay(text) !== null) this.epochDays += rows
    if (readPointMonth(text) !== null) this.pointMonths += rows
  }
}
