import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isolated } from '../../shared/domain/isolated-name'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'
import { team } from './the-team'

/** Signs that would turn the words after a name as well. */
const turning = /[\u202a-\u202e\u2066\u2067]/

describe.each(hosts)('a name that turns its neighbours, on $name', ({ launch }) => {
  const eve = { ...team.anh, name: 'Eve \u202egnp.exe' }
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.open()
    await at.welcome.exploreSample()
    await at.rail.goTo('Team')
    const dialog = await at.team.tryToAdd(eve)
    await dialog.waitFor({ state: 'detached' })
  })
  afterAll(async () => {
    await host.close()
  })

  test('turns nothing in the slip, the rail, the rooms, the palette and the dialogs', async () => {
    await at.rail.slip(/Eve gnp\.exe was added/).waitFor()
    for (const room of ['Team', 'Today', 'Notes'] as const) {
      await at.rail.goTo(room)
      expect(await host.page.content()).not.toMatch(turning)
    }
    await at.rail.goToPerson(eve.name)
    expect(await host.page.content()).toContain(isolated(eve.name))
    await at.meetings.openRhythm()
    expect(await host.page.content()).not.toMatch(turning)
    await host.page.keyboard.press('Escape')
    await at.rail.openPalette()
    expect(await host.page.content()).not.toMatch(turning)
  })
})
