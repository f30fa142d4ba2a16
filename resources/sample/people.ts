import { type Person, personSchema } from '../../shared/domain/person'
import { amara } from './stories/amara'
import { diego } from './stories/diego'
import { jonas } from './stories/jonas'
import { meiLing } from './stories/mei-ling'
import { priya } from './stories/priya'
import { tomasz } from './stories/tomasz'
import type { ToldSession } from './story'

/** The Monday of the week in which the sample ends. */
export const anchor = '2026-11-23'

const everyone = { aliases: [], archivedAt: null, revision: 0 } as const
const sinceJanuary = '2026-01-05T07:30:00.000Z'

/** The six of the team, each with the sessions that were held. */
export const team: readonly { readonly person: Person; readonly sessions: readonly ToldSession[] }[] = [
  {
    person: personSchema.parse({
      ...everyone,
      id: 'amara-okafor',
      name: 'Amara Okafor',
      roles: [
        { role: 'Account executive', from: '2021-04-12' },
        { role: 'Senior account executive', from: '2024-02-01' },
      ],
      startedOn: '2021-04-12',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
      addedAt: sinceJanuary,
    }),
    sessions: amara,
  },
  {
    person: personSchema.parse({
      ...everyone,
      id: 'diego-fuentes',
      name: 'Diego Fuentes Marín',
      roles: [{ role: 'Account executive', from: '2023-06-01' }],
      startedOn: '2023-06-01',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
      addedAt: sinceJanuary,
    }),
    sessions: diego,
  },
  {
    person: personSchema.parse({
      ...everyone,
      id: 'jonas-lindqvist',
      name: 'Jonas Lindqvist',
      roles: [{ role: 'Account executive', from: '2025-03-03' }],
      startedOn: '2025-03-03',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
      addedAt: sinceJanuary,
    }),
    sessions: jonas,
  },
  {
    person: personSchema.parse({
      ...everyone,
      id: 'mei-ling-chen',
      name: 'Mei-Ling Chen',
      roles: [{ role: 'Account executive', from: '2026-10-05' }],
      startedOn: '2026-10-05',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
      addedAt: '2026-10-23T06:40:00.000Z',
    }),
    sessions: meiLing,
  },
  {
    person: personSchema.parse({
      ...everyone,
      id: 'priya-raghunathan',
      name: 'Priya Raghunathan',
      roles: [{ role: 'Account executive', from: '2022-09-01' }],
      startedOn: '2022-09-01',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
      addedAt: sinceJanuary,
    }),
    sessions: priya,
  },
  {
    person: personSchema.parse({
      ...everyone,
      id: 'tomasz-wojcik',
      name: 'Tomasz Wójcik',
      roles: [{ role: 'Account executive', from: '2024-09-02' }],
      startedOn: '2024-09-02',
      employment: 'contractor',
      cadence: 'everyTwoWeeks',
      addedAt: sinceJanuary,
    }),
    sessions: tomasz,
  },
]
