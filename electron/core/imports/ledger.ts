import type { IsoDate } from '../../../shared/domain/calendar'
import { addDecimals, type Decimal } from '../../../shared/domain/decimal'
import type { Figure, NamedFigures } from '../../../shared/domain/import-figures'
import { personKey } from '../../../shared/domain/import-person'
import { hasDenominator } from '../../../shared/domain/metric'
import type { MeasureReader } from './measure-reader'
import type { Addition } from './row-reader'

type DaySums = Map<IsoDate, { numerator: Decimal; denominator: Decimal; rows: number }>

type Account = {
  readonly name: string
  /** Its place in `named`. */
  readonly index: number
  rows: number
  readonly byMeasure: Map<MeasureReader, DaySums>
}

const one: Decimal = { units: 1n, scale: 0 }

/** Adds rows up per name, metric and day. Spellings that differ only in case are one name, told as it first stood. */
export class Ledger {
  private readonly accounts = new Map<string, Account>()
  /** The same accounts by every spelling met, because most rows repeat one. */
  private readonly bySpelling = new Map<string, Account>()

  /** Adds a row, and tells the place of its name in `named`. */
  add({ name, on, additions }: { name: string; on: IsoDate; additions: readonly Addition[] }): number {
    const account = this.bySpelling.get(name) ?? this.accountOf(name)
    account.rows++
    for (const { measure, numerator, denominator } of additions) {
      const days: DaySums = account.byMeasure.get(measure) ?? new Map()
      account.byMeasure.set(measure, days)
      const sums = days.get(on)
      days.set(on, {
        numerator: sums === undefined ? numerator : addDecimals(sums.numerator, numerator),
        denominator: sums === undefined ? denominator : addDecimals(sums.denominator, denominator),
        rows: (sums?.rows ?? 0) + 1,
      })
    }
    return account.index
  }

  private accountOf(name: string): Account {
    const key = personKey(name)
    const account: Account = this.accounts.get(key) ?? {
      name,
      index: this.accounts.size,
      rows: 0,
      byMeasure: new Map(),
    }
    this.accounts.set(key, account)
    this.bySpelling.set(name, account)
    return account
  }

  /** All names with their figures. `ownerOf` says whose a name is when it is not just that name. */
  named(ownerOf: (name: string) => NamedFigures['who']): NamedFigures[] {
    return [...this.accounts.values()].map((account) => ({
      who: ownerOf(account.name),
      rows: account.rows,
      figures: figuresOf(account),
    }))
  }
}

function figuresOf({ byMeasure }: Account): Figure[] {
  return [...byMeasure].flatMap(([{ metric }, days]) =>
    [...days].map(([on, sums]) => ({
      metricId: metric.id,
      on,
      ...sums,
      denominator: hasDenominator(metric.kind) ? sums.denominator : one,
    })),
  )
}
