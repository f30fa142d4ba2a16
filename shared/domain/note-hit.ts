import * as z from 'zod'
import { isoDateSchema } from './calendar'
import { agreementIdSchema, personIdSchema, questionIdSchema, sessionIdSchema } from './id'

/** What kind of text a note is. */
export const noteKindSchema = z.enum(['answer', 'privateNote', 'evidence', 'commitment', 'goal', 'agreement'])
export type NoteKind = z.infer<typeof noteKindSchema>

/** Where a note stands, and so what opens it there. */
export const notePlaceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('session'),
    sessionId: sessionIdSchema,
    /** The question that was answered; else the step of the session. */
    step: z.union([
      z.object({ questionId: questionIdSchema }),
      z.enum(['prepare', 'sinceLastTime', 'agreement', 'finish', 'privateNote']),
    ]),
  }),
  z.object({ kind: z.literal('agreement'), agreementId: agreementIdSchema }),
  z.object({ kind: z.literal('person'), personId: personIdSchema }),
])
export type NotePlace = z.infer<typeof notePlaceSchema>

/** A part of an excerpt, and whether it is what was looked for. */
const excerptPartSchema = z.object({ text: z.string(), isHit: z.boolean() })
export type ExcerptPart = z.infer<typeof excerptPartSchema>

/** A note that was found. */
export const noteHitSchema = z.object({
  kind: noteKindSchema,
  personId: personIdSchema,
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

/** The address that opens a note where it stands. */
export function addressOf(place: NotePlace): string {
  switch (place.kind) {
    case 'session': {
      if (place.step === 'privateNote') return `/sessions/${place.sessionId}`
      const step = typeof place.step === 'string' ? place.step : place.step.questionId
      return `/sessions/${place.sessionId}?step=${encodeURIComponent(step)}`
    }
    case 'agreement':
      return `/agreements/${place.agreementId}`
    case 'person':
      return `/people/${place.personId}`
  }
}
