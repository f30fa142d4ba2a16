import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, startStampServer } from '../helpers/stamp-server'
import type { Host, SavedFile } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, team } from './the-team'

const title = 'What we expect of each other'
const ofTheCopy = 'a kettle on the windowsill'

/** The moment of now as a time stamp writes it: `20261123094100Z`. */
function now(): string {
  return `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}Z`
}

// One story a host: a document whose time a service stamps, and the copy of it that is sent.
describe.each(hosts)('a document with a time stamp on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let service: Awaited<ReturnType<typeof startStampServer>>
  let isAway = true
  let signed: SavedFile
  beforeAll(async () => {
    service = await startStampServer((query) => (isAway ? 503 : granted(query, { moment: now() })))
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await at.team.add(team.anh)
    await at.rail.goTo('Workspace')
    await at.workspace.stampBy(service.url)
    await at.rail.goToPerson(team.anh.name)
    await at.person.writeExpectation()
  })
  afterAll(async () => {
    service.close()
    await host.close()
  })

  test('is not signed while the service does not answer, unless that is wished', async () => {
    await at.agreement.toSigning()
    await at.signing.readAll()
    await at.signing.tickAll()
    await at.signing.agree()
    await at.signing.draw()
    expect(await at.signing.trySigning(team.anh.name)).toMatch(/time stamp/)
    expect(service.asked).toHaveLength(1)
    await at.signing.signAsPersonUnstamped()
    expect(service.asked).toHaveLength(1)
  })

  test('is stamped where it does, for which nothing but a digest is sent', async () => {
    isAway = false
    await at.signing.takeBack(firm.managerName, passphrase)
    await at.signing.tickAll()
    await at.signing.typeName()
    await at.signing.signAsManager(firm.managerName)
    expect(service.asked).toHaveLength(2)
    expect(service.asked[1]?.digest).toHaveLength(32)
    expect(service.asked[1]?.bytes.length).toBeLessThan(100)
    signed = await host.savedFile(() => at.agreement.saveSigned())
  })

  test('says in its verification by whose clock each of its times is', async () => {
    await at.rail.goTo('Documents')
    const { verdict, words } = await at.documents.verify(signed)
    expect(verdict).toBe('Intact')
    const clocks = words.match(/by (the clock of the signing computer|the time stamp of .+)/g)
    expect(clocks).toEqual(['by the clock of the signing computer', 'by the time stamp of Mira Tan'])
  })

  test('goes out as a copy that opens with its passphrase and holds the same bytes', async () => {
    // the verification names the document as well
    await at.rail.goTo('Today')
    await at.rail.goTo('Documents')
    await at.documents.open(title)
    const copy = await host.savedFile(() => at.agreement.saveLockedCopy(ofTheCopy))
    expect(copy.name).toMatch(/^EXP-\d{4}-\d{4}\.zip$/)
    const [entry] = await new ZipReader(new Uint8ArrayReader(copy.bytes)).getEntries()
    if (entry === undefined || entry.directory) throw new Error('The copy holds no file')
    const read = (password: string) =>
      entry.getData(new Uint8ArrayWriter(), { password, useWebWorkers: false })
    expect(Buffer.compare(await read(ofTheCopy), signed.bytes)).toBe(0)
    await expect(read(passphrase)).rejects.toThrow()
  })
})
