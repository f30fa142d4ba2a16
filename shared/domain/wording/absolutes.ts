import { phrasesOf } from './phrase'
import type { WordingRule } from './rule'
import { isName, isReported, type Sentence, subjectAt } from './sentence'

const howOften = {
  why: 'One exception is enough to disprove it.',
  advice: 'Say when it happened, and how often.',
  example: 'In two of the five calls on Monday there was no agreed next step.',
}

/** Words that make a rule or a plan out of what would else be a reproach. */
const rule = /\b(agree[ds]?|promise[ds]?|will|shall|must|should|would|rule|policy|can|could|may|might)\b/i
const experience = new Set(['has', 'have', 'had', "you've"])

/** “He never calls back”, but neither “we never discount”, “has never used it before” nor “Always log the call”. */
const faults = /^(rude|late|lazy|careless|unfriendly|impolite|absent|unprepared|behind|wrong|angry|negative)$/

function isReproach({ words }: Sentence, at: number): boolean {
  if (words.slice(0, at).some(({ plain }) => rule.test(plain)) || isReported(words, at)) return false
  // “was never late” is praise
  if (words[at]?.plain === 'never' && faults.test(words[at + 1]?.plain ?? '')) return false
  if (experience.has(words[at - 1]?.plain ?? '')) return false
  return subjectAt(words, at) === 'person'
}

const blamed = /\b(you|your|he|his|she|her)\b/i

function blames({ text, words }: Sentence, at: number): boolean {
  if (rule.test(text) || isReported(words, at)) return false
  return blamed.test(text) || words.some((_, index) => isName(words, index))
}

export const absolutes: readonly WordingRule[] = [
  {
    family: 'absolute',
    phrases: phrasesOf('always\nconstantly\ncontinually\nperpetually'),
    counts: isReproach,
    saying: { ...howOften, instead: ['often'] },
  },
  {
    family: 'absolute',
    phrases: phrasesOf('never once?'),
    counts: isReproach,
    saying: { ...howOften, instead: ['rarely'] },
  },
  {
    family: 'absolute',
    phrases: phrasesOf(`
      all the time
      the whole time
      again and again
      time and again
      without exception
      24/7
    `),
    counts: blames,
    saying: howOften,
  },
  {
    family: 'absolute',
    phrases: phrasesOf(
      'every|each single? time i|we ask|asked|tell|told|remind|reminded|say|said|call|called|check|checked|need|look',
    ),
    saying: howOften,
  },
  {
    family: 'absolute',
    phrases: phrasesOf(`
      every|each single? time you|he|she
      everything you|he|she do|does|did|say|says|hand|hands|touch|touches|send|sends|write|writes
      nothing you|he|she do|does|did|say|says|ever
      nobody|no-one|everybody|everyone on|in your|his|her side|team|desk
      not|no a? single *
    `),
    counts: ({ text, words }, at) =>
      blamed.test(text) && !rule.test(text) && !isReported(words, at) && !/\bbut\b/i.test(text),
    saying: howOften,
  },
]
