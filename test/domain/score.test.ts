import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/domain/answer'
import type { Question } from '../../shared/domain/question'
import { scoreOf, type TemplateScore } from '../../shared/domain/score'
import { sessionNotesSchema } from '../../shared/domain/session'
import type { TemplateContent } from '../../shared/domain/template'
import { aContent, aQuestion, scaleOfFive } from '../builders/question'

/** The score of answers by the ids of their questions. */
function scored(
  content: TemplateContent,
  answers: Readonly<Record<string, Answer>>,
  reader?: 'manager' | 'person',
): TemplateScore {
  return scoreOf(content, sessionNotesSchema.shape.answers.parse(answers), reader)
}

function rating(id: string, weight: number | null, point: object = {}): Question {
  return aQuestion('rating', { id, weight, allowsNotApplicable: true, ...point })
}

const level = (value: number | null): Answer => ({ kind: 'rating', level: value, evidence: '' })
const none: Answer = { kind: 'notApplicable', why: '' }

describe('the score of a section', () => {
  const section = (...questions: Question[]) => aContent([{ questions }])

  test('weighs what each question earned: 60 % of 4 of 5 and 40 % of 2 of 5', () => {
    const score = scored(section(rating('a', 60), rating('b', 40)), { a: level(4), b: level(2) })
    expect(score.sections[0]?.lines).toEqual([
      { kind: 'scored', questionId: 'a', weight: 60, points: 4, outOf: 5, percent: 80, contribution: 48 },
      { kind: 'scored', questionId: 'b', weight: 40, points: 2, outOf: 5, percent: 40, contribution: 16 },
    ])
    expect(score).toMatchObject({ weighing: 'questions', percent: 64, answeredWeight: 100, allWeight: 100 })
  })

  test('leaves out what does not apply and what nobody answered, and names them', () => {
    const content = section(rating('a', 50), rating('b', 30), rating('c', 20))
    const score = scored(content, { a: level(5), b: none })
    expect(score.sections[0]?.lines.map(({ kind }) => kind)).toEqual([
      'scored',
      'notApplicable',
      'unanswered',
    ])
    expect(score).toMatchObject({ percent: 100, answeredWeight: 50, allWeight: 100 })
  })

  test('is null where nothing was scored, and is not there where nothing has a weight', () => {
    expect(scored(section(rating('a', 100)), { a: none })).toMatchObject({
      percent: null,
      answeredWeight: 0,
    })
    expect(scored(section(rating('a', null)), { a: level(5) })).toMatchObject({
      weighing: 'none',
      sections: [],
      percent: null,
    })
  })

  test('takes “not applicable” for no answer where the question does not allow it', () => {
    const content = section(rating('a', 100, { allowsNotApplicable: false }))
    expect(scored(content, { a: none }).sections[0]?.lines[0]?.kind).toBe('unanswered')
  })

  test('counts points that do not rise evenly as they are', () => {
    const scale = { name: 'Steep', levels: [0, 1, 10].map((points, at) => ({ level: at + 1, points })) }
    const content = section(rating('a', 100, { scale }))
    expect([1, 2, 3].map((picked) => scored(content, { a: level(picked) }).percent)).toEqual([0, 10, 100])
  })
})

describe('the score of a template', () => {
  const content = aContent([
    { weight: 75, questions: [rating('a', 100)] },
    { weight: 25, questions: [rating('b', 100)], visibility: 'private' },
  ])

  test('weighs its sections where they have weights', () => {
    const score = scored(content, { a: level(4), b: level(1) })
    expect(score).toMatchObject({ weighing: 'sections', percent: 65 })
    expect(score.sections.map(({ percent, contribution }) => [percent, contribution])).toEqual([
      [80, 60],
      [20, 5],
    ])
  })

  test('leaves out a section in which nothing was scored', () => {
    expect(scored(content, { a: level(4) })).toMatchObject({
      percent: 80,
      answeredWeight: 75,
      allWeight: 100,
    })
  })

  test('has nothing of a private section for the person', () => {
    const score = scored(content, { a: level(4), b: level(1) }, 'person')
    expect(score.sections.map(({ sectionId }) => sectionId)).toEqual(['s0'])
    expect(score.percent).toBe(80)
  })

  test('weighs all questions together where no section has a weight', () => {
    const flat = aContent([{ questions: [rating('a', 80)] }, { questions: [rating('b', 20)] }])
    expect(scored(flat, { a: level(5), b: level(0) }).percent).toBe(100)
    expect(scored(flat, { a: level(5), b: level(1) }).percent).toBe(84)
  })
})

