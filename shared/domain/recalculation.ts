import * as z from 'zod'
import { type IsoInstant, isoDateSchema, isoInstantSchema, weekStartOf } from './calendar'
import { metricIdSchema, personIdSchema, type RecalculationId, recalculationIdSchema } from './id'
import { lineOf } from './text'

export const recalculationDraftSchema = z.object({
  personId: personIdSchema,
  metricId: metricIdSchema,
  /** A day of the first week for which the usual range is worked out anew. */
  from: isoDateSchema,
  /** What is known to have changed. Without it, new limits would only hide that something did. */
  reason: lineOf({ what: 'What changed', max: 200 }),
})
export type RecalculationDraft = z.infer<typeof recalculationDraftSchema>

/** A week from which the manager has the usual range of one person in one metric worked out anew. */
export const recalculationSchema = recalculationDraftSchema.extend({
  id: recalculationIdSchema,
  setAt: isoInstantSchema,
})
export type Recalculation = z.infer<typeof recalculationSchema>

/** Begins on the first day of the week that was named. */
export function newRecalculation(
  draft: RecalculationDraft,
  given: { id: RecalculationId; at: IsoInstant; weekStartsOn: number },
): Recalculation {
  return { ...draft, from: weekStartOf(draft.from, given.weekStartsOn), id: given.id, setAt: given.at }
}

/** The one of the same person, metric and week, which a new one takes the place of. */
export function recalculationAlike(
  all: Iterable<Recalculation>,
  draft: RecalculationDraft,
  weekStartsOn: number,
): Recalculation | undefined {
  const from = weekStartOf(draft.from, weekStartsOn)
  return [...all].find(
    (each) =>
      each.personId === draft.personId &&
      each.metricId === draft.metricId &&
      weekStartOf(each.from, weekStartsOn) === from,
  )
}
