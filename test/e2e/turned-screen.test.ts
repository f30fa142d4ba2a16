import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { coreThrough } from '../hosts/page-client'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'

const jonas = 'Jonas Lindqvist'
const isJonas = ({ name }: { name: string }): boolean => name === jonas
const preparation = 'He was tired; ask first.'
const howTo = 'Stay with one skill until it can be heard.'
const privateWords = 'Ask about the move to Lublin.'

// One story: the screen is turned once, and stays turned until somebody turns it back.
describe('a screen that is turned', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Weekly/)
    expect(await everythingIn(host.page)).toContain(howTo)
    await at.session.privateNote.fill(privateWords)
    await at.session.write('What to have in mind', preparation)
    await at.session.isSaved()
    await at.session.settleAll('Done', '')
    await at.session.answerAll('As we said.')
    await at.session.isSaved()
    await at.session.turnScreen('face to face')
  })
  afterAll(async () => {
    await host.close()
  })

  test('is still turned after a reload', async () => {
    await host.page.reload()
    await at.session.isOpen()
    for (const words of [privateWords, preparation, howTo])
      expect(await everythingIn(host.page)).not.toContain(words)
    expect(await at.session.privateNote.count()).toBe(0)
    expect(await at.session.stops()).not.toContain('Prepare')
  })

  test('shows no other room: not by Leave, not by an address, not by the way back', async () => {
    expect(await at.session.waysOut()).toEqual(['To leave, turn back'])
    const session = host.page.url()
    for (const path of ['/', '/team', '/agreements/none/sign']) {
      await host.page.goto(new URL(path, session).href)
      await at.session.isTurnedAway()
      for (const name of [jonas, 'Katarina']) expect(await everythingIn(host.page)).not.toContain(name)
    }
    await host.page.goto(session)
    await at.session.isOpen()
  })

  test('shows no other session: not by its address, not by the way back, and opens neither search nor notes', async () => {
    const session = host.page.url()
    const core = coreThrough(() => host.page)
    const people = await core.people.list()
    const others = (await core.sessions.list({ personId: null })).filter(
      ({ personId, state }) => state.kind === 'finalised' && personId !== people.find(isJonas)?.id,
    )
    const [other] = others
    const name = people.find(({ id }) => id === other?.personId)?.name ?? 'nobody'
    await host.page.goto(new URL(`/sessions/${other?.id}`, session).href)
    await at.session.isTurnedAway()
    expect(await everythingIn(host.page)).not.toContain(name)
    await host.page.goto(session)
    await at.session.isOpen()
    await host.page.goBack()
    await at.session.isTurnedAway()
    expect(await everythingIn(host.page)).not.toContain(name)
    await host.page.goForward()
    await at.session.isOpen()
    await host.page.keyboard.press('Control+k')
    await host.page.keyboard.press('Control+Shift+E')
    expect(await host.page.getByRole('dialog').count()).toBe(0)
    for (const person of people.filter((each) => !isJonas(each)))
      expect(await everythingIn(host.page)).not.toContain(person.name)
  })

  test('cannot be used to throw the session away', async () => {
    await at.session.goToFinish()
    expect(await at.session.discardButton.count()).toBe(0)
  })

  test('shows the record without the private note when the session is finished', async () => {
    await at.session.finish()
    await host.page.getByRole('heading', { level: 1, name: /^Session \d+, / }).waitFor()
    expect(await everythingIn(host.page)).not.toContain(privateWords)
    await host.page.reload()
    await at.session.isFinal()
    for (const words of [privateWords, preparation])
      expect(await everythingIn(host.page)).not.toContain(words)
  })

  test('shows everything once it is turned back', async () => {
    await at.session.turnScreen('back')
    for (const words of [privateWords, preparation]) await host.page.getByText(words).waitFor()
    await at.session.leave()
    await at.person.isOpen(jonas)
  })
})
