import { csv } from '../../../helpers/imports'
import { dealsIn, type ExportCase, threeDeals } from './case'

const jonasOnly = (units: number): Record<string, number> => ({
  'Jonas 2026-01 Closed deals': 1,
  'Jonas 2026-01 Revenue': units,
})

function oneDeal(amount: string, day = '2026-01-13'): string {
  return csv('Owner;Close Date;Stage;Amount', `Jonas;${day};Won;${amount}`)
}

/** Cells that are easily read as another value, and rows that are none. */
export const oddities: readonly ExportCase[] = [
  { name: 'a full-width number', content: oneDeal('１２３４.５６'), exact: jonasOnly(123_456) },
  { name: 'Arabic-Indic digits', content: oneDeal('١٢٣٤٫٥٦'), exact: jonasOnly(123_456) },
  { name: 'the minus sign of typographers', content: oneDeal('−12.50'), exact: jonasOnly(-1_250) },
  { name: 'a minus behind the number', content: oneDeal('12.50-'), exact: jonasOnly(-1_250) },
  { name: 'an amount in brackets', content: oneDeal('(12.50)'), exact: jonasOnly(-1_250) },
  { name: 'zero, which is a value', content: oneDeal('0'), exact: jonasOnly(0) },
  {
    name: 'a group or a fraction, which is asked',
    content: oneDeal('1,234'),
    asks: ['decimalMark'],
    answer: () => ({ decimalMark: 'comma' }),
    exact: jonasOnly(123.4),
  },
  {
    name: 'numbers of two kinds in one column, each proved',
    content: csv(
      'Owner;Close Date;Stage;Amount',
      'Jonas;2026-01-13;Won;1.234,56',
      'Amara;2026-01-28;Won;1,234.56',
    ),
    exact: {
      ...jonasOnly(123_456),
      'Amara 2026-01 Closed deals': 1,
      'Amara 2026-01 Revenue': 123_456,
    },
    told: [/“Amount” has numbers of two kinds/],
  },
  {
    name: 'amounts that errors of a spreadsheet took the place of',
    content: csv(
      'Owner;Close Date;Stage;Amount',
      'Jonas;2026-01-13;Won;1234.56',
      'Amara;2026-01-28;Won;#REF!',
      'Amara;2026-01-28;Won;99.90',
      'Amara;2026-01-14;Lost;50',
      'Amara;2026-01-14;Open;1',
      'Amara;2026-01-14;Open;1',
    ),
    exact: threeDeals,
    rejected: [3],
  },
  {
    name: 'a day that no calendar has',
    content: csv(
      'Owner;Close Date;Stage;Amount',
      'Jonas;13.01.2026;Won;1234.56',
      'Amara;31.02.2026;Won;5',
      'Amara;28.01.2026;Won;99.90',
      'Amara;14.01.2026;Lost;50',
    ),
    exact: threeDeals,
    rejected: [3],
  },
  {
    name: 'days that can be read both ways',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      days: ['01/02/2026', '01/03/2026', '01/04/2026'],
    }),
    asks: ['dateOrder'],
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, order: 'monthFirst' } } : {}),
    exact: threeDeals,
  },
  {
    name: 'an order of days that the last row proves',
    content: csv(
      'Owner;Close Date;Stage;Amount',
      ...Array.from({ length: 200 }, () => 'Jonas;02/01/2026;Won;1'),
      'Amara;28/01/2026;Won;99.90',
    ),
    exact: {
      'Jonas 2026-01 Closed deals': 200,
      'Jonas 2026-01 Revenue': 20_000,
      'Amara 2026-01 Closed deals': 1,
      'Amara 2026-01 Revenue': 9_990,
    },
    told: [/rows repeat an earlier one exactly/],
  },
  {
    name: 'every spelling of won and lost',
    content: csv(
      'Owner;Close Date;Stage;Amount',
      'Jonas;2026-01-13;WON;1234.56',
      'Amara;2026-01-28;closed won;99.90',
      'Amara;2026-01-14;LOST;50',
    ),
    exact: threeDeals,
  },
  {
    name: 'cells too many at the end, and quoted lines within a cell',
    content:
      'Owner,Close Date,Stage,Amount,,\r\nJonas,2026-01-13,Won,1234.56,,\r\n"Amara",2026-01-28,Won,99.90,,\r\nAmara,2026-01-14,Lost,50,,\r\n',
    exact: threeDeals,
  },
  {
    name: 'percentages, which are no amounts',
    content: csv('Owner;Close Date;Stage;Amount', 'Jonas;2026-01-13;Won;12 %'),
    answer: ({ measures }) => ({
      measures: measures.map((measure) => ({
        ...measure,
        numerator: { kind: 'sum', column: 3, unit: 'asIs', where: null },
      })),
    }),
    exact: { refusal: /holds percentages/ },
  },
  {
    name: 'thousands, which would be read as single ones',
    content: csv('Owner;Close Date;Stage;Amount (k€)', 'Jonas;2026-01-13;Won;12'),
    answer: ({ measures }) => ({
      measures: measures.map((measure) => ({
        ...measure,
        numerator: { kind: 'sum', column: 3, unit: 'asIs', where: null },
      })),
    }),
    exact: { refusal: /thousands or millions/ },
  },
]
