import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { WordingHint } from '../../../shared/domain/wording/hint'
import { hintsIn, withoutOverlaps } from '../../../shared/domain/wording/hints-in'
import { equalityRules, otherWords } from '../../../shared/domain/wording/insensitive'
import { isEnglish } from '../../../shared/domain/wording/language'
import type { Sentence } from '../../../shared/domain/wording/sentence'
import { sentencesOf } from './read-sentences'

const reader = unified().use(retextEnglish).use(retextEquality).freeze()

/**
 * What may be said more constructively in a text, in its order. Nothing is said of what is not English, quoted, code
 * or an address. Takes some 100 ms for 20,000 characters, and so belongs in a worker.
 */
export function checkWording(text: string): WordingHint[] {
  return paragraphsOf(text).flatMap(({ start, words }) =>
    hintsInParagraph(words).map((hint) => ({ ...hint, start: hint.start + start, end: hint.end + start })),
  )
}

/** The parser takes minutes for thousands of dots in a row, which say nothing. */
const noWords = /[^\p{L}\p{N}\n]{40,}/gu

/** Paragraphs with where they begin, in which what has no letters is as long as before but blank. */
function paragraphsOf(text: string): { readonly start: number; readonly words: string }[] {
  const plain = text.replaceAll(noWords, (run) => ' '.repeat(run.length))
  let start = 0
  return plain.split('\n').flatMap((words) => {
    const from = start
    start += words.length + 1
    return /\p{L}/u.test(words) ? [{ start: from, words }] : []
  })
}

function hintsInParagraph(text: string): WordingHint[] {
  const file = new VFile(text)
  const tree = reader.parse(file)
  const sentences = sentencesOf(tree, text)
  if (!isEnglish(sentences.flatMap(({ words }) => words.map(({ plain }) => plain)))) return []
  const readable = sentences.filter(({ words }) => isEnglish(words.map(({ plain }) => plain)))
  reader.runSync(tree, file)
  return withoutOverlaps([...readable.flatMap(hintsIn), ...equalityHints(file, { text, readable })])
}

function equalityHints(
  file: VFile,
  { text, readable }: { text: string; readable: readonly Sentence[] },
): WordingHint[] {
  return file.messages.flatMap(({ ruleId, place, expected }) => {
    if (ruleId === undefined || !equalityRules.has(ruleId) || place === undefined || !('start' in place))
      return []
    const [start, end] = [place.start.offset, place.end.offset]
    if (start === undefined || end === undefined) return []
    const sentence = readable.find(({ words }) => words.some((word) => word.start === start))
    const at = sentence?.words.findIndex((word) => word.start === start) ?? -1
    const word = sentence?.words[at]
    // a capital within a sentence is a name
    if (word === undefined || word.isForeign || (at > 0 && /^\p{Lu}\p{Ll}/u.test(word.text))) return []
    const { why, advice, example } = otherWords
    const instead = (expected ?? []).slice(0, 2)
    return [
      { family: 'insensitive', start, end, found: text.slice(start, end), why, advice, example, instead },
    ]
  })
}
