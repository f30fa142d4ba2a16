import type { WorkBook } from '@e965/xlsx'
import { currencyOf } from '../../../../shared/domain/currency'
import { openDocumentTime } from './opendocument-time'

/** The mimetype entry of an OpenDocument spreadsheet. */
export const openDocumentType = 'application/vnd.oasis.opendocument.spreadsheet'

/** What the library does not read of a sheet: whether it is hidden, and which of its rows and columns are, from 0. */
type Hidden = { isHidden: boolean; readonly rows: Set<number>; readonly columns: Set<number> }

export type PlainContent =
  | { readonly kind: 'plain'; readonly xml: string; readonly hidden: readonly Hidden[] }
  /** `unreckoned` where a formula has no stored value. */
  | { readonly kind: 'broken' | 'tooLarge' | 'unreckoned' }

/** Cells with something in them, repeated ones counted each time. */
const mostFilled = 2_000_000
const mostRows = 1_048_576
const mostColumns = 16_384

// by local name, as the library takes them; a name it takes otherwise than written is refused
const tagPattern =
  /<(\/?)((?:[^\s<>/:"]*:)?(?:table-row|table-cell|covered-table-cell|table-column|table|table-properties|style|null-date|行|数据|工作表)(?:_[^\s<>/]*)?)(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/gu
/** How such a tag begins: one that begins and is not read to its end would pass by unseen. */
const tagStart =
  /<\/?(?:[^\s<>/:"]*:)?(?:table-row|table-cell|covered-table-cell|table-column|table|table-properties|style|null-date|行|数据|工作表)(?:_[^\s<>/]*)?(?=[\s/>])/gu
const attributePattern = /(?<=\s)([^\s="']+)\s*=\s*("[^"]*"|'[^']*')/g
const errorText = /^\s*<text:p[^<>]*>(?:#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d+)<\/text:p>/

const timeStyle = 'plumbline-time'
const dayStyle = 'plumbline-day'
const percentStyle = 'plumbline-percent'

/**
 * Writes the content of an OpenDocument spreadsheet so that the library reads it without loss: a value also where a
 * cell has no text, durations with sign and parts of seconds, money with its currency. Repeated rows and cells are
 * counted before anything expands them.
 */
export function plainContent(xml: string): PlainContent {
  // no spreadsheet writes declarations, comments or raw text here, and two readers could take them differently
  if (xml.includes('<!')) return { kind: 'broken' }
  const writing = new PlainWriting(xml)
  try {
    return { kind: 'plain', xml: writing.write(), hidden: writing.hidden }
  } catch (error) {
    if (error instanceof Refusal) return { kind: error.kind }
    // a single tag of millions of letters
    if (error instanceof RangeError) return { kind: 'broken' }
    throw error
  }
}

/** Marks what is hidden in a workbook that was read from such content. */
export function markHidden(book: WorkBook, hidden: readonly Hidden[]): void {
  book.Workbook = {
    ...book.Workbook,
    Sheets: book.SheetNames.map((name, index) => ({
      name,
      Hidden: hidden[index]?.isHidden === true ? 1 : 0,
    })),
  }
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    const known = hidden[index]
    if (sheet === undefined || known === undefined) continue
    sheet['!rows'] = []
    for (const row of known.rows) sheet['!rows'][row] = { hidden: true }
    sheet['!cols'] = []
    for (const column of known.columns) sheet['!cols'][column] = { hidden: true }
  }
}

class Refusal extends Error {
  constructor(readonly kind: 'broken' | 'tooLarge' | 'unreckoned') {
    super(kind)
  }
}

type Attributes = ReadonlyMap<string, string>

class PlainWriting {
  readonly hidden: Hidden[] = []
  private readonly hiddenStyles = new Set<string>()
  private readonly currencies = new Set<string>()
  private style = ''
  private isInTable = false
  private row = 0
  private rowsRepeated = 1
  private column = 0
  private columnDefinition = 0
  private filled = 0
  private tags = 0

  constructor(private readonly source: string) {}

  write(): string {
    const written = this.source.replace(
      tagPattern,
      (tag: string, close: string, name: string, rest: string, at: number) =>
        this.tag({ tag, name, rest, isClose: close === '/', end: at + tag.length }),
    )
    const begun = this.source.match(tagStart)?.length ?? 0
    if (this.isInTable || begun !== this.tags) throw new Refusal('broken')
    const start = written.indexOf('<table:table ')
    return start < 0 ? written : written.slice(0, start) + this.styles() + written.slice(start)
  }

  private tag(given: { tag: string; name: string; rest: string; isClose: boolean; end: number }): string {
    const { tag, name, rest, isClose, end } = given
    this.tags++
    const isEmpty = rest.endsWith('/')
    const attributes = isClose ? new Map<string, string>() : attributesOf(rest)
    switch (name) {
      case 'style:style':
        if (!isClose) this.style = attributes.get('style:name') ?? ''
        return tag
      case 'style:table-properties':
        if (attributes.get('table:display') === 'false') this.hiddenStyles.add(this.style)
        return tag
      case 'table:null-date':
        // days are written here in the count from 1900, whatever the document counts from
        return ''
      case 'table:table':
        return this.table(tag, attributes, isClose || isEmpty)
      case 'table:table-column':
        if (!isClose) this.takeColumn(attributes)
        return tag
      case 'table:table-row':
        return this.tableRow(attributes, isClose, isEmpty)
      case 'table:table-cell':
        return isClose
          ? tag
          : this.cell(attributes, isEmpty, errorText.test(this.source.slice(end, end + 200)))
      case 'table:covered-table-cell':
        if (!isClose) this.column += repeated(attributes, 'table:number-columns-repeated')
        return isClose ? tag : `<table:covered-table-cell${repetition(attributes)}${isEmpty ? '/' : ''}>`
      default:
        throw new Refusal('broken')
    }
  }

  private table(tag: string, attributes: Attributes, isEnd: boolean): string {
    if (isEnd !== this.isInTable) throw new Refusal('broken')
    this.isInTable = !isEnd
    if (isEnd) return tag
    const isHidden = this.hiddenStyles.has(attributes.get('table:style-name') ?? '')
    this.hidden.push({ isHidden, rows: new Set(), columns: new Set() })
    this.row = 0
    this.columnDefinition = 0
    return tag
  }

  private takeColumn(attributes: Attributes): void {
    const from = this.columnDefinition
    this.columnDefinition += repeated(attributes, 'table:number-columns-repeated')
    if (!isHidden(attributes)) return
    for (let column = from; column < Math.min(this.columnDefinition, mostColumns); column++)
      this.hidden.at(-1)?.columns.add(column)
  }

  private tableRow(attributes: Attributes, isClose: boolean, isEmpty: boolean): string {
    if (!this.isInTable) throw new Refusal('broken')
    if (isClose) {
      this.row += this.rowsRepeated
      return '</table:table-row>'
    }
    this.rowsRepeated = repeated(attributes, 'table:number-rows-repeated')
    this.column = 0
    if (isHidden(attributes)) {
      for (let row = this.row; row < Math.min(this.row + this.rowsRepeated, mostRows); row++)
        this.hidden.at(-1)?.rows.add(row)
    }
    const open = `<table:table-row table:number-rows-repeated="${this.rowsRepeated}">`
    if (!isEmpty) return open
    this.row += this.rowsRepeated
    return `${open}</table:table-row>`
  }

  private cell(attributes: Attributes, isEmpty: boolean, isError: boolean): string {
    const columns = repeated(attributes, 'table:number-columns-repeated')
    this.column += columns
    const type = attributes.get('office:value-type')
    const kept = repetition(attributes)
    if (type === undefined && isEmpty) {
      if (attributes.has('table:formula')) throw new Refusal('unreckoned')
      return `<table:table-cell${kept}/>`
    }
    this.filled += columns * this.rowsRepeated
    const isTooFar = this.column > mostColumns || this.row + this.rowsRepeated > mostRows
    if (isTooFar || this.filled > mostFilled) throw new Refusal('tooLarge')
    const isNamedError = isError || attributes.get('calcext:value-type') === 'error'
    const value = isNamedError
      ? ' office:value-type="string" calcext:value-type="error"'
      : this.value(type ?? 'string', attributes)
    const open = `<table:table-cell${kept}${spans(attributes)}${value}>`
    // a text that is empty would leave the cell out
    return isEmpty
      ? `${open}<text:p>${attributes.get('office:string-value') ?? ''}</text:p></table:table-cell>`
      : open
  }

  private value(type: string, attributes: Attributes): string {
    switch (type) {
      case 'float':
        return number(stored(attributes, 'office:value'), null)
      case 'percentage':
        return number(stored(attributes, 'office:value'), percentStyle)
      case 'currency': {
        const code = attributes.get('office:currency') ?? ''
        const isKnown = /^[A-Z]{3}$/.test(code) && currencyOf(code) !== null
        if (isKnown) this.currencies.add(code)
        return number(stored(attributes, 'office:value'), isKnown ? moneyStyle(code) : null)
      }
      case 'date':
      case 'time': {
        const text = attributes.get(`office:${type}-value`) ?? ''
        const serial = openDocumentTime(text)
        if (serial === null) throw new Refusal('broken')
        if (type === 'date' && serial < 1) return ` office:value-type="string" office:string-value="${text}"`
        return number(String(serial), type === 'date' ? dayStyle : timeStyle)
      }
      case 'boolean':
        return ` office:value-type="boolean" office:boolean-value="${attributes.get('office:boolean-value') ?? ''}"`
      case 'string': {
        const text = attributes.get('office:string-value')
        const own = text === undefined ? '' : ` office:string-value="${text}"`
        return ` office:value-type="string"${own}`
      }
      default:
        throw new Refusal('broken')
    }
  }

  private styles(): string {
    const money = [...this.currencies].map((code) =>
      styled(moneyStyle(code), 'number-style', `<number:text>${code}</number:text>`),
    )
    return [
      styled(percentStyle, 'percentage-style', '<number:number/><number:text>%</number:text>'),
      styled(dayStyle, 'date-style', '<number:year/><number:month/><number:day/>'),
      styled(timeStyle, 'time-style', '<number:hours/><number:minutes/><number:seconds/>'),
      ...money,
    ].join('')
  }
}

function moneyStyle(code: string): string {
  return `plumbline-money-${code}`
}

function styled(name: string, element: string, format: string): string {
  return `<number:${element} style:name="${name}-format">${format}</number:${element}><style:style style:name="${name}" style:family="table-cell" style:data-style-name="${name}-format"/>`
}

function number(value: string, style: string | null): string {
  return `${style === null ? '' : ` table:style-name="${style}"`} office:value-type="float" office:value="${value}"`
}

function stored(attributes: Attributes, name: string): string {
  const value = attributes.get(name) ?? ''
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(value)) throw new Refusal('broken')
  return value
}

function attributesOf(rest: string): Attributes {
  return new Map(
    Array.from(rest.matchAll(attributePattern), ([, name = '', quotedValue = '']) => [
      name,
      quotedValue.slice(1, -1).replaceAll('"', '&quot;'),
    ]),
  )
}

function repeated(attributes: Attributes, name: string): number {
  const times = Number(attributes.get(name) ?? 1)
  if (!Number.isSafeInteger(times) || times < 1) throw new Refusal('broken')
  return times
}

function repetition(attributes: Attributes): string {
  return ` table:number-columns-repeated="${repeated(attributes, 'table:number-columns-repeated')}"`
}

function spans(attributes: Attributes): string {
  const names = ['table:number-columns-spanned', 'table:number-rows-spanned']
  return names
    .map((name) => (attributes.has(name) ? ` ${name}="${repeated(attributes, name)}"` : ''))
    .join('')
}

function isHidden(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '')
}
