import type { IsoDate } from './calendar'
import type { Decimal } from './decimal'
import type { MetricId, PersonId } from './id'
import type { FileNote } from './import-file'
import type { OpenQuestion, RejectedRow } from './import-plan'

/** What rows of one name add up to on one day, in the units of the metric's kind: exact, nothing divided yet. */
export type Figure = {
  readonly metricId: MetricId
  readonly on: IsoDate
  readonly numerator: Decimal
  /** 1 and unused for counts and amounts. */
  readonly denominator: Decimal
  readonly rows: number
}

/** The figures of one name as the file has it, or of the one person whom the whole file is about. */
export type NamedFigures = {
  readonly who:
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'person'; readonly personId: PersonId }
  /** Rows that were added up. */
  readonly rows: number
  readonly figures: readonly Figure[]
}

/** What a file adds up to under a plan, before it is known whom its names mean. */
export type FileFigures = {
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly rowsNotAsked: number
  readonly rowsOpen: number
  readonly rejected: readonly RejectedRow[]
  readonly rejectedTotal: number
  readonly notes: readonly FileNote[]
  /** Questions about the cells; those about people and overlap come later. */
  readonly questions: readonly OpenQuestion[]
  readonly named: readonly NamedFigures[]
  /** The rows one by one (row-log.ts), `who` by index of `named`; null where it was not asked which they are. */
  readonly rows: Uint8Array<ArrayBuffer> | null
}
