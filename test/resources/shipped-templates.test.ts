import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { shippedTemplates } from '../../electron/core/template-library'
import { type Question, type QuestionKind, questionSchema } from '../../shared/domain/question'
import { wordingFor } from '../../shared/domain/question-wording'
import {
  plannedMinutes,
  questionsOf,
  sectionsForSelf,
  type TemplateVersion,
} from '../../shared/domain/template'
import { shippedOrder, templateUses } from '../../shared/domain/template-use'
import { saysSomething } from '../../shared/domain/text'
import { weighingOf, weightFaults } from '../../shared/domain/weights'
import { shippedResources } from '../helpers/core'

/** What the library holds at least, and for how many minutes each is meant. */
const library: Readonly<Record<string, number>> = {
  'weekly-one-on-one': 30,
  'monthly-performance-review': 60,
  'quarterly-performance-review': 90,
  'first-30-days': 45,
  'first-60-days': 45,
  'first-90-days': 60,
  'role-expectations': 40,
  'goal-setting': 45,
  'cause-check': 30,
  'direct-conversation': 30,
  'training-and-support': 38,
  'clear-consequences': 30,
  'close-monitoring': 20,
  'decision-review': 42,
  'respectful-separation': 25,
  'call-review': 30,
  'role-play-cold-call': 26,
  'role-play-discovery': 32,
  'role-play-objections': 30,
  'role-play-presentation': 34,
  'role-play-negotiation': 30,
  'mentorship-meeting': 40,
  'peer-feedback': 22,
  'team-rally': 30,
  'managers-own-review': 45,
  'self-assessment': 30,
}

/** Those whose result is a score; every other one is a conversation. */
const scorecards = [
  'call-review',
  'managers-own-review',
  'quarterly-performance-review',
  'role-play-cold-call',
  'role-play-discovery',
  'role-play-negotiation',
  'role-play-objections',
  'role-play-presentation',
]

const folder = join(shippedResources, 'templates')
const templates = await shippedTemplates(folder)
const cases = templates.map((template) => [template.templateId, template] as const)

const asked = ({ sections }: TemplateVersion): readonly Question[] =>
  questionsOf({ sections }).map(({ question }) => question)

describe('the shipped library', () => {
  test('has every template that it should have, and no other', () => {
    expect(templates.map(({ templateId }) => String(templateId)).sort()).toEqual(Object.keys(library).sort())
  })

  test('names each file and each version after its template', async () => {
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json'))) {
      const file = z.object({ id: z.string(), templateId: z.string(), number: z.int() })
      const { id, templateId, number } = file.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
      expect([`${templateId}.json`, `${templateId}-${number}`]).toEqual([name, id])
    }
  })

  test('has a name of its own for each', () => {
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
  })

  test('uses every kind of question', () => {
    const every = questionSchema.options.map(({ shape }) => shape.kind.value)
    const used = new Set<QuestionKind>(templates.flatMap(asked).map(({ kind }) => kind))
    expect(every.filter((kind) => !used.has(kind))).toEqual([])
  })

  test('has each under a heading and at a place under it', () => {
    expect(templates.filter(({ use }) => use === undefined)).toEqual([])
    expect([...shippedOrder].sort()).toEqual(Object.keys(library).sort())
    expect(new Set(templates.map(({ use }) => use))).toEqual(new Set(templateUses))
  })

  test('scores what is a scorecard, and nothing else', () => {
    const scored = templates.filter(({ sections }) => weighingOf(sections) !== 'none')
    expect(scored.map(({ templateId }) => String(templateId)).sort()).toEqual(scorecards)
  })
})

describe.each(cases)('%s', (templateId, template) => {
  test('takes the minutes that its conversation has', () => {
    expect(plannedMinutes(template)).toBe(library[templateId])
  })

  test('has weights that total 100, or none', () => {
    expect(weightFaults(template.sections)).toEqual([])
  })

  test('says in one sentence when to use it', () => {
    expect(template.purpose).toMatch(/^\S.*[.?]$/)
    expect(template.purpose.length).toBeLessThanOrEqual(200)
  })

  test('speaks to the person without {name}, and as “I” where the person answers alone', () => {
    const forSelf = sectionsForSelf(template).flatMap(({ questions }) => questions)
    const shared = template.sections.filter(({ visibility }) => visibility === 'shared')
    const read = [
      ...shared.flatMap(({ questions }) => questions.map((each) => wordingFor(each, { kind: 'person' }))),
      ...forSelf.map((each) => wordingFor(each, { kind: 'self' })),
    ]
    expect(read.filter((words) => words.includes('{'))).toEqual([])
    expect(forSelf.map((each) => wordingFor(each, { kind: 'self' })).filter(saysYou)).toEqual([])
  })

  test('has {name} nowhere but in questions, because nothing else is read with a name in it', () => {
    const withoutWordings = JSON.stringify(template, (key, value) => (key === 'wording' ? undefined : value))
    expect(withoutWordings).not.toContain('{name}')
  })

  test('describes each level by what can be seen or heard, and says which one is expected', () => {
    for (const question of asked(template)) {
      if (question.kind !== 'rating') continue
      const { levels } = question.scale
      expect([4, 5]).toContain(levels.length)
      expect(levels.filter(({ anchor }) => !saysSomething(anchor))).toEqual([])
      expect(question.expectedLevel).not.toBeNull()
      const points = levels.map((level) => level.points)
      expect(points).toEqual([...points].sort((a, b) => a - b))
    }
  })

  test('asks for evidence with each scored rating, or helps to judge it', () => {
    const bare = asked(template).filter(
      (question) => question.kind === 'rating' && question.weight !== null && isWithoutHelp(question),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})

function isWithoutHelp(question: Extract<Question, { kind: 'rating' }>): boolean {
  return question.evidencePrompt === null && !saysSomething(question.guide)
}

function saysYou(words: string): boolean {
  return /\byour?\b/i.test(words)
}
