import { describe, expect, test } from 'vitest'
import { comparedQuestions, comparedScores } from '../../shared/domain/compare-sessions'
import { ratingHistories } from '../../shared/domain/rating-history'
import { type SessionNotes, sessionNotesSchema } from '../../shared/domain/session'
import type { TemplateVersion } from '../../shared/domain/template'
import { wordDifferences } from '../../shared/domain/word-differences'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const version = aTemplateVersion()

function answers(level: number | null, words = ''): SessionNotes['answers'] {
  return sessionNotesSchema.shape.answers.parse({
    wins: { kind: 'longText', text: words },
    discovery: { kind: 'rating', level, evidence: '' },
  })
}

function held(
  given: SessionNotes['answers'],
  {
    by = version,
    on = '2026-11-23',
    number = 1,
  }: { by?: TemplateVersion; on?: string; number?: number } = {},
) {
  const notes = someNotes({ answers: given })
  return {
    session: aSession({
      notes,
      heldOn: on,
      number,
      state: { kind: 'finalised', at: '2026-11-23T15:00:00.000Z', numbers: [] },
    }),
    version: by,
  }
}

/** The same template with a rating whose points are others. */
const rescaled = aTemplateVersion({
  number: 2,
  sections: version.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.kind === 'rating'
        ? {
            ...question,
            scale: {
              ...question.scale,
              levels: question.scale.levels.map((level) => ({ ...level, points: level.points * 2 })),
            },
          }
        : question,
    ),
  })),
})

describe('two sessions side by side', () => {
  test.each([
    [2, 4, 'higher'],
    [4, 2, 'lower'],
    [3, 3, 'same'],
    [3, null, null],
    [null, 3, null],
  ])('tell how a rating went from %s to %s: %s', (before, after, change) => {
    const rows = comparedQuestions(held(answers(before)), held(answers(after)))
    expect(rows.find(({ later }) => later?.question.kind === 'rating')?.change).toBe(change)
  })

  test('do not compare ratings of two scales', () => {
    const rows = comparedQuestions(held(answers(2)), held(answers(2), { by: rescaled }))
    expect(rows.find(({ later }) => later?.question.kind === 'rating')?.change).toBe('otherScale')
  })

  test('find a question of another template by its wording, and leave what only one asked to its side', () => {
    const other = aTemplateVersion({
      sections: [
        {
          ...version.sections[0],
          id: 'a',
          title: 'A',
          minutes: 5,
          visibility: 'shared',
          questions: [
            {
              kind: 'longText',
              id: 'x',
              wording: ' what  WENT well for {name}?',
              wordingForPerson: 'Well?',
              required: false,
            },
            { kind: 'longText', id: 'y', wording: 'What is new?', required: false },
          ],
        },
      ],
    })
    const rows = comparedQuestions(held(answers(3)), held(answers(null), { by: other }))
    expect(
      rows.map(({ earlier, later }) => [earlier?.question.id ?? null, later?.question.id ?? null]),
    ).toEqual([
      ['wins', 'x'],
      [null, 'y'],
      ['discovery', null],
      ['numbers', null],
      ['risk', null],
    ])
  })

  test('lay the scores of sections beside each other', () => {
    const weighed = aTemplateVersion({
      sections: version.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.kind === 'rating' ? { ...question, weight: 100 } : question,
        ),
      })),
    })
    const [first] = comparedScores(held(answers(2), { by: weighed }), held(answers(4), { by: weighed }))
    expect(first).toEqual({ title: 'The work', earlier: 40, later: 80 })
  })
})

describe('what two texts say', () => {
  const marked = (parts: readonly { text: string; isShared: boolean }[] = []): string =>
    parts.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('')

  test('is marked where only one of them says it', () => {
    const both = wordDifferences('He asked two open questions', 'He asked four good open questions')
    expect(marked(both?.earlier)).toBe('He asked [two ]open questions')
    expect(marked(both?.later)).toBe('He asked [four good ]open questions')
  })

  test('is put together again by its parts', () => {
    const both = wordDifferences('a  b\nc', 'b\n\nc')
    expect([both?.earlier, both?.later].map((parts) => parts?.map(({ text }) => text).join(''))).toEqual([
      'a  b\nc',
      'b\n\nc',
    ])
  })

  test('is not marked where they share less than half', () => {
    expect(wordDifferences('a b', 'a c')).not.toBeNull()
    expect(wordDifferences('a b d', 'a c e')).toBeNull()
  })

  test('is compared up to 600 words', () => {
    const text = (words: number, end: string) => `${end} ${'w '.repeat(words - 2)}${end}`
    expect(wordDifferences(text(600, 'a'), text(600, 'b'))).not.toBeNull()
    expect(wordDifferences(text(601, 'a'), text(601, 'b'))).toBeNull()
  })

  test('is compared at any length where both begin and end alike', () => {
    const around = 'w '.repeat(1000)
    const both = wordDifferences(`${around}two ${around}`, `${around}four ${around}`)
    expect(marked(both?.earlier)).toBe(`${around}[two ]${around}`)
    expect(marked(both?.later)).toBe(`${around}[four ]${around}`)
  })
})

describe('ratings over time', () => {
  const given = { givenName: 'Jonas' }

  test('stand in the order of the sessions, with the name in the wording', () => {
    const [history] = ratingHistories(
      [held(answers(4), { on: '2026-11-23', number: 2 }), held(answers(2), { on: '2026-10-01', number: 1 })],
      given,
    )
    expect(history?.title).toBe('How well does Jonas find out what the customer needs?')
    expect(history?.runs.map((run) => run.map(({ number, percent }) => [number, percent]))).toEqual([
      [
        [1, 40],
        [2, 80],
      ],
    ])
  })

  test('are not joined where the scale changed', () => {
    const [history] = ratingHistories(
      [
        held(answers(2), { on: '2026-09-01' }),
        held(answers(3), { on: '2026-10-01' }),
        held(answers(3), { on: '2026-11-01', by: rescaled }),
      ],
      given,
    )
    expect(history?.runs.map((run) => run.length)).toEqual([2, 1])
  })

  test('leave out sessions that are open, and ratings that were not given', () => {
    const open = { ...held(answers(4)), session: aSession({ notes: someNotes({ answers: answers(4) }) }) }
    expect(ratingHistories([open, held(answers(null))], given)).toEqual([])
  })
})
