import * as z from 'zod'
import { addDays, addMonths, daysBetween, type IsoDate } from './calendar'

/** How often a manager and a person meet. */
export const cadenceSchema = z.enum(['weekly', 'everyTwoWeeks', 'monthly', 'quarterly'])
export type Cadence = z.infer<typeof cadenceSchema>

/**
 * The day the next session is due: one cadence after the last one that was held. A person who was never
 * met is due on the day they were added, or on the day they start if that is later.
 */
export function nextSessionDueOn(input: {
  cadence: Cadence
  lastHeldOn: IsoDate | null
  startedOn: IsoDate
  addedOn: IsoDate
}): IsoDate {
  if (input.lastHeldOn === null) {
    return input.startedOn > input.addedOn ? input.startedOn : input.addedOn
  }
  return afterOneCadence(input.lastHeldOn, input.cadence)
}

/** `afterOneCadence('2026-01-31', 'monthly')` → `'2026-02-28'`. */
export function afterOneCadence(date: IsoDate, cadence: Cadence): IsoDate {
  switch (cadence) {
    case 'weekly':
      return addDays(date, 7)
    case 'everyTwoWeeks':
      return addDays(date, 14)
    case 'monthly':
      return addMonths(date, 1)
    case 'quarterly':
      return addMonths(date, 3)
  }
}

/** Where a session stands against its due day. `daysLate` and `inDays` are at least 1. */
export type Rhythm =
  | { readonly kind: 'ahead'; readonly inDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'overdue'; readonly daysLate: number }

export function rhythmOf(dueOn: IsoDate, today: IsoDate): Rhythm {
  const inDays = daysBetween(today, dueOn)
  if (inDays > 0) return { kind: 'ahead', inDays }
  return inDays === 0 ? { kind: 'today' } : { kind: 'overdue', daysLate: -inDays }
}
