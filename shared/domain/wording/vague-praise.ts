import { phrasesOf } from './phrase'
import type { WordingRule } from './rule'
import { isMeasurable, isNegated, isReported, nearestSubject, type Sentence, subjectAt } from './sentence'

const whatWasGood = {
  why: 'It is kind, but does not say what to do again.',
  advice: 'Name the moment, what was done, and what it brought.',
  example: 'On the Hartmann call you asked for the budget before the price, and he named it himself.',
}

/** What makes praise useful: a figure, a day, a reason, a colon with what follows, a moment. */
const reason =
  /:|\b(because|when (you|he|she|the)|how (you|he|she|well)|since you|so that|which (led|helped|brought|won|saved))\b/i

function isVague({ text, next, words }: Sentence, at: number, length: number): boolean {
  if (isNegated(words, at) || isReported(words, at)) return false
  const subject = nearestSubject(words, at)
  if (subject === 'other' || subject === 'writer') return false
  const after = words.slice(at + length, at + length + 3).map(({ plain }) => plain)
  // “a good job of explaining the price” says what
  if (
    /^(of|in|at|by|with|on|for)$/.test(after[0] ?? '') &&
    after.slice(1).some((word) => word.endsWith('ing'))
  )
    return false
  return ![text, next].some((each) => isMeasurable(each) || reason.test(each))
}

const lovely =
  'good|great|nice|excellent|fantastic|amazing|awesome|super|brilliant|wonderful|solid|outstanding|superb|terrific|incredible|lovely|perfect|fine'

export const vaguePraise: readonly WordingRule[] = [
  {
    family: 'vaguePraise',
    phrases: phrasesOf(`
      ${lovely} job|work|effort|performance|stuff|going|attitude
      well done|played
      keep it up
      keep up the ${lovely} work|job|effort
      way to go
      kudos
      bravo
      rock star
      rockstar|superstar|all-star
      star performer
      nailed|smashed|crushed it
    `),
    counts: isVague,
    saying: whatWasGood,
  },
  {
    family: 'vaguePraise',
    phrases: phrasesOf(`
      great|awesome|amazing|fantastic|brilliant|wonderful|excellent|outstanding
      the best
      doing|did|does really|very|so? great|well|fine|fantastic|amazing|brilliantly
      a star|legend|hero|pleasure|asset|joy|natural
      a great|good|true|real team player|asset|colleague
    `),
    // only where it is all that is said of somebody: “You are awesome.”
    counts: (sentence, at, length) =>
      subjectAt(sentence.words, at) === 'person' &&
      isVague(sentence, at, length) &&
      sentence.words.length - at - length <= 3,
    saying: whatWasGood,
  },
  {
    family: 'vaguePraise',
    phrases: phrasesOf(`${lovely} month|week|quarter|year|session|meeting|call|result|results`),
    counts: (sentence, at, length) =>
      at <= 1 && sentence.words.length <= at + length + 1 && isVague(sentence, at, length),
    saying: whatWasGood,
  },
]