describe('what an answer earns', () => {
  const percentOf = (question: Question, answer: Answer) =>
    scored(aContent([{ questions: [question] }]), { [question.id]: answer }).percent
  const weight = 100

  test.each([
    [4, null],
    [5, 0],
    [7.5, 50],
    [10, 100],
    [11, null],
  ])('a figure of %d between 5 and 10 is %s percent', (value, percent) => {
    const answer: Answer = { kind: 'range', value, remark: '' }
    expect(percentOf(aQuestion('range', { weight, min: 5, max: 10 }), answer)).toBe(percent)
  })

  test('a figure of which less is better has all its points at the lower end', () => {
    const question = aQuestion('number', { weight, min: 0, max: 20, better: 'less' })
    expect(percentOf(question, { kind: 'number', value: 5, remark: '' })).toBe(75)
  })

  test('yes and no have the points that they were given', () => {
    const question = aQuestion('yesNo', { weight, points: { yes: 1, no: 4 } })
    expect(percentOf(question, { kind: 'yesNo', choice: 'yes', remark: '' })).toBe(25)
    expect(percentOf(question, { kind: 'yesNo', choice: 'no', remark: '' })).toBe(100)
  })

  test('“other” and an option without points are answers outside the score', () => {
    const question = aQuestion('oneOf', {
      weight,
      allowsOther: true,
      options: [
        { id: 'well', label: 'Well', points: 2 },
        { id: 'unseen', label: 'Not observed' },
      ],
    })
    const lineOf = (answer: Answer) =>
      scored(aContent([{ questions: [question] }]), { oneOf: answer }).sections[0]?.lines[0]?.kind
    const chosen = (id: 'well' | 'unseen' | 'other', other = ''): Answer => ({
      kind: 'oneOf',
      chosen: aQuestion('oneOf', { options: [{ id, label: 'x' }] }).options[0]?.id ?? null,
      other,
      remark: '',
    })
    expect(lineOf(chosen('well'))).toBe('scored')
    expect(lineOf(chosen('unseen'))).toBe('withoutPoints')
    expect(lineOf(chosen('other', 'By post'))).toBe('withoutPoints')
    expect(lineOf(chosen('other'))).toBe('unanswered')
  })

  test('several choices add up, of the most that as many choices can have', () => {
    const of = (maxChoices: number | null) => aQuestion('manyOf', { weight, maxChoices })
    const [one, , three] = of(null).options.map(({ id }) => id)
    const chosen: Answer = {
      kind: 'manyOf',
      chosen: [one, three].flatMap((id) => id ?? []),
      other: '',
      remark: '',
    }
    expect(percentOf(of(null), chosen)).toBeCloseTo((100 * 4) / 6)
    expect(percentOf(of(2), chosen)).toBe(80)
    expect(percentOf(of(1), chosen)).toBeNull()
  })

  test('rows add up; a row that does not apply is left out', () => {
    const question = aQuestion('matrix', { weight, allowsNotApplicable: true })
    const [asks, listens] = question.rows.map(({ id }) => id)
    if (asks === undefined || listens === undefined) throw new Error('There are two rows')
    const rows = (levels: Extract<Answer, { kind: 'matrix' }>['levels']): Answer => ({
      kind: 'matrix',
      levels,
      notes: {},
    })
    expect(percentOf(question, rows({ [asks]: 5, [listens]: 2 }))).toBe(70)
    expect(percentOf(question, rows({ [asks]: 5, [listens]: 'notApplicable' }))).toBe(100)
    expect(percentOf(question, rows({ [asks]: 5 }))).toBeNull()
    const all = rows({ [asks]: 'notApplicable', [listens]: 'notApplicable' })
    const score = scored(aContent([{ questions: [question] }]), { matrix: all })
    expect(score.sections[0]?.lines[0]?.kind).toBe('notApplicable')
  })

  test('a checklist has its ticks, of all its items, and nothing before somebody touched it', () => {
    const question = aQuestion('checklist', { weight })
    const [first] = question.items.map(({ id }) => id)
    if (first === undefined) throw new Error('There are two items')
    const ticked = (ticks: Extract<Answer, { kind: 'checklist' }>['ticks']): Answer => ({
      kind: 'checklist',
      ticks,
      notes: {},
    })
    expect(percentOf(question, ticked({ [first]: true }))).toBe(50)
    expect(percentOf(question, ticked({ [first]: false }))).toBe(0)
    expect(percentOf(question, ticked({}))).toBeNull()
  })
})

describe('for any weights and levels, the score', () => {
  const weights = fc.array(
    fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  const anyTemplate = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), questions: weights }), {
    minLength: 1,
    maxLength: 5,
  })
  const contentOf = (sections: { weight: number; questions: number[] }[], isFlat: boolean) =>
    aContent(
      sections.map(({ weight, questions }, at) => ({
        weight: isFlat ? null : weight,
        questions: questions.map((each, index) => rating(`q${at}-${index}`, each)),
      })),
    )
  const anyLevel = fc.constantFrom(1, 2, 3, 4, 5, null)

  test('lies from 0 to 100, is the sum of what its parts contribute, and rises with a level', () => {
    fc.assert(
      fc.property(anyTemplate, fc.boolean(), fc.infiniteStream(anyLevel), (sections, isFlat, levels) => {
        const content = contentOf(sections, isFlat)
        const ids = content.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
        const answers = Object.fromEntries(ids.map((id) => [id, level(levels.next().value ?? null)]))
        const score = scored(content, answers)
        const given = Object.values(answers).some(
          (answer) => answer.kind === 'rating' && answer.level !== null,
        )
        expect(score.percent !== null).toBe(given)
        if (score.percent === null) return
        expect(score.percent).toBeGreaterThanOrEqual(20 - 1e-9)
        expect(score.percent).toBeLessThanOrEqual(100 + 1e-9)
        const parts = score.sections.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)
        expect(parts).toBeCloseTo(score.percent, 8)
        const better = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [
            id,
            answer.kind === 'rating' && answer.level !== null ? level(5) : answer,
          ]),
        )
        expect(scored(content, better).percent).toBeCloseTo(100, 8)
      }),
    )
  })

  test('is what all questions earned where all earned the same, whatever they weigh', () => {
    fc.assert(
      fc.property(anyTemplate, fc.boolean(), fc.constantFrom(1, 2, 3, 4, 5), (sections, isFlat, picked) => {
        const content = contentOf(sections, isFlat)
        const ids = content.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
        const score = scored(content, Object.fromEntries(ids.map((id) => [id, level(picked)])))
        expect(score.percent).toBeCloseTo((100 * picked) / scaleOfFive.levels.length, 8)
      }),
    )
  })
})
