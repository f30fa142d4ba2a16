import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { newFolder } from './new-folder'
import { Rooms } from './pages/rooms'
import { firm, team } from './the-team'

const person = team.anh.name

/** Everything that a page holds, its title among it. */
async function everythingIn({ page }: Host): Promise<string> {
  return `${await page.title()} ${await page.content()}`
}

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('a workspace on $name', ({ launch }) => {
  const { folder, remove } = newFolder()
  const backups = join(folder, 'backups')
  let host: Host
  let at: Rooms
  let keys: { passphrase: string; code: string }

  const isSealed = async (): Promise<void> => {
    await at.access.isLocked()
    const shown = await everythingIn(host)
    for (const name of [person, firm.managerName, firm.organisation]) expect(shown).not.toContain(name)
  }

  beforeAll(async () => {
    await mkdir(backups)
    host = await launch()
    at = new Rooms(host.page)
  })
  afterAll(async () => {
    await host.close()
    remove()
  })

  test('is begun with a passphrase and a recovery code', async () => {
    await at.welcome.open()
    keys = await at.welcome.startMine(firm)
    expect(keys.code.split(' ')).toHaveLength(9)
    await at.rail.goTo('Team')
    await at.team.add(team.anh)
  })

  test('names nobody when it is started again, until the passphrase is right', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await isSealed()
    await at.access.tryPassphrase('not the passphrase')
    expect(await at.access.refusal()).toContain('Nothing was changed')
    await at.access.unlock(keys.passphrase)
    await at.rail.goToPerson(person)
  })

  test('is locked at once, and opens where one was with the recovery code', async () => {
    const { pathname } = new URL(host.page.url())
    await at.rail.lockNow()
    await isSealed()
    await at.access.unlockByCode(keys.code)
    await host.page.getByRole('heading', { name: person, level: 1 }).waitFor()
    expect(new URL(host.page.url()).pathname).toBe(pathname)
  })

  test('is backed up, and the backup is restored into an empty folder', async () => {
    await at.rail.goTo('Workspace')
    await at.workspace.backUpTo(backups)
    await at.rail.told(/every byte of it was read back/)
    const other = await launch()
    try {
      const there = new Rooms(other.page)
      await there.welcome.open()
      expect(await there.access.restore(backups, keys.passphrase)).toContain(firm.organisation)
      await there.rail.goToPerson(person)
    } finally {
      await other.close()
    }
  })

  test('is restored in its own place, and the files of before are kept', async () => {
    await at.rail.lockNow()
    await isSealed()
    await at.access.restore(backups, keys.passphrase)
    await at.rail.goToPerson(person)
  })

  test('lets somebody be erased, and says what is left', async () => {
    await at.person.archive()
    await at.team.openArchived(person)
    await at.person.erase(person)
    expect(await at.person.whatIsLeft()).toContain('Papers, files and exports')
    await at.rail.goTo('Today')
    expect(await everythingIn(host)).not.toContain(person)
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(keys.passphrase)
    await at.rail.goTo('Team')
    expect(await everythingIn(host)).not.toContain(person)
  })
})
