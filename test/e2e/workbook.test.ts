import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSheet, aWorkbook, formatted } from '../builders/workbook'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import type { HandedFile } from './pages/fields'
import { Rooms } from './pages/rooms'
import { firm } from './the-team'

const head = ['Owner', 'Closed on', 'Amount']

function deals(): HandedFile {
  const on = (serial: number): ReturnType<typeof formatted> => formatted(serial, 'dd/mm/yyyy')
  const bytes = aWorkbook({
    October: aSheet([head, ['Jonas Lindqvist', on(46_296), 100.5]]),
    November: aSheet([
      ['Closed deals of November'],
      [],
      head,
      ['Jonas Lindqvist', on(46_328), 1.125],
      ['Jonas Lindqvist', on(46_329), 2000],
    ]),
    Sums: aSheet([]),
  })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'deals.xlsx', type, bytes }
}

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('a table from a spreadsheet on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.open()
    await at.welcome.startMine(firm)
    await at.rail.goTo('Numbers')
    await at.numbers.toImport()
  })
  afterAll(async () => {
    await host.close()
  })

  test('is read from the chosen sheet of a workbook, its headers found anew', async () => {
    await at.import.take(deals())
    await host.page.getByText('The first sheet that holds rows.').waitFor()
    await at.import.chooseSheet('November (4 rows)')
    await host.page.getByRole('button', { name: /In line 3/ }).waitFor()
    await at.import.found('2 rows')
    await host.page.getByText('Chosen by you.').waitFor()
  })

  test('is pasted into the page, or into its box', async () => {
    const cells =
      'Owner\tClosed on\tAmount\r\nJonas Lindqvist\t2026-11-02\t"5\r\n"\r\nAmara Okafor\t2026-11-03\t7\r\n'
    await at.import.leave()
    await at.import.paste(cells)
    expect(await at.import.lead()).toMatch(/^Pasted table, .+\. Nothing is changed yet\.$/)
    await at.import.found('2 rows')
    await at.import.leave()
    await at.import.pasteIntoBox('Owner\tCalls\nJonas Lindqvist\t3')
    await at.import.found('1 row')
  })

  test('with a month in each column counts month by month, or as it stands', async () => {
    await at.import.leave()
    await at.import.pasteIntoBox(
      'Sales rep\tJan 2026\tFeb 2026\tTotal\nJonas Lindqvist\t€3\t€5\t€8\nAmara Okafor\t€4\t\t€4',
    )
    await at.import.found('3 rows')
    await at.import.readMonths('Leave as columns')
    await at.import.found('2 rows')
    await at.import.readMonths('Read as rows')
    await at.import.found('3 rows')
    await at.import.addAll()
    await at.import.isDecided()
    expect(await at.import.changes()).toEqual([
      ['Amara Okafor new', 'Revenue', 'January 2026', '1', '–', '€4'],
      ['Jonas Lindqvist new', 'Revenue', 'January 2026', '1', '–', '€3'],
      ['Jonas Lindqvist new', 'Revenue', 'February 2026', '1', '–', '€5'],
    ])
  })
})
