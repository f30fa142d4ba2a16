import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { coreThrough } from '../hosts/page-client'
import { everythingIn } from './pages/everything'
import { captureKeys } from './pages/evidence'
import { Rooms } from './pages/rooms'

const jonas = 'Jonas Lindqvist'
const praise = 'Asked three open questions before the price.'
const concern = 'Sent the offer to Berger two days late.'
const begun = 'Told Priya about the'

// One story a host: two entries are noted by keys alone, and one of them is used in the next session.
describe.each(hosts)('the evidence log on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await host.page.emulateMedia({ reducedMotion: 'reduce' })
    await at.welcome.exploreSample()
  })
  afterAll(async () => {
    await host.close()
  })

  /** Presses one key after the other; how many they were. */
  const pressed = async (keys: readonly string[]): Promise<number> => {
    for (const key of keys) await host.page.keyboard.press(key)
    return keys.length
  }

  test('takes an entry from a room of nobody with fewer than six keys beside its words', async () => {
    await at.rail.goTo('Numbers')
    let keys = await pressed([captureKeys])
    await at.evidence.isOpen()
    keys += await pressed(['j', 'o', 'Tab'])
    expect(await at.evidence.who()).toBe(jonas)
    await host.page.keyboard.insertText(praise)
    keys += await pressed(['Control+Enter'])
    await at.rail.told(/^Noted for Jonas/)
    expect(keys).toBeLessThan(6)
  })

  test('takes another from the page of the person, who is chosen there, with two', async () => {
    await at.rail.goToPerson(jonas)
    let keys = await pressed([captureKeys])
    await at.evidence.isOpen()
    await host.page.keyboard.insertText(concern)
    keys += await pressed(['Control+Shift+Enter'])
    await at.rail.told(/^Noted for Jonas/)
    expect(keys).toBe(2)
    expect(await at.evidence.onTimeline(praise)).toMatch(/Praise[\s\S]*Waits for the next session/)
    expect(await at.evidence.onTimeline(concern)).toMatch(/Concern[\s\S]*Waits for the next session/)
  })

  test('loses nothing that is being typed: not by Escape, not by a crash of the core, not by a reload', async () => {
    await pressed([captureKeys])
    await at.evidence.isOpen()
    await host.page.keyboard.insertText(begun)
    await pressed(['Escape'])
    await at.rail.told(/is kept/)
    const core = coreThrough(() => host.page)
    const isKept = async () => (await core.evidence.unfinished().catch(() => null))?.what === begun
    await vi.waitUntil(isKept, { timeout: 20_000, interval: 50 })
    await host.killCore()
    await vi.waitUntil(isKept, { timeout: 20_000, interval: 100 })
    await host.page.reload()
    await at.person.isOpen(jonas)
    await at.rail.goTo('Today')
    await pressed([captureKeys])
    await at.evidence.isOpen()
    expect(await at.evidence.words.inputValue()).toBe(begun)
    expect(await at.evidence.who()).toBe(jonas)
    await at.evidence.discard()
    await at.rail.told(/is gone/)
  })

  test('waits in the next session, and is not in a page that is turned', async () => {
    await at.rail.goToPerson(jonas)
    await at.person.startSession(/^Weekly/)
    expect((await at.evidence.waiting()).sort()).toEqual([praise, concern])
    await at.session.turnScreen('face to face')
    for (const words of [praise, concern]) expect(await everythingIn(host.page)).not.toContain(words)
    await pressed([captureKeys])
    await at.rail.told(/turn the screen back/)
    expect(await at.evidence.dialog.count()).toBe(0)
    await at.session.turnScreen('back')
    await at.evidence.use(praise)
    await at.session.isSaved()
    await at.session.turnScreen('face to face')
    expect(await everythingIn(host.page)).toContain(praise)
    expect(await everythingIn(host.page)).not.toContain(concern)
    await at.session.turnScreen('back')
  })

  test('keeps the keys of the room for the room, and those of the dialog for the dialog', async () => {
    const step = await at.session.question()
    await pressed([captureKeys])
    await at.evidence.isOpen()
    expect(await at.evidence.who()).toBe(jonas)
    await pressed(['Control+Enter'])
    await at.evidence.dialog.getByText('What happened is missing').waitFor()
    await pressed(['Escape'])
    await at.evidence.isClosed()
    expect(await at.session.question()).toBe(step)
  })

  test('is in the record where it was used, and waits again where it was left', async () => {
    await at.session.settleAll('Done', '')
    await at.session.goOnTo(/./)
    await at.session.answerAll('As we said.')
    await at.session.goOnTo(/complete\./)
    await at.session.finish()
    await host.page.getByText(praise).first().waitFor()
    expect(await everythingIn(host.page)).not.toContain(concern)
    await at.session.leave()
    await at.evidence.showOnlyEvidence()
    // the page shows what it knew until it is told that the session is final
    await expect.poll(() => at.evidence.onTimeline(praise)).toContain('Talked about in a session')
    expect(await at.evidence.onTimeline(concern)).toContain('Waits for the next session')
    await at.person.startSession(/^Weekly/)
    expect(await at.evidence.waiting()).toEqual([concern])
  })
})
