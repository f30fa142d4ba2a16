import * as z from 'zod'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { type Promiser, promiserSchema } from './commitment'
import { type AddendumId, addendumIdSchema, personIdSchema, type SessionId, sessionIdSchema } from './id'
import type { CoachingSession } from './session'
import { longestText, proseOf, saysSomething } from './text'

/** What somebody wants added to a record that is final. */
export const addendumTextSchema = proseOf({ what: 'The addendum', max: longestText }).refine(saysSomething, {
  error: 'There is nothing to add yet',
})

/** A correction of a finalised session, or a later comment. It is final from the moment it is added, and both read it. */
export const sessionAddendumSchema = z.object({
  id: addendumIdSchema,
  sessionId: sessionIdSchema,
  personId: personIdSchema,
  /** Counts the addenda of its session from 1. */
  number: z.int().min(1),
  /** Whose words they are. */
  by: promiserSchema,
  text: addendumTextSchema,
  at: isoInstantSchema,
  /** Minutes that the clock of the laptop was ahead of UTC; earlier versions kept none. */
  utcOffsetMinutes: z
    .int()
    .min(-14 * 60)
    .max(14 * 60)
    .optional(),
})
export type SessionAddendum = z.infer<typeof sessionAddendumSchema>

/** Which side of the screen an addendum is typed on: the manager's own, or the turned one that both read. */
export const typingSideSchema = z.enum(['own', 'turned'])
export type TypingSide = z.infer<typeof typingSideSchema>

/** An addendum that is being typed and not added yet; both sides of the screen have one of their own. */
export const unfinishedAddendumSchema = z.object({
  id: z.string().min(1),
  sessionId: sessionIdSchema,
  personId: personIdSchema,
  side: typingSideSchema,
  by: promiserSchema,
  text: proseOf({ what: 'The addendum', max: longestText }),
})
export type UnfinishedAddendum = z.infer<typeof unfinishedAddendumSchema>

/** Under which id the unfinished addendum of a session is kept: one for each side of the screen. */
export function unfinishedAddendumId(sessionId: SessionId, side: TypingSide): string {
  return `${sessionId}-${side}`
}

/** The addenda of a session in the order they were added. */
export function addendaOf(
  session: Pick<CoachingSession, 'id'>,
  addenda: Iterable<SessionAddendum>,
): SessionAddendum[] {
  return [...addenda].filter(({ sessionId }) => sessionId === session.id).sort((a, b) => a.number - b.number)
}

export function newAddendum(
  session: Pick<CoachingSession, 'id' | 'personId'>,
  given: {
    id: AddendumId
    by: Promiser
    text: string
    at: IsoInstant
    utcOffsetMinutes: number
    /** The addenda that the session has already. */
    before: readonly SessionAddendum[]
  },
): SessionAddendum {
  const { id, by, text, at, utcOffsetMinutes, before } = given
  return {
    id,
    sessionId: session.id,
    personId: session.personId,
    number: before.reduce((highest, { number }) => Math.max(highest, number), 0) + 1,
    by,
    text,
    at,
    utcOffsetMinutes,
  }
}
