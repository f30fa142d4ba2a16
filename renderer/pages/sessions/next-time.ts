import { afterOneCadence, type Cadence } from '../../../shared/domain/cadence'
import type { IsoDate } from '../../../shared/domain/calendar'

/** When both meet again, by the rhythm of a person: proposed for the next session, and the day most promises are due. */
export function nextTime(heldOn: IsoDate, cadence: Cadence, today: IsoDate): IsoDate {
  return afterOneCadence(heldOn < today ? today : heldOn, cadence)
}
