import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Answer, emptyAnswer, isAnswered } from '../../shared/domain/answer'
import { type Question, questionFaults, questionSchema } from '../../shared/domain/question'
import { speaksToPerson, wordingFor } from '../../shared/domain/question-wording'
import { pathInWords } from '../../shared/domain/template-fault'

const common = {
  id: 'discovery',
  wording: 'How does {name} prepare, and what does {name} ask?',
  wordingForPerson: 'How do you prepare, and what do you ask?',
  guide: '',
  required: true,
}
const rating = {
  ...common,
  kind: 'rating',
  scale: {
    name: 'Finding needs',
    levels: [
      { level: 1, anchor: 'Offers before asking', points: 1 },
      { level: 3, anchor: 'Asks open questions', points: 3 },
      { level: 5, anchor: 'Others learn from these calls', points: 5 },
    ],
  },
  expectedLevel: 3,
  evidencePrompt: 'What shows this?',
}

function question(point: object = {}): Question {
  return questionSchema.parse({ ...common, kind: 'longText', ...point })
}

/** The places at which a question in a shared section is refused. */
function faults(point: object): string[] {
  const parsed = questionSchema.safeParse({ ...rating, ...point })
  if (!parsed.success) return parsed.error.issues.map(({ path }) => z.core.toDotPath(path))
  return questionFaults(parsed.data, { isPrivate: false }).map(({ path }) => pathInWords(path))
}

describe('a rating question', () => {
  test('may leave levels of its scale without a sentence', () => {
    expect(faults({})).toEqual([])
  })

  test('has levels that rise', () => {
    const [first, second] = rating.scale.levels
    const withLevels = (levels: unknown[]) => faults({ scale: { name: 'x', levels }, expectedLevel: null })
    expect(withLevels([second, first])).toEqual(['scale.levels[1].level'])
    expect(withLevels([first, first])).toEqual(['scale.levels[1].level'])
  })

  test('needs two levels at least and takes ten at most', () => {
    const levels = Array.from({ length: 11 }, (_, index) => ({ level: index + 1, points: index }))
    const withLevels = (count: number) =>
      faults({ scale: { name: 'x', levels: levels.slice(0, count) }, expectedLevel: null })
    expect([1, 2, 10, 11].map((count) => withLevels(count).length > 0)).toEqual([true, false, false, true])
  })

  test.each([
    [3, true],
    [null, true],
    [2, false],
    [6, false],
  ])('with an expected level of %s is taken: %s', (expectedLevel, taken) => {
    expect(faults({ expectedLevel }).length === 0).toBe(taken)
  })
})

test('a metric question names at least one metric', () => {
  const metric = { ...common, kind: 'metric' }
  const faultsWith = (metrics: string[]): number => {
    const parsed = questionSchema.safeParse({ ...metric, metrics })
    return parsed.success ? questionFaults(parsed.data, { isPrivate: false }).length : 1
  }
  expect([['closedDeals'], [], ['charm']].map(faultsWith)).toEqual([0, 1, 1])
})

describe('the wording of a question', () => {
  test('has the person’s name in it for the manager, everywhere', () => {
    expect(wordingFor(question(), { kind: 'manager', givenName: 'Łukasz' })).toBe(
      'How does Łukasz prepare, and what does Łukasz ask?',
    )
  })

  test.each(['$&', '$1', '$$', '{name}'])('takes the name “%s” as it is', (givenName) => {
    const asked = question({ wording: 'How is {name}?' })
    expect(wordingFor(asked, { kind: 'manager', givenName })).toBe(`How is ${givenName}?`)
  })

  test('says “you” to the person, or what it says to both', () => {
    expect(wordingFor(question(), { kind: 'person' })).toBe('How do you prepare, and what do you ask?')
    const forBoth = question({ wording: 'What helped?', wordingForPerson: null })
    expect(wordingFor(forBoth, { kind: 'person' })).toBe('What helped?')
  })

  test('is not fit for the person as long as it speaks of them by name', () => {
    expect(speaksToPerson(question())).toBe(true)
    expect(speaksToPerson(question({ wordingForPerson: null }))).toBe(false)
    expect(speaksToPerson(question({ wording: 'What helped?', wordingForPerson: null }))).toBe(true)
    expect(speaksToPerson(question({ wordingForPerson: 'How do you prepare, {name}?' }))).toBe(false)
  })
})

describe('an answer', () => {
  const text = (value: string): Answer => ({ kind: 'longText', text: value })
  const level = (value: number | null): Answer => ({ kind: 'rating', level: value, evidence: '' })

  test.each([
    ['Closed Berger.', true],
    ['–', true],
    ['', false],
    [' \n\u00a0', false],
  ])('of the words “%s” says something: %s', (words, says) => {
    expect(isAnswered(question(), text(words))).toBe(says)
  })

  test.each([
    [1, true],
    [5, true],
    [2, false],
    [0, false],
    [6, false],
    [null, false],
  ])('of level %s on a scale of 1, 3 and 5 says something: %s', (picked, says) => {
    expect(isAnswered(questionSchema.parse(rating), level(picked))).toBe(says)
  })

  test('to a rating counts without evidence, and evidence alone does not count', () => {
    const asked = questionSchema.parse(rating)
    expect(isAnswered(asked, level(3))).toBe(true)
    expect(isAnswered(asked, { kind: 'rating', level: null, evidence: 'The Hartmann call' })).toBe(false)
  })

  test('of another kind than its question says nothing', () => {
    expect(isAnswered(question(), level(3))).toBe(false)
    expect(isAnswered(questionSchema.parse(rating), text('3'))).toBe(false)
    expect(isAnswered(question(), undefined)).toBe(false)
  })

  test('starts empty, and an empty one says nothing', () => {
    expect(isAnswered(question(), emptyAnswer('longText'))).toBe(false)
    expect(isAnswered(questionSchema.parse(rating), emptyAnswer('rating'))).toBe(false)
    const metric = questionSchema.parse({ ...common, kind: 'metric', metrics: ['revenue'] })
    expect(isAnswered(metric, emptyAnswer('metric'))).toBe(false)
  })
})
