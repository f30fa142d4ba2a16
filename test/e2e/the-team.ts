import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addDays, monthOf, shiftMonth } from '../../shared/domain/calendar'
import { formatMonth } from '../../shared/domain/calendar-format'
import type { HandedFile } from './pages/fields'
import type { PersonWords } from './pages/people'
import type { GoalWords } from './pages/person'
import type { FirmWords } from './pages/welcome'

// Who is in the job that the end-to-end tests and the demo do, and what is said in it.

export const firm: FirmWords = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: 'Inside sales',
  currency: 'EUR',
}

/** People whose names are written in four ways. */
export const team = {
  lukasz: aMember('Łukasz Żółć', { startedOn: '2024-03-04' }),
  anh: aMember('Nguyễn Thị Ánh', { startedOn: '2025-09-01' }),
  xiaoming: aMember('王小明', { employment: 'Contractor', role: 'Territory partner' }),
  omar: aMember('عمر الفاروق', { cadence: 'Every two weeks' }),
}

function aMember(name: string, point: Partial<PersonWords> = {}): PersonWords {
  return {
    name,
    role: 'Account executive',
    startedOn: '2025-02-03',
    employment: 'Employee',
    cadence: 'Every week',
    ...point,
  }
}

/** Names that have to be found in the signed file. */
export const namesOfTheTeam = Object.values(team).map(({ name }) => name)

/** Today by this computer's clock, as the page sees it. */
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

/** So many days from today. */
export const inDays = (days: number): string => addDays(today, days)

/** The month before the running one, as a list offers it: `October 2026`. */
export const lastMonth = formatMonth(shiftMonth(monthOf(today), -1), 'en-US')

export const goal: GoalWords = {
  statement: 'Four of ten talks end in a signed order',
  metric: 'Conversion rate',
  what: 'Conversion rate in percent',
  from: '33',
  to: '40',
  by: inDays(90),
  because: 'Two of five calls in October already did',
  objective: 'Grow from the customers we have',
}

/** The export of a dialler, as it came. */
export function diallerExport(): HandedFile {
  const name = 'dialler-october.csv'
  const bytes = readFileSync(resolve(import.meta.dirname, '../fixtures/exports', name))
  return { name, type: 'text/csv', bytes }
}

/** An export of deals of which next to nothing can be proved: its letters, currencies, days and owners have to be asked about. */
export function doubtfulExport(): HandedFile {
  const lines = [
    'Deal ID;Owner;Close Date;Stage;Amount;Currency;Is Deleted',
    '1;H\xe9l\xe8ne;2026-09-01T23:30:00-08:00;Closed Won;1,234;EUR;false',
    '2;;2026-09-02T10:00:00-08:00;Closed Won;2,500;USD;false',
    '3;;2026-09-03T10:00:00-08:00;Closed Lost;900;EUR;false',
    '4;Jonas Lindqvist;2026-09-03T10:00:00-08:00;Closed Won;700;GBP;false',
    '5;;2026-09-03T23:45:00-08:00;Negotiation;700;EUR;false',
    '5;Jonas Lindqvist;2026-09-04T10:00:00-08:00;Closed Won;800;EUR;true',
  ]
  return { name: 'deals.csv', type: 'text/csv', bytes: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') }
}
