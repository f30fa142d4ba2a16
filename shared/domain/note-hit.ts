import * as z from 'zod'
import { isoDateSchema } from './calendar'
import { agreementIdSchema, goalIdSchema, personIdSchema, questionIdSchema, sessionIdSchema } from './id'
import { questionAnchor } from './recorded-question'

/** What kind of text a note is; `comment` are the person's words about a session, `unheld` why one was not held. */
export const noteKindSchema = z.enum([
  'answer',
  'privateNote',
  'agendaItem',
  'commitment',
  'decision',
  'summary',
  'comment',
  'addendum',
  'goal',
  'objective',
  'evidence',
  'agreement',
  'unheld',
])
export type NoteKind = z.infer<typeof noteKindSchema>

/** Where a note stands, and so what opens it there. */
export const notePlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session'),
    sessionId: sessionIdSchema,
    /** Whether the session is a record by now, which is one page, and no longer a room with steps. */
    isFinal: z.boolean(),
    /** The question that was answered; else the step of the session. */
    step: z.union([
      z.object({ questionId: questionIdSchema }),
      z.enum(['prepare', 'sinceLastTime', 'agreement', 'finish', 'privateNote']),
    ]),
  }),
  z.object({ kind: z.literal('agreement'), agreementId: agreementIdSchema }),
  z.object({ kind: z.literal('goal'), goalId: goalIdSchema }),
  z.object({ kind: z.literal('person'), personId: personIdSchema }),
  /** The tree of objectives, which is nobody's alone. */
  z.object({ kind: z.literal('objectives') }),
])
export type NotePlace = z.infer<typeof notePlaceSchema>

/** A part of an excerpt, and whether it is what was looked for. */
const excerptPartSchema = z.object({ text: z.string(), isHit: z.boolean() })
export type ExcerptPart = z.infer<typeof excerptPartSchema>

/** A note that was found. */
export const noteHitSchema = z.object({
  kind: noteKindSchema,
  /** Whom it is about; null for what is nobody's alone. */
  personId: personIdSchema.nullable(),
  /** The day it is about: that of the session, of the promise, of the goal or of the draft. */
  on: isoDateSchema,
  /** Whether nobody but the manager may see it. */
  isPrivate: z.boolean(),
  /** What it answers or belongs to: a question, a clause, a session. */
  title: z.string(),
  excerpt: z.array(excerptPartSchema),
  place: notePlaceSchema,
})
export type NoteHit = z.infer<typeof noteHitSchema>

/** The address of the tree of objectives. */
export const objectivesAddress = '/goals?tree'

/**
 * The address that opens a note where it stands: at its step while the session runs, at its question in the record.
 */
export function addressOf(place: NotePlace): string {
  switch (place.kind) {
    case 'session': {
      const { sessionId, step, isFinal } = place
      const session = `/sessions/${sessionId}`
      if (typeof step !== 'string') {
        const { questionId } = step
        return isFinal
          ? `${session}#${encodeURIComponent(questionAnchor(questionId))}`
          : `${session}?step=${encodeURIComponent(questionId)}`
      }
      return isFinal || step === 'privateNote' ? session : `${session}?step=${step}`
    }
    case 'agreement':
      return `/agreements/${place.agreementId}`
    case 'goal':
      return `/goals/${place.goalId}`
    case 'person':
      return `/people/${place.personId}`
    case 'objectives':
      return objectivesAddress
  }
}
