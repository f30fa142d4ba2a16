import { phrasesOf } from './phrase'
import type { WordingRule } from './rule'
import { isMeasurable, isReported, nearestSubject, type Sentence } from './sentence'

const observable = {
  why: 'Both of you may picture something else.',
  advice: 'Say what you would see or hear, how much of it, and by when.',
  example: 'From Monday you ring three customers a day whose contract ends within 60 days.',
}

const aDay = {
  why: 'It names no day.',
  advice: 'Say the day, and the hour where it matters.',
  example: 'By Thursday at noon.',
}

const asTopic = /\b(how (to|can|could|do|we)|talk(ed)? about|discuss(ed)?|training|workshop|course|than)\b/i

/** A demand on somebody that no figure or day in its sentence or the next makes plain. */
function isVagueDemand({ text, next, words }: Sentence, at: number): boolean {
  if (asTopic.test(text) || isReported(words, at)) return false
  const subject = nearestSubject(words, at)
  if (subject === 'other' || subject === 'writer') return false
  return !isMeasurable(text) && !isMeasurable(next)
}

const traits =
  'proactive|confident|professional|assertive|positive|engaged|motivated|organised|organized|focused|responsible|careful|consistent|flexible|responsive|independent|visible|strategic|committed|patient|punctual|attentive|accurate|thorough|energetic|enthusiastic|reliable|creative|open|mature|structured|disciplined|cooperative|efficient|productive|present|involved|polite|friendly|self-confident|ambitious|customer-focused|solution-oriented|transparent|communicative|active|dynamic'
const virtues =
  'ownership|initiative|responsibility|interest|commitment|drive|enthusiasm|accountability|leadership|effort|energy|passion|engagement|discipline|dedication|confidence|empathy|respect'
const fields =
  'communication|attitude|performance|teamwork|time-management|productivity|efficiency|organisation|organization|listening|mindset|professionalism|negotiation|skills|work|behaviour|behavior|discipline|motivation|results|numbers|quality|focus|reliability|confidence|tone|presence|collaboration|planning'

export const unmeasurable: readonly WordingRule[] = [
  {
    family: 'unmeasurable',
    phrases: phrasesOf(`
      be|become|being|get a? bit|lot? more|less ${traits}
      be|become a? bit? better organised|organized|prepared|focused
      be|become a better|stronger|good team? listener|communicator|leader|closer|colleague|seller|negotiator
      be|become a better|good|real team player
      show|take|demonstrate|bring|display|put|make|have in? more|some|better|greater ${virtues}
      take|taking more? ownership
      show|shows more ${virtues}
      make|making an effort
      try|work|works|trying much? harder|smarter
      do|doing much? better
      do your|his|her best
      step up|it up? your|his|her? game?
      up your|his|her game
      raise your|his|her|the game|bar
      go the extra mile
      pull your|his|her weight
      get your|his|her act together
      improve your|his|her|the|their? overall|general|customer|internal|phone|selling|closing|listening|team? ${fields}
      improve the quality of your|his|her *
      improve your|his|her time management
      work on your|his|her time management
      work on your|his|her overall|general|customer|phone|selling|closing|listening? ${fields}
      communicate|listen|perform|organise|organize|plan better|more
      manage your|his|her time better
      pay more|closer attention
      think outside the box
      think bigger
      be on top of things|it
    `),
    counts: (sentence, at) => {
      const before = sentence.words[at - 1]?.plain ?? ''
      // “a step up”, “the work on your desk”
      if (/^(a|an|the|this|that)$/.test(before)) return false
      return isVagueDemand(sentence, at)
    },
    saying: observable,
  },
  {
    family: 'unmeasurable',
    phrases: phrasesOf(`
      asap|a.s.a.p
      as soon|quickly|fast as possible
      sooner rather than later
      when you get|have a chance|moment|minute|time
      in a timely manner|fashion
      in good time
      at your earliest convenience
      in the near future
    `),
    counts: ({ text, words }, at) => {
      const subject = nearestSubject(words, at)
      return !isReported(words, at) && subject !== 'other' && subject !== 'writer' && !isMeasurable(text)
    },
    saying: aDay,
  },
]
