import { cp, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allBytesBelow } from '../helpers/disk'
import type { Host, SavedFile } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { newFolder } from './new-folder'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'

/** A workspace as the first version of Plumbline wrote it: one plain file, and a signed document. */
const plain = resolve(import.meta.dirname, '../fixtures/workspaces/shape-1')
const people = ['Łukasz Żółć', 'Jonas Lindqvist']

const textOf = ({ bytes }: SavedFile): string => Buffer.from(bytes).toString('utf8')

/** What an export holds, but for what a workspace has of its own. */
function contentOf(file: SavedFile): unknown {
  const { records, documents } = JSON.parse(textOf(file))
  return {
    documents,
    records: { ...records, profile: records.profile.map(({ firm }: { firm: object }) => firm) },
  }
}

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('a workspace of the first version on $name', ({ name, launch }) => {
  const { folder, remove } = newFolder()
  const dataFolder = join(folder, 'workspace')
  let host: Host
  let at: Rooms
  let code = ''
  let exported: SavedFile

  const comeIn = async (): Promise<void> => {
    if (name === 'electron') await at.access.openByThisComputer()
    else await at.access.unlock(passphrase)
  }

  beforeAll(async () => {
    await cp(plain, dataFolder, { recursive: true })
    host = await launch({ dataFolder })
    at = new Rooms(host.page)
  })
  afterAll(async () => {
    await host.close()
    remove()
  })

  test('is encrypted once it is known who may open it, and two words of its code are typed back', async () => {
    await host.page.getByRole('heading', { name: 'From now on your workspace is encrypted' }).waitFor()
    if (name === 'electron') await at.access.chooseThisComputer()
    else await at.access.choosePassphrase(passphrase)
    const words = await at.access.code()
    const saved = await host.savedFile(() => at.access.saveCode())
    expect(saved.name).toBe('plumbline-recovery-code.txt')
    expect(textOf(saved)).toContain(words.join(' '))
    code = await at.access.keepCode()
    await at.access.isIn()
    await at.rail.goTo('Team')
    const shown = await everythingIn(host.page)
    for (const person of people) expect(shown).toContain(person)
    expect(await readdir(dataFolder)).not.toContain('workspace.json')
    const left = await allBytesBelow(dirname(dataFolder))
    for (const plainText of [...people, words.join(' ')])
      expect([plainText, left.includes(plainText)]).toEqual([plainText, false])
  })

  test('is opened by what was chosen, and a new code ends the old one', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await comeIn()
    await at.rail.goTo('Workspace')
    await at.workspace.newCode(name === 'electron' ? null : passphrase)
    const next = await at.access.keepCode()
    await at.access.isIn()
    await at.rail.lockNow()
    await at.access.isLocked()
    await at.access.tryCode(code)
    expect(await at.access.refusal()).toContain('does not open this workspace')
    await at.access.tryCode(next)
    await at.access.isIn()
  })

  test('is exported whole, and an export begins a workspace in which everything is equal', async () => {
    await at.rail.goTo('Workspace')
    exported = await host.savedFile(() => at.workspace.exportAll())
    const other = await launch()
    try {
      const there = new Rooms(other.page)
      await there.welcome.open()
      await there.welcome.openForm()
      const spoilt = textOf(exported).replace('"everyTwoWeeks"', '"fortnightly"')
      const file = { name: 'export.json', type: 'application/json' }
      await there.welcome.bringIn({ ...file, bytes: Buffer.from(spoilt) })
      await there.access.choosePassphrase(passphrase)
      expect(await there.access.refusal()).toMatch(/not as it must be, at people\.\d+\.cadence/)
      await there.welcome.bringIn({ ...file, bytes: Buffer.from(textOf(exported).slice(0, 5000)) })
      await other.page.getByText(/stops making sense at line \d+/).waitFor()
      await there.welcome.bringIn({ ...file, bytes: exported.bytes })
      await there.access.keepCode()
      await there.access.isIn()
      await there.rail.goTo('Workspace')
      const again = await other.savedFile(() => there.workspace.exportAll())
      expect(contentOf(again)).toEqual(contentOf(exported))
    } finally {
      await other.close()
    }
  })

  test('takes another passphrase, and whoever tries wrong ones has to wait', async () => {
    await at.rail.goTo('Workspace')
    const next = 'another passphrase of four words'
    await at.workspace.changePassphrase({ current: name === 'electron' ? null : passphrase, next })
    await at.rail.lockNow()
    await at.access.unlock(next)
    await at.rail.lockNow()
    await at.access.isLocked()
    for (const wrong of [passphrase, 'not it', 'nor this']) {
      await at.access.tryPassphrase(wrong)
      await at.access.isRefused(
        wrong === 'nor this' ? /looked at in 2 seconds/ : /does not open this workspace/,
      )
    }
    await at.access.tryPassphrase(next)
    await at.access.isRefused(/Several tries were wrong/)
  })
})
