import { csv } from '../../../helpers/imports'
import { type ExportCase, threeDeals } from './case'

const headers = 'Owner;Close Date;Stage;Amount'

function deals(...days: [string, string, string]): string {
  const [a, b, c] = days
  return csv(headers, `Jonas;${a};Won;1234.56`, `Amara;${b};Won;99.90`, `Amara;${c};Lost;50`)
}

/** Days that could be others, and rows that say too little. */
export const turnedDays: readonly ExportCase[] = [
  {
    name: 'days that a spreadsheet turned round where it could, which is told',
    content: deals('13/01/2026', '28/01/2026', '2026-01-04 00:00:00'),
    exact: threeDeals,
    told: [/looks as if a spreadsheet had taken the day for the month wherever it could/],
  },
  {
    name: 'days in several ways of writing, which are counted',
    content: deals('13/01/2026', '28/01/2026', '2026-01-14'),
    exact: threeDeals,
    told: [/“Close Date” has days written in several ways: 2 like 12\/03\/2024, 1 like 2024-03-12/],
  },
  {
    name: 'a day before its month behind the year, which makes others uncertain',
    content: csv(
      headers,
      'Jonas;2026-13-01;Won;1',
      'Jonas;2026-05-01;Won;1',
      'Amara;28 Jan 2026;Won;99.90',
      'Amara;14 Jan 2026;Lost;50',
    ),
    exact: {
      'Amara 2026-01 Closed deals': 1,
      'Amara 2026-01 Win rate': 50,
      'Amara 2026-01 Revenue': 9_990,
    },
    rejected: [2, 3],
  },
  {
    name: 'a month that is none, among days that are right',
    content: csv(
      headers,
      'Jonas;2026-13-01;Won;1',
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
    ),
    exact: threeDeals,
    rejected: [2],
  },
  {
    name: 'Croatian months, of which two are others in Polish',
    content: deals('13. siječnja 2026.', '28. sij 2026.', '3. listopada 2026.'),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-01 Win rate': 100,
      'Amara 2026-01 Win rate': 100,
      'Amara 2026-10 Win rate': 0,
      'Jonas 2026-01 Revenue': 123_456,
      'Amara 2026-01 Revenue': 9_990,
    },
  },
  {
    name: 'Polish months of the same names',
    content: deals('13 stycznia 2026', '28 sty 2026', '3 listopada 2026'),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-01 Win rate': 100,
      'Amara 2026-01 Win rate': 100,
      'Amara 2026-11 Win rate': 0,
      'Jonas 2026-01 Revenue': 123_456,
      'Amara 2026-01 Revenue': 9_990,
    },
  },
  {
    name: 'a month that nothing tells from another one',
    content: `${deals('2026-01-13', '2026-01-28', '2026-01-14')}Amara;3 lip 2026;Won;7\n`,
    exact: threeDeals,
    rejected: [5],
  },
  {
    name: 'days of the Persian calendar, which are refused',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;1404/10/23;Won;7',
    ),
    exact: threeDeals,
    rejected: [5],
  },
  {
    name: 'times whose zone the header says, by the clock of another',
    content: csv(
      'Owner;Closed (UTC);Stage;Amount',
      'Jonas;2026-01-31 23:30;Won;1234.56',
      'Amara;2026-01-28 10:00;Won;99.90',
      'Amara;2026-01-14 10:00;Lost;50',
    ),
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, zone: 'Europe/Berlin' } } : {}),
    exact: {
      'Jonas 2026-02 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-02 Win rate': 100,
      'Amara 2026-01 Win rate': 50,
      'Jonas 2026-02 Revenue': 123_456,
      'Amara 2026-01 Revenue': 9_990,
    },
  },
  {
    name: 'a deal without a stage, which is told',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;2026-01-14;;7',
    ),
    exact: threeDeals,
    told: [/In “Stage”, rows with nothing \(1\) do not count for “Closed deals”, “Win rate” and “Revenue”/],
  },
  {
    name: 'counts that are no whole numbers, which is told',
    content: csv('Owner;Date;Calls made', 'Jonas;2026-01-13;12.5', 'Amara;2026-01-13;8'),
    exact: { 'Jonas 2026-01 Calls made': 12.5, 'Amara 2026-01 Calls made': 8 },
    told: [/One figure is no whole number in “Calls made”, such as “12\.5”/],
  },
]
