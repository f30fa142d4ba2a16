import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, requireChromium } from '../chromium'
import { allBytesBelow } from '../helpers/disk'
import { hasTool, needs, run } from '../helpers/outside-tool'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { newFolder } from './new-folder'
import { everythingIn } from './pages/everything'
import type { HandedFile } from './pages/fields'
import { Rooms } from './pages/rooms'
import { SelfFormPage } from './pages/self-assessment'
import { firm, inDays, team } from './the-team'

const person = team.lukasz
const template = 'Half-year talk'
const listening = 'How well does Łukasz listen?'
const asIHearMyself = 'How well do I listen?'
const proud = 'What am I proud of?'
const anchors = ['Waits to speak', 'Hears words', 'Asks back', 'Hears what is not said', 'Others learn it']

const personsEvidence = 'I let Berger finish every sentence.'
const personsPride = 'The Falk order, after a whole year.'
const managersEvidence = 'Call 70187: three open questions before the price.'
const bothSay = 'Two calls a week are heard together.'
const ownView = 'He could lead the small team next year.'
const privateWords = 'Ask about the move to Lublin.'
const addendum = 'The list with the new prices came on Monday.'

// One story a host, from the first words of a template to a record on paper.
describe.each(hosts)('a whole review on $name', ({ launch }) => {
  const { folder, remove } = newFolder()
  let host: Host
  let at: Rooms
  let browser: Browser
  let answers: HandedFile
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await at.team.add(person)
  })
  afterAll(async () => {
    await browser.close()
    await host.close()
    remove()
  })

  test('begins with a template of the manager’s own, in which some is for both and some for one', async () => {
    await at.rail.goTo('Templates')
    await at.templates.write(template)
    await at.templates.fill('Purpose', 'Twice a year: what went well, and what comes next.')
    await at.templates.take('Section 1')
    await at.templates.fill('Title of the section', 'How it went')
    await at.templates.take('Free text without words')
    await at.templates.fill('Question, as you read it', 'What is {name} proud of?')
    await at.templates.fill('As the person reads it', 'What are you proud of?')
    await at.templates.askOf(/^The person/)
    await at.templates.fill('In the self-assessment', proud)
    await at.templates.addQuestion('Rating on a scale')
    await at.templates.fill('Question, as you read it', 'How well does {name} listen?')
    await at.templates.fill('As the person reads it', 'How well do you listen?')
    await at.templates.askOf(/^Both/)
    await at.templates.fill('In the self-assessment', asIHearMyself)
    for (const [index, anchor] of anchors.entries())
      await at.templates.fill(`What level ${index + 1} looks like`, anchor)
    await at.templates.fill('Asked under the scale', 'What did you see or hear?')
    await at.templates.addSection('My own view')
    await at.templates.showTo('You alone')
    await at.templates.addQuestion('Free text')
    await at.templates.fill('Question, as you read it', 'What do I see in {name}?')
    await at.templates.publish(1)
  })

  test('has a first session, which leaves two promises and one thing to talk about', async () => {
    await at.templates.startWith(person.name)
    await at.session.turnTo('Prepare')
    await at.session.putDown('mine', 'The new price list')
    await at.session.putDown('theirs', 'Holidays')
    await at.session.turnTo('Since last time')
    await at.session.tickOff('The new price list')
    await at.session.turnTo('How it went')
    await at.session.answerAll('As we said.')
    await at.session.agree({ what: 'Call Berger again', whose: 'theirs', dueOn: inDays(5) })
    await at.session.agree({ what: 'Get the new price list', whose: 'mine', dueOn: inDays(3) })
    await at.session.isSaved()
    await at.session.goToFinish()
    await at.session.finish()
    await at.session.leave()
  })

  test('has a second session, which both of those open', async () => {
    await at.person.startSession(new RegExp(`^${template}`))
    await at.session.turnTo('Since last time')
    await at.session.agendaItem('Holidays').waitFor()
    expect(await at.session.agendaItem('The new price list').count()).toBe(0)
    await at.session.settle('Call Berger again', 'Done')
    await at.session.settle('Get the new price list', 'In progress', 'It comes in January')
    await at.session.isSaved()
  })

  test('asks the person, who answers in a file, in a browser that knows nothing of Plumbline', async () => {
    await at.session.turnTo('Prepare')
    await at.selfAssessment.ask()
    const asked = await host.savedFile(() => at.selfAssessment.saveForm())
    const path = join(folder, 'form.html')
    await writeFile(path, asked.bytes)
    const page = await (await browser.newContext()).newPage()
    await page.goto(pathToFileURL(path).href)
    const form = new SelfFormPage(page)
    await form.isOpen()
    for (const anchor of anchors) expect(await everythingIn(page)).toContain(anchor)
    expect(await everythingIn(page)).not.toContain('My own view')
    await form.write(proud, personsPride)
    await form.rate(asIHearMyself, 4)
    await form.write(asIHearMyself, personsEvidence)
    const [download] = await Promise.all([page.waitForEvent('download'), form.sayDone()])
    const name = download.suggestedFilename()
    await download.saveAs(join(folder, name))
    answers = { name, type: 'application/json', bytes: await readFile(join(folder, name)) }
  })

  test('shows neither side to the other before both are done', async () => {
    await at.selfAssessment.readAnswers(answers)
    await at.selfAssessment.says(/ handed it in on /)
    await at.session.turnTo('How it went')
    await at.session.goOnTo(listening)
    await at.session.rateByKey(2)
    await at.session.write('What did you see or hear?', managersEvidence)
    await at.session.isSaved()
    for (const words of [personsPride, personsEvidence])
      expect(await everythingIn(host.page)).not.toContain(words)
    await at.session.turnScreen('face to face')
    expect(await everythingIn(host.page)).not.toContain(managersEvidence)
    await at.session.turnScreen('back')
    await at.session.turnTo('Prepare')
    await at.selfAssessment.finishMySide()
    await at.selfAssessment.says(/^Both of you are done/)
    await at.session.turnTo('How it went')
    expect(await at.session.answer()).toBe(personsPride)
    await at.session.goOnTo(listening)
    const [persons, managers] = await at.selfAssessment.alone()
    expect(persons).toContain(personsEvidence)
    expect(managers).toContain(managersEvidence)
  })

  test('shows both to both on the turned screen, and nothing that is the manager’s alone', async () => {
    await at.session.write('What did you see or hear?', bothSay)
    await at.session.turnTo('My own view')
    await at.session.write('What you think', ownView)
    await at.session.privateNote.fill(privateWords)
    await at.session.isSaved()
    await at.session.turnScreen('face to face')
    expect(await at.session.stops()).toEqual(['Since last time', 'How it went', 'What we agree', 'Finish'])
    for (const stop of await at.session.stops()) {
      await at.session.turnTo(stop)
      for (const words of [ownView, privateWords, 'My own view'])
        expect(await everythingIn(host.page)).not.toContain(words)
    }
    await at.session.turnTo('How it went')
    await at.session.goOnTo('How well do you listen?')
    expect((await at.selfAssessment.alone()).join()).toMatch(/let Berger finish.*Call 70187/)
    await at.session.turnScreen('back')
  })

  test('is typed on in while the core ends and another one starts, and not a letter is lost', async () => {
    const first = `${privateWords} Only if he brings it up.`
    await at.session.privateNote.fill(first)
    // a pause of a second: from then on it is kept, whatever ends
    await host.page.waitForTimeout(1000)
    await host.killCore()
    await host.page.reload()
    await at.session.isOpen()
    expect(await at.session.privateNote.inputValue()).toBe(first)
    const typed = ' What is typed while nobody can save it is saved as soon as somebody can.'
    await at.session.privateNote.press('Control+End')
    await Promise.all([
      at.session.privateNote.pressSequentially(typed, { delay: 25 }),
      host.page.waitForTimeout(700).then(() => host.killCore()),
    ])
    expect(await at.session.privateNote.inputValue()).toBe(first + typed)
    await at.session.isSaved()
    await host.page.reload()
    await at.session.isOpen()
    expect(await at.session.privateNote.inputValue()).toBe(first + typed)
  })

  test('ends in a record that follows the first one, and is added to', async () => {
    await at.session.turnTo('Since last time')
    await at.session.tickOff('Holidays')
    await at.session.goToFinish()
    await at.session.finish()
    expect(await at.session.link.innerText()).toMatch(/^Session 2 in the chain .* follows session 1 \(/)
    await at.session.link.getByText(/^Checked just now: nothing/).waitFor()
    await at.session.addToRecord(addendum)
  })

  test.skipIf(!hasTool('pdftotext'))(
    `stands on paper with what each had answered alone, and without what is private${needs('pdftotext')}`,
    async () => {
      const { name, bytes } = await host.savedFile(() => at.session.saveRecord())
      const path = join(folder, name)
      await writeFile(path, bytes)
      const text = run('pdftotext', path, '-').text.replaceAll(/\s+/g, ' ')
      const told = [personsPride, personsEvidence, managersEvidence, bothSay, addendum, 'Call Berger again']
      for (const words of [...told, 'It comes in January', 'Holidays']) expect(text).toContain(words)
      for (const words of [privateWords, ownView, 'My own view']) expect(text).not.toContain(words)
    },
  )

  test('leaves no word of it in plain text, in the workspace or beside it', async () => {
    const left = await allBytesBelow(dirname(host.dataFolder))
    const secret = [privateWords, ownView, managersEvidence, bothSay, addendum, personsPride, personsEvidence]
    for (const words of secret)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect([words, left.includes(Buffer.from(words, encoding))]).toEqual([words, false])
    // the form that was saved beside the workspace is called after its person
    expect((await allBytesBelow(host.dataFolder)).includes(person.name)).toBe(false)
  })
})
