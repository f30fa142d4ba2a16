import { csv } from '../../../helpers/imports'
import { dealsIn, type ExportCase, threeDeals } from './case'

const headers = 'Owner;Close Date;Stage;Amount'
const means = { 'Jonas 2026-01 Call time': 130, 'Amara 2026-01 Call time': 240 }

function daysOf(name: string, ...days: [string, string, string]): ExportCase {
  return {
    name: `days as ${name} writes them`,
    content: dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: ';', days }),
    exact: threeDeals,
  }
}

function callsOf(name: string, header: string, ...times: [string, string, string]): ExportCase {
  const [a, b, c] = times
  return {
    name: `durations as ${name} writes them`,
    content: csv(
      `Call ID;Agent;Date;${header}`,
      `1;Jonas;2026-01-13;${a}`,
      `2;Jonas;2026-01-13;${b}`,
      `3;Amara;2026-01-13;${c}`,
    ),
    exact: means,
  }
}

/** Exports that look well on a first glance. */
export const secondLooks: readonly ExportCase[] = [
  daysOf(
    'Oracle',
    '13-JAN-26 09.30.00.000000 AM',
    '28-JAN-26 11.30.00.000000 PM',
    '14-JAN-26 12.00.00.000000 AM',
  ),
  daysOf('SQL Server', 'Jan 13 2026  9:30AM', 'Jan 28 2026 11:30PM', 'Jan 14 2026 12:00AM'),
  daysOf(
    'Kibana',
    'Jan 13, 2026 @ 09:30:00.000',
    'Jan 28, 2026 @ 23:30:00.000',
    'Jan 14, 2026 @ 00:00:00.000',
  ),
  daysOf(
    'a phone',
    'Tuesday, January 13, 2026 at 9:30 AM',
    'Wednesday, January 28, 2026 at 9:30 AM',
    'Wednesday, January 14, 2026 at 9:30 AM',
  ),
  daysOf('Google Sheets', '1/13/2026, 9:30:00 AM', '1/28/2026, 9:30:00 PM', '1/14/2026, 12:00:00 AM'),
  daysOf('a Japanese groupware', '2026/01/13(火) 10:30', '2026/01/28(水) 10:30', '2026/01/14(水) 10:30'),
  daysOf(
    'a Chinese system',
    '2026年1月13日 星期二 10:30',
    '2026年1月28日 星期三 10:30',
    '2026年1月14日 星期三 10:30',
  ),
  daysOf('a switchboard', '20260113093000', '20260128093000', '20260114093000'),
  daysOf(
    'a mail program',
    'Tue, 13 Jan 2026 12:30:00 +0000',
    'Wed, 28 Jan 2026 12:30:00 +0000',
    'Wed, 14 Jan 2026 12:30:00 +0000',
  ),
  daysOf(
    'a till, with a dash before the time',
    '13.01.2026 - 09:30',
    '28.01.2026 - 09:30',
    '14.01.2026 - 09:30',
  ),
  {
    name: 'months with a point, which look like fractions',
    content: csv('Verkäufer;Monat;Umsatz', 'Jonas;01.2026;1234,56', 'Amara;10.2026;99,90'),
    exact: { 'Jonas 2026-01 Revenue': 123_456, 'Amara 2026-10 Revenue': 9_990 },
  },
  {
    name: 'months as East Asia writes them',
    content: csv('担当者;年月;売上', 'Jonas;2026年1月;1234.56', 'Amara;2026年10月;99.90'),
    exact: { 'Jonas 2026-01 Revenue': 123_456, 'Amara 2026-10 Revenue': 9_990 },
  },
  callsOf('a Japanese system', '通話時間', '2分0秒', '2分20秒', '4分'),
  callsOf('a Korean system', '통화시간', '2분 0초', '2분 20초', '4분 0초'),
  callsOf('a Russian system', 'Длительность', '2 мин. 0 сек.', '2 мин. 20 сек.', '4 мин.'),
  callsOf('Windows', 'Duration', '00:02:00.0000000', '00:02:20.0000000', '00:04:00'),
  callsOf(
    'a spreadsheet, with days before them',
    'Duration',
    '0 days 00:02:00',
    '0 days 00:02:20',
    '0 days 00:04:00',
  ),
  callsOf('a system that counts seconds in brackets', 'Second call duration (sec)', '120', '140', '240'),
  {
    name: 'minutes by the header over times of two parts, which is asked',
    content: csv(
      'Call ID,Agent,Date,Talk time (minutes)',
      '1,Jonas,2026-01-13,2:00',
      '2,Jonas,2026-01-13,2:20',
      '3,Amara,2026-01-13,4:00',
    ),
    asks: ['durationUnit'],
    answer: ({ measures }) => ({
      measures: measures.map((measure) =>
        measure.numerator.kind === 'sum'
          ? { ...measure, numerator: { ...measure.numerator, unit: 'seconds' } }
          : measure,
      ),
    }),
    exact: means,
  },
  {
    name: "the s of an agent's talk time, which is no unit",
    content: csv("Call ID,Agent,Date,Agent's talk time", '1,Jonas,2026-01-13,2', '2,Amara,2026-01-13,4'),
    asks: ['durationUnit'],
    answer: ({ measures }) => ({
      measures: measures.map((measure) =>
        measure.numerator.kind === 'sum'
          ? { ...measure, numerator: { ...measure.numerator, unit: 'minutes' } }
          : measure,
      ),
    }),
    exact: { 'Jonas 2026-01 Call time': 120, 'Amara 2026-01 Call time': 240 },
  },
  {
    name: 'cells that hide from a spreadsheet behind a formula',
    content: csv(
      'Deal ID,Owner,Close Date,Stage,Amount',
      '="0001",="Jonas",="13.01.2026",="Won",="1,234.56"'.replace('="1,234.56"', '"=""1,234.56"""'),
      '="0002",="Amara",="28.01.2026",="Won",="99.90"',
      '="0003",="Amara",="14.01.2026",="Lost",="50"',
    ),
    exact: threeDeals,
  },
  {
    name: 'numbers and days that a spreadsheet marked as texts',
    content: csv(
      headers,
      "Jonas;'2026-01-13;Won;'1234.56",
      "Amara;'2026-01-28;Won;'99.90",
      "Amara;'2026-01-14;Lost;'50",
    ),
    exact: threeDeals,
  },
  {
    name: 'large amounts as Java writes them',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1.2345678E7',
      'Amara;2026-01-28;Won;9.99E7',
      'Amara;2026-01-14;Lost;50.0',
    ),
    exact: { ...threeDeals, 'Jonas 2026-01 Revenue': 1_234_567_800, 'Amara 2026-01 Revenue': 9_990_000_000 },
  },
  {
    name: 'amounts that a spreadsheet shortened, which are refused',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Jonas;2026-01-14;Won;1.23E+07',
    ),
    exact: threeDeals,
    rejected: [5],
  },
  {
    name: 'the words of databases for nothing',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;2026-01-15;Won;\\N',
      'Amara;2026-01-15;Won;NaN',
      'Amara;\\N;Won;5',
    ),
    exact: { ...threeDeals, 'Amara 2026-01 Closed deals': 3, 'Amara 2026-01 Win rate': 75 },
    rejected: [7],
    told: [/2 rows have no value in “Amount”/],
  },
  {
    name: 'subtotals behind the name of their group',
    content: csv(
      'Owner;Product;Stage;Close Date;Amount',
      'Jonas;Phones;Won;2026-01-13;1234.56',
      'Jonas;Total;;;1234.56',
      'Amara;Phones;Won;2026-01-28;99.90',
      'Amara;Lines;Lost;2026-01-14;50',
      'Amara;Sub-total;;;149.90',
      'Grand Total;;;;1384.46',
    ),
    exact: threeDeals,
  },
  {
    name: 'stages that say more in brackets',
    content: dealsIn({ headers: 'Owner|Close Date|Stage|Amount', stages: ['Closed (Won)', 'Closed (Lost)'] }),
    exact: threeDeals,
  },
  {
    name: 'a list of SAP with its frame',
    content: csv(
      '01.02.2026                     Dynamische Listenausgabe                     1',
      '',
      '----------------------------------------------',
      '|Verkäufer |Datum     |Phase    |   Betrag|Währg|',
      '----------------------------------------------',
      '|Jonas     |13.01.2026|Gewonnen | 1.234,56|EUR  |',
      '|Amara     |28.01.2026|Gewonnen |    99,90|EUR  |',
      '|Amara     |14.01.2026|Verloren |    50,00|EUR  |',
      '----------------------------------------------',
    ),
    exact: threeDeals,
  },
  {
    name: 'a table of a text editor',
    content: csv(
      '| Owner | Close Date | Stage | Amount |',
      '|-------|------------|-------|-------:|',
      '| Jonas | 2026-01-13 | Won | 1234.56 |',
      '| Amara | 2026-01-28 | Won | 99.90 |',
      '| Amara | 2026-01-14 | Lost | 50 |',
    ),
    exact: threeDeals,
  },
  {
    name: 'the answer of a database with its frame',
    content: csv(
      ' owner | close_date | stage | amount  ',
      '-------+------------+-------+---------',
      ' Jonas | 2026-01-13 | Won   | 1234.56',
      ' Amara | 2026-01-28 | Won   |   99.90',
      ' Amara | 2026-01-14 | Lost  |   50.00',
      '(3 rows)',
    ),
    exact: threeDeals,
  },
  {
    name: 'amounts of which a third is to be announced',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;2026-01-14;Lost;TBD',
      'Amara;2026-01-14;Won;TBD',
    ),
    exact: { ...threeDeals, 'Amara 2026-01 Win rate': 100 / 3 },
    rejected: [6],
  },
  {
    name: 'a day of 1970, which is told',
    content: csv(headers, 'Jonas;2026-01-13;Won;1234.56', 'Amara;1970-01-01;Won;99.90'),
    exact: {
      'Jonas 2026-01 Closed deals': 1,
      'Amara 1970-01 Closed deals': 1,
      'Jonas 2026-01 Revenue': 123_456,
      'Amara 1970-01 Revenue': 9_990,
    },
    told: [/One day lies before 1990, the first is 1970-01-01/],
  },
  {
    name: 'rows of whole weeks, which are refused with the reason',
    content: csv(
      headers,
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;12.01.2026 – 18.01.2026;Won;7',
      'Amara;2026-01-12 - 2026-01-18;Won;7',
    ),
    exact: threeDeals,
    rejected: [5, 6],
  },
  {
    name: 'amounts in cents, which would be a hundred times as much',
    content: csv('Owner;Close Date;Stage;amount_cents', 'Jonas;2026-01-13;Won;123456'),
    answer: ({ measures }) => ({
      measures: measures.flatMap((measure) => [measure]),
    }),
    exact: { 'Jonas 2026-01 Closed deals': 1 },
  },
]
