import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layoutOf } from '../../electron/core/store/layout'
import { aPng } from '../builders/picture'
import { filesNamed, flipBit } from '../helpers/disk'
import { pdfFixture } from '../helpers/pdf-fixture'
import type { Host } from '../hosts/host'
import { captureKeys } from './pages/evidence'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { diallerExport, doubtfulExport, firm, inDays, team } from './the-team'
import { walkThroughGoals } from './walk-goals'

/** Looks at one screen. */
export type See = (screen: string) => Promise<void>

/** Goes through every screen of a workspace in which there is nothing yet. */
export async function walkThroughNothing(host: Host, see: See): Promise<void> {
  const at = new Rooms(host.page)
  await at.welcome.open()
  await see('welcome')
  await at.welcome.openForm()
  await see('start mine')
  await at.welcome.submitEmpty()
  await see('start mine, with what is missing')
  await at.welcome.nameFirm(firm)
  await see('who may open it')
  await at.access.choosePassphrase('short', 'another')
  await see('who may open it, with what is missing')
  await at.access.choosePassphrase(passphrase)
  await at.access.code()
  await see('recovery code')
  await at.access.keepCode()
  await at.rail.nav.waitFor()
  await host.page.getByRole('heading', { level: 1 }).waitFor()
  await see('today, first steps')
  for (const room of ['Team', 'Numbers', 'Goals', 'Templates', 'Documents', 'Notes', 'Workspace'] as const) {
    await at.rail.goTo(room)
    await see(`${room.toLowerCase()}, empty`)
  }
  for (const [button, screen] of [
    ['Change the passphrase', 'change the passphrase'],
    ['New recovery code', 'make a new recovery code'],
    ['Choose a folder for backups', 'folder for backups'],
    ['Restore from a backup', 'restore from a backup'],
    ['Export everything', 'export everything'],
  ] as const) {
    await at.workspace.press(button)
    await see(screen)
    await host.page.keyboard.press('Escape')
    await host.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await at.rail.goTo('Team')
  await at.team.openDialog()
  await see('add a person')
  await at.team.submitEmpty()
  await see('add a person, with what is missing')
  await host.page.keyboard.press('Escape')
  await at.team.add(team.anh)
  await see('team of one, with a slip')
  await at.rail.goToPerson(team.anh.name)
  await see('person without anything')
  await at.person.openSheet()
  await see('person sheet without anything')
  await at.rail.goToPerson(team.anh.name)
  await at.person.startSession(/^Weekly/)
  await see('first session, nothing promised')
  await at.session.leave()
  await at.rail.goToPerson(team.anh.name)
  await at.person.archive()
  await at.rail.goTo('Team')
  await at.team.openArchived(team.anh.name)
  await at.person.openErase()
  await see('erase a person')
  await host.page.keyboard.press('Escape')
  await at.person.erase(team.anh.name)
  await see('erased, and what is left')
  await at.rail.lockNow()
  await at.access.isLocked()
  await see('locked')
  await at.access.tryPassphrase('not the passphrase')
  await at.access.refusal()
  await see('locked, wrong passphrase')
  await walkThroughDamage(host, see)
}

/** Goes through what is shown of a workspace whose first changes, and then whose keys, cannot be read. */
async function walkThroughDamage(host: Host, see: See): Promise<void> {
  const root = layoutOf(host.dataFolder).root
  await host.restart()
  for (const kind of ['segment-', 'snapshot-']) {
    for (const file of await filesNamed(root, kind)) await flipBit(file, { byte: 200, bit: 3 })
  }
  await host.page.reload()
  const at = new Rooms(host.page)
  await at.access.tryPassphrase(passphrase)
  await at.access.damage()
  await see('damaged, what was found and the choices')
  await at.access.askToGoOn()
  await see('damaged, whether to go on')
  await host.page.keyboard.press('Escape')
  await at.access.openReadOnly()
  await at.rail.goTo('Today')
  await see('opened to read only')
  for (const copy of ['keys-a.json', 'keys-b.json']) await writeFile(join(root, copy), 'no keys')
  await host.restart()
  await host.page.getByRole('heading', { name: 'The workspace cannot be read' }).waitFor()
  await see('damaged, without keys')
}

/** Goes through the rooms of the sample team, and everything that opens in them. */
export async function walkThroughRooms(host: Host, see: See): Promise<void> {
  const { page } = host
  const at = new Rooms(page)
  const closing = async (screen: string): Promise<void> => {
    await see(screen)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await at.rail.goTo('Today')
  await see('today')
  await at.rail.openPalette()
  await closing('palette')
  await page.keyboard.press(captureKeys)
  await at.evidence.isOpen()
  await closing('note what happened')
  await at.rail.goTo('Team')
  await see('team')
  await at.team.showBars()
  await see('team, attainment as bars')
  await at.team.openSheet()
  await see('team sheet')
  await at.rail.goTo('Team')
  await at.team.openPack()
  await see('meeting pack, what it holds')
  await at.team.makePack()
  await see('meeting pack')
  await at.rail.goToPerson('Jonas Lindqvist')
  await see('person')
  await at.person.view('Day by day')
  await see('person, day by day')
  await at.person.view('Before and after')
  await see('person, before and after')
  await at.person.compare()
  await see('two sessions side by side')
  await at.person.seeRatings()
  await see('ratings over time')
  await at.rail.goToPerson('Jonas Lindqvist')
  await at.person.openStart()
  await closing('start a session')
  await at.person.openGoal()
  await closing('set a goal')
  await at.person.openChange()
  await closing('change a person')
  await at.person.openSheet()
  await see('person sheet')
  await walkThroughGoals(host, see)
  await at.rail.goTo('Numbers')
  await see('numbers')
  await at.numbers.openTarget('Conversion rate')
  await closing('set a target')
  await at.numbers.openDialog('Add a metric')
  await closing('add a metric')
  await at.numbers.openDialog('Enter a figure')
  await closing('enter a figure')
  await at.numbers.openFolder()
  await closing('choose a folder to import from')
  await at.numbers.toImport()
  await see('import')
  await at.import.takeUnreadable({ name: 'empty.csv', type: 'text/csv', bytes: new Uint8Array() })
  await see('import of a file that cannot be read')
  await at.import.take(doubtfulExport())
  await see('import with a spelling in doubt')
  await at.import.spell('Hélène')
  await at.import.answer(/^Some amounts in “Amount” are not in/, 'Leave these amounts out')
  await see('import with much in doubt')
  await at.import.leave()
  await at.import.take(diallerExport())
  await see('import with open questions')
  await at.import.answer(/^Which comes first/, /^Day first/)
  await at.import.addAll()
  await at.import.leftOut()
  await see('import with every effect')
  await at.rail.goTo('Templates')
  await see('templates')
  await page.getByRole('button', { name: 'Write a template' }).click()
  await closing('write a template')
  await at.templates.openImport()
  await closing('import a template')
  await at.templates.open('Monthly performance review')
  await see('published template')
  await at.templates.writeNextVersion()
  await see('template editor')
  await at.templates.take(/^Results/)
  await see('template editor, a section')
  await at.templates.take(/How well does/)
  await see('template editor, a rating')
  await at.templates.openBank()
  await closing('question bank')
  await at.rail.goTo('Templates')
  await at.templates.act('Weekly one-on-one', 'Print a blank one for the person')
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  await see('blank form')
  await at.rail.goTo('Notes')
  await see('notes, nothing asked')
  await at.notes.lookFor('call')
  await see('notes, many found')
  await at.notes.lookFor('zzz')
  await see('notes, nothing found')
  await at.rail.goTo('Workspace')
  await see('workspace')
  const noLogo = { name: 'logo.png', type: 'image/png', bytes: Buffer.from('no picture') }
  await at.workspace.takeNoLogo(noLogo)
  await see('workspace, a file that is no logo')
  await at.workspace.takeLogo({ ...noLogo, bytes: Buffer.from(aPng(900, 240), 'base64') })
  await at.workspace.saveLetterhead('Sundkrogsgade 21\n2100 København Ø\nDenmark')
  await see('workspace, letterhead with a logo')
  await at.workspace.openLeave()
  await closing('leave the sample team')
  await at.rail.goTo('Documents')
  await see('documents')
  for (const name of ['minimal-two-fields-signed-twice.pdf', 'helloworld-bad.pdf']) {
    await at.documents.verify(pdfFixture(name))
    await see(`verified ${name}`)
  }
  for (const path of [
    '/nowhere',
    '/people/nobody',
    '/sessions/none',
    '/agreements/none',
    '/agreements/none/sign',
  ]) {
    await at.lost.open(path)
    await see(`nothing at ${path}`)
  }
  await at.lost.goHome()
}

/** Goes through a session of the sample team, step by step on either side of the screen, to its record. */
export async function walkThroughSession(host: Host, see: See): Promise<void> {
  const { page } = host
  const at = new Rooms(page)
  await at.rail.goToPerson('Jonas Lindqvist')
  const noted = ['Asked three open questions.', 'Sent the offer two days late.'] as const
  for (const words of noted) {
    await page.keyboard.press(captureKeys)
    await at.evidence.isOpen()
    await at.evidence.words.fill(words)
    await page.keyboard.press('Control+Enter')
    await at.rail.told(/^Noted for Jonas/)
  }
  await at.evidence.showOnlyEvidence()
  await see('person, evidence only')
  await at.person.startSession(/^Monthly/)
  const steps = await at.session.stops()
  await at.evidence.use(noted[0])
  await see('session, since last time')
  await at.session.settleAll('Dropped', 'Another way was found')
  await see('session, since last time, all settled')
  for (const stop of steps) {
    await at.session.turnTo(stop)
    await see(`session, ${stop}`)
    await at.session.turnScreen('face to face')
    await see(`session, ${stop}, face to face`)
    await at.session.turnScreen('back')
  }
  await at.session.turnTo('How are you')
  await at.session.write('What was said', 'You always forget the next step. Good job!')
  await at.wording.hint(1, 2).waitFor()
  await see('session, a hint on wording')
  await at.session.turnTo('What we agree')
  await at.session.agree({ what: 'Listen to two calls together', whose: 'theirs', dueOn: inDays(7) })
  await see('session, something agreed')
  await at.session.goOnTo('Something is still missing.')
  await see('session, something missing')
  await at.session.openDiscard()
  await see('discard a session')
  await page.keyboard.press('Escape')
  await at.session.leave()
  await see('person with an open session')
  await at.person.openSession(1)
  await see('record of a session')
  await at.session.leave()
}
