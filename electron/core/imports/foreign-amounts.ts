import { canMean } from '../../../shared/domain/currency'
import { addDecimals, type Decimal, decimalText, zero } from '../../../shared/domain/decimal'
import type { FileNote } from '../../../shared/domain/import-file'
import type { ForeignAmount } from '../../../shared/domain/import-plan'
import { several } from '../../../shared/domain/in-words'

const exampleLines = 20

/** Amounts that the workspace does not count in, each currency by itself. */
export class ForeignAmounts {
  private readonly byCurrency = new Map<string, { rows: number; sum: Decimal; readonly lines: number[] }>()

  /** `line` is where the row begins in the file, from 1. */
  add(currency: string, amount: Decimal, line: number): void {
    const known = this.byCurrency.get(currency) ?? { rows: 0, sum: zero, lines: [] }
    this.byCurrency.set(currency, known)
    known.rows++
    known.sum = addDecimals(known.sum, amount)
    if (known.lines.length < exampleLines) known.lines.push(line)
  }

  /** For the question what becomes of them, the most frequent currency first. */
  told(): ForeignAmount[] {
    return [...this.byCurrency]
      .map(([currency, { rows, sum }]) => ({ currency, rows, sum: decimalText(sum) }))
      .sort((a, b) => b.rows - a.rows)
  }

  /** What was left out of a metric, a note for each currency. `kept` is the ISO code of the workspace's currency. */
  notes(metricName: string, kept: string): FileNote[] {
    return [...this.byCurrency].map(([currency, { rows, sum, lines }]) => {
      const amounts = several(rows, 'amount', 'amounts')
      return {
        sentence: `${amounts} in ${currency}, ${decimalText(sum)} in all, ${rows === 1 ? 'is' : 'are'} left out of “${metricName}”, which counts in ${kept}.`,
        lines: [...lines],
      }
    })
  }
}

/** Whether an amount is certainly not in the workspace's currency; one that says none is taken for it. */
export function isForeign(currency: string, kept: string): boolean {
  return currency !== '' && !canMean(currency, kept)
}
