import type { CellObject } from '@e965/xlsx'
import { type NumberFormat, numberFormat } from './number-format'
import { type DayCount, dayText, timeText } from './serial'

/** What a cell of a workbook holds, and how it stands in a text that can be read in one way only. */
export type SheetCell = {
  readonly kind: 'blank' | 'text' | 'day' | 'number' | 'error' | 'unreckoned'
  readonly text: string
}

const blank: SheetCell = { kind: 'blank', text: '' }
/** A formula whose value was not stored; some programs write workbooks without reckoning them. */
const unreckoned: SheetCell = { kind: 'unreckoned', text: '(formula without a value)' }

const errorCodes: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** Reads the cells of one workbook. A format is understood once, however many cells have it. */
export class CellTexts {
  private readonly formats = new Map<string, NumberFormat>()

  constructor(private readonly count: DayCount) {}

  /** A cell by its stored value; a formula by the value that it had when the workbook was saved. */
  read(cell: CellObject | undefined): SheetCell {
    if (cell === undefined) return blank
    const { t, v, f, z } = cell
    if (t === 'z' || v === undefined) return f === undefined ? blank : unreckoned
    if (t === 'e') return { kind: 'error', text: errorCodes[Number(v)] ?? '#ERROR!' }
    if (typeof v === 'boolean') return { kind: 'text', text: v ? 'TRUE' : 'FALSE' }
    if (typeof v !== 'number') return textCell(String(v))
    return this.readNumber(v, this.formatOf(z))
  }

  private readNumber(value: number, format: NumberFormat): SheetCell {
    switch (format.kind) {
      case 'plain':
        return { kind: 'number', text: numberText(value) }
      case 'percent':
        return { kind: 'number', text: `${numberText(value * 100)}%` }
      case 'money':
        return { kind: 'number', text: `${numberText(value)} ${format.sign}` }
      case 'time':
        return { kind: 'number', text: timeText(value, this.count) ?? numberText(value) }
      case 'day':
      case 'dayAndTime':
        return { kind: 'day', text: dayText(value, this.count) ?? numberText(value) }
    }
  }

  private formatOf(code: string | number | undefined): NumberFormat {
    const key = String(code ?? 'General')
    const known = this.formats.get(key)
    if (known !== undefined) return known
    const format = numberFormat(key)
    this.formats.set(key, format)
    return format
  }
}

function textCell(value: string): SheetCell {
  // one row of the sheet is one line of the text
  const text = value.replace(/[\r\n\t\u2028\u2029]+/g, ' ')
  return text.trim() === '' ? blank : { kind: 'text', text }
}

/**
 * A number to the 15 digits that a spreadsheet keeps, with a point that no reader can take for a group of thousands:
 * `1.234` → `1.2340`.
 */
export function numberText(value: number): string {
  const text = withoutExponent(String(Number(value.toPrecision(15))))
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}

function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (parts === null) return text
  const [, sign = '', first = '', more = '', power = '0'] = parts
  const digits = first + more
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
