import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgreementId } from '../../shared/domain/id'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { coreThrough } from '../hosts/page-client'
import { everythingIn } from './pages/everything'
import { Rooms } from './pages/rooms'
import { passphrase } from './pages/welcome'
import { companion, draftPlanFor, hrPartner } from './signed-by-many'
import { firm, team } from './the-team'

const person = team.anh.name
const ownWords = 'My territory changes in January. 领土在一月变化。'

// One story a host: four sign one document, in turn, by pen, finger and keys, and the laptop locks in the middle.
describe.each(hosts)('a ceremony of four on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let agreementId: AgreementId
  const core = coreThrough(() => host.page)
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.startMine(firm)
    await at.rail.goTo('Team')
    for (const member of [team.anh, team.lukasz]) await at.team.add(member)
    agreementId = await draftPlanFor(host, person)
  })
  afterAll(async () => {
    await host.close()
  })

  const room = () => core.signing.room({ agreementId })

  test('shows every window this document alone, and nobody else of the team', async () => {
    const another = await host.newPage()
    await another.getByRole('navigation', { name: 'Rooms' }).waitFor()
    await at.agreement.toSigning()
    for (const page of [host.page, another]) {
      await new Rooms(page).signing.isTheirs()
      expect(await page.getByRole('navigation').count()).toBe(0)
      const all = `${await page.title()} ${await everythingIn(page)}`
      expect(all).not.toContain(team.lukasz.name)
    }
    await another.close()
  })

  test('is left by no key, no address and no way back', async () => {
    const stays = async (): Promise<void> => {
      await at.signing.isTheirs()
      expect(await host.page.getByRole('dialog').count()).toBe(0)
      expect(await host.page.getByRole('navigation').count()).toBe(0)
      expect(await everythingIn(host.page)).not.toContain(team.lukasz.name)
    }
    const keys =
      'Escape F1 F7 F8 ? / Control+k Control+f Control+Shift+e Control+Enter Alt+ArrowLeft Alt+ArrowRight'
    for (const key of keys.split(' ')) await host.page.keyboard.press(key)
    await stays()
    for (const address of [
      '/#/team',
      '/team',
      '/notes',
      '/workspace',
      '/agreements/none/sign',
      '/documents#top',
    ]) {
      await host.page.goto(new URL(address, host.page.url()).href)
      await stays()
    }
    await host.page.evaluate(() => history.go(-3))
    await stays()
  })

  test('keeps what is filled in through a crash, a lock, another start and a pause', async () => {
    await at.signing.add(ownWords)
    await expect.poll(async () => (await room()).turn?.words).toBe(ownWords)
    const isAllThere = async (): Promise<void> => {
      await at.signing.isTheirs()
      await expect
        .poll(() => host.page.getByRole('textbox', { name: 'Anything you want to add' }).inputValue())
        .toBe(ownWords)
      expect(await host.page.getByRole('navigation').count()).toBe(0)
      await expect(core.people.list()).rejects.toMatchObject({ code: 'IN_GUEST_MODE' })
    }
    await host.killCore()
    await host.page.reload()
    await isAllThere()
    await core.access.lock()
    await at.access.unlock(passphrase)
    await isAllThere()
    await host.restart()
    at = new Rooms(host.page)
    await at.access.unlock(passphrase)
    await isAllThere()
    await at.signing.stop(passphrase)
    await at.agreement.toSigning()
    await isAllThere()
  })

  test('is read to the end at a zoom of 200 % too, and shows the words where they will stand', async () => {
    await host.page.setViewportSize({ width: 640, height: 360 })
    await host.page.reload()
    await at.signing.isTheirs()
    expect(await at.signing.canSayRead()).toBe(false)
    expect(await host.page.getByRole('button', { name: /^Page 2 ›$/ }).count()).toBe(0)
    await at.signing.readAll()
    expect(await at.signing.canSayRead()).toBe(true)
    await at.signing.seeInDocument()
    expect(await at.signing.onThisPage()).toContain('My territory changes in January.')
    expect(await at.signing.onThisPage()).toContain('领土在一月变化')
  })

  test('moves under a finger that swipes over its words, and not under one that draws', async () => {
    const words = host.page.getByRole('heading', { name: /this is yours to sign$/ })
    await words.scrollIntoViewIfNeeded()
    expect(await at.signing.swipeOver(words)).toBeGreaterThan(20)
    const field = at.signing.ownField.getByRole('img')
    await field.scrollIntoViewIfNeeded()
    expect(await at.signing.swipeOver(field)).toBe(0)
    await at.signing.undoStroke()
    await at.signing.isNotDrawn()
    await host.page.setViewportSize({ width: 1280, height: 720 })
  })

  test('takes no dot for a signature, and keeps what a pen drew, and how hard it was pressed, at any size', async () => {
    await at.signing.drawDot()
    expect(await at.signing.trySigning(person)).toContain('too small to be told from a slip of the hand')
    await at.signing.undoStroke()
    await at.signing.isNotDrawn()
    await at.signing.drawByPen()
    for (const width of [640, 1280]) await host.page.setViewportSize({ width, height: 720 })
    await at.signing.tickAll()
    await at.signing.signAsPerson(person)
    const { state } = (await room()).agreement
    const mark = state.kind === 'signing' ? state.signatures[0]?.mark : undefined
    if (mark?.kind !== 'drawn') throw new Error('The signature is not drawn')
    expect(mark.strokes.length).toBe(2)
    const along = mark.strokes.flat().map(([x]) => x)
    expect(Math.max(...along) - Math.min(...along)).toBeGreaterThan(200)
    for (const stroke of mark.strokes) {
      const pressures = stroke.map(([, , pressure]) => pressure)
      expect(pressures).toEqual([...pressures].sort())
      expect(pressures[0]).toBeLessThan(0.3)
      expect(pressures.at(-1)).toBeGreaterThan(0.5)
    }
  })

  test('goes on to the companion, who signs with a finger, and back to the manager alone', async () => {
    await at.signing.goOnAs(companion)
    await at.signing.drawByFinger()
    await at.signing.tickAll()
    await at.signing.signAsPerson(companion)
    const { agreement } = await room()
    const { digest } = await core.agreements.preview({ agreementId, response: null })
    const early = core.agreements.sign({
      agreementId,
      revision: agreement.revision,
      party: 'manager',
      shown: digest,
      response: null,
      mark: { kind: 'typed', text: firm.managerName },
      ticked: ['discussed', 'electronic'],
    })
    await expect(early).rejects.toMatchObject({ code: 'IN_GUEST_MODE' })
    await at.signing.takeBack(firm.managerName, passphrase)
    await at.signing.tickAll()
    await at.signing.typeName()
    await at.signing.signBeforeOthers(firm.managerName)
  })

  test('prints for who does not consent to a screen, and is sealed without them with the reason', async () => {
    await at.signing.isHandedOverTo(hrPartner)
    await at.signing.wouldSignOnPaper()
    await at.signing.askForPaper()
    await at.signing.takeBackToPrint(firm.managerName, passphrase)
    await at.signing.askToSealWithout(hrPartner)
    await at.signing.sealWithout('Signs the printed copy.')
    const { agreement } = await room()
    expect(agreement.state.kind).toBe('sealed')
    const noted = (agreement.trail ?? []).map(({ party, kind }) => `${party} ${kind}`)
    expect(noted).toEqual(
      expect.arrayContaining([
        'person paused',
        'person resumed',
        'companion signed',
        'manager handedOver',
        'hrPartner paperAsked',
        'hrPartner sealedWithout',
      ]),
    )
  })
})
