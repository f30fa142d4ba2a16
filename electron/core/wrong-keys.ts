/** Wrong keys that cost no wait: a person mistypes. */
const free = 3
const longestSeconds = 60

/**
 * Slows down whoever tries keys at the window: from the third wrong one on each waits twice as long, a minute at most.
 * It is forgotten with the process; what protects the files themselves is the cost of the key derivation.
 */
export class WrongKeys {
  private count = 0
  private waitsUntil = 0

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds until the next key is looked at; 0 for at once. */
  get waitSeconds(): number {
    return Math.max(0, Math.ceil((this.waitsUntil - this.now()) / 1000))
  }

  /** Counts a wrong key; the seconds to wait after it. `1st, 2nd → 0`, `3rd → 2`, `4th → 4`. */
  wrong(): number {
    this.count++
    const seconds = this.count < free ? 0 : Math.min(longestSeconds, 2 ** (this.count - free + 1))
    this.waitsUntil = this.now() + seconds * 1000
    return seconds
  }

  right(): void {
    this.count = 0
    this.waitsUntil = 0
  }
}
