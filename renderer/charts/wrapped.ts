/**
 * Words in as many lines as they need, at most `lines`, none wider than `widthPx`. What does not fit ends in `…`: the
 * whole stands in the table beside. A word that is too long for a line is cut; words are never broken.
 */
export function wrapped(
  text: string,
  room: { readonly widthPx: number; readonly lines: number; readonly measure: (text: string) => number },
): string[] {
  const fits = (line: string): boolean => room.measure(line) <= room.widthPx
  const left = text.split(/\s+/u).filter((word) => word !== '')
  const lines: string[] = []
  while (left.length > 0 && lines.length < room.lines - 1) {
    let line = left.shift() ?? ''
    while (left.length > 0 && fits(`${line} ${left[0]}`)) line = `${line} ${left.shift()}`
    lines.push(cut(line, fits))
  }
  return left.length === 0 ? lines : [...lines, cut(left.join(' '), fits)]
}

/** The text as it is where it fits, else as much of it as fits before `…`. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  let kept = letters.length - 1
  while (kept > 0 && !fits(`${letters.slice(0, kept).join('').trimEnd()}…`)) kept--
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
