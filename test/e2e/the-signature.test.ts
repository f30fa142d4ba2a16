import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasTool, needs, run } from '../helpers/outside-tool'
import { pdfFixture } from '../helpers/pdf-fixture'
import type { Host, SavedFile } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { signaturesOf } from './judged-pdf'
import { newFolder } from './new-folder'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, goal, namesOfTheTeam, team } from './the-team'

const ownWords = 'I agree with the targets, but not with the day: my territory changes in January.'
const ownClause = `We speak of ${namesOfTheTeam.join(', ')} by name, never of “resources”.`
const title = 'What we expect of each other'

// One story a host, as with the work: from an empty workspace to a signed file that others have verified.
describe.each(hosts)('an expectation on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let signed: SavedFile
  let authority: SavedFile
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await at.team.add(team.anh)
  })
  afterAll(async () => {
    await host.close()
  })

  /** The saved files in a folder of their own. */
  function onDisk(...files: readonly SavedFile[]): string {
    const { folder, remove } = newFolder()
    onTestFinished(remove)
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    return folder
  }

  test('is drafted from the targets and goals of the person', async () => {
    await at.rail.goTo('Numbers')
    const forWhom = `Everybody: ${team.anh.role}`
    await at.numbers.setTarget({ metric: 'Conversion rate', forWhom, value: '40' })
    await at.numbers.setTarget({ metric: 'Closed deals', forWhom, value: '12' })
    await at.rail.goToPerson(team.anh.name)
    await at.person.setGoal(goal)
    await at.person.writeExpectation()
    expect(await at.agreement.headings()).toEqual(expect.arrayContaining(['What we measure', 'Goals']))
    await at.agreement.showsOnPaper('40.0 %')
    await at.agreement.showsOnPaper(/Four of ten talks end/)
  })

  test('shows an edited clause on the paper beside it', async () => {
    await at.agreement.rewrite(1, 'So that nobody has to guess.')
    await at.agreement.addClause('How we speak', ownClause)
    await at.agreement.showsOnPaper('So that nobody has to guess.')
    await at.agreement.showsOnPaper('How we speak')
  })

  test('shows where a place is still empty', async () => {
    await at.agreement.clause(2).getByRole('textbox', { name: 'Heading' }).fill('')
    await at.agreement.showNextBlank()
    await expect.poll(() => at.agreement.focusedField()).toBe('Heading')
    await host.page.keyboard.insertText('How we speak')
  })

  test('gets a clause back that was removed', async () => {
    const headings = await at.agreement.headings()
    await at.agreement.removeAndUndo(2)
    await expect.poll(() => at.agreement.headings()).toEqual(headings)
  })

  test('is signed by the person, who disagrees in their own words', async () => {
    await at.agreement.toSigning()
    await at.signing.readAll()
    expect(await at.signing.trySigning(team.anh.name)).toContain('Please tick every statement')
    await at.signing.tickAll()
    await at.signing.disagree(ownWords)
    await at.signing.draw()
    await at.signing.signAsPerson(team.anh.name)
  })

  test('waits for the manager, also when the program was closed between the two', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goTo('Documents')
    await at.documents.open(title)
    await at.agreement.goOnSigning()
    await at.signing.tickAll()
    await at.signing.typeName()
    await at.signing.signAsManager(firm.managerName)
    const said = await at.agreement.signatures()
    for (const words of [team.anh.name, ownWords, firm.managerName]) expect(said).toContain(words)
  })

  test('is saved with the certificate to trust', async () => {
    signed = await host.savedFile(() => at.agreement.saveSigned())
    expect(signed.name).toMatch(/\.pdf$/)
    await at.rail.goTo('Workspace')
    authority = await host.savedFile(() => at.workspace.saveCertificate())
    expect(authority.name).toBe('authority.pem')
    expect(Buffer.from(authority.bytes).toString()).toContain('BEGIN CERTIFICATE')
  })

  test.skipIf(!hasTool('pdfsig'))(
    `bears two signatures for pdfsig, the last over the whole file${needs('pdfsig')}`,
    () => {
      const folder = onDisk(signed)
      expect(signaturesOf(join(folder, signed.name), null)).toMatchObject({ valid: 2, wholeFile: 1 })
    },
  )

  test.skipIf(!hasTool('pdfsig') || !hasTool('certutil'))(
    `is trusted by pdfsig once it has the certificate${needs('pdfsig', 'certutil')}`,
    () => {
      const folder = onDisk(signed, authority)
      const found = signaturesOf(join(folder, signed.name), join(folder, authority.name))
      expect(found).toEqual({ valid: 2, trusted: 2, wholeFile: 1, mismatches: 0 })
    },
  )

  test.skipIf(!hasTool('pdfsig'))(`does not hide a changed byte from pdfsig${needs('pdfsig')}`, () => {
    const folder = onDisk(altered(signed))
    expect(signaturesOf(join(folder, altered(signed).name), null)).toMatchObject({ valid: 0, mismatches: 2 })
  })

  test.skipIf(!hasTool('qpdf'))(`is a sound file for qpdf${needs('qpdf')}`, () => {
    const { code, text } = run('qpdf', '--check', join(onDisk(signed), signed.name))
    expect(text).toContain('No syntax or stream encoding errors found')
    expect(code).toBe(0)
  })

  test.skipIf(!hasTool('pdftotext'))(`holds every name as it is written${needs('pdftotext')}`, () => {
    const { text } = run('pdftotext', join(onDisk(signed), signed.name), '-')
    // the marks of direction are the program's own
    const plain = text.replaceAll(/[\u202a-\u202c\u200e\u200f]/g, '').replaceAll(/\s+/g, ' ')
    for (const words of [...namesOfTheTeam, firm.managerName, ownWords]) expect(plain).toContain(words)
  })

  test('is recognised among other files by “Verify a document”', async () => {
    await at.rail.goTo('Documents')
    const drop = (file: SavedFile) => at.documents.verify(file)
    const intact = await drop(signed)
    expect(intact.verdict).toBe('Intact')
    expect(intact.words).toContain(title)
    expect((await drop(altered(signed))).verdict).toBe('Changed')
    expect((await drop(pdfFixture('minimal-two-fields-signed-twice.pdf'))).verdict).toBe(
      'Signed by other software',
    )
    await at.rail.goToPerson(team.anh.name)
    await at.person.openSheet()
    const sheet = await host.savedFile(() => at.person.saveSheet())
    if (hasTool('qpdf')) expect(run('qpdf', '--check', join(onDisk(sheet), sheet.name)).code).toBe(0)
    await at.rail.goTo('Documents')
    expect((await drop(sheet)).verdict).toBe('Not signed')
    expect((await drop({ name: 'notes.pdf', bytes: Buffer.from('only words') })).verdict).toBe(
      'Cannot be read',
    )
  })

  test('is there again when the program is started anew', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goTo('Documents')
    await at.documents.open(title)
    expect(await at.agreement.signatures()).toContain(ownWords)
    const again = await host.savedFile(() => at.agreement.saveSigned())
    expect(Buffer.compare(again.bytes, signed.bytes)).toBe(0)
    await at.rail.goToPerson(team.anh.name)
    const told = await at.person.timeline()
    for (const words of [title, 'Signed by both.', goal.statement]) expect(told).toContain(words)
  })
})

/** The same file with one bit of it turned. */
function altered({ name, bytes }: SavedFile): SavedFile {
  const copy = Buffer.from(bytes)
  copy[5000] = (copy[5000] ?? 0) ^ 0x01
  return { name: `altered ${name}`, bytes: copy }
}
