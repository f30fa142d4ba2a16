/** A word of a sentence, and where it stands in the whole text. */
export type Word = {
  readonly text: string
  /** In small letters, with a straight apostrophe. */
  readonly plain: string
  readonly start: number
  readonly end: number
  /** Whether it is somebody else's: in a quotation, or in code or an address. Such a word is never hinted at. */
  readonly isForeign: boolean
  /** Whether a comma, a dash or the like stands between it and the word before. */
  readonly opensClause: boolean
}

/** A sentence as the rules read it. */
export type Sentence = {
  readonly text: string
  readonly words: readonly Word[]
  /** The sentence after it in the same paragraph, or an empty text. */
  readonly next: string
}

/** Who a word speaks of, as far as the words before it tell. */
export type Subject = 'person' | 'writer' | 'other' | 'unknown'

const persons = new Set(['you', 'he', 'she', "you're", "he's", "she's", "you've"])
const writers = new Set(['i', 'we', "i'm", "we're", "i've", "we've", "let's"])
const others = new Set(
  'customer customers client clients buyer buyers prospect prospects lead leads caller callers competitor competitors supplier suppliers partner partners receptionist market company product products system systems dialler tool tools software service price prices report reports data someone somebody everyone everybody nobody support marketing finance legal management'.split(
    ' ',
  ),
)
/** Words that begin a sentence with a capital without being a name. */
const beginners = new Set(
  'a an the my our your his her its their this that these those there here it is are was were do does did can could will would should may might must has have had and but or so if when while because as at by for from in of on to with without after before since until during about over under between not no none nothing everything everyone everybody nobody somebody someone anyone what who whom whose which why how where all both each every some any most many more less few one two three four five six seven eight nine ten please thanks thank yes also just only even still then now today tomorrow yesterday maybe perhaps again sometimes often usually always never sales support marketing finance legal management business demand traffic churn procurement people customers clients buyers prospects leads calls january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
const aids = new Set(
  'is are was were be been being am has have had does do did seems seem seemed looks looked comes came gets got acts acted behaves behaved can could will would may might just simply really very quite so too rather often still also far clearly a an the bit little always never constantly known as being seen'.split(
    ' ',
  ),
)

/** Whether a word is written as a name: a capital within the sentence, or an unusual word at its beginning. */
export function isName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false
  if (at > 0) return word.plain !== 'i' && !others.has(word.plain)
  return !beginners.has(word.plain) && !others.has(word.plain)
}

/**
 * Who the words at a place speak of. Goes back over auxiliaries and adverbs to the next word that can be a subject:
 * “Omar is constantly” → person, “the customer is” → other, “we never” → writer.
 */
export function subjectAt(words: readonly Word[], at: number): Subject {
  for (let index = at - 1; index >= 0; index--) {
    const word = words[index]
    if (word === undefined) break
    const subject = subjectOf(words, index)
    if (subject !== null) return subject
    if (!aids.has(word.plain) || words[index + 1]?.opensClause === true) return 'unknown'
  }
  return 'unknown'
}

/** The first subject that a whole clause names before a place, over any words; unknown where it names none. */
export function nearestSubject(words: readonly Word[], at: number): Subject {
  for (let index = at - 1; index >= 0; index--) {
    const subject = subjectOf(words, index)
    if (subject !== null) return subject
  }
  return 'unknown'
}

function subjectOf(words: readonly Word[], at: number): Subject | null {
  const plain = words[at]?.plain ?? ''
  if (persons.has(plain)) return 'person'
  if (writers.has(plain)) return 'writer'
  if (others.has(plain)) return 'other'
  return isName(words, at) ? 'person' : null
}

const negations = new Set(['not', 'no', 'never', 'nor', 'neither', 'without', 'hardly', 'cannot'])

/** Whether the words at a place are denied: one of the three words before says no. “not lazy”, “isn't at all lazy”. */
export function isNegated(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 3), at)
    .some(({ plain }) => negations.has(plain) || plain.endsWith("n't"))
}

const saying =
  /^(said|says|say|told|tells|wrote|writes|thinks|thought|felt|feels|complained|complains|claims|claimed|believes)$/

/** Whether somebody else is reported: “The customer said you never call back”. */
export function isReported(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at)
  const say = before.findLastIndex(({ plain }) => saying.test(plain))
  if (say < 0 || before[say - 1]?.plain === 'you' || before[say - 2]?.plain === 'you') return false
  return nearestSubject(before, say) !== 'writer'
}

const days =
  /\b(today|tomorrow|tonight|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|march|april|june|july|august|september|october|november|december)\b/i
const counts =
  /\p{Nd}|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|half|twice|percent)\b/iu

/** Whether a text gives a figure or a day, and so can be measured. */
export function isMeasurable(text: string): boolean {
  return counts.test(text) || days.test(text)
}
