import { describe, expect, test } from 'vitest'
import { searchNotes } from '../../electron/core/search-notes'
import { put } from '../../electron/core/store/collections'
import { queryOf } from '../../shared/domain/note-words'
import { sessionNotesSchema } from '../../shared/domain/session'
import { aGoal } from '../builders/goal'
import { aContent, aQuestion } from '../builders/question'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'
import { openCore } from '../helpers/core'

const everything = { personId: null, from: null, to: null, kinds: [] }

describe('the answers of a session', () => {
  const version = aTemplateVersion(
    aContent([
      {
        questions: [
          aQuestion('oneOf'),
          aQuestion('manyOf', { allowsOther: true }),
          aQuestion('checklist'),
          aQuestion('table', { rows: ['Discovery'] }),
          aQuestion('goals'),
        ],
      },
    ]),
  )
  const answers = {
    oneOf: { kind: 'oneOf', chosen: 'left', other: '', remark: 'Kestrel' },
    manyOf: { kind: 'manyOf', chosen: ['two', 'other'], other: 'Heron', remark: '' },
    checklist: { kind: 'checklist', ticks: { first: true }, notes: { first: 'Osprey' } },
    table: { kind: 'table', rows: [['Falcon', 'Friday']] },
    goals: {
      kind: 'goals',
      checkIns: {
        [aGoal().id]: {
          statement: 'Fewer gaps',
          progress: 40,
          status: 'atRisk',
          blockers: 'Condor',
          nextStep: '',
        },
      },
      text: '',
    },
  }

  async function withAnswers() {
    const core = await openCore()
    const notes = { ...someNotes(), answers: sessionNotesSchema.shape.answers.parse(answers) }
    await core.store.commit([
      put('templateVersions', version),
      put('sessions', aSession({ templateVersionId: version.id, notes })),
    ])
    return (typed: string) =>
      searchNotes(core.store.read(), { ...everything, query: queryOf(typed) }).map(
        ({ kind, text, place }) => ({
          kind,
          text,
          question:
            place.kind === 'session' && typeof place.step === 'object' ? place.step.questionId : undefined,
        }),
      )
  }

  test.each([
    ['left', 'oneOf', 'answer', 'Left\nKestrel'],
    ['heron', 'manyOf', 'answer', 'Two\nOther: Heron'],
    ['first', 'checklist', 'answer', 'First: Done (Osprey)'],
    ['discovery falcon', 'table', 'answer', 'Discovery: Falcon | Friday'],
    ['"at risk"', 'goals', 'goal', 'Fewer gaps: 40 %, At risk (In the way: Condor)'],
  ])('are found by what the person reads: %s', async (typed, question, kind, text) => {
    expect((await withAnswers())(typed)).toEqual([{ kind, text, question }])
  })

  test.each(['right', 'three', 'second', 'checklist', 'atRisk'])(
    'are not found by what was not said, nor by its name in the file: %s',
    async (typed) => {
      expect((await withAnswers())(typed)).toEqual([])
    },
  )
})
