import fc from 'fast-check'
import type { Deal } from './written-deals'

/** What stands around and between the rows of a report, and how its cells are written. */
export type Decoration = {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly lineEnd: '\n' | '\r\n'
  readonly titles: readonly string[]
  readonly footers: readonly string[]
  /** The order of the columns. */
  readonly order: readonly number[]
  /** Headers come again after so many rows; 0 for never. */
  readonly pageLength: number
  /** A row of subtotals, which add up to nothing, after so many rows; 0 for never. */
  readonly groupLength: number
  readonly grandTotal: boolean
  readonly quotesAll: boolean
  readonly blankCells: number
  readonly blankLines: boolean
  readonly mark: boolean
}

export const anyDecoration: fc.Arbitrary<Decoration> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  titles: fc.subarray(
    ['Deals closed', 'Generated on 02/02/2026 by Katarina', '', 'Filters: all owners', ''],
    {
      maxLength: 4,
    },
  ),
  footers: fc.subarray(['', 'Confidential - do not distribute', 'Copyright 2026 Nordhavn', ''], {
    maxLength: 3,
  }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
  pageLength: fc.constantFrom(0, 0, 1, 7),
  groupLength: fc.constantFrom(0, 0, 1, 5),
  grandTotal: fc.boolean(),
  quotesAll: fc.boolean(),
  blankCells: fc.integer({ min: 0, max: 2 }),
  blankLines: fc.boolean(),
  mark: fc.boolean(),
})

const headers = ['Owner', 'Close Date', 'Stage', 'Amount', 'Deal name', 'Probability (%)', 'Notes']
const people = ['Jonas', 'Amara', 'Zoë', 'Søren']
const stages = { won: 'Closed Won', lost: 'Closed Lost', open: 'Negotiation' }
const deals = [
  'Nordhavn, phase 2',
  'TV 40" wall',
  'Acme; renewal',
  'A | B',
  'Line 1\nline 2 of the name',
  'Total Energies',
]

/** The deals as a report with all that decorates it; written in English, days in numbers, money with groups. */
export function decorated(some: readonly Deal[], given: Decoration): string {
  const { delimiter, quotesAll, order } = given
  const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })
  const cell = (text: string): string =>
    quotesAll || /[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const line = (cells: readonly string[]): string =>
    [...order.map((index) => cells[index] ?? ''), ...Array.from({ length: given.blankCells }, () => '')]
      .map((text) => (text === '' ? '' : cell(text)))
      .join(delimiter)
  const totalled = (label: string): string => {
    const first = order.indexOf(3) === 0 ? 1 : 0
    const cells = order.map((index, at) => (at === first ? label : index === 3 ? cell('9,999.00') : ''))
    return [...cells, ...Array.from({ length: given.blankCells }, () => '')].join(delimiter)
  }
  const rows = some.flatMap(({ owner, on, outcome, cents }, index) => {
    const [year = '', month = '', day = ''] = on.split('-')
    const amount = money.format(cents / 100)
    const cells = [people[owner] ?? '', `${month}/${day}/${year}`, stages[outcome], amount]
    const row = line([
      ...cells,
      deals[index % deals.length] ?? '',
      String((index * 10) % 100),
      `note ${index}`,
    ])
    const isEnd = (length: number): boolean =>
      length > 0 && (index + 1) % length === 0 && index + 1 < some.length
    return [
      row,
      ...(isEnd(given.groupLength) ? [totalled('Subtotal')] : []),
      ...(isEnd(given.pageLength) ? [...(given.blankLines ? [''] : []), line(headers)] : []),
    ]
  })
  const lines = [
    ...given.titles,
    line(headers),
    ...rows,
    ...(given.grandTotal ? [totalled('Grand Total')] : []),
    ...given.footers,
  ]
  return (given.mark ? '\ufeff' : '') + lines.map((each) => each + given.lineEnd).join('')
}

/** The four people of decorated deals. */
export const decoratedPeople: readonly string[] = people
