import { csv } from '../../../helpers/imports'
import { dealsIn, type ExportCase, threeDeals } from './case'

const headers = 'Owner;Close Date;Stage;Amount'

/** Exports that would give a number that looks right and is not. */
export const traps: readonly ExportCase[] = [
  {
    name: 'deals that were lost to somebody, which count as lost',
    content: dealsIn({
      headers: 'Deal Owner|Closing Date|Stage|Amount',
      stages: ['Closed Won', 'Closed-Lost to Competition'],
    }),
    exact: threeDeals,
  },
  {
    name: 'a stage that is neither won nor lost, which is told',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;2026-01-15;Signed;7',
    ),
    exact: threeDeals,
    told: [/In “Stage”, rows with “Signed” \(1\) do not count for “Closed deals”, “Win rate” and “Revenue”/],
  },
  {
    name: 'stages in two columns, of which one tells lost deals too',
    content: csv(
      'Owner,Actual Close Date,Status,Status Reason,Actual Revenue',
      'Jonas,2026-01-13,Won,Won,1234.56',
      'Amara,2026-01-28,Won,Won,99.90',
      'Amara,2026-01-14,Lost,Canceled,50',
    ),
    exact: threeDeals,
  },
  {
    name: 'a day that only won deals have, under a win rate',
    content: csv(
      'Owner,Status,Closed on,Value',
      'Jonas,Won,2026-01-13,1234.56',
      'Amara,Won,2026-01-28,99.90',
      'Amara,Lost,,50',
    ),
    exact: {
      refusal:
        /“Win rate” would be 100 %: the rows \(one\) that count as deals decided but not as deals won have no day/,
    },
  },
  {
    name: 'deals that their system deleted, left out',
    content: csv(
      `${headers};Is Deleted`,
      'Jonas;2026-01-13;Won;1234.56;false',
      'Amara;2026-01-28;Won;99.90;false',
      'Amara;2026-01-14;Lost;50;false',
      'Amara;2026-01-14;Won;999;true',
    ),
    asks: ['markedRows'],
    answer: () => ({ markedRows: 'leaveOut' }),
    exact: threeDeals,
  },
  {
    name: 'a deal that stands in the file twice with other content, which is told',
    content: csv(
      `Deal ID;${headers}`,
      '1;Jonas;2026-01-13;Won;1234.56',
      '2;Amara;2026-01-28;Won;99.90',
      '3;Amara;2026-01-14;Lost;50',
      '2;Amara;2026-01-28;Won;0',
    ),
    exact: { ...threeDeals, 'Amara 2026-01 Closed deals': 2, 'Amara 2026-01 Win rate': 200 / 3 },
    told: [/One row has an id in “Deal ID” that stands above already/],
  },
  {
    name: 'days of the week before days in numbers',
    content: dealsIn({
      headers: 'Owner|Date|Stage|Amount',
      days: ['Tue 01/13/2026', 'Wed 01/28/2026', 'Wed 01/14/2026'],
    }),
    exact: threeDeals,
  },
  {
    name: 'headers once more in capitals',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      headers.toUpperCase(),
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
    ),
    exact: threeDeals,
  },
  {
    name: 'times that say their zone by its name, by the clock of a zone',
    content: csv(
      headers,
      'Jonas;1/31/2026 3:30 PM PST;Won;1234.56',
      'Amara;1/31/2026 2:30 PM PST;Won;99.90',
      'Amara;1/31/2026 22:30 GMT-1;Lost;50',
    ),
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, zone: 'Europe/Berlin' } } : {}),
    exact: {
      'Jonas 2026-02 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-02 Win rate': 100,
      'Amara 2026-01 Win rate': 100,
      'Amara 2026-02 Win rate': 0,
      'Jonas 2026-02 Revenue': 123_456,
      'Amara 2026-01 Revenue': 9_990,
    },
  },
  {
    name: 'times in a zone that several places share, which is told',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      days: ['2026-01-13 10:00 IST', '2026-01-28 10:00 IST', '2026-01-14 10:00 IST'],
    }),
    exact: threeDeals,
    told: [/Times say “IST”, a zone that is not known or that several places share/],
  },
  {
    name: 'months as six digits',
    content: csv('Owner;Month;Revenue', 'Jonas;202601;1234.56', 'Amara;202602;99.90'),
    exact: { 'Jonas 2026-01 Revenue': 123_456, 'Amara 2026-02 Revenue': 9_990 },
  },
  {
    name: 'Arabic digits, words and marks',
    currency: 'SAR',
    content: dealsIn({
      headers: 'المندوب|تاريخ الإغلاق|المرحلة|المبلغ',
      delimiter: ';',
      days: ['١٣/٠١/٢٠٢٦', '٢٨/٠١/٢٠٢٦', '١٤/٠١/٢٠٢٦'],
      amounts: ['١٬٢٣٤٫٥٦', '٩٩٫٩٠', '٥٠'],
      stages: ['تم الفوز', 'خسارة'],
    }),
    exact: threeDeals,
  },
  {
    name: 'a report with a line above the deals of each person',
    content: csv(
      'Opportunity Owner,Close Date,Stage,Amount',
      'Opportunity Owner: Jonas (1 record),,,',
      ',2026-01-13,Closed Won,1234.56',
      'Subtotal,,,1234.56',
      'Opportunity Owner: Amara (2 records),,,',
      ',2026-01-28,Closed Won,99.90',
      ',2026-01-14,Closed Lost,50',
      'Subtotal,,,149.90',
    ),
    asks: ['fillDown'],
    answer: () => ({ fillDown: true }),
    exact: threeDeals,
  },
  {
    name: 'running sums, which are no figures of a month',
    content: csv('Owner;Month;Revenue;Revenue YTD', 'Jonas;2026-01;100;100', 'Jonas;2026-02;150;250'),
    answer: ({ measures }, { columns }) => ({
      measures: measures.map((measure) => ({
        ...measure,
        numerator: { kind: 'sum', column: columns.length - 1, unit: 'asIs', where: null },
      })),
    }),
    exact: { refusal: /“Revenue YTD” holds running sums/ },
  },
  {
    name: 'a column that says yes or no to having won',
    content: csv(
      'Owner;Close Date;IsWon;IsClosed;Amount',
      'Jonas;2026-01-13;TRUE;TRUE;1234.56',
      'Amara;2026-01-28;TRUE;TRUE;99.90',
      'Amara;2026-01-14;FALSE;TRUE;50',
    ),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 2026-01 Closed deals': 1,
      'Jonas 2026-01 Revenue': 123_456,
      'Amara 2026-01 Revenue': 9_990,
    },
  },
  {
    name: 'planned figures beside actual ones',
    content: csv('Owner;Month;Type;Revenue', 'Jonas;2026-01;Actual;90', 'Jonas;2026-01;Budget;120'),
    exact: { 'Jonas 2026-01 Revenue': 9_000 },
    told: [/In “Type”, rows with “Budget” \(1\) do not count for “Revenue”/],
  },
  {
    name: 'leads of which one says nothing, which is told',
    content: csv(
      'Lead ID,Lead Owner,Created Date,Converted',
      '1,Jonas,2026-01-13,Yes',
      '2,Jonas,2026-01-13,No',
      '3,Amara,2026-01-14,',
    ),
    exact: { 'Jonas 2026-01 Conversion rate': 50, 'Amara 2026-01 Conversion rate': 0 },
    told: [/One row has nothing in “Converted”: it counts as .+, but not as/],
  },
  {
    name: 'totals in other words',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Összesen;;;1384.46',
      'Sum of Amount;;;1384.46',
      'المجموع;;;1384.46',
      'Max;;;1234.56',
    ),
    exact: threeDeals,
  },
  {
    name: 'calls that nobody took, with a time of 0, which is told',
    content: csv(
      'Call ID,Agent,Date,Duration (sec)',
      '1,Jonas,2026-01-13 10:00:01,120',
      '2,Jonas,2026-01-13 11:00:01,0',
      '3,Amara,2026-01-13 11:00:01,240',
    ),
    exact: { 'Jonas 2026-01 Call time': 60, 'Amara 2026-01 Call time': 240 },
    told: [/One row has a time of 0 for “Call time” and counts among its calls/],
  },
]
