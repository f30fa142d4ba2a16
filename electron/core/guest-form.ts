import { implement, ORPCError } from '@orpc/server'
import { selfAssessments as contract } from '../../shared/contract/self-assessments'
import { openQuestions } from '../../shared/domain/open-questions'
import { isClosed } from '../../shared/domain/schedule'
import { strangeAnswers } from '../../shared/domain/self-answers'
import {
  answersOfPerson,
  type SelfAnswers,
  type SelfAssessment,
  submitSelfAssessment,
} from '../../shared/domain/self-assessment'
import { formSections } from '../../shared/domain/self-form'
import { type CoreContext, changing, found, openStore } from './context'
import { endGuestMode } from './guest-mode'
import { isSample } from './profile'
import { prove } from './proof'
import { versionAsked } from './self-assessment-at-end'
import { selfFormOf } from './self-form'
import { put, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

/** The verbs of guest mode, in which the laptop shows one person their form and nothing else. */
export const guestForm = {
  handOver: os.handOver.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      // another window may have handed it over while this waited for its turn
      if (context.door.isWithGuest) throw errors.IN_GUEST_MODE()
      if (isClosed(found(data.sessions.get(input.sessionId)))) throw errors.FINALISED()
      const assessment = found(data.selfAssessments.get(input.sessionId))
      if (assessment.submitted !== null) throw errors.ANSWERED()
      if (!store.keys.wraps.passphrase && !isSample(data)) throw errors.NO_PASSPHRASE()
      const guestSince = context.clock.now()
      await store.commit([
        put('selfAssessments', { ...assessment, guestSince, revision: assessment.revision + 1 }),
      ])
      context.door.takenBack(false)
      return {}
    }),
  ),

  guestForm: os.guestForm.handler(({ context }) => {
    const data = openStore(context).read()
    const assessment = withGuest(context, data)
    if (assessment === null) return null
    const isSubmitted = assessment.submitted !== null
    const form = selfFormOf(assessment, data)
    // whoever sits there next must not read what was submitted
    return { form: { ...form, answers: isSubmitted ? {} : assessment.answers }, isSubmitted }
  }),

  keepGuestAnswers: os.keepGuestAnswers.handler(({ context, input }) =>
    changing(context, async (store) => {
      const data = store.read()
      const assessment = unsubmitted(context, data)
      const asked = versionAsked(assessment, data)
      refuseStrange(input.answers, assessment, data)
      const answers = answersOfPerson(asked, input.answers)
      await store.commit([
        put('selfAssessments', { ...assessment, answers, revision: assessment.revision + 1 }),
      ])
      return { savedAt: context.clock.now() }
    }),
  ),

  submitGuestAnswers: os.submitGuestAnswers.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const assessment = unsubmitted(context, data)
      const asked = versionAsked(assessment, data)
      refuseStrange(input.answers, assessment, data)
      const open = openQuestions({ sections: formSections(asked) }, input.answers)
      const missing = open.map(({ id }) => id)
      if (missing.length > 0) throw errors.INCOMPLETE({ data: { missing } })
      const given = { answers: input.answers, way: 'guest' as const, at: context.clock.now() }
      await store.commit([put('selfAssessments', submitSelfAssessment(assessment, asked, given))])
      return {}
    }),
  ),

  takeBack: os.takeBack.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { id } = found(withGuest(context, store.read()) ?? undefined)
      await prove(context.door, store, input.passphrase)
      await endGuestMode(context.door, store)
      return { sessionId: id }
    }),
  ),
}

/** The self-assessment of the person who has the laptop; null when nobody has it. */
function withGuest({ door }: CoreContext, data: WorkspaceData): SelfAssessment | null {
  const { guest } = door
  if (guest?.kind !== 'selfAssessment') return null
  return data.selfAssessments.get(guest.sessionId) ?? null
}

function unsubmitted(context: CoreContext, data: WorkspaceData): SelfAssessment {
  const assessment = found(withGuest(context, data) ?? undefined)
  return found(assessment.submitted === null ? assessment : undefined)
}

/** What the form did not ask, or could not have been answered so, comes from no form. */
function refuseStrange(answers: SelfAnswers, assessment: SelfAssessment, data: WorkspaceData): void {
  const sections = formSections(versionAsked(assessment, data))
  if (strangeAnswers(sections, answers).length > 0) throw new ORPCError('BAD_REQUEST')
}
