import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachedText } from '../helpers/pdf-inside'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const jonas = 'Jonas Lindqvist'
const tooLong = 'a'.repeat(305)

// One story in one session, in one tab and then in two.
describe('the room of a session', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.openStart()
    await host.page.keyboard.press('Enter')
    await at.session.isOpen()
  })
  afterAll(async () => {
    await host.close()
  })

  test('has the focus in the first control of every step, so that keys alone answer', async () => {
    expect(await at.session.focused()).toBe('textbox "From me"')
    await at.session.goOnTo(/What became of/)
    expect(await at.session.focused()).toMatch(/^radio "Done"/)
    await at.session.goOnTo(/How is Jonas/)
    await host.page.keyboard.type('He is well.')
    await at.session.goOnTo(/What did Jonas move/)
    await host.page.keyboard.type('Two offers.')
    await at.session.goOnTo(/What got in the way/)
    await at.session.goOnTo(/What do the numbers say/)
    await at.session.goOnTo(/How well does Jonas/)
    expect(await at.session.focused()).toMatch(/^radio /)
    await host.page.keyboard.press('3')
    await at.session.isSaved()
    await at.session.turnTo('One skill')
  })

  test('opens at the same step after a reload, and Back goes one step back', async () => {
    await host.page.reload()
    await at.session.isOpen()
    expect(await at.session.question()).toMatch(/How well does Jonas/)
    expect(await at.session.focused()).toMatch(/^radio .*\[checked\]/)
    await host.page.goBack()
    await at.session.middle.getByText(/What do the numbers say/).waitFor()
  })

  test('calls done what is answered, whatever was passed', async () => {
    const answered = ['How are you', 'The week', 'One skill: discovery']
    expect(await at.session.stopsDone()).toEqual(answered)
    await at.session.turnTo('Since last time')
    await at.session.settleAll('Done', '')
    expect(await at.session.stopsDone()).toEqual(['Since last time', ...answered])
  })

  test('saves everything beside a promise that is too long, and says so at its field', async () => {
    await at.session.turnTo('What we agree')
    await at.session.agree({ what: tooLong, whose: 'theirs', dueOn: inDays(5) })
    await at.session.middle.getByText('5 characters too many; 300 fit here').waitFor()
    await at.session.privateNote.fill('Kept beside it.')
    await at.session.isSaved()
    await host.page.reload()
    await at.session.isOpen()
    expect(await at.session.privateNote.inputValue()).toBe('Kept beside it.')
    expect(await at.session.middle.getByText('is missing').count()).toBe(0)
  })

  test('says at the field that a day is long past, and takes it all the same', async () => {
    await at.session.setDay('By when', '2020-01-01')
    await at.session.middle.getByText(/^This day is 2,\d\d\d days ago\.$/).waitFor()
    await at.session.isSaved()
  })

  test('names what is missing, and leads into its field', async () => {
    await at.session.goOnTo('Something is still missing.')
    await at.session.middle.getByRole('button', { name: /^Fewer words for “aaa/ }).click()
    expect(await at.session.focused()).toMatch(/^textbox "What"/)
    await host.page.keyboard.press('Control+a')
    await host.page.keyboard.type('Call Berger')
    await at.session.isSaved()
  })

  test('lets a manager keep what is typed here when another tab saved too', async () => {
    const other = new Rooms(await host.newPage())
    await other.page.goto(host.page.url())
    await other.session.privateNote.fill('From the other tab.')
    await other.session.isSaved()
    await at.session.privateNote.fill('From this tab.')
    const dialog = await at.session.compare()
    expect(await dialog.innerText()).toContain('From the other tab.')
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await at.session.isSaved()
    await other.page.reload()
    await other.session.isOpen()
    expect(await other.session.privateNote.inputValue()).toBe('From this tab.')
  })

  test('gives back what was typed when the other tab’s notes are taken', async () => {
    const other = new Rooms(host.page.context().pages()[1] ?? host.page)
    await other.session.privateNote.fill('Theirs.')
    await other.session.isSaved()
    await at.session.privateNote.fill('Mine.')
    const dialog = await at.session.compare()
    await dialog.getByRole('button', { name: 'Take the other' }).click()
    const givenUp = host.page.getByRole('dialog', { name: 'What you had typed here' })
    expect(await givenUp.getByRole('textbox').inputValue()).toContain('Mine.')
    await givenUp.getByRole('button', { name: 'Done' }).click()
    expect(await at.session.privateNote.inputValue()).toBe('Theirs.')
  })

  test('is where Start leads while the session is open, and the dialog leaves no address behind', async () => {
    await at.session.leave()
    const person = host.page.url()
    await host.page.goto(`${person}?start`)
    await at.session.isOpen()
    await at.session.discard()
    await at.person.isOpen(jonas)
    await at.person.openStart()
    expect(host.page.url()).toBe(`${person}?start`)
    await host.page.keyboard.press('Escape')
    await at.person.startDialog.waitFor({ state: 'detached' })
    expect(host.page.url()).toBe(person)
  })
})

// One story of two sessions: what was not talked about in the first opens the second.
describe('what both want to talk about', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Weekly/)
  })
  afterAll(async () => {
    await host.close()
  })

  test('is put down before the session, by either side, and waits there after a reload', async () => {
    await at.session.putDown('mine', 'The new price list')
    await at.session.putDown('theirs', 'Holidays')
    await at.session.isSaved()
    await host.page.reload()
    await at.session.isOpen()
    await at.session.settleAll('Done', '')
    await at.session.agendaItem('The new price list').check({ force: true })
    expect(await at.session.agendaItem('Holidays').isChecked()).toBe(false)
  })

  test('is in the record with what was decided and with the words of both', async () => {
    await at.session.answerAll('As we said.')
    await at.session.decide('Amara joins the Falk call')
    await at.session.goOnTo(/complete\.$/)
    await at.session.write('Summary', 'A week to be proud of.')
    await at.session.write(/^What Jonas says/, 'Fewer reports, please.')
    await at.session.finish()
    for (const words of ['Amara joins the Falk call', 'A week to be proud of.', 'Fewer reports, please.'])
      await host.page.getByText(words).first().waitFor()
  })

  test('can be added to, and the PDF has it', async () => {
    await at.session.addToRecord('The list comes in January.')
    await host.page.getByText('Added after the record was closed').first().waitFor()
    const { bytes } = await host.savedFile(() => at.session.saveRecord())
    expect(attachedText(bytes)).toContain('The list comes in January.')
  })

  test('opens the next session where it was left open', async () => {
    await at.session.leave()
    await at.person.startSession(/^Weekly/)
    await at.session.agendaItem('Holidays').waitFor()
    expect(await at.session.agendaItem('The new price list').count()).toBe(0)
  })

  test('is not lost in a window when another one finishes the session', async () => {
    await at.session.settleAll('Done', '')
    await at.session.answerAll('As we said.')
    await at.session.goOnTo(/complete\.$/)
    await at.session.isSaved()
    const other = new Rooms(await host.newPage())
    await other.page.goto(host.page.url())
    await other.session.isOpen()
    // what is typed while nothing can be saved, as in the second before the other window finishes
    await host.page.route('**/sessions/save', (route) => route.abort())
    await at.session.write('Summary', 'Typed here and nowhere else.')
    await other.session.finish()
    const left = host.page.getByRole('dialog', { name: 'Finished in another window' })
    expect(await left.getByRole('textbox').inputValue()).toContain('Typed here and nowhere else.')
    await left.getByRole('button', { name: 'Keep as an addendum' }).click()
    await host.page.getByText(/^Addendum 1, You, /).waitFor()
  })
})
