import { implement } from '@orpc/server'
import { sessions as contract } from '../../shared/contract/sessions'
import { addendumIdSchema, type SessionId } from '../../shared/domain/id'
import { isFinalised } from '../../shared/domain/session'
import {
  addendaOf,
  newAddendum,
  type TypingSide,
  unfinishedAddendumId,
} from '../../shared/domain/session-addendum'
import { utcOffsetMinutes } from './clock'
import { type CoreContext, changing, found, openStore } from './context'
import { type Change, put, remove, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

/** The verbs of what is added to a session since it is final. */
export const sessionAddenda = {
  addenda: os.addenda.handler(({ context, input }) => {
    const data = openStore(context).read()
    return addendaOf(found(data.sessions.get(input.sessionId)), data.sessionAddenda.values())
  }),

  addAddendum: os.addAddendum.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (!isFinalised(session)) throw errors.NOT_FINALISED()
      const at = context.clock.now()
      const addendum = newAddendum(session, {
        id: addendumIdSchema.parse(context.newId()),
        by: input.by,
        text: input.text,
        at,
        utcOffsetMinutes: utcOffsetMinutes(at),
        before: addendaOf(session, data.sessionAddenda.values()),
      })
      const typed = input.side === undefined ? [] : withoutUnfinished(data, { ...input, side: input.side })
      await store.commit([put('sessionAddenda', addendum), ...typed])
      return addendum
    }),
  ),

  unfinishedAddendum: os.unfinishedAddendum.handler(({ context, input }) => {
    const id = unfinishedAddendumId(input.sessionId, input.side)
    return openStore(context).read().unfinishedAddenda.get(id) ?? null
  }),

  keepUnfinishedAddendum: os.keepUnfinishedAddendum.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const session = found(data.sessions.get(input.sessionId))
      if (!isFinalised(session)) throw errors.NOT_FINALISED()
      const { side, typed } = input
      const id = unfinishedAddendumId(session.id, side)
      const owner = { id, sessionId: session.id, personId: session.personId }
      const changes =
        typed === null
          ? withoutUnfinished(data, input)
          : [put('unfinishedAddenda', { ...owner, side, ...typed })]
      if (changes.length > 0) await store.commit(changes)
      return { savedAt: context.clock.now() }
    }),
  ),
}

function withoutUnfinished(
  data: WorkspaceData,
  { sessionId, side }: { sessionId: SessionId; side: TypingSide },
): Change[] {
  const id = unfinishedAddendumId(sessionId, side)
  return data.unfinishedAddenda.has(id) ? [remove('unfinishedAddenda', id)] : []
}
