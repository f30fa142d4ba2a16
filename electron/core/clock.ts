import { dayHere, type IsoDate, type IsoInstant } from '../../shared/domain/calendar'

/** The clock of this laptop: moments in UTC, days as they are lived here. */
export type Clock = {
  now(): IsoInstant
  today(): IsoDate
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayHere(new Date().toISOString()),
}

/** Minutes that the clock of this laptop is ahead of UTC at a moment: 60 in Berlin in winter. */
export function utcOffsetMinutes(at: IsoInstant): number {
  return 0 - new Date(at).getTimezoneOffset()
}

/** The zone of this laptop's clock at a moment: its IANA name, and how far it is ahead of UTC. */
export function zoneAt(at: IsoInstant): { timeZone: string; utcOffsetMinutes: number } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { timeZone, utcOffsetMinutes: utcOffsetMinutes(at) }
}
