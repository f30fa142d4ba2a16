import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const jonas = 'Jonas Lindqvist'
const said = 'You always forget the next step. Good job!'

// One story: words are written, looked for, and found again.
describe.each(hosts)('what a manager writes, on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Monthly/)
    await at.session.turnTo('How are you')
    await at.session.write('What was said', said)
  })
  afterAll(async () => {
    await host.close()
  })

  test('gets a hint once the text rests, by its keys', async () => {
    await at.wording.hint(1, 2).getByText('One exception is enough').waitFor()
    await host.page.keyboard.press('F7')
    await at.wording.hint(1, 2).waitFor()
    expect(await at.wording.selected()).toBe('always')
    await host.page.keyboard.press('F7')
    await at.wording.hint(2, 2).waitFor()
    expect(await at.wording.selected()).toBe('Good job')
  })

  test('can be kept as it is, or said in other words', async () => {
    await at.wording.hint(2, 2).getByRole('button', { name: 'Keep mine: Good job' }).click()
    await at.wording.hint(1, 1).getByRole('button', { name: 'Use “often”' }).click()
    await at.wording.all.waitFor({ state: 'detached' })
    expect(await everythingIn(host.page)).toContain('You often forget the next step. Good job!')
  })

  test('gets no hint that the other side of the table could read', async () => {
    await at.session.write('What was said', 'You never call back.')
    await at.wording.all.waitFor()
    await at.session.turnScreen('face to face')
    expect(await at.wording.all.count()).toBe(0)
    await at.session.turnScreen('back')
    await at.wording.all.waitFor()
  })

  test('is found by words, person and day, and opened where it stands', async () => {
    await at.session.privateNote.fill('Ask about the Lublin move.')
    await at.session.isSaved()
    await at.session.leave()
    const palette = await at.rail.openPalette()
    await host.page.keyboard.type('lublin')
    await palette.getByRole('menuitem', { name: /Search notes for “lublin”/ }).click()
    await at.notes.count.waitFor()
    await at.notes.of(jonas)
    await at.notes.from(inDays(0))
    const hit = at.notes.hits.filter({ hasText: 'Only you' })
    expect(await hit.innerText()).toMatch(/Private note.*Only you.*Ask about the Lublin move\./s)
    await hit.getByRole('link').click()
    await at.session.isOpen()
    expect(await at.session.privateNote.inputValue()).toBe('Ask about the Lublin move.')
    await host.page.goBack()
    await hit.waitFor()
  })

  test('stands beside what was said at another time', async () => {
    await at.rail.goToPerson(jonas)
    await at.person.compare()
    const rating = at.person.compared(/find out what the customer needs/).first()
    const [earlier, later] = [...(await rating.innerText()).matchAll(/Session (\d+)/g)]
    expect(Number(earlier?.[1])).toBeLessThan(Number(later?.[1]))
    await at.person.seeRatings()
    await host.page
      .getByRole('img', { name: /^\d+ times, first \d/ })
      .first()
      .waitFor()
  })

  test('gets no hint once the manager wants none', async () => {
    await at.rail.goTo('Workspace')
    await at.wording.allow(false)
    await at.rail.goToPerson(jonas)
    await host.page.getByRole('link', { name: /^Go on with session/ }).click()
    await at.session.turnTo('How are you')
    // the words that had a hint are still there
    expect(await everythingIn(host.page)).toContain('You never call back.')
    await at.session.write('What was said', 'You always forget the next step.')
    await at.session.isSaved()
    expect(await at.wording.all.count()).toBe(0)
  })
})
