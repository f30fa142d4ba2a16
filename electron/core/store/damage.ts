/** Something in a workspace that is not as it was written. */
export type Damage = {
  readonly kind:
    | 'snapshotUnreadable'
    | 'linesUnreadable'
    /** Commits between two that are readable are not there. */
    | 'commitsMissing'
    /** A line does not follow the one before it. */
    | 'chainBroken'
    | 'fileMissing'
    /** The workspace was closed at a later commit than the last that is there. */
    | 'endMissing'
    /** Records are sealed with a key that the key file does not know, nor as destroyed. */
    | 'keyMissing'
    | 'keyFileUnreadable'
    | 'documentUnreadable'
  /** The file, from the workspace folder on. */
  readonly file: string
  /** Lines, commits or pieces that it concerns. */
  readonly count: number
}

/** What a workspace of a newer shape holds that this version does not show. */
export type NotShown = {
  readonly shape: number
  /** Collections that this version does not have, and the records in them. */
  readonly kinds: number
  readonly records: number
  /** Records of collections that it has which its schemas do not take. */
  readonly unread: number
}

/** What the window shows of a workspace that cannot simply go on. */
export type DamageReport = {
  readonly found: readonly Damage[]
  /** What is readable of it; null when not even the keys are. */
  readonly readable: {
    /** Up to here nothing is missing. */
    readonly completeTo: number
    /** The last commit that is readable, and when it was made; null before the first. */
    readonly lastSequence: number
    readonly lastAt: string | null
    readonly people: number
    readonly sessions: number
    readonly records: number
  } | null
}

/** Something that did no harm, or was mended, and that the manager should still know. */
export type Warning =
  | { readonly kind: 'uncleanEnd'; readonly file: string }
  /** The workspace was of an earlier shape and has today's now. What it was lies in a backup, in its folder. */
  | {
      readonly kind: 'migrated'
      readonly from: number
      readonly to: number
      readonly backup: string
      /** The folder for backups that was chosen, and whether there is one too; null where none was. */
      readonly chosen: { readonly folder: string; readonly isMade: boolean } | null
    }
  /** The last write of an earlier run was cut off; it had never been shown as saved. */
  | { readonly kind: 'tornEnd'; readonly file: string }
  /** Bytes that were damaged or missing are back from the second copy or from each other. */
  | { readonly kind: 'healed'; readonly file: string; readonly count: number }
  /** Damage that costs nothing: what was there is also elsewhere. */
  | { readonly kind: 'withoutLoss'; readonly damage: Damage }
  /** Two copies of Plumbline wrote at once; the changes of both are here. With `lock`: this one has stopped saving. */
  | { readonly kind: 'twoWriters'; readonly file: string }
  /** The clock of the computer stands before the last change. */
  | { readonly kind: 'clockWentBack'; readonly lastAt: string }
  | { readonly kind: 'mirrorFailing'; readonly folder: string; readonly detail: string }
  | { readonly kind: 'compactionFailing'; readonly detail: string }
  /** Backups that could not be reached while somebody was erased: their keys are destroyed when they are back. */
  | { readonly kind: 'erasureUnfinished'; readonly folders: readonly string[] }
