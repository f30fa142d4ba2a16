import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { violationsIn } from './axe'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const jonas = 'Jonas Lindqvist'
const manager = 'Katarina Vogel'

// One story: an improvement plan is written by keys, in two windows, and role expectations are renewed from Today.
describe('a manager who writes', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.openWriting()
    await at.person.write('Improvement plan')
  })
  afterAll(async () => {
    await host.close()
  })

  test('is told every place that is still empty, by the clause that it is in', async () => {
    const places = await at.agreement.emptyPlaces()
    expect(places).toContain('2 What happened what was done or not done')
    expect(places.length).toBeGreaterThan(5)
    expect(await violationsIn(host.page)).toEqual([])
  })

  test('goes from one to the next by a key, and types over what is asked', async () => {
    const { keyboard } = host.page
    await keyboard.press('F2')
    expect(await at.agreement.selected()).toBe('[[what was done or not done]]')
    await keyboard.insertText('Three callbacks were missed.')
    await keyboard.press('F2')
    expect(await at.agreement.selected()).toBe('[[the day]]')
    await keyboard.insertText('2 November 2026')
    await keyboard.press('F2')
    await keyboard.insertText('Dialler export of October')
    await at.agreement.showsOnPaper('Three callbacks were missed.')
    expect((await at.agreement.emptyPlaces()).join()).not.toContain('What happened')
  })

  test('puts a table under a clause, and cells copied from a spreadsheet into it', async () => {
    await at.agreement.addTable(1, ['Week', 'Calls'])
    await at.agreement.pasteCells(1, 'Week', 'First\t40\nSecond\t55\n')
    await at.agreement.showsOnPaper('Second')
    const last = at.agreement.clause(1).getByRole('textbox', { name: 'Calls, row 2' })
    expect(await last.inputValue()).toBe('55')
  })

  test('sees the fixed words of the paper in the language that is chosen', async () => {
    await at.agreement.chooseLanguage('Deutsch')
    await at.agreement.showsOnPaper('Unterschriften')
    await at.agreement.showsOnPaper(/^Seite 1 von /)
    await at.agreement.chooseLanguage('English')
    await at.agreement.showsOnPaper('Signatures')
    await at.agreement.isSaved()
  })

  test('keeps what is written here when another window wrote too', async () => {
    const other = new Rooms(await host.newPage())
    await other.page.goto(host.page.url())
    await other.agreement.rewrite(1, 'From the other window.')
    await other.agreement.isSaved()
    await at.agreement.rewrite(1, 'From this window.')
    const dialog = await at.agreement.compareBoth()
    expect(await dialog.innerText()).toContain('From the other window.')
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await at.agreement.isSaved()
    await other.page.reload()
    await other.agreement.showsOnPaper('From this window.')
  })

  test('takes what the other window wrote, and gets back what was typed here', async () => {
    const other = new Rooms(host.page.context().pages()[1] ?? host.page)
    await other.agreement.rewrite(1, 'Theirs.')
    await other.agreement.isSaved()
    await at.agreement.rewrite(1, 'Mine.')
    const dialog = await at.agreement.compareBoth()
    await dialog.getByRole('button', { name: 'Take the other' }).click()
    const givenUp = host.page.getByRole('dialog', { name: 'What you had typed here' })
    expect(await givenUp.getByRole('textbox').inputValue()).toContain('Mine.')
    await givenUp.getByRole('button', { name: 'Done' }).click()
    await at.agreement.showsOnPaper('Theirs.')
    await other.page.close()
  })

  test('keeps a clause in versions, and is offered each of them', async () => {
    await at.agreement.rewrite(1, 'The first version.')
    await at.agreement.keepClause(1)
    await at.agreement.confirmKeeping()
    await at.agreement.rewrite(1, 'The second version.')
    await at.agreement.keepClause(1)
    await at.agreement.confirmKeeping()
    await at.agreement.openLibrary()
    const library = host.page.getByRole('dialog', { name: 'Clauses' })
    await library.getByText('1 earlier version').click()
    expect(await library.innerText()).toMatch(
      /version 2\s+The second version\..+version 1, .+\s+The first version\./s,
    )
    await library.getByRole('button', { name: /^Insert version 1: / }).click()
    await at.agreement.showsOnPaper('The first version.')
  })

  test('finds a document by words of its number, its kind and the name', async () => {
    await at.rail.goTo('Documents')
    const all = await at.documents.count()
    await at.documents.find('improvement lindqvist')
    await expect.poll(() => at.documents.count()).toMatch(new RegExp(`^1 of ${all}$`))
    await at.documents.find('nobody of that name')
    await expect.poll(() => at.documents.count()).toMatch(/^0 of /)
    await host.page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => at.documents.count()).toBe(all)
  })

  test('renews what is to be signed again with one press, from Today', async () => {
    await at.rail.goToPerson(jonas)
    await at.person.writeExpectation()
    const title = await at.agreement.title()
    await at.agreement.chooseTerm('Until it is to be signed again')
    await at.agreement.signAgainBy(inDays(20))
    await at.agreement.toSigning()
    await at.signing.readAll()
    await at.signing.tickAll()
    await at.signing.agree()
    await at.signing.typeName()
    await at.signing.signAsPerson(jonas)
    await at.signing.takeBack(manager, null)
    await at.signing.typeName()
    await at.signing.tickAll()
    await at.signing.signAsManager(manager)
    await at.today.renew(title)
    expect(await host.page.getByRole('main').innerText()).toMatch(/takes the place of EXP-\d{4}-\d{4}/)
  })
})
