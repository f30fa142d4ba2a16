import { emptyAnswer } from '../../../shared/domain/answer'
import { type SessionId, sessionIdSchema, templateIdSchema } from '../../../shared/domain/id'
import { selfAnswerFileText } from '../../../shared/domain/self-answer-file'
import type { SelfAnswers } from '../../../shared/domain/self-assessment'
import { questionsOf, type Section } from '../../../shared/domain/template'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** A shipped template that asks the person, and both, for words. */
const asking = templateIdSchema.parse('direct-conversation')

/** Does what makes the pages forget their rooms, and waits until that is done. */
export type WhileLeft = (act: () => Promise<unknown>) => Promise<void>

/** The person answers alone, on this laptop and by a file; nothing else answers while they have the laptop. */
export async function selfAssessments(
  core: Core,
  { employee }: Team,
  given: { readonly passphrase: string; readonly whileLeft: WhileLeft },
): Promise<void> {
  const { sessions, selfAssessments } = core
  const session = await sessions.start({ personId: employee, templateId: asking, heldOn: '2024-04-10' })
  const one = { sessionId: session.id }
  await refused('NOT_FOUND', selfAssessments.get({ sessionId: sessionIdSchema.parse(nobody) }))
  await selfAssessments.get(one)
  await refused('NOT_FOUND', selfAssessments.form(one))
  await refused('NOT_FOUND', selfAssessments.takeBack({ passphrase: null }))
  await selfAssessments.ask(one)
  await selfAssessments.form(one)
  await refused('BROKEN_FILE', selfAssessments.readAnswers({ file: new File(['{'], 'answers.json') }))
  const { ticket, sections } = await onThisLaptop(core, one, given)
  await selfAssessments.get(one)
  await refused('ANSWERED', selfAssessments.form(one))
  await refused('ANSWERED', selfAssessments.handOver(one))
  const text = selfAnswerFileText({
    ticket,
    savedAt: '2024-04-09T18:00:00.000Z',
    isFinished: true,
    answers: answered(sections),
  })
  const file = new File([text], 'answers.json')
  await refused('ANSWERED', selfAssessments.readAnswers({ file }))
  await selfAssessments.managerDone(one)
  await selfAssessments.withdraw(one)
  await refused('NOT_WAITED_FOR', selfAssessments.readAnswers({ file }))
  await selfAssessments.ask(one)
  const again = text.replace(ticket, await ticketIn(core, one))
  const ofToday = new File([again], 'answers.json')
  await selfAssessments.readAnswers({ file: ofToday })
  await sessions.discard({ sessionId: session.id, revision: session.revision })
}

async function onThisLaptop(
  core: Core,
  one: { sessionId: SessionId },
  { passphrase, whileLeft }: { readonly passphrase: string; readonly whileLeft: WhileLeft },
): Promise<{ ticket: string; sections: readonly Section[] }> {
  const { selfAssessments, workspace, people, access } = core
  await whileLeft(() => selfAssessments.handOver(one))
  await workspace.status()
  await refused('IN_GUEST_MODE', people.list())
  await refused('IN_GUEST_MODE', selfAssessments.get(one))
  await access.stillHere()
  const guest = await selfAssessments.guestForm()
  if (guest === null) throw new Error('Nobody has the laptop')
  const { ticket, sections } = guest.form
  await refused('INCOMPLETE', selfAssessments.submitGuestAnswers({ answers: {} }))
  await selfAssessments.keepGuestAnswers({ answers: answered(sections) })
  await selfAssessments.submitGuestAnswers({ answers: answered(sections) })
  await refused('NOT_FOUND', selfAssessments.keepGuestAnswers({ answers: {} }))
  await selfAssessments.guestForm()
  await refused('WRONG_KEY', selfAssessments.takeBack({ passphrase: 'mistyped' }))
  await selfAssessments.takeBack({ passphrase })
  await workspace.status()
  return { ticket, sections }
}

/** The ticket of an asking, as the form that is given as a file has it. */
async function ticketIn({ selfAssessments }: Core, one: { sessionId: SessionId }): Promise<string> {
  const { file } = await selfAssessments.form(one)
  const html = Buffer.from(await file.arrayBuffer()).toString('utf8')
  return /"ticket":"([^"]+)"/.exec(html)?.[1] ?? ''
}

function answered(sections: readonly Section[]): SelfAnswers {
  const answers: SelfAnswers = {}
  for (const { question } of questionsOf({ sections: [...sections] })) {
    const empty = emptyAnswer(question.kind)
    if (empty.kind === 'rating') answers[question.id] = { ...empty, level: 3 }
    if ('text' in empty) answers[question.id] = { ...empty, text: 'Said alone.' }
  }
  return answers
}
