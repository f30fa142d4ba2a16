const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The characters of a text as people count them: letters with their marks, emoji with their joiners. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}
