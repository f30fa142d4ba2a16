import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { coreThrough } from '../hosts/page-client'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, team } from './the-team'

const ownWords = 'Not with the day.'

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

  test('is left to the person alone: no address, key or reload leads out of it, and no word is lost', async () => {
    await at.agreement.toSigning()
    await at.signing.disagree(ownWords)
    await expect.poll(() => keptWords(host)).toBe(ownWords)
    for (const key of ['Escape', 'Control+k', 'Control+Shift+e', 'F8']) await host.page.keyboard.press(key)
    expect(await host.page.getByRole('dialog').count()).toBe(0)
    await expect(coreThrough(() => host.page).people.list()).rejects.toMatchObject({ code: 'IN_GUEST_MODE' })
    await host.page.goBack()
    await at.signing.isTheirs()
    await host.page.goto(new URL('/team', host.page.url()).href)
    await at.signing.isTheirs()
    expect(await at.signing.words()).toBe(ownWords)
    expect(await host.page.getByRole('navigation').count()).toBe(0)
  })

  test('is noted by the manager, and what is noted is still there when the person has thought again', async () => {
    await at.signing.refuse({ reason: 'I want to sleep on it.', manager: firm.managerName, passphrase })
    await at.signing.nameWitness('Petra Brandt')
    await at.signing.backToSigning('We talked for an hour.')
    expect(await everythingIn(host.page)).not.toMatch(/We talked for an hour|Petra Brandt/)
    await at.signing.refuse({ reason: 'I want to sleep on it.', manager: firm.managerName, passphrase })
    expect(await at.signing.noted()).toEqual({ note: 'We talked for an hour.', witness: 'Petra Brandt' })
  })

  test('is signed by the manager and a witness, and closes the document', async () => {
    await at.signing.closeAsRefused({
      note: 'We talked for an hour.',
      witness: 'Petra Brandt',
      manager: firm.managerName,
      passphrase,
    })
    const said = await at.agreement.signatures()
    expect(said).toContain('I want to sleep on it.')
    expect(said).toContain('We talked for an hour.')
    expect(said).toContain('Petra Brandt')
  })
})

/** What the core has kept of the words that the person types. */
async function keptWords({ page }: Host): Promise<string | undefined> {
  const core = coreThrough(() => page)
  const status = await core.workspace.status()
  if (status.kind !== 'guest' || status.agreementId === null) return undefined
  return (await core.signing.room({ agreementId: status.agreementId })).turn?.words
}
