import { segmentsOf } from './segments'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Marks that a letter can have in any language are far fewer units; drawing more takes minutes. */
const longestGrapheme = 64

/**
 * The characters of a text as people count them: letters with their marks, emoji with their joiners. One with more
 * marks than any language has is cut.
 */
export function* graphemesOf(text: string): Generator<string> {
  for (const grapheme of segmentsOf(text, graphemes)) {
    if (grapheme.length <= longestGrapheme) yield grapheme
    else yield* partsOf(grapheme)
  }
}

function* partsOf(grapheme: string): Generator<string> {
  let part = ''
  for (const character of grapheme) {
    if (part.length + character.length > longestGrapheme) {
      yield part
      part = ''
    }
    part += character
  }
  yield part
}
