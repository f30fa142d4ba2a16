import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { begin } from '../hosts/begun'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { launchElectron } from '../hosts/launch-electron'
import { coreThrough } from '../hosts/page-client'
import { isRunning } from '../hosts/processes'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'

const person = 'Nguyễn Thị Ánh'
const draft = {
  name: person,
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
} as const

/** A session that is open, with the focus in the first field that takes words. */
async function inASession(host: Host): Promise<Rooms> {
  const core = coreThrough(() => host.page)
  await begin(core)
  await core.people.add(draft)
  await host.page.reload()
  const at = new Rooms(host.page)
  await at.rail.goToPerson(person)
  await at.person.startSession(/^Weekly/)
  await at.session.turnTo('How are you')
  return at
}

/** Waits until the workspace is locked: nobody is named, and the process that held the keys has ended. */
async function isLockedAway(host: Host, at: Rooms, coreBefore: number): Promise<void> {
  await at.access.isLocked()
  const shown = await everythingIn(host.page)
  for (const secret of [person, 'Ruth Adeyemi', 'Northgate', 'typed right before'])
    expect(shown).not.toContain(secret)
  await vi.waitUntil(() => !isRunning(coreBefore), { timeout: 20_000, interval: 20 })
}

describe.each(hosts)('what is typed right before a lock on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = await inASession(host)
  })
  afterAll(async () => {
    await host.close()
  })

  test('is there after unlocking, though no pause had saved it', async () => {
    const core = coreThrough(() => host.page)
    const before = await host.coreId()
    await host.page.keyboard.type('typed right before')
    await core.access.lock()
    await isLockedAway(host, at, before)
    await at.access.unlock(passphrase)
    await at.session.isOpen()
    expect(await everythingIn(host.page)).toContain('typed right before')
    expect(await at.rail.notices.count()).toBe(0)
  })

  test('is told of where it cannot be saved, until that was read, even by another start', async () => {
    await at.session.leave()
    await at.rail.goTo('Team')
    const dialog = await at.team.openDialog()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nobody yet')
    expect(await at.rail.saveMark()).toMatch(/^NOT saved yet: what is typed in the open form/)
    await coreThrough(() => host.page).access.lock()
    await at.access.isLocked()
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    expect(await at.rail.notices.innerText()).toMatch(
      /^Not saved when Plumbline locked on .+: what was typed in an open form\./,
    )
    await at.rail.understand()
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goTo('Today')
    expect(await at.rail.notices.count()).toBe(0)
  })
})

describe('a computer that goes to sleep, or whose screen is locked', () => {
  test('locks the desktop window, saves what is typed, and ends the core', async () => {
    const host = await launchElectron()
    try {
      const at = await inASession(host)
      for (const sign of ['suspend', 'lock-screen'] as const) {
        const before = await host.coreId()
        await host.page.keyboard.type(`typed right before ${sign}. `)
        await host.computer(sign)
        await isLockedAway(host, at, before)
        await at.access.unlock(passphrase)
        await at.session.isOpen()
        expect(await everythingIn(host.page)).toContain(`typed right before ${sign}.`)
        await host.page.getByRole('textbox').first().focus()
        await host.page.keyboard.press('Control+End')
      }
    } finally {
      await host.close()
    }
  })
})
