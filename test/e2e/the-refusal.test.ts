import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, team } from './the-team'

// One story a host: what was presented and not signed is closed with a witness.
describe.each(hosts)('a refusal to sign on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await at.team.add(team.anh)
    await at.rail.goToPerson(team.anh.name)
    await at.person.writeExpectation()
  })
  afterAll(async () => {
    await host.close()
  })

  test('is noted by the manager and a witness, and closes the document', async () => {
    await at.agreement.toSigning()
    await at.signing.refuse({ reason: 'I want to sleep on it.', manager: firm.managerName, passphrase })
    await at.signing.closeAsRefused({ note: 'We talked for an hour.', witness: 'Petra Brandt' })
    const said = await at.agreement.signatures()
    expect(said).toContain('I want to sleep on it.')
    expect(said).toContain('We talked for an hour.')
    expect(said).toContain('Petra Brandt')
  })
})
