import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTemplateFile } from '../../shared/domain/read-template-file'
import { pathInWords } from '../../shared/domain/template-fault'
import { templateFileText } from '../../shared/domain/template-file'
import { aContent, aQuestion, ofEveryKind } from '../builders/question'

const good = ofEveryKind()

/** A template file with something changed in it. */
function fileWith(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(templateFileText(good))
  change(file)
  return JSON.stringify(file)
}

/** The same with something changed in its first section, and one of its questions. */
function questionWith(kind: string, point: object): string {
  return fileWith((file) => {
    const [section] = Array.isArray(file.sections) ? file.sections : []
    const question = section.questions.find((each: { kind: string }) => each.kind === kind)
    Object.assign(question, point)
  })
}

function told(text: string): { sentence: string; faults: string[] } {
  const read = readTemplateFile(text)
  if (read.kind === 'read') return { sentence: 'read', faults: [] }
  const faults = read.faults.map(({ path, message }) => `${pathInWords(path)}: ${message}`)
  return { sentence: read.sentence, faults }
}

describe('a template file', () => {
  test('that was written is read as the same template, with every kind of question', () => {
    expect(readTemplateFile(templateFileText(good))).toEqual({ kind: 'read', content: good })
  })

  test('with a byte order mark, and with other line ends, is read', () => {
    const text = templateFileText(good)
    expect(readTemplateFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual({
      kind: 'read',
      content: good,
    })
  })

  test('may leave out what has a default', () => {
    const text = fileWith((file) => {
      for (const field of ['instructions', 'source']) delete file[field]
    })
    expect(told(text).sentence).toBe('read')
  })

  test('may have weights that do not total 100: it becomes a draft', () => {
    expect(told(questionWith('rating', { weight: 40 })).sentence).toBe('read')
  })
})

describe('a broken template file is told', () => {
  test.each([
    ['', 'This file is not JSON. Line 1, column 1: The text ends before it is complete.'],
    [
      '{"format": "plumbline-template",\n"formatVersion": 1,}',
      'This file is not JSON. Line 2, column 20: The name of a field in double quotes is expected here, not }.',
    ],
    ['[]', 'This is not a template file: it does not begin with "format": "plumbline-template".'],
    [
      '{"format": "other"}',
      'This is not a template file: it does not begin with "format": "plumbline-template".',
    ],
    [
      '{"format": "plumbline-template", "formatVersion": 2}',
      'This file was written by a newer Plumbline (format version 2; this one reads 1).',
    ],
    ['{"format": "plumbline-template", "formatVersion": 0}', '"formatVersion" has to be 1.'],
    ['{"format": "plumbline-template", "formatVersion": "1"}', '"formatVersion" has to be 1.'],
    ['{"format": "plumbline-template"}', '"formatVersion" has to be 1.'],
  ])('%j in one sentence', (text, sentence) => {
    expect(told(text)).toEqual({ sentence, faults: [] })
  })

  test.each([
    [
      questionWith('rating', { scale: { name: 'x', levels: [{ level: 1, points: 1 }] } }),
      'sections[0].questions[2].scale.levels: A scale has at least 2 levels',
    ],
    [
      questionWith('rating', { scale: 'five' }),
      'sections[0].questions[2].scale: This has to be an object, not “five”',
    ],
    [
      questionWith('rating', { colour: 'red' }),
      'sections[0].questions[2].colour: A template file has no such field here',
    ],
    [
      questionWith('rating', { weight: 33.333 }),
      'sections[0].questions[2].weight: A weight has two decimals at most',
    ],
    [questionWith('rating', { weight: 0 }), 'sections[0].questions[2].weight: A weight is more than 0'],
    [
      questionWith('longText', { kind: 'essay' }),
      'sections[0].questions[0].kind: There is no question of this kind',
    ],
    [
      questionWith('longText', { weight: 10 }),
      'sections[0].questions[0].weight: The answers to this kind of question have no points, so it has no weight',
    ],
    [questionWith('longText', { wording: ' ' }), 'sections[0].questions[0].wording: The question is missing'],
    [
      questionWith('longText', { wording: null }),
      'sections[0].questions[0].wording: This has to be a text, not null',
    ],
    [
      questionWith('longText', { wording: 'x'.repeat(601) }),
      'sections[0].questions[0].wording: The question can have 600 characters at most',
    ],
    [
      questionWith('longText', { wording: 'How is {name}?' }),
      'sections[0].questions[0].wordingForPerson: The turned screen needs a wording of its own that says “you”, without {name}',
    ],
    [questionWith('longText', { id: 'rating' }), 'sections[0].questions[2].id: This id is used twice'],
    [questionWith('longText', { id: '__proto__' }), 'sections[0].questions[0].id: This is not an id'],
    [
      questionWith('longText', { required: 'yes' }),
      'sections[0].questions[0].required: This has to be true or false, not “yes”',
    ],
    [
      questionWith('oneOf', { options: [] }),
      'sections[0].questions[6].options: There are at least 2 options to choose from',
    ],
    [
      questionWith('matrix', {
        rows: [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ],
      }),
      'sections[0].questions[8].rows[1].id: This id is used twice',
    ],
    [
      questionWith('range', { min: 5, max: 5 }),
      'sections[0].questions[3].max: The end of a range is more than its beginning',
    ],
    [fileWith((file) => delete file.name), 'name: This is missing'],
    [
      fileWith((file) => Object.assign(file, { sections: [] })),
      'sections: A template has at least one section',
    ],
    [
      fileWith((file) => Object.assign(file, { sinceLastTimeMinutes: 1.5 })),
      'sinceLastTimeMinutes: This has to be a whole number, not 1.5',
    ],
    [
      fileWith((file) => Object.assign(file, { agreementMinutes: 241 })),
      'agreementMinutes: Minutes are 240 at most',
    ],
    [
      fileWith((file) => Object.assign(file, { publishedOn: '2026-01-01' })),
      'publishedOn: A template file has no such field here',
    ],
  ])('by the place of its fault (%#)', (text, fault) => {
    const { sentence, faults } = told(text)
    expect(faults).toContain(fault)
    expect(sentence).toMatch(/^(One thing has|\d+ things have) to be put right in this file\.$/)
  })

  test('by the first 20 of all its faults, and how many there are', () => {
    const questions = Array.from({ length: 25 }, (_, at) => ({
      ...aQuestion('longText', { id: `q${at}` }),
      wording: '',
    }))
    const text = templateFileText({ ...good, sections: aContent([{ questions }]).sections })
    const read = readTemplateFile(text)
    expect(read).toMatchObject({ kind: 'broken', count: 25 })
    expect(told(text).faults).toHaveLength(20)
  })

  test('with what is wrong in its other questions, where one cannot be read at all', () => {
    const text = fileWith((file) => {
      const [section] = Array.isArray(file.sections) ? file.sections : []
      section.questions[0].wording = 5
      section.questions[1].wording = ''
    })
    expect(told(text).faults).toEqual([
      'sections[0].questions[0].wording: This has to be a text, not 5',
      'sections[0].questions[1].wording: The question is missing',
    ])
  })

  test.each([
    [500, 'read'],
    [501, 'This template has 501 questions; a template can have 500 at most.'],
    [10_000, 'This template has 10,000 questions; a template can have 500 at most.'],
  ])('with %i questions: %s', (count, sentence) => {
    const [section] = good.sections
    const questions = Array.from({ length: count }, (_, at) => ({ ...aQuestion('longText'), id: `q${at}` }))
    const text = JSON.stringify({
      ...JSON.parse(templateFileText(good)),
      sections: [{ ...section, questions }],
    })
    const from = performance.now()
    expect(told(text).sentence).toBe(sentence)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

test('whatever a value of the file is replaced by, it is read or told, and never thrown at', () => {
  const text = templateFileText(good)
  const values = [...text.matchAll(/: (?=["\d\-tfn[{])/gu)].map(({ index }) => index + 2)
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.json(), (at, value) => {
      const end = text.slice(at).search(/,?\n/u)
      const changed = `${text.slice(0, at)}${value}${text.slice(at + end)}`
      expect(['read', 'broken']).toContain(readTemplateFile(changed).kind)
    }),
    { numRuns: 300 },
  )
})
