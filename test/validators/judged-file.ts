/** A file to be judged, and what it is expected to be. */
export type JudgedFile = {
  /** What it is, in words: `improvementPlan, signed by 2 of 4`. */
  readonly name: string
  readonly pdf: Uint8Array
  /** The certificates of the authorities to trust, in PEM. */
  readonly trusted: readonly string[]
  /** How many signatures it carries. */
  readonly signatures: number
  /** How many of them bear a time stamp. */
  readonly stamps: number
}
