import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { violationsIn } from './axe'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const reason = 'A new region'

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('what is usual for a person, on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson('Jonas Lindqvist')
  })
  afterAll(async () => {
    await host.close()
  })

  test('is said in a sentence, drawn week by week, and readable as a table', async () => {
    await at.weeks.open()
    expect(await at.weeks.verdict()).toMatch(/usual for Jonas|changed for Jonas/)
    expect((await at.weeks.inTable()).length).toBeGreaterThan(20)
    expect(await violationsIn(host.page)).toEqual([])
  })

  test('is worked out anew from a week with a reason, and not without one', async () => {
    const dialog = await at.weeks.openAnew()
    await at.weeks.sendAnew(dialog)
    await dialog.getByText('What changed is missing').waitFor()
    expect(await violationsIn(host.page)).toEqual([])
    await at.weeks.workOutAnew(dialog, { from: inDays(-80), reason })
    await at.rail.told('What is usual is worked out anew.')
    await at.weeks.anew(reason).waitFor()
  })

  test('is as it was once that is taken back, and that can be undone', async () => {
    await at.weeks.takeBack(reason)
    await at.rail
      .slip(/taken back/)
      .getByRole('button', { name: 'Undo' })
      .click()
    await at.weeks.anew(reason).waitFor()
  })
})
