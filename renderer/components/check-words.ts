/** What a check of every byte has found: files that are not as they were written, `lost` of them not to be mended. */
export function checkWords({ damaged, lost }: { damaged: number; lost: number }): string {
  if (damaged === 0) return 'Every byte is as it was written.'
  const files = damaged === 1 ? '1 damaged file' : `${damaged} damaged files`
  if (lost === 0) {
    const was = damaged === 1 ? 'was' : 'were'
    return `The check of every byte found ${files}, which ${was} mended from the other copy. If this comes again, the disk may be failing.`
  }
  return `The check of every byte found ${files}, of which ${lost} could not be mended. Make a backup now, and look at the disk.`
}

/** When every byte was read last and what came of it. `formatInstant` says the day and time as the reader writes them. */
export function lastCheckWords(
  last: { at: string; damaged: number; lost: number } | null,
  formatInstant: (instant: string) => string,
): string {
  const habit = 'It is done by itself every week.'
  if (last === null) return `Every byte of every file can be checked. ${habit}`
  const { at, damaged, lost } = last
  const when = `Every byte was last checked on ${formatInstant(at)}`
  if (damaged === 0) return `${when}: all of it is as it was written. ${habit}`
  const files = damaged === 1 ? '1 damaged file' : `${damaged} damaged files`
  const end = lost === 0 ? 'mended from the other copy' : `${lost} not to be mended`
  return `${when}: ${files}, ${end}. ${habit}`
}
