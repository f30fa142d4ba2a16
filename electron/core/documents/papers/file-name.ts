/** Characters that some system does not allow in the name of a file, and those that nobody sees. */
const forbidden = /[\p{C}<>:"/\\|?*]/gu

/** The name of a file from words: `fileNameOf('EXP-2026-0001', 'Jonas Lindqvist')` → `'EXP-2026-0001 Jonas Lindqvist.pdf'`. */
export function fileNameOf(...words: readonly string[]): string {
  return `${fileStem(words)}.pdf`
}

/** The same for a calendar file. */
export function calendarFileName(...words: readonly string[]): string {
  return `${fileStem(words)}.ics`
}

/** The same for a form that a browser opens. */
export function formFileName(...words: readonly string[]): string {
  return `${fileStem(words)}.html`
}

function fileStem(words: readonly string[]): string {
  const name = words
    .map((word) => word.replace(forbidden, ' ').replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
    .join(' ')
  // file systems count bytes, and 255 of them is the common limit
  const short = [...name].reduce(
    (kept, next) => (Buffer.byteLength(kept + next) > 180 ? kept : kept + next),
    '',
  )
  return short.replace(/[. ]+$/, '')
}
