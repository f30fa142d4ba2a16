import { phrasesOf } from './phrase'
import type { WordingRule } from './rule'
import { isNegated, isReported, nearestSubject, type Sentence, subjectAt } from './sentence'

const behaviour = {
  why: 'It judges the person, and nobody can change who they are.',
  advice: 'Say what you saw or heard, when, and what came of it.',
  example: 'On Tuesday the notes of three calls were missing, so Amara rang the same customers again.',
}

/** Of somebody of the team, said by the writer: not denied, not reported, not of a customer or of the writer. */
function isJudged({ words }: Sentence, at: number): boolean {
  if (isNegated(words, at) || isReported(words, at)) return false
  const subject = nearestSubject(words, at)
  return subject === 'person' || subject === 'unknown'
}

/** For words that things have too: only straight after “you are”, “she seems”, or a name. */
function isOfPerson({ words }: Sentence, at: number): boolean {
  return !isNegated(words, at) && !isReported(words, at) && subjectAt(words, at) === 'person'
}

function isSubjectPerson({ words }: Sentence, at: number): boolean {
  return !isReported(words, at) && subjectAt(words, at) === 'person'
}

export const character: readonly WordingRule[] = [
  {
    family: 'character',
    phrases: phrasesOf(`
      lazy|laziness|lazily|arrogant|arrogance|stubborn|careless|carelessness|unprofessional|unmotivated|demotivated|untrustworthy|immature|childish|incompetent|incompetence|clueless|spineless|ungrateful|disrespectful|insubordinate|selfish|conceited|cocky|apathetic|ignorant|rude|dishonest|narcissistic|egotistical|moody|whiny|pathetic|hopeless|sloppy
      thin-skinned|hot-headed|big-headed|narrow-minded|small-minded|work-shy|passive-aggressive|self-centred|self-centered|short-tempered|two-faced
      slacker|slackers|loser|losers|liar|liars|troublemaker|quitter|whiner|complainer|prima-donna|know-it-all|drama-queen
      prima donna
      drama queen
      dead weight
      bad apple
      weakest? link
      waste of space
    `),
    counts: isJudged,
    saying: behaviour,
  },
  {
    family: 'character',
    phrases: phrasesOf(`
      unreliable|negative|difficult|disorganised|disorganized|unorganised|unorganized|uncooperative|uncommitted|undisciplined|unfocused|passive|aggressive|defensive|slow|weak|timid|shy|useless|inflexible|irresponsible|inconsiderate|unhelpful|chaotic|insecure|unambitious|unpleasant|hostile|mediocre
      difficult|hard|impossible to work|deal|talk with|to
      a failure|disappointment|pessimist|complainer|nuisance|burden
    `),
    counts: isOfPerson,
    saying: behaviour,
  },
  {
    family: 'character',
    phrases: phrasesOf(`
      bad|poor|negative|wrong|terrible|awful|lousy|toxic|defeatist|entitled attitude|mindset|character|personality
      attitude problem|problems|issue|issues
      problem with authority
      poor|bad|no|weak work ethic
    `),
    counts: isJudged,
    saying: behaviour,
  },
  {
    family: 'character',
    phrases: phrasesOf(
      'attitude is|was|remains very|really|just|simply? bad|poor|terrible|awful|negative|wrong|unacceptable|lousy|a|not',
    ),
    counts: ({ words }, at) => !isReported(words, at),
    saying: behaviour,
  },
  {
    family: 'character',
    phrases: phrasesOf(`
      not|no|never a|much? of? a? good|real? team player
      isn't|aren't a team player
      not management|leadership|sales material
      lacks|lacking discipline|motivation|drive|commitment|ambition|initiative|empathy|maturity|interest|integrity|backbone|enthusiasm|passion|dedication|self-discipline
    `),
    counts: ({ words }, at) => !isReported(words, at) && nearestSubject(words, at) !== 'other',
    saying: behaviour,
  },
  {
    family: 'character',
    phrases: phrasesOf(`
      lack discipline|motivation|drive|commitment|ambition|initiative|empathy|maturity|integrity
      don't|doesn't|didn't really? care
      do|does|did not really? care
      couldn't|can't be bothered
      has|have no drive|ambition|discipline|motivation|integrity
    `),
    counts: isSubjectPerson,
    saying: behaviour,
  },
]
