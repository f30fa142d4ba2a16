import type { Firm } from './firm'
import { usualCalendar, type WorkingCalendar } from './working-calendar'

/** How a firm divides time: its weeks, its quarters, and the days on which it works. */
export type Reporting = {
  /** 0 Sunday, 1 Monday, 6 Saturday. */
  readonly weekStartsOn: number
  /** 1 January … 12 December. */
  readonly yearBeginsIn: number
  readonly calendar: WorkingCalendar
}

/** Weeks from Monday on, the calendar year, Monday to Friday: what holds where nothing was set. */
export const usualReporting: Reporting = { weekStartsOn: 1, yearBeginsIn: 1, calendar: usualCalendar }

export function reportingOf(firm: Firm, calendar: WorkingCalendar): Reporting {
  return {
    weekStartsOn: firm.weekStartsOn ?? usualReporting.weekStartsOn,
    yearBeginsIn: firm.yearBeginsIn ?? usualReporting.yearBeginsIn,
    calendar,
  }
}
