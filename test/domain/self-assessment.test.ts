import { describe, expect, test } from 'vitest'
import {
  answersOfPerson,
  asksPerson,
  finishManagersSide,
  keptOf,
  managersSide,
  type SelfAnswers,
  selfAnswersSchema,
  submitSelfAssessment,
  withPersonsAnswers,
} from '../../shared/domain/self-assessment'
import { aContent, aQuestion } from '../builders/question'
import { aSelfAssessment } from '../builders/self-assessment'

const both = aQuestion('longText', { id: 'both', askedOf: 'both' })
const own = aQuestion('longText', { id: 'own', askedOf: 'person' })
const manager = aQuestion('longText', { id: 'manager' })
const content = aContent([{ questions: [both, own, manager] }])
const at = '2026-11-23T09:41:00.000Z'

/** Words to some questions: `{ own: 'Hamburg' }`. */
function words(texts: Readonly<Record<string, string>>): SelfAnswers {
  return selfAnswersSchema.parse(
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { kind: 'longText', text }])),
  )
}

describe('a self-assessment', () => {
  test('has something to ask only where a shared section asks the person', () => {
    expect(asksPerson(content)).toBe(true)
    expect(asksPerson(aContent([{ questions: [manager] }]))).toBe(false)
  })

  test('keeps of each side what it was asked, and is kept once both are done', () => {
    const all = words({ both: 'b', own: 'o', manager: 'm' })
    const submitted = submitSelfAssessment(aSelfAssessment(), content, { answers: all, way: 'file', at })
    expect(keptOf(submitted)).toBeNull()
    const done = finishManagersSide(submitted, content, { answers: all, at })
    expect(keptOf(done)).toEqual({
      submittedAt: at,
      way: 'file',
      answers: words({ both: 'b', own: 'o' }),
      manager: { doneAt: at, answers: words({ both: 'b' }) },
    })
    expect(finishManagersSide(done, content, { answers: {}, at })).toBe(done)
  })

  test('tells what the manager would leave open of what both are asked', () => {
    expect(managersSide(content, words({ own: 'o', manager: 'm' }))).toEqual({ asked: 1, open: 1 })
    expect(managersSide(content, words({ both: 'b' }))).toEqual({ asked: 1, open: 0 })
  })

  test('waits for no manager who was asked nothing', () => {
    const persons = aContent([{ questions: [own] }])
    const given = { answers: words({ own: 'o' }), way: 'guest' as const, at }
    expect(keptOf(submitSelfAssessment(aSelfAssessment(), persons, given))?.manager.answers).toEqual({})
  })

  test('takes no tick of the manager from the person', () => {
    const tick = aQuestion('acknowledgement', { id: 'tick', askedOf: 'both' })
    const ticked = selfAnswersSchema.parse({
      tick: { kind: 'acknowledgement', manager: true, person: true, remark: '' },
    })
    expect(answersOfPerson(aContent([{ questions: [tick] }]), ticked)).toMatchObject({
      tick: { manager: false, person: true },
    })
  })
})

describe('what the person alone was asked', () => {
  test('is answered by the self-assessment where nothing was said in the session', () => {
    const persons = words({ both: 'b', own: 'o' })
    expect(withPersonsAnswers(content, words({ manager: 'm' }), persons)).toEqual(
      words({ manager: 'm', own: 'o' }),
    )
    expect(withPersonsAnswers(content, words({ own: ' ' }), persons)).toEqual(words({ own: 'o' }))
    expect(withPersonsAnswers(content, words({ own: 'said' }), persons)).toEqual(words({ own: 'said' }))
    expect(withPersonsAnswers(content, words({ own: 'said' }), words({}))).toEqual(words({ own: 'said' }))
  })
})
