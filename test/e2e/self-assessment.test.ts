import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionIdSchema } from '../../shared/domain/id'
import { chromiumFlags, requireChromium } from '../chromium'
import { begin } from '../hosts/begun'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { coreThrough } from '../hosts/page-client'
import { violationsIn } from './axe'
import { misfitsIn } from './layout'
import { newFolder } from './new-folder'
import { everythingIn } from './pages/everything'
import { type HandedFile, rateRows } from './pages/fields'
import { Rooms } from './pages/rooms'
import { SelfFormPage } from './pages/self-assessment'
import { passphrase } from './pages/welcome'

const person = 'Nguyễn Thị Ánh'
const other = 'Łukasz Żółć'
const draft = {
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
} as const

const myRole = 'How do I describe my role?'
const ofBoth = 'How important is each of these for the role?'
const ofManager = 'What do I expect of my manager?'
const personsRole = 'I bring in customers who stay.'
const personsNote = 'A short call on every change of plan.'
const managersNote = 'The open items are in the system before lunch.'

/** A session with questions for the person alone and for both, in its first step. */
async function inASession(host: Host): Promise<Rooms> {
  const core = coreThrough(() => host.page)
  await begin(core)
  await core.people.add({ name: person, ...draft })
  await core.people.add({ name: other, ...draft })
  await host.page.reload()
  const at = new Rooms(host.page)
  await at.rail.goToPerson(person)
  await at.person.startSession(/^Role expectations/)
  await at.session.turnTo('Prepare')
  return at
}

/** Fills the form in, but for its last question. */
async function fill(form: SelfFormPage): Promise<void> {
  await form.write(myRole, personsRole)
  await form.rate(ofBoth, 2)
  await form.question(ofBoth).getByRole('textbox').first().fill(personsNote)
}

/** The manager's own side of the same questions. */
async function answerMySide(host: Host, at: Rooms): Promise<void> {
  await at.session.turnTo('What is expected')
  await at.session.goOnTo(ofBoth)
  await rateRows(at.session.middle, 3)
  await host.page.getByRole('main').getByRole('textbox').first().fill(managersNote)
  await at.session.isSaved()
}

describe.each(hosts)('a self-assessment on the laptop on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let form: SelfFormPage
  beforeAll(async () => {
    host = await launch()
    at = await inASession(host)
    form = new SelfFormPage(host.page)
  })
  afterAll(async () => {
    await host.close()
  })

  test('shows nothing but the form once the laptop is handed over, in every window', async () => {
    const another = await host.newPage()
    await another.getByRole('navigation', { name: 'Rooms' }).waitFor()
    await at.selfAssessment.ask()
    await at.selfAssessment.handOver()
    for (const page of [host.page, another]) {
      await new SelfFormPage(page).isOpen()
      expect(await page.title()).toBe('Plumbline')
      expect(await everythingIn(page)).not.toContain(other)
      expect(await page.getByRole('navigation').count()).toBe(0)
    }
    await another.close()
  })

  test('cannot be left by an address, by keys, by loading it again or by a core that ends', async () => {
    await form.write(myRole, personsRole)
    await form.progress('1 of 4 answered')
    await host.page.keyboard.press('Control+k')
    await host.page.keyboard.press('Control+Shift+e')
    await host.page.keyboard.press('F8')
    expect(await host.page.getByRole('dialog').count()).toBe(0)
    await host.page.getByText(/Saved \d/).waitFor()
    for (const path of ['/', '/team', '/notes', '/workspace']) {
      await host.page.goto(new URL(path, host.page.url()).href)
      await form.isOpen()
    }
    await host.page.reload()
    await form.isOpen()
    expect(await form.question(myRole).getByRole('textbox').inputValue()).toBe(personsRole)
    await expect(coreThrough(() => host.page).people.list()).rejects.toMatchObject({ code: 'IN_GUEST_MODE' })
    await host.killCore()
    await host.page.reload()
    await form.isOpen()
    expect(await form.question(myRole).getByRole('textbox').inputValue()).toBe(personsRole)
  })

  test('says what is open, is handed in, and is left by the passphrase alone', async () => {
    await form.sayDone()
    expect(await form.stillOpen()).toEqual([ofBoth, ofManager])
    await form.goToOpen(ofManager)
    await host.page.keyboard.type('That you tell me first.')
    await fill(form)
    await form.handIn()
    expect(await everythingIn(host.page)).not.toContain(personsRole)
    await form.takeBack('not the passphrase')
    expect(await host.page.getByRole('alert').innerText()).toMatch(/^That does not open this workspace/)
    await form.takeBack(passphrase)
    await at.session.isOpen()
    await at.session.turnTo('Prepare')
    await at.selfAssessment.says(/ handed it in on /)
  })

  test('is read by neither before both are done', async () => {
    await answerMySide(host, at)
    for (const words of [personsRole, personsNote]) expect(await everythingIn(host.page)).not.toContain(words)
    await at.session.turnScreen('face to face')
    await host.page.getByText('You each answer this alone first.').waitFor()
    expect(await everythingIn(host.page)).not.toContain(managersNote)
    await at.session.turnScreen('back')
  })

  test('stands beside the answer of both once both are done, and goes into the record', async () => {
    await at.session.turnTo('Prepare')
    await at.selfAssessment.finishMySide()
    await at.selfAssessment.says(/^Both of you are done/)
    await at.session.turnTo('The role')
    expect(await host.page.getByRole('textbox', { name: 'What was said' }).inputValue()).toBe(personsRole)
    await at.session.turnTo('What is expected')
    await at.session.goOnTo(ofBoth)
    const [persons, managers] = await at.selfAssessment.alone()
    expect(persons).toContain(personsNote)
    expect(managers).toContain(managersNote)
    await at.session.turnScreen('face to face')
    expect((await at.selfAssessment.alone()).join()).toContain(managersNote)
    await at.session.turnScreen('back')
  })
})

