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

/** The same for a file that holds others. */
export function zipFileName(...words: readonly string[]): string {
  return `${fileStem(words)}.zip`
}

/** The same for a form that a browser opens. */
export function formFileName(...words: readonly string[]): string {
  return `${fileStem(words)}.html`
}

/** The same for a table of comma-separated values. */
export function csvFileName(...words: readonly string[]): string {
  return `${fileStem(words)}.csv`
}

/** The same for a picture in the format named. */
export function pictureFileName(format: 'png' | 'svg', ...words: readonly string[]): string {
  return `${fileStem(words)}.${format}`
}

function fileStem(words: readonly string[]): string {
  const name = words
    .map((word) => word.replace(forbidden, ' ').replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
    .join(' ')
  return withinBytes(name, 180).replace(/[. ]+$/, '')
}

/** The start of a text that fits: file systems count the bytes of UTF-8, and 255 of them is the common limit. */
function withinBytes(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += utf8Bytes(character.codePointAt(0) ?? 0)
    if (bytes > most) break
    kept += character
  }
  return kept
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
