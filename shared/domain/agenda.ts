import * as z from 'zod'
import { promiserSchema } from './commitment'
import { agendaItemIdSchema } from './id'
import { longestText, proseOf, saysSomething } from './text'

/** Something that one of both wants to talk about. It may still be empty while it is typed. */
export const agendaItemSchema = z.object({
  id: agendaItemIdSchema,
  /** Who wants to talk about it. */
  by: promiserSchema,
  what: proseOf({ what: 'What to talk about', max: longestText }),
  isTalkedAbout: z.boolean(),
  note: proseOf({ what: 'The note', max: longestText }),
  /** The number of the session that it was put down for first; null for the session that it stands in. */
  carriedFrom: z.int().min(1).nullable(),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

/** Whether an item says what to talk about; one without words is not there yet. */
export function hasSubject({ what }: Pick<AgendaItem, 'what'>): boolean {
  return saysSomething(what)
}

/**
 * What the next session opens with: everything that was not talked about in the last one, with its note and with the
 * number of the session it was first put down for, however many sessions it has passed since.
 */
export function carriedAgenda(last: {
  readonly number: number
  readonly notes: { readonly agenda?: readonly AgendaItem[] | undefined }
}): AgendaItem[] {
  return (last.notes.agenda ?? [])
    .filter((item) => hasSubject(item) && !item.isTalkedAbout)
    .map((item) => ({ ...item, carriedFrom: item.carriedFrom ?? last.number }))
}

/**
 * The agenda as it is to be kept: what was carried over stays with its words, and notes only tick it and write beside
 * it; it cannot be taken away. What was put down for this session is as it was sent.
 */
export function agendaNoted(kept: readonly AgendaItem[], sent: readonly AgendaItem[]): AgendaItem[] {
  const carried = kept.filter(({ carriedFrom }) => carriedFrom !== null)
  const ids = new Set(carried.map(({ id }) => id))
  return [
    ...carried.map((item) => {
      const noted = sent.find(({ id }) => id === item.id)
      return noted === undefined ? item : { ...item, isTalkedAbout: noted.isTalkedAbout, note: noted.note }
    }),
    ...sent.filter(({ id }) => !ids.has(id)).map((item) => ({ ...item, carriedFrom: null })),
  ]
}
