import { describe, expect, test } from 'vitest'
import { questionIdSchema } from '../../shared/domain/id'
import {
  newestVersions,
  plannedMinutes,
  questionOf,
  questionsOf,
  templateVersionSchema,
} from '../../shared/domain/template'
import { aTemplateVersion } from '../builders/template-version'

const version = aTemplateVersion()
const [work, own] = version.sections
const [wins] = work?.questions ?? []

/** The places at which a template with these sections is refused. */
function faults(sections: unknown[]): string[] {
  const parsed = templateVersionSchema.safeParse({ ...version, sections })
  return (parsed.error?.issues ?? []).map(({ path }) => path.join('.'))
}

describe('a template', () => {
  test('has one section at least', () => {
    expect(faults([work])).toEqual([])
    expect(faults([])).toEqual(['sections'])
  })

  test('uses no id twice: not for two questions, two sections, or a section and a question', () => {
    expect(faults([work, { ...own, questions: [wins] }])).toEqual(['sections.1.questions.0.id'])
    expect(faults([work, { ...own, id: 'work' }])).toEqual(['sections.1.id'])
    expect(faults([work, { ...own, id: 'wins' }])).toEqual(['sections.1.id'])
    expect(faults([{ ...work, questions: [wins, wins] }])).toEqual(['sections.0.questions.1.id'])
  })

  test('speaks to the person in the second person wherever the screen is turned', () => {
    const byName = { ...wins, wordingForPerson: null }
    expect(faults([{ ...work, questions: [byName] }])).toEqual(['sections.0.questions.0.wordingForPerson'])
    expect(faults([{ ...own, questions: [byName] }])).toEqual([])
  })

  test('asks its questions in the order of its sections', () => {
    expect(questionsOf(version).map(({ section, question }) => `${section.id}/${question.id}`)).toEqual([
      'work/wins',
      'work/discovery',
      'work/numbers',
      'own/risk',
    ])
  })

  test('finds a question by its id', () => {
    expect(questionOf(version, questionIdSchema.parse('risk'))?.id).toBe('risk')
    expect(questionOf(version, questionIdSchema.parse('unknown'))).toBeUndefined()
  })

  test('takes as long as its sections and both ends together', () => {
    expect(plannedMinutes(version)).toBe(5 + 20 + 0 + 5)
  })
})

test('of every template the version with the highest number is the newest, in any order', () => {
  const of = (templateId: string, number: number) => aTemplateVersion({ templateId, number })
  const versions = [of('weekly', 9), of('weekly', 10), of('monthly', 1), of('weekly', 2)]
  const newest = newestVersions(versions).map(({ templateId, number }) => `${templateId} ${number}`)
  expect(newest.sort()).toEqual(['monthly 1', 'weekly 10'])
})
