import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const goal = 'Every discovery call ends with a dated next step'
const said = 'Four of the five calls had one.'

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('a goal between two sessions on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
  })
  afterAll(async () => {
    await host.close()
  })

  test('is checked in on in the session room, and says so there', async () => {
    await at.rail.goToPerson('Jonas Lindqvist')
    await at.person.startSession(/./)
    await at.session.turnTo('Since last time')
    await at.goals.checkInOn(goal, { value: '4', wins: said })
    await at.session.middle.getByText('Noted in this session: on track.').waitFor()
  })

  test('is checked in on where a promise serves it', async () => {
    const other = 'Discovery role-plays are scored at 4.0'
    await at.session.turnTo('What we agree')
    await at.session.agree({ what: 'Two role-plays a week', whose: 'theirs', dueOn: inDays(7) })
    await at.session.serve(0, other)
    await at.goals.checkInOn(other, { value: '3', wins: 'Two of three were better.' })
    await at.session.middle.getByText('Noted in this session: on track.').waitFor()
    await at.session.leave()
  })

  test('has that on its page and on its sheet, and is found by its words', async () => {
    await at.rail.goTo('Goals')
    await at.goals.open(goal)
    await host.page.getByText(`Went well: ${said}`).waitFor()
    await at.goals.toPaper('Goal sheet')
    await host.page.getByRole('main').getByText(`Went well: ${said}`).waitFor()
    const sheet = await host.savedFile(() => host.page.getByRole('button', { name: 'Save as PDF' }).click())
    expect(sheet.name).toMatch(/^Goal sheet Jonas Lindqvist .*\.pdf$/)
    const palette = await at.rail.openPalette()
    await palette.getByRole('searchbox').fill('dated next')
    await palette.getByRole('menuitem', { name: goal }).first().waitFor()
  })
})
