import type { Column, ReadingOptions } from '../../../shared/domain/import-file'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { ImportProgress } from '../../../shared/domain/import-progress'
import type { Metric } from '../../../shared/domain/metric'
import type { RowIdentity } from '../../../shared/domain/row-identity'
import type { AddingUp } from './add-up'
import type { Lookup } from './lookup'
import type { KnownSource } from './read-source'

/** What can be asked of a desk. */
export type DeskQuestion =
  /** More bytes of the file; they are handed over and not kept by whoever asks. */
  | { readonly kind: 'take'; readonly part: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'read'; readonly fileName: string; readonly options: ReadingOptions | null }
  | { readonly kind: 'lookUp'; readonly keyColumn: number; readonly personColumn: number }
  | ({ readonly kind: 'addUp' } & AddUpQuestion)

export type AddUpQuestion = {
  readonly plan: ImportPlan
  readonly lookup: Lookup | null
  /** The metrics of the plan's measures, in their order. */
  readonly metrics: readonly Metric[]
  /** ISO 4217 code of the workspace's currency. */
  readonly currency: string
  /** How rows are told apart; null where it is not asked which they are. */
  readonly rows: { readonly identity: RowIdentity; readonly columns: readonly Column[] } | null
  /** Whether a later question of this kind may take the place of this one, which is then not answered to the end. */
  readonly mayBeOvertaken: boolean
}

export type DeskAnswer =
  | { readonly kind: 'taken'; readonly packedBytes: number }
  | { readonly kind: 'read'; readonly known: KnownSource }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'lookup'; readonly lookup: Lookup }
  | { readonly kind: 'addedUp'; readonly adding: AddingUp }
  | { readonly kind: 'overtaken' }
  /** The file was taken away, or there was not the memory to read it; nothing more is answered. */
  | { readonly kind: 'ended'; readonly why: 'takenAway' | 'outOfMemory' }

/**
 * A place where one file lies and is read, apart from everything else: what it takes to read it holds nothing up, and
 * is gone with it. Questions and answers are plain data.
 */
export type Desk = {
  ask(question: DeskQuestion): Promise<DeskAnswer>
  /** Takes the file away at once, whatever is being read; what is still asked is answered with `ended`. */
  end(): void
}

/** Makes a desk. `onProgress` is told now and then how far it is. */
export type StartDesk = (onProgress: (progress: ImportProgress) => void) => Desk
