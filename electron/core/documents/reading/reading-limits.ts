/** A file asks for more time, memory or depth than any honest document needs. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError'
}

/**
 * Milliseconds of work from now on: as time goes by, but without the time in which other programs had the processor,
 * or a file would be given up because of them.
 */
export function workClock(): () => number {
  const [began, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return Math.min(performance.now() - began, (user + system) / 1000)
  }
}

/** What may be spent on one file, so that no file can hold the reader up: a loop or a bomb ends here. */
export class ReadingLimits {
  private unpackedBytes = 0
  private parsedBytes = 0
  private objects = 0
  private keptBytes = 0

  private constructor(
    private readonly until: number,
    private readonly now: () => number,
  ) {}

  /** `now` counts milliseconds. */
  static within(milliseconds: number, now: () => number = () => performance.now()): ReadingLimits {
    return new ReadingLimits(now() + milliseconds, now)
  }

  /** Throws when the time is over. */
  checkTime(): void {
    if (this.now() > this.until) throw new TooMuchError('Reading takes too long')
  }

  /** Counts an object that is read; throws at too many. */
  countObject(): void {
    this.objects++
    if (this.objects > 400_000) throw new TooMuchError('There are too many objects')
    if (this.objects % 256 === 0) this.checkTime()
  }

  /** Counts bytes that were read over: a file may not have the same ones read again and again. */
  countParsed(bytes: number): void {
    const before = this.parsedBytes
    this.parsedBytes += bytes
    if (this.parsedBytes > 300_000_000) throw new TooMuchError('The same bytes are read too often')
    if (Math.floor(before / 100_000) !== Math.floor(this.parsedBytes / 100_000)) this.checkTime()
  }

  /** Counts memory that what was read takes up as long as the file is looked at, in bytes, roughly. */
  countKept(bytes: number): void {
    this.keptBytes += bytes
    if (this.keptBytes > 32_000_000) throw new TooMuchError('What is read takes up too much memory')
  }

  /** The bytes that streams may still unpack to. */
  get unpackableBytes(): number {
    return 32_000_000 - this.unpackedBytes
  }

  countUnpacked(bytes: number): void {
    this.checkTime()
    this.unpackedBytes += bytes
    if (this.unpackableBytes <= 0) throw new TooMuchError('The streams unpack to too much')
  }
}
