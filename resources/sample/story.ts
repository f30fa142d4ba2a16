import type { IsoDate } from '../../shared/domain/calendar'
import type { CommitmentOutcome, Promiser } from '../../shared/domain/commitment'

/** What was said to a question: words, or the level of a scale with what shows it. */
export type ToldAnswer = string | readonly [level: number, evidence: string]

/** A promise made in a session; `key` names it in later sessions of the same person. */
export type ToldPromise = {
  readonly key: string
  readonly madeBy: Promiser
  readonly what: string
  readonly dueOn: IsoDate
}

/** A session of the past, as it is told; the domain makes the record of it. */
export type ToldSession = {
  readonly heldOn: IsoDate
  readonly templateId: 'weekly-one-on-one' | 'monthly-performance-review'
  /**
   * By the id of the question. `{conversion}`, `{callTime}` and `{deals}` stand for the person's own figures over the
   * four weeks before the session, so that words and numbers agree.
   */
  readonly answers: Readonly<Record<string, ToldAnswer>>
  readonly privateNote?: string
  /** How a promise of an earlier session stood, by its key; one that is not named here was done. */
  readonly lookedAt?: Readonly<Record<string, readonly [outcome: CommitmentOutcome, note: string]>>
  readonly promised: readonly ToldPromise[]
}

/** Something that one of both put down to talk about; `key` names it in a later session that it was left for. */
export type ToldItem = {
  readonly key: string
  readonly by: Promiser
  readonly what: string
  readonly note?: string
  readonly isLeft?: true
}

/** What a session had beside its answers. */
export type ToldTalk = {
  readonly agenda?: readonly ToldItem[]
  /** Items that an earlier session left, by key, each with its note; one that is not named is left once more. */
  readonly talkedAbout?: Readonly<Record<string, string>>
  readonly decisions?: readonly { readonly by: 'both' | 'manager'; readonly what: string }[]
  readonly summary?: string
  /** The person's own words. */
  readonly comment?: string
}
