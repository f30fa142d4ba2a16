import { implement } from '@orpc/server'
import { selfAssessments as contract, type SelfAssessmentStand } from '../../shared/contract/self-assessments'
import { formFileName } from '../../shared/domain/file-name'
import { calledName } from '../../shared/domain/person'
import { isClosed } from '../../shared/domain/schedule'
import {
  askForSelfAssessment,
  asksPerson,
  finishManagersSide,
  keptOf,
  submitSelfAssessment,
} from '../../shared/domain/self-assessment'
import { type CoachingSession, isRunning } from '../../shared/domain/session'
import { type CoreContext, changing, found, openStore } from './context'
import { guestForm } from './guest-form'
import { readSelfAnswers } from './read-self-answers'
import { askedNoMore, versionAsked } from './self-assessment-at-end'
import { selfFormOf } from './self-form'
import { selfFormHtml } from './self-form-file'
import { put, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const selfAssessments = {
  get: os.get.handler(({ context, input }) => {
    const data = openStore(context).read()
    return standOf(found(data.sessions.get(input.sessionId)), data)
  }),

  ask: os.ask.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (isClosed(session)) throw errors.FINALISED()
      if (data.selfAssessments.has(session.id)) return standOf(session, data)
      if (!asksPerson(found(data.templateVersions.get(session.templateVersionId)))) {
        throw errors.NOTHING_TO_ANSWER()
      }
      const asked = askForSelfAssessment(session, { ticket: context.newId(), at: context.clock.now() })
      await store.commit([put('selfAssessments', asked)])
      return standOf(session, data)
    }),
  ),

  withdraw: os.withdraw.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (isClosed(session)) throw errors.FINALISED()
      found(data.selfAssessments.get(session.id))
      await store.commit(askedNoMore(session, data))
      return {}
    }),
  ),

  form: os.form.handler(async ({ context, input, errors }) => {
    const data = openStore(context).read()
    const session = found(data.sessions.get(input.sessionId))
    const assessment = found(data.selfAssessments.get(session.id))
    if (assessment.submitted !== null) throw errors.ANSWERED()
    const html = await selfFormHtml(selfFormOf(assessment, data), context.selfFormPage)
    const person = found(data.people.get(session.personId))
    const fileName = formFileName('Self-assessment', calledName(person), session.heldOn)
    return { fileName, file: new File([html], fileName, { type: 'text/html;charset=utf-8' }) }
  }),

  readAnswers: os.readAnswers.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const read = await readSelfAnswers(input.file, data)
      switch (read.kind) {
        case 'broken':
          throw errors.BROKEN_FILE({ data: { sentence: read.sentence } })
        case 'notWaitedFor':
          throw errors.NOT_WAITED_FOR()
        case 'answered':
          throw errors.ANSWERED({ data: { sessionId: read.assessment.id, isSame: read.isSame } })
        case 'answers': {
          const { assessment, answers } = read
          const given = { answers, way: 'file' as const, at: context.clock.now() }
          const submitted = submitSelfAssessment(assessment, versionAsked(assessment, data), given)
          await store.commit([put('selfAssessments', submitted)])
          return { sessionId: assessment.id, personId: assessment.personId }
        }
      }
    }),
  ),

  managerDone: os.managerDone.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (isClosed(session)) throw errors.FINALISED()
      const assessment = found(data.selfAssessments.get(session.id))
      if (!isRunning(session)) throw errors.NOT_STARTED()
      const given = { answers: session.notes.answers, at: context.clock.now() }
      const done = finishManagersSide(assessment, versionAsked(assessment, data), given)
      if (done !== assessment) await store.commit([put('selfAssessments', done)])
      return standOf(session, data)
    }),
  ),

  ...guestForm,
}

/** How the self-assessment of a session stands, with nothing of the person's in it before both are done. */
function standOf(session: CoachingSession, data: WorkspaceData): SelfAssessmentStand {
  if (session.selfAssessment !== undefined) return { kind: 'revealed', kept: session.selfAssessment }
  const assessment = data.selfAssessments.get(session.id)
  if (assessment === undefined) {
    const version = found(data.templateVersions.get(session.templateVersionId))
    return { kind: 'notAsked', asksPerson: asksPerson(version) }
  }
  const kept = keptOf(assessment)
  if (kept !== null) return { kind: 'revealed', kept }
  const { submitted, askedAt, answers, manager } = assessment
  if (submitted !== null) return { kind: 'submitted', at: submitted.at }
  const isBegun = Object.keys(answers).length > 0
  return { kind: 'waiting', askedAt, isBegun, isManagerDone: manager !== null }
}
