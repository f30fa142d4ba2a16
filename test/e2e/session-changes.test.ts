import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addDays } from '../../shared/domain/calendar'
import { sessionIdSchema } from '../../shared/domain/id'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { launchWeb } from '../hosts/launch-web'
import { type Core, coreThrough } from '../hosts/page-client'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const jonas = 'Jonas Lindqvist'
const begun = 'Berger was one call, not two'

/** The session that a page shows. */
function idIn(address: string) {
  return sessionIdSchema.parse(new URL(address).pathname.split('/').at(-1))
}

// One story a host: a session is dated and given its template in the room, and its record is gone back to.
describe.each(hosts)('a session on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let core: Core
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    core = coreThrough(() => host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Monthly/)
  })
  afterAll(async () => {
    await host.close()
  })

  test('is held on another day and with another template, as long as nothing is answered', async () => {
    await at.session.putDown('mine', 'The new price list')
    await at.session.holdOn(inDays(-1), /^Weekly/)
    await at.session.middle.getByText(/^Weekly one-on-one, session 9/).waitFor()
    const { session } = await core.sessions.get({ sessionId: idIn(host.page.url()) })
    expect(session).toMatchObject({ heldOn: inDays(-1), notes: { agenda: [{ what: 'The new price list' }] } })
    await at.session.settleAll('Done', '')
    await at.session.answerAll('As we said.')
    await at.session.turnTo('Prepare')
    const dialog = await at.session.openSetup()
    await dialog.getByText(/^The template is Weekly one-on-one\. It cannot be changed/).waitFor()
    await host.page.keyboard.press('Escape')
  })

  test('does not go before the last one, and says when that was', async () => {
    const { session } = await core.sessions.get({ sessionId: idIn(host.page.url()) })
    const own = await core.sessions.list({ personId: session.personId })
    const last = own.find(({ number }) => number === session.number - 1)
    const dialog = await at.session.openSetup()
    await at.session.setDay('Held on', addDays(last?.heldOn ?? '', -1), dialog)
    await dialog.getByRole('button', { name: 'Change', exact: true }).click()
    await dialog.getByText(/^Session 8 was held on /).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await at.session.goToFinish()
    await at.session.finish()
  })

  test('ends in a record that follows the one before it', async () => {
    expect(await at.session.link.innerText()).toMatch(
      /Session 9 in the chain of Jonas’s records · SHA-256 [0-9a-f]{64} · follows session 8 \([0-9a-f]{64}\)/,
    )
    await at.session.link.getByText(/^Checked just now: nothing/).waitFor()
  })

  test('keeps an addendum that is being typed, through a crash of the core and a reload', async () => {
    const place = { sessionId: idIn(host.page.url()), side: 'own' } as const
    await at.session.beginToAdd(begun)
    const isKept = async () =>
      (await core.sessions.unfinishedAddendum(place).catch(() => null))?.text === begun
    await vi.waitUntil(isKept, { timeout: 20_000, interval: 50 })
    await host.killCore()
    await vi.waitUntil(isKept, { timeout: 20_000, interval: 100 })
    await host.page.reload()
    await at.session.isFinal()
    expect(await at.session.begunAddendum()).toBe(begun)
  })

  test('does not show on the turned screen what is typed on the manager’s own', async () => {
    await at.session.turnScreen('face to face')
    await host.page.getByRole('button', { name: 'Add to this record' }).waitFor()
    expect(await host.page.content()).not.toContain(begun)
    await at.session.turnScreen('back')
  })

  test('is opened at a question by its address, with the focus there', async () => {
    const focused = () => host.page.evaluate(() => document.activeElement?.id)
    await host.page.evaluate(() => history.pushState(null, '', '#q-discovery'))
    await vi.waitUntil(async () => (await focused()) === 'q-discovery', { timeout: 20_000 })
    await host.page.reload()
    await vi.waitUntil(async () => (await focused()) === 'q-discovery', { timeout: 20_000 })
  })
})

// One story in one tab and then in two.
describe('a session that changes while somebody is in it', () => {
  let host: Host
  let at: Rooms
  let other: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Weekly/)
    other = new Rooms(await host.newPage())
    await other.page.goto(host.page.url())
    await other.session.isOpen()
  })
  afterAll(async () => {
    await host.close()
  })

  test('goes on where somebody types, when another tab changes its day', async () => {
    await at.session.holdOn(inDays(-2))
    await other.session.privateNote.fill('Typed in the other tab.')
    await other.session.isSaved()
    const core = coreThrough(() => host.page)
    const { session } = await core.sessions.get({ sessionId: idIn(host.page.url()) })
    expect(session).toMatchObject({ heldOn: inDays(-2), notes: { privateNote: 'Typed in the other tab.' } })
  })

  test('gives back what was typed for its questions, when another tab takes another template', async () => {
    await host.page.reload()
    await at.session.isOpen()
    await other.session.turnTo('How are you')
    // what is typed while nothing can be saved, as in the second before the other tab changes the template
    await other.page.route('**/sessions/save', (route) => route.abort())
    await other.session.write('What was said', 'Typed for the weekly talk.')
    await at.session.holdOn(inDays(-2), /^Monthly/)
    const left = other.page.getByRole('dialog', { name: 'What you had typed here' })
    expect(await left.getByRole('textbox').inputValue()).toContain('Typed for the weekly talk.')
    await left.getByRole('button', { name: 'Done' }).click()
    await other.page.unroute('**/sessions/save')
    expect(await other.session.stops()).toContain('Results')
  })

  test('is saved and finished when its person is archived meanwhile', async () => {
    const core = coreThrough(() => host.page)
    const person = (await core.people.list()).find(({ name }) => name === jonas)
    if (person === undefined) throw new Error('Jonas is not there')
    await core.people.archive({ personId: person.id, revision: person.revision })
    await at.session.settleAll('Done', '')
    await at.session.answerAll('As we said.')
    await at.session.goToFinish()
    await at.session.finish()
    await at.session.link.getByText(/^Checked just now: nothing/).waitFor()
    await other.session.isFinal()
  })

  test('is told to be gone when its person is erased meanwhile, and no window keeps the name', async () => {
    const core = coreThrough(() => host.page)
    const { session } = await core.sessions.get({ sessionId: idIn(host.page.url()) })
    await core.people.erase({ personId: session.personId, name: jonas, keepSignedUntil: null })
    for (const room of [at, other]) {
      await room.lost.isShown()
      await room.page.getByText('It may have been removed in another window.').waitFor()
      expect(await everythingIn(room.page)).not.toContain('Jonas')
    }
  })
})
