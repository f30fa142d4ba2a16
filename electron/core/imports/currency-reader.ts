import { currencyInHeader } from '../../../shared/domain/currency'
import {
  agreeOnCurrency,
  currencyInCell,
  headerSaysCurrency,
  whatCurrencyIsOf,
} from '../../../shared/domain/currency-column'
import { headerWords } from '../../../shared/domain/header-words'
import { quoted } from '../../../shared/domain/in-words'
import { type CellReading, isNoValue, type ReadColumn } from './cell-reading'
import type { Cell } from './condition'
import { isForeign } from './foreign-amounts'

type Told = Exclude<CellReading<string, never>, { kind: 'blank' | 'open' }>

/**
 * Tells what the amounts of a column are in, row by row: from a sign beside the number, the header, and a column of
 * currencies. What contradicts itself, or cannot be read, rejects the row, because an amount in an unknown currency
 * must not be added to others.
 */
export class CurrencyReader {
  private readonly beside: readonly ReadColumnAt[]
  private readonly inHeader: string | null
  private readonly remembered = new Map<string, string | null>()
  /** The label of amounts that only signs beside them tell apart, some of them foreign. */
  private readonly mixed: string | null

  /** `amounts` is the column of the amounts, `kept` the ISO code of the workspace's currency. */
  constructor(amounts: number, columns: readonly ReadColumn[], kept: string) {
    const column = columns[amounts]
    this.beside = currencyColumnsOf(amounts, columns)
    this.inHeader = currencyInHeader(column?.facts.header ?? '')
    const signs = [...(column?.facts.numbers.currencies ?? [])]
    const isMixed = this.inHeader === null && signs.some((sign) => isForeign(sign, kept))
    this.mixed = isMixed && this.beside.length === 0 ? (column?.label ?? '') : null
  }

  /** The currency of an amount; `''` where the file says none anywhere. `written` is what stands beside the number. */
  read(written: string | null, { amount, cell }: { amount: string; cell: Cell }): Told {
    let currency = written ?? this.inHeader
    let saidBy = written === null ? 'the header' : quoted(amount)
    for (const { index, label } of this.beside) {
      const text = cell(index)
      if (isNoValue(text)) {
        // another statement stands for it; without any, nobody knows what the amount is in
        if (currency !== null || this.beside.length > 1) continue
        return rejected(`There is no currency in “${label}”`)
      }
      const named = this.currencyNamed(text)
      if (named === null) return rejected(`${quoted(text)} in “${label}” is no currency that is known`)
      const agreed = currency === null ? named : agreeOnCurrency(currency, named)
      if (agreed === null) {
        return rejected(`${quoted(text)} in “${label}” contradicts ${saidBy}, so the currency cannot be told`)
      }
      currency = agreed
      saidBy = `${quoted(text)} in “${label}”`
    }
    if (currency === null && this.beside.length > 1) return rejected('No column says the currency')
    if (currency === null && this.mixed !== null) {
      return rejected(`${quoted(amount)} says no currency, and “${this.mixed}” holds several`)
    }
    return { kind: 'value', value: currency ?? '' }
  }

  private currencyNamed(text: string): string | null {
    const known = this.remembered.get(text)
    if (known !== undefined) return known
    const named = currencyInCell(text)
    if (this.remembered.size < mostRemembered) this.remembered.set(text, named)
    return named
  }
}

type ReadColumnAt = { readonly index: number; readonly label: string }

const mostRemembered = 1000

function rejected(reason: string): Told {
  return { kind: 'rejected', reason }
}

/**
 * The columns of currencies that speak of a column of amounts: the one named after it (`Amount Currency`), else the
 * nearest; both where two are equally near, which then have to agree.
 */
function currencyColumnsOf(amounts: number, columns: readonly ReadColumn[]): ReadColumnAt[] {
  const candidates = columns.flatMap(({ facts, label }, index) =>
    index !== amounts && facts.saysCurrency ? [{ index, label, facts }] : [],
  )
  const wanted = headerWords(columns[amounts]?.facts.header ?? '').join(' ')
  const namesake = candidates.find(
    ({ facts: { header } }) =>
      headerSaysCurrency(header) && wanted !== '' && whatCurrencyIsOf(header).join(' ') === wanted,
  )
  if (namesake !== undefined) return [namesake]
  const nearest = Math.min(...candidates.map(({ index }) => Math.abs(index - amounts)))
  return candidates.filter(({ index }) => Math.abs(index - amounts) === nearest)
}
