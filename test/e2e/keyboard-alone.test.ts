import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { launchWeb } from '../hosts/launch-web'
import { Keyboard } from './pages/keyboard'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { firm, inDays, team } from './the-team'

const [year = '', month = '', day = ''] = inDays(7).split('-')
const person = team.anh.name

// One story a host: nothing is touched but keys.
describe.each(hosts)('a manager without a mouse on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let keys: Keyboard
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    keys = new Keyboard(host.page)
    await at.welcome.open()
  })
  afterAll(async () => {
    await host.close()
  })

  test('starts a workspace and adds a person', async () => {
    await keys.enter('button "Start mine"')
    await keys.write('textbox "Your name"', firm.managerName)
    await keys.write('textbox "Organisation"', firm.organisation)
    await keys.write('combobox "Currency"', 'EUR')
    await keys.press('Tab')
    await keys.tabTo('radio')
    await keys.press('ArrowRight')
    await keys.enter('button "Go on"')
    await keys.write('textbox "Passphrase"', passphrase)
    await keys.write('textbox "The same once more"', passphrase)
    await keys.enter('button "Go on to the recovery code"')
    const words = await at.access.code()
    for (const [index, word] of words.entries()) {
      const field = `textbox "Word ${index + 1}"`
      if (await host.page.getByRole('textbox', { name: `Word ${index + 1}`, exact: true }).count())
        await keys.write(field, word)
    }
    await keys.enter('button "I have kept the code"')
    await at.rail.nav.waitFor()
    await keys.enter('link "Add a person"')
    await keys.write('textbox "Name"', person)
    await keys.write('combobox "Role"', team.anh.role)
    await keys.press('Tab')
    await keys.enter('button "Add the person"')
    await at.team.board.waitFor()
    expect((await at.team.names()).join()).toContain(person)
  })

  test('holds a session and finishes it', async () => {
    const palette = await at.rail.openPalette()
    await keys.type('Nguy')
    await palette.getByRole('menuitem', { name: new RegExp(person) }).waitFor()
    // the first found is chosen while one types
    await keys.press('Enter')
    await at.person.isOpen(person)
    await keys.enter('button "Start session 1"')
    await at.person.startDialog.waitFor()
    await keys.press('Enter')
    await at.session.isOpen()
    await at.session.goOnTo('This is your first session.')
    await at.session.goOnTo(/How is Ánh/)
    await at.session.goOnTo(/What did Ánh move forward/)
    await keys.write('textbox "What was said"', 'Closed Berger.')
    await at.session.goOnTo(/What got in the way/)
    await at.session.goOnTo(/What do the numbers say/)
    await keys.write('textbox "What is behind the numbers"', 'No numbers yet.')
    await at.session.goOnTo(/How well does Ánh/)
    await at.session.rateByKey(3)
    await keys.write(/^textbox "What did you see/, 'Call of Tuesday.')
    await at.session.goOnTo(/What will Ánh practise/)
    await keys.write('textbox "What was said"', 'Open questions.')
    await at.session.goOnTo('Who does what, and by when?')
    await keys.enter('button "Add what Ánh does"')
    await keys.write('textbox "What"', 'Call Berger again')
    for (const [part, digits] of Object.entries({ month, day, year })) {
      await keys.tabTo(`spinbutton "${part}, By when`)
      await keys.typeSlowly(digits)
    }
    await at.session.goOnTo('Session 1 is complete.')
    await keys.enter('button "Finish session 1"')
    await keys.enter('button "Finish session"')
    await at.session.isFinal()
  })

  test('writes an expectation, and both sign it by their typed names', async () => {
    await keys.enter(/^link "‹ /)
    await at.person.isOpen(person)
    await keys.enter('button "Write a document"')
    await keys.enter('button "Role expectations"')
    await at.agreement.showsOnPaper('Why we write this down')
    await keys.enter('button "Sign with Ánh"')
    await keys.enter('button "Hand the laptop to Ánh"')
    await host.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
    while (!(await at.signing.isAllSeen())) await keys.enter(/^button "(Read on|Page \d+ ›|Sign as)/)
    await keys.tick(/^checkbox "I have read/)
    await keys.tick(/^checkbox "We have talked/)
    await keys.tick(/^checkbox "I agree to sign/)
    await keys.tick('radio "I agree"')
    await keys.enter('button "Type my name instead"')
    await keys.enter(`button "Sign as ${person}"`)
    await keys.enter(`button "I am ${firm.managerName}, go on"`)
    await keys.write('textbox "Passphrase"', passphrase)
    await keys.press('Enter')
    await host.page.getByRole('heading', { name: /, now you$/ }).waitFor()
    await keys.tick(/^checkbox "I have talked/)
    await keys.tick(/^checkbox "I agree to sign/)
    await keys.enter('button "Type my name instead"')
    await keys.enter(`button "Sign as ${firm.managerName}"`)
    await keys.tabTo('button "Save the signed PDF"')
    expect(await at.agreement.signatures()).toContain(firm.managerName)
  })
})

describe('the focus', () => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launchWeb()
    at = new Rooms(host.page)
    await host.page.emulateMedia({ reducedMotion: 'reduce' })
    await at.welcome.exploreSample()
  })
  afterAll(async () => {
    await host.close()
  })

  /** Every stop of the room that is open, from its top. */
  const round = async (): Promise<{ many: number; unseen: string[] }> => {
    const stops = await new Keyboard(host.page).round()
    return { many: stops.length, unseen: stops.flatMap(({ what, isSeen }) => (isSeen ? [] : [what])) }
  }

  test.each(['Today', 'Team', 'Numbers', 'Goals', 'Templates', 'Documents', 'Workspace'] as const)(
    'is seen at every stop of %s, and goes round',
    async (room) => {
      await at.rail.goTo(room)
      await host.page.reload()
      await at.rail.isOpen(room)
      const { many, unseen } = await round()
      expect(many).toBeGreaterThan(15)
      expect(unseen).toEqual([])
    },
  )

  test('is seen at every stop of a person, a dialog, a session, a document and its signing', async () => {
    const jonas = 'Jonas Lindqvist'
    await at.rail.goToPerson(jonas)
    expect(await round()).toEqual({ many: expect.any(Number), unseen: [] })
    await at.person.openGoal()
    expect(await round()).toEqual({ many: expect.any(Number), unseen: [] })
    await host.page.keyboard.press('Escape')
    await at.person.startSession(/^Weekly/)
    await at.session.turnTo('One skill')
    expect(await round()).toEqual({ many: expect.any(Number), unseen: [] })
    await at.session.leave()
    await at.person.writeExpectation()
    expect(await round()).toEqual({ many: expect.any(Number), unseen: [] })
    await at.agreement.toSigning()
    expect(await round()).toEqual({ many: expect.any(Number), unseen: [] })
    await at.signing.stop(null)
  })

  test('is missed where it is not shown', async () => {
    await at.lost.goHome()
    await host.page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(':focus-visible { outline: none !important }')
      document.adoptedStyleSheets.push(sheet)
    })
    expect((await round()).unseen).toContainEqual(expect.stringMatching(/^link "Today/))
  })
})
