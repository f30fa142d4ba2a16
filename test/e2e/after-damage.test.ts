import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layoutOf } from '../../electron/core/store/layout'
import { filesNamed, flipBit } from '../helpers/disk'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { newFolder } from './new-folder'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, team } from './the-team'

const first = team.anh
const later = team.lukasz

// One story a host: the same workspace is struck twice.
describe.each(hosts)('a damaged workspace on $name', ({ launch }) => {
  const { folder, remove } = newFolder()
  const backups = join(folder, 'backups')
  let host: Host
  let at: Rooms

  /** Turns a bit of the last change but those that follow it, while Plumbline is closed, and tries to come in again. */
  const strike = async (): Promise<void> => {
    const journal = (await filesNamed(layoutOf(host.dataFolder).root, 'segment-')).sort().at(-1) ?? ''
    await flipBit(journal, { byte: Math.floor((await stat(journal)).size / 2), bit: 3 })
    await comeBack()
  }
  const comeBack = async (): Promise<void> => {
    await host.restart()
    at = new Rooms(host.page)
    await at.access.isLocked()
    await at.access.tryPassphrase(passphrase)
  }

  beforeAll(async () => {
    await mkdir(backups)
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.open()
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await at.team.add(first)
    await at.rail.goTo('Workspace')
    await at.workspace.backUpTo(backups)
    await at.rail.told(/every byte of it was read back/)
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goTo('Team')
    await at.team.add(later)
  })
  afterAll(async () => {
    await host.close()
    remove()
  })

  test('is told before anything is done: what was found, what is readable, and the ways to go on', async () => {
    await strike()
    const told = await at.access.damage()
    expect(told).toMatch(/Changes cannot be read/)
    expect(told).toMatch(/segments\/segment-/)
    expect(told).toMatch(/1 person, 0 sessions and \d+ other records are readable/)
    expect(told).toMatch(/Plumbline has changed nothing/)
  })

  test('can be looked at, says in every room that it is read-only, and offers nothing that it would refuse', async () => {
    await at.access.openReadOnly()
    expect(await at.rail.notices.innerText()).toMatch(
      /^This workspace is open to read only: some of it is damaged/,
    )
    expect(await at.rail.saveMark()).toMatch(/^Read-only/)
    await at.rail.goTo('Team')
    expect((await at.team.names()).join()).toContain(first.name)
    expect(await at.team.canAdd()).toBe(false)
    expect(await at.rail.canNote()).toBe(false)
    await at.rail.goTo('Workspace')
    expect(await at.workspace.canBackUp()).toBe(false)
    expect(await at.workspace.words()).toMatch(/no backup is made.*copy the folder.*to another disk/s)
  })

  test('is restored from a backup, and says where the files of before are', async () => {
    await comeBack()
    await at.access.damage()
    expect(await at.access.restore(backups, passphrase)).toContain('2 people')
    const told = await at.rail.notices.innerText()
    const aside = /lies as it was in (.+?)\.(\s|$)/.exec(told)?.[1] ?? ''
    expect(existsSync(layoutOf(aside).root)).toBe(true)
    await at.rail.understand()
    await at.rail.goTo('Team')
    // the backup that was made by itself at closing, not only the one that was asked for
    expect((await at.team.names()).join()).toContain(later.name)
    await at.team.add(team.omar)
  })

  test('goes on with what is readable, keeps the damaged files, and is whole the next time', async () => {
    await strike()
    await at.access.damage()
    expect(await at.access.goOn()).toContain('damaged-')
    const aside = join(host.dataFolder, 'damaged-1')
    expect(await at.rail.notices.innerText()).toContain(aside)
    expect(existsSync(aside)).toBe(true)
    await at.rail.understand()
    await at.rail.goTo('Team')
    await at.team.add({ ...first, name: 'Somebody new' })
    expect(await at.rail.saveMark()).toMatch(/^Saved \d/)
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goTo('Team')
    expect((await at.team.names()).join()).toContain('Somebody new')
    expect(await at.rail.notices.count()).toBe(0)
  })
})
