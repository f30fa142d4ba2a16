import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { violationsIn } from './axe'
import { Rooms } from './pages/rooms'
import { team } from './the-team'

const jonas = 'Jonas Lindqvist'
const unbroken = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4)

describe('a manager who thinks again', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
  })
  afterAll(async () => {
    await host.close()
  })

  test('closes a dialog by Escape where nothing was typed', async () => {
    await at.rail.goToPerson(jonas)
    const dialog = await at.person.openGoal()
    await host.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('is asked before Escape throws away what was typed, and can stay', async () => {
    const dialog = await at.person.openGoal()
    await dialog.getByRole('textbox', { name: /^Specific/ }).fill('Four of ten')
    await host.page.keyboard.press('Escape')
    await at.person.answerLeaving('Stay')
    expect(await dialog.getByRole('textbox', { name: /^Specific/ }).inputValue()).toBe('Four of ten')
    await host.page.keyboard.press('Escape')
    await at.person.answerLeaving('Leave without saving')
    await dialog.waitFor({ state: 'detached' })
  })

  test('is told what archiving means before it is done, and can undo it', async () => {
    await at.person.writeExpectation()
    await at.rail.goToPerson(jonas)
    const scorecard = await at.today.scorecard()
    await at.rail.goToPerson(jonas)
    const question = await at.person.openArchive()
    expect(await question.innerText()).toMatch(/Nothing is deleted.*2 unsigned documents/s)
    await question.getByRole('button', { name: 'Archive' }).click()
    await at.rail.slip(/is archived/).waitFor()
    expect((await at.team.names()).join()).not.toContain(jonas)
    await at.rail.goTo('Documents')
    const waiting = new RegExp(`${jonas}, .+\\ndraft of `)
    expect(await at.documents.listed()).not.toMatch(waiting)
    expect((await at.today.scorecard()).held).toBe(scorecard.held)
    await at.rail
      .slip(/is archived/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await at.rail.told(/is back on the team/)
    await at.rail.goTo('Documents')
    expect(await at.documents.listed()).toMatch(waiting)
  })

  test('sees the whole board and everybody’s way in, whatever names are', async () => {
    await at.rail.goTo('Team')
    for (const name of [unbroken, 'Zora', 'Zoran', 'Zsa Zsa']) await at.team.add({ ...team.anh, name })
    expect(await at.team.rightEdge()).toBeLessThanOrEqual(1280)
    await at.rail.nav.getByRole('link', { name: 'and 2 more' }).click()
    await at.team.board.waitFor()
  })

  test('is told when a window cannot be shown, instead of an empty one, and goes on by loading it again', async () => {
    await at.lost.openWithoutProgram('/numbers', /\/assets\/numbers-page-.*\.js$/)
    expect(await host.page.locator('body').innerText()).toContain(
      'Everything that was shown as saved is safe.',
    )
    expect(await violationsIn(host.page)).toEqual([])
    await at.lost.loadAgain()
    await host.page.getByRole('heading', { name: 'Numbers', level: 1 }).waitFor()
  })
})
