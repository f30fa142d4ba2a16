/** Lone halves of a surrogate pair, which are no characters. */
const halfCharacters = /\p{Surrogate}/gu

/** Every kind of line end; the separators of Unicode among them. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g

/**
 * What can never be drawn, or would deceive: control characters, embeddings and overrides of the writing direction
 * (a name may not turn round what stands beside it), soft hyphens, byte order marks, annotation marks, and the
 * code points that Unicode promises never to assign.
 */
const undrawable =
  /(?![\n\t])\p{Cc}|[\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu

/** A letter with its marks. Han ideographs are left out: composing would swap a rare form in a name for a common one. */
const markedLetters = /(?!\p{Script=Han})\P{M}\p{M}+/gu

/**
 * The text as paper can show it, line ends as `\n`. Letters and marks are composed, because typefaces draw the
 * composed form best; everything else stays as its owner wrote it. `drawableText('a\u0000\u202Eb')` → `'ab'`.
 */
export function drawableText(text: string): string {
  return text
    .replace(halfCharacters, '\ufffd')
    .replace(lineEnds, '\n')
    .replace(undrawable, '')
    .replaceAll('\t', ' ')
    .replace(markedLetters, (letters) => letters.normalize('NFC'))
}

/** The same on one line: for names, titles and cells. */
export function drawableLine(text: string): string {
  return drawableText(text).replaceAll('\n', ' ')
}
