import { hasDenominator } from '../../../shared/domain/metric'
import { RowLogWriter, type RowPart } from '../../../shared/domain/row-log'
import type { MeasureReader } from './measure-reader'
import type { RowKeys } from './row-keys'
import type { RowOutcome } from './row-reader'

/** Writes down which rows were read and what each adds, while they are added up. */
export class CountedRows {
  private readonly log = new RowLogWriter()
  private readonly measureIndex: ReadonlyMap<MeasureReader, number>

  constructor(
    private readonly keys: RowKeys,
    measures: readonly MeasureReader[],
  ) {
    this.measureIndex = new Map(measures.map((measure, index) => [measure, index]))
  }

  /** A row that counts; `who` is the place of its name among all names. */
  used(cells: readonly string[], row: Extract<RowOutcome, { kind: 'used' }>, who: number): void {
    const parts = row.additions.map(
      ({ measure, numerator, denominator }): RowPart => ({
        measure: this.measureIndex.get(measure) ?? 0,
        numerator,
        denominator: hasDenominator(measure.metric.kind) ? denominator : null,
      }),
    )
    this.log.add({ key: this.keys.keyOf(cells), who, on: row.on, parts })
  }

  /** A row that is there and counts for nothing. */
  notAsked(cells: readonly string[]): void {
    this.log.add({ key: this.keys.keyOf(cells), who: 0, on: '1970-01-01', parts: [] })
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.log.finish()
  }
}
