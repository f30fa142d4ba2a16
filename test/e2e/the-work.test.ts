import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isolated } from '../../shared/domain/isolated-name'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { diallerExport, firm, inDays, lastMonth, namesOfTheTeam, team } from './the-team'

const privateWords = 'Ask about the move to Lublin, but only if he brings it up.'

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('a manager on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
  })
  afterAll(async () => {
    await host.close()
  })

  test('starts an own workspace', async () => {
    await at.welcome.open()
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    await host.page.getByText('Nobody here yet.').waitFor()
  })

  test('adds people whose names are written in any script', async () => {
    for (const person of Object.values(team)) {
      await at.team.add(person)
      await at.rail.told(`${isolated(person.name)} was added.`)
    }
    const board = await at.team.names()
    expect(board).toHaveLength(namesOfTheTeam.length)
    for (const { name, role } of Object.values(team)) {
      expect(board).toContainEqual(expect.stringContaining(`${isolated(name)} ${role}`))
    }
  })

  test('sets a target for a role from a month on, and another for one person', async () => {
    await at.rail.goTo('Numbers')
    const metric = 'Conversion rate'
    await at.numbers.setTarget({
      metric,
      forWhom: 'Everybody: Account executive',
      value: '40',
      from: lastMonth,
    })
    await at.rail.told('The target is set.')
    await at.numbers.setTarget({
      metric,
      forWhom: `${team.anh.name} alone`,
      value: '30',
      reason: 'Ramp-up until the end of the year',
    })
    await at.rail.told('The target is set.')
    // the slip of the first target may still stand there when the second is told
    await expect
      .poll(() => at.numbers.targets(metric))
      .toEqual([
        [`${team.anh.name} Ramp-up until the end of the year`, expect.any(String), '30.0 %'],
        ['Account executive', lastMonth, '40.0 %'],
      ])
  })

  test('is told when a file is no table', async () => {
    await at.numbers.toImport()
    const picture = {
      name: 'photo.csv',
      type: 'text/csv',
      bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    }
    expect(await at.import.takeUnreadable(picture)).toMatch(/\w+ .+\./)
  })

  test('sees every effect of an export before it goes in', async () => {
    await takeExport(at)
    expect(await at.import.totals()).toEqual([
      ['Conversion rate', '8 of 22', '36.3636 %'],
      ['Call time', '5,265 s in 21', '250.7143 s (4:11)'],
    ])
    expect(await at.import.changes()).toEqual([
      [team.lukasz.name, 'Call time', 'October 2026', '6', '–', '4:10'],
      [team.lukasz.name, 'Conversion rate', 'October 2026', '6', '–', '33.3 %'],
      [team.anh.name, 'Call time', 'October 2026', '5', '–', '4:40'],
      [team.anh.name, 'Conversion rate', 'October 2026', '5', '–', '60.0 %'],
      ['Siobhán O’Neill new', 'Call time', 'October 2026', '3', '–', '3:53'],
      ['Siobhán O’Neill new', 'Conversion rate', 'October 2026', '3', '–', '33.3 %'],
      [isolated(team.omar.name), 'Call time', 'October 2026', '3', '–', '4:08'],
      [isolated(team.omar.name), 'Conversion rate', 'October 2026', '4', '–', '25.0 %'],
      [team.xiaoming.name, 'Call time', 'October 2026', '4', '–', '3:50'],
      [team.xiaoming.name, 'Conversion rate', 'October 2026', '4', '–', '25.0 %'],
    ])
    expect(await at.import.rowCounts()).toBe('23 rows: 22 used, 1 left out.')
    expect(await at.import.leftOut()).toEqual([expect.stringMatching(/^Line 24\. .*pending/s)])
  })

  test('undoes the import, and imports the file again', async () => {
    await at.import.run()
    await at.rail.told(/rows are in/)
    await at.numbers.undo(diallerExport().name)
    await at.rail.told('The import was undone.')
    await at.rail.goTo('Team')
    expect(await at.team.names()).toHaveLength(namesOfTheTeam.length)
    await at.rail.goTo('Numbers')
    await at.numbers.toImport()
    await takeExport(at)
    await at.import.run()
    await at.rail.told(/rows are in/)
    await at.rail.goTo('Team')
    await at.team.board.getByRole('link', { name: /Siobhán O’Neill/ }).waitFor()
  })

  test('holds a weekly one-on-one', async () => {
    await at.rail.goToPerson(team.lukasz.name)
    await at.person.startSession(/^Weekly one-on-one/)
    await at.session.goOnTo('This is your first session.')
    await at.session.privateNote.fill(privateWords)
    await at.session.goOnTo(/How is Łukasz this week/)
    await at.session.goOnTo(/What did Łukasz move forward/)
    await at.session.write('What was said', 'Closed Berger after two calls with their head of purchasing.')
    await at.session.goOnTo(/What got in the way/)
    await at.session.goOnTo(/What do the numbers say/)
    await at.session.middle.getByText('Conversion rate', { exact: true }).waitFor()
    await at.session.write('What is behind the numbers', 'Two of six calls ended in an order.')
    await at.session.goOnTo(/How well does Łukasz find out/)
    await at.session.rateByKey(4)
    await at.session.write(/What did you see or hear/, 'Call 70187: three open questions before the price.')
    await at.session.goOnTo(/What will Łukasz practise/)
    await at.session.write('What was said', 'One open question more on every call.')
    await at.session.goOnTo('Who does what, and by when?')
    await at.session.agree({ what: 'Call Berger again', whose: 'theirs', dueOn: inDays(5) })
    await at.session.agree({ what: 'Get the new price list', whose: 'mine', dueOn: inDays(3) })
    await at.session.isSaved()
  })

  test('turns the screen, and what is private is not in the page any more', async () => {
    expect(await everythingIn(host.page)).toContain(privateWords)
    await at.session.turnScreen('face to face')
    expect(await at.rail.slips()).toEqual([])
    expect(await at.session.privateNote.count()).toBe(0)
    const shown = await everythingIn(host.page)
    expect(shown).not.toContain(privateWords)
    expect(shown).toContain('Call Berger again')
    for (const other of [team.anh, team.xiaoming, team.omar]) expect(shown).not.toContain(other.name)
    await at.session.turnScreen('back')
    expect(await at.session.privateNote.inputValue()).toBe(privateWords)
  })

  test('finds a session that is open as it was left, when the program was closed in the middle', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goToPerson(team.lukasz.name)
    await at.person.goOnWithSession()
    expect(await at.session.privateNote.inputValue()).toBe(privateWords)
    await at.session.turnTo('What we agree')
    expect(await everythingIn(host.page)).toContain('Get the new price list')
  })

  test('finishes the session, and nothing can change it afterwards', async () => {
    await at.session.goOnTo('Session 1 is complete.')
    await at.session.finish()
    await host.page.reload()
    await host.page.getByText('This record is final.').waitFor()
    await host.page.getByRole('button', { name: 'Print' }).waitFor()
    expect(await host.page.getByRole('textbox').count()).toBe(0)
    expect(await host.page.getByRole('button').allInnerTexts()).toEqual([
      expect.stringMatching(/^Turn the screen/),
      'Save as PDF',
      'Print',
      'Add to this record',
    ])
  })

  test('opens the second session with what was promised in the first', async () => {
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await at.rail.goToPerson(team.lukasz.name)
    await at.person.startSession(/^Weekly one-on-one/)
    await at.session.turnTo('Since last time')
    await at.session.settle('Call Berger again', 'Done')
    await at.session.settle('Get the new price list', 'Dropped', 'The old one stays until January')
    await at.session.isSaved()
    await at.session.turnTo('What we agree')
    await at.session.goOnTo('Something is still missing.')
    expect(await at.session.middle.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^What did Łukasz move forward/),
      expect.stringMatching(/^What do the numbers say/),
      expect.stringMatching(/^How well does Łukasz/),
      expect.stringMatching(/^What will Łukasz practise/),
    ])
  })
})

/** Hands over the export, and answers everything that it cannot prove. */
async function takeExport(at: Rooms): Promise<void> {
  await at.import.take(diallerExport())
  await at.import.answer(/^Which comes first in \d\d\/\d\d\/2026/, /^Day first/)
  await at.import.say('Nguyen Thi Anh', team.anh.name)
  await at.import.say('Omar Al-Farouq', team.omar.name)
  await at.import.say('Siobhán O’Neill', 'Somebody new: add to the team')
  await at.import.isDecided()
}
