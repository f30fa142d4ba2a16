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
