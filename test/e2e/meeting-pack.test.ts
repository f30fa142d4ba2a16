import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { needs, run } from '../helpers/outside-tool'
import type { Host, SavedFile } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { violationsIn } from './axe'
import { Rooms } from './pages/rooms'
import { firm, inDays, team } from './the-team'

const lacks = needs('pdftotext', 'pdffonts', 'pdfinfo', 'qpdf')

/** Deals of this week as a customer system writes them: a title line, semicolons, a decimal point. */
function dealsExport() {
  const rows = [
    'Deals won this week;;',
    'Owner;Close Date;Amount',
    `${team.lukasz.name};${inDays(0)};1200.50`,
    `${team.lukasz.name};${inDays(0)};799.50`,
    `${team.omar.name};${inDays(0)};500.00`,
  ]
  return { name: 'deals.csv', type: 'text/csv', bytes: new TextEncoder().encode(rows.join('\r\n')) }
}

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('from an export to the paper on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-pack-'))
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.open()
    await at.welcome.startMine(firm)
  })
  afterAll(async () => {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  })

  const kept = async ({ bytes }: SavedFile, name: string): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, bytes)
    return file
  }

  test('a file is imported and targets are set', async () => {
    await at.rail.goTo('Numbers')
    await at.numbers.toImport()
    await at.import.take(dealsExport())
    await at.import.addAll()
    await at.import.run()
    await at.numbers.setTarget({ metric: 'Closed deals', forWhom: /^Everybody: /, value: '14' })
  })

  test.skipIf(lacks !== '')(
    `the pack holds names and figures, whole and with its fonts${lacks}`,
    async () => {
      await at.rail.goTo('Team')
      await at.team.openPack()
      await at.team.makePack()
      const pdf = await kept(await host.savedFile(() => at.team.savePack()), 'pack.pdf')
      const { text } = run('pdftotext', '-layout', pdf, '-')
      for (const words of [team.lukasz.name, team.omar.name, 'Team meeting', 'Closed deals', '€2,000']) {
        expect(text).toContain(words)
      }
      expect(run('qpdf', '--check', pdf).code).toBe(0)
      const fonts = run('pdffonts', pdf)
        .text.split('\n')
        .slice(2)
        .filter((line) => line !== '')
      expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([])
    },
  )

  test.skipIf(lacks !== '')(
    `what the print dialog is handed is that pack, sheet by sheet, and nothing of the room around it${lacks}`,
    async () => {
      expect(await at.team.print()).toBe(1)
      const bytes = await host.page.pdf({ preferCSSPageSize: true })
      const printed = await kept({ name: 'printed.pdf', bytes }, 'printed.pdf')
      const sheets = (file: string): string[] => {
        const { text } = run('pdfinfo', '-l', '99', file)
        return [...text.matchAll(/^(Pages: +\d+|Page +\d+ size: ).*?(\(.+\))?$/gm)].map(
          ([, what, size = '']) => `${what} ${size}`,
        )
      }
      expect(sheets(printed)).toHaveLength(8)
      expect(sheets(printed)).toEqual(sheets(join(folder, 'pack.pdf')))
      const { text } = run('pdftotext', '-layout', printed, '-')
      for (const words of [team.lukasz.name, 'Team meeting', 'Closed deals', '€2,000']) {
        expect(text).toContain(words)
      }
      expect(text).not.toMatch(/Save as PDF|Change the pack|Notes/)
    },
  )

  test('the sheet of a person is one page for any browser, without a script', async () => {
    await at.rail.goToPerson(team.lukasz.name)
    await at.person.openSheet()
    const file = await kept(await host.savedFile(() => at.person.saveSheetFile()), 'sheet.html')
    if (host.name !== 'web') return
    const page = await host.page.context().newPage()
    await page.goto(pathToFileURL(file).href)
    await page.getByRole('heading', { name: team.lukasz.name, level: 1 }).waitFor()
    await page.getByRole('table', { name: 'Month by month' }).first().waitFor()
    expect(await violationsIn(page)).toEqual([])
    await page.close()
  })
})
