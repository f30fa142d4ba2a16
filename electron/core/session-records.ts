import { implement } from '@orpc/server'
import { sessions as contract } from '../../shared/contract/sessions'
import { isFinalised, sessionsOf } from '../../shared/domain/session'
import { addendaOf } from '../../shared/domain/session-addendum'
import { chainOf } from '../../shared/domain/session-chain'
import { type CoreContext, found, openStore } from './context'
import { sessionRecordPaper } from './documents/papers/session-record'
import { paperOf } from './paper-file'
import { firmOf } from './profile'
import { sealingOf, versionOf } from './session-sealing'

const os = implement(contract).$context<CoreContext>()

/** The verbs that read the record of a session that is final. */
export const sessionRecords = {
  record: os.record.handler(async ({ context, input, errors }) => {
    const data = openStore(context).read()
    const session = found(data.sessions.get(input.sessionId))
    if (!isFinalised(session)) throw errors.NOT_FINALISED()
    const paper = await sessionRecordPaper({
      session,
      version: versionOf(session, data),
      person: found(data.people.get(session.personId)),
      firm: firmOf(data),
      goals: [...data.goals.values()].filter(({ personId }) => personId === session.personId),
      addenda: addendaOf(session, data.sessionAddenda.values()),
      resourcesFolder: context.resourcesFolder,
      at: context.clock.now(),
    })
    return paperOf(paper)
  }),

  link: os.link.handler(({ context, input, errors }) => {
    const data = openStore(context).read()
    const session = found(data.sessions.get(input.sessionId))
    if (!isFinalised(session)) throw errors.NOT_FINALISED()
    const chain = chainOf(sessionsOf(data.sessions.values(), session.personId), sealingOf(data))
    return found(chain.find(({ number }) => number === session.number))
  }),
}