describe.each(hosts)('a self-assessment by a file on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let browser: Browser
  let page: Page
  let form: SelfFormPage
  const asked: string[] = []
  const said: string[] = []
  const saved = newFolder()

  beforeAll(async () => {
    host = await launch()
    at = await inASession(host)
    browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
    page = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage()
    page.on('request', (request) => void asked.push(request.url()))
    page.on('console', (message) => void said.push(message.text()))
    page.on('pageerror', (error) => void said.push(error.message))
    form = new SelfFormPage(page)
  })
  afterAll(async () => {
    await browser.close()
    await host.close()
    saved.remove()
  })

  /** What the form saves while `act` runs. */
  async function savedByForm(act: () => Promise<unknown>): Promise<HandedFile> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    const path = join(saved.folder, download.suggestedFilename())
    await download.saveAs(path)
    return { name: download.suggestedFilename(), type: 'application/json', bytes: await readFile(path) }
  }

  let unfinished: HandedFile
  let finished: HandedFile

  test('is a page that works from the disk, asks no network, and can be read by everybody', async () => {
    await at.selfAssessment.ask()
    const file = await host.savedFile(() => at.selfAssessment.saveForm())
    expect(file.name).toMatch(/^Self-assessment .*\.html$/)
    expect(Buffer.from(file.bytes).toString('utf8')).not.toContain(other)
    const path = join(saved.folder, 'form.html')
    await writeFile(path, file.bytes)
    await page.goto(pathToFileURL(path).href)
    await form.isOpen()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violationsIn(page)).toEqual([])
    }
    await page.setViewportSize({ width: 640, height: 360 })
    expect(await misfitsIn(page)).toEqual([])
  })

  test('is saved half done, and gone on with in the same form', async () => {
    await fill(form)
    unfinished = await savedByForm(() => form.saveForLater())
    await page.reload()
    await form.isOpen()
    await form.progress('0 of 4 answered')
    await form.goOnWith(unfinished)
    await form.progress('2 of 4 answered')
    expect(await form.question(myRole).getByRole('textbox').inputValue()).toBe(personsRole)
    await form.sayDone()
    expect(await form.stillOpen()).toEqual([ofManager])
    await form.write(ofManager, 'That you tell me first.')
    finished = await savedByForm(() => form.sayDone())
    await page.getByRole('heading', { name: /^Thank you, / }).waitFor()
    expect(asked.every((url) => url.startsWith('file:') || url.startsWith('blob:'))).toBe(true)
    expect(said).toEqual([])
  })

  test('is read back when it is finished, and not before', async () => {
    await at.selfAssessment.readAnswers(unfinished)
    await host.page
      .getByRole('alert')
      .getByText(/has not finished/)
      .waitFor()
    await at.selfAssessment.readAnswers({
      name: 'other.json',
      type: 'application/json',
      bytes: Buffer.from('{}'),
    })
    await host.page
      .getByRole('alert')
      .getByText(/not an answer file/)
      .waitFor()
    await at.selfAssessment.readAnswers(finished)
    await at.selfAssessment.says(/ handed it in on /)
    expect(await everythingIn(host.page)).not.toContain(personsRole)
  })

  test('stands in the record of the session, with what the manager had answered alone', async () => {
    await answerMySide(host, at)
    await at.session.turnTo('Prepare')
    await at.selfAssessment.finishMySide()
    await at.selfAssessment.says(/^Both of you are done/)
    await at.session.turnTo('What is expected')
    await at.session.middle.getByRole('textbox').first().fill('Twelve deals a month')
    await at.session.isSaved()
    await at.session.goToFinish()
    await at.session.finish()
    const sessionId = sessionIdSchema.parse(new URL(host.page.url()).pathname.split('/').at(-1))
    const { session } = await coreThrough(() => host.page).sessions.get({ sessionId })
    expect(JSON.stringify(session.selfAssessment)).toContain(personsNote)
    expect(JSON.stringify(session.selfAssessment?.manager)).toContain(managersNote)
    expect(JSON.stringify(session.notes.answers)).toContain(personsRole)
  })
})
