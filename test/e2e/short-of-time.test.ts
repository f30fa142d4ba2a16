import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'

const jonas = 'Jonas Lindqvist'

// One story: a session for which the time was short.
describe('a session that was cut short', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Weekly/)
    await at.session.settleAll('Done', '')
  })
  afterAll(async () => {
    await host.close()
  })

  test('can be finished once each question that was not reached is said to be so', async () => {
    await at.session.turnTo('Finish')
    await at.session.middle.getByText('Something is still missing.').waitFor()
    await at.session.leaveOutTheRest()
    await at.session.middle.getByText(/^Session \d+ is complete\.$/).waitFor()
  })

  test('keeps what was left out after a reload, and takes a question back', async () => {
    await at.session.isSaved()
    await host.page.reload()
    await at.session.middle.getByText(/^Session \d+ is complete\.$/).waitFor()
    await at.session.talkAbout(/^What did Jonas move/)
    expect(await at.session.focused()).toBe('textbox "What was said"')
    await host.page.keyboard.type('The Berger offer.')
  })

  test('says in its record what was said, and that nothing was noted to the rest', async () => {
    await at.session.turnTo('Finish')
    await at.session.finish()
    await expect.poll(() => everythingIn(host.page)).toContain('The Berger offer.')
    expect(await everythingIn(host.page)).toContain('Nothing was noted.')
  })
})

describe('a question that only the manager reads', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Cause check/)
    await at.session.turnTo('What the facts show')
  })
  afterAll(async () => {
    await host.close()
  })

  test('is there again when the screen is turned back', async () => {
    const question = await at.session.question()
    await at.session.turnScreen('face to face')
    expect(await at.session.question()).not.toBe(question)
    await at.session.turnScreen('back')
    expect(await at.session.question()).toBe(question)
  })

  test('is left for good when both have gone on meanwhile', async () => {
    await at.session.turnScreen('face to face')
    await at.session.turnTo('Since last time')
    await at.session.turnScreen('back')
    expect(await at.session.question()).toBe('What became of what we promised?')
  })
})
